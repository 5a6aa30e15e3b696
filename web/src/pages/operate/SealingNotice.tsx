import { Notice } from '../../parts/Notice.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Sealing } from './overviewTypes.ts'

/** Nothing while the audit log is sealed in time; otherwise since when it is not, and what that stops. */
export function SealingNotice({ of }: { readonly of: Sealing }) {
  const t = useWords()
  const forms = useForms()
  if (of.state === 'sealed' || !of.since || !of.grantsStopAt) return null
  const values = { since: forms.moment(of.since), stop: forms.moment(of.grantsStopAt) }
  return (
    <Row>
      {of.state === 'late' ? (
        <Notice
          tone="heed"
          title={t('sealing.late', values)}
          kept={t('sealing.kept')}
          todo={t('sealing.lateTodo', values)}
        />
      ) : (
        <Notice
          tone="halt"
          title={t('sealing.stopped', values)}
          kept={t('sealing.stoppedKept')}
          todo={t('sealing.todo')}
        />
      )}
    </Row>
  )
}
