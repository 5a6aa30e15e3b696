import { Facts } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Sealing } from './settings.ts'

const looks = {
  sealed: { tone: 'good', icon: 'lock' },
  late: { tone: 'heed', icon: 'clock' },
  stopped: { tone: 'halt', icon: 'warning' },
} as const

/** How the seal of the audit log stands, and the last signed head. */
export function SealingFacts({ sealing }: { readonly sealing: Sealing }) {
  const t = useWords()
  const forms = useForms()
  const { state, since, head } = sealing
  return (
    <Facts
      of={[
        [
          t('house.sealing.state'),
          <Standing key="state" {...looks[state]}>
            {t(`house.sealing.${state}`, { since: since ? forms.moment(since) : '' })}
          </Standing>,
        ],
        ...(head
          ? ([
              [t('house.sealing.size'), forms.number(head.size)],
              [t('house.sealing.time'), forms.moment(head.time)],
              [
                t('house.sealing.root'),
                <span key="root" className="num" style={{ overflowWrap: 'anywhere' }}>
                  {head.root}
                </span>,
              ],
              [
                t('house.sealing.key'),
                <span key="key" className="num">
                  {head.keyId}
                </span>,
              ],
            ] as const)
          : []),
      ]}
    />
  )
}
