import { Standing } from '../../parts/Status.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Announcement } from './announcements.ts'

const looks = {
  coming: { tone: 'idle', icon: 'calendar' },
  inForce: { tone: 'good', icon: 'tick' },
  over: { tone: 'idle', icon: 'hourglass' },
  corrected: { tone: 'heed', icon: 'turn' },
} as const

export function AnnouncementStanding({ of }: { readonly of: Pick<Announcement, 'standing' | 'state'> }) {
  const t = useWords()
  if (of.state === 'draft')
    return (
      <Standing tone="idle" icon="dashedRing">
        {t('announcement.standing.draft')}
      </Standing>
    )
  return <Standing {...looks[of.standing]}>{t(`announcement.standing.${of.standing}`)}</Standing>
}
