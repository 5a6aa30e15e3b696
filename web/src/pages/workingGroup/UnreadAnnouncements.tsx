import { useFetched } from '../../api/useFetched.ts'
import { Go } from '../../parts/Go.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useWords } from '../../words/useWords.ts'
import { unreadDoor } from './announcements.ts'

/** On a home page: how many official announcements wait to be read. */
export function UnreadAnnouncements() {
  const t = useWords()
  const found = useFetched<{ readonly unread: number }>(unreadDoor)
  const unread = found.data?.unread ?? 0
  return (
    <Row>
      <p>
        {unread > 0 ? (
          <Standing tone="heed" icon="mail">
            {t('announcement.waiting', { count: unread })}
          </Standing>
        ) : null}{' '}
        <Go to="/comunicados">{t('announcement.toAll')}</Go>
      </p>
    </Row>
  )
}
