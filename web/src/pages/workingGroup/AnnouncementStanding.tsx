import { Standing } from '../../parts/Status.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Announcement } from './announcements.ts'

const looks = {
  coming: { tone: 'idle', icon: 'calendar' },
  inForce: { tone: 'good', icon: 'tick' },
  over: { tone: 'idle', icon: 'hourglass' },
  corrected: { tone: 'heed', icon: 'turn' },
} as const

export function AnnouncementStanding({
  of,
}: {
  readonly of: Pick<Announcement, 'standing' | 'state' | 'publishOn'>
}) {
  const t = useWords()
  if (of.state === 'draft')
    return (
      <Standing tone="idle" icon={of.publishOn ? 'calendar' : 'dashedRing'}>
        {t(of.publishOn ? 'announcement.standing.scheduled' : 'announcement.standing.draft')}
      </Standing>
    )
  return <Standing {...looks[of.standing]}>{t(`announcement.standing.${of.standing}`)}</Standing>
}
