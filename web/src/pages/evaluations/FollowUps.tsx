import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Go } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { evaluationsChanged, type VisitRead, visitDoor } from './evaluations.ts'

/** The follow-ups a settled visit has by default, planned with one press. */
export function FollowUps({ of }: { readonly of: VisitRead }) {
  const t = useWords()
  const [planned, setPlanned] = useState<number>()
  const { refusal, busy, submit } = useSending<never, { readonly planned: readonly string[] }>({
    send: () => api.post(`${visitDoor}/follow-ups`, undefined, { path: { id: of.visit.id } }),
    onDone: async (answer) => {
      setPlanned(answer.planned.length)
      await evaluationsChanged()
    },
  })
  return (
    <div className="noprint">
      <Heading>{t('evaluation.followUps')}</Heading>
      <p className="sm soft">{t('evaluation.followUps.tells')}</p>
      <RefusalNotice of={refusal} />
      {planned === undefined ? (
        <Acts inline>
          <Button small look="line" icon="calendar" busy={busy} onClick={() => void submit()}>
            {t('evaluation.followUps.plan')}
          </Button>
        </Acts>
      ) : (
        <p role="status">
          <Go to={`/paises/${of.visit.country}`}>{t('evaluation.followUps.planned', { count: planned })}</Go>
        </p>
      )}
    </div>
  )
}
