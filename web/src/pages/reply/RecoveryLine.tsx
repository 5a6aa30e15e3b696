import { useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { ConfirmWithSecondFactor } from '../../parts/ConfirmWithSecondFactor.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { type Colleague, peopleAddress } from './people.ts'

/** A colleague lost the second factor and asks to set up another; whoever administers the company says yes, with their own. */
export function RecoveryLine({ person }: { readonly person: Colleague }) {
  const t = useWords()
  const [isAsking, setAsking] = useState(false)
  const approve = async (code: string) => {
    const shown = await api.post('/api/v1/session/step-up', { code })
    if (!shown.ok) return shown
    const answer = await api.post(
      `${peopleAddress}/{personId}/second-factor/reset`,
      {},
      { path: { personId: person.personId } },
    )
    if (answer.ok) await queries.invalidateQueries({ queryKey: [peopleAddress] })
    return answer
  }
  return (
    <Row>
      <Notice
        tone="heed"
        title={t('people.recovery.title', { name: person.name })}
        todo={t('people.recovery.todo', { email: person.email })}
      >
        <div className="acts" style={{ marginTop: 12 }}>
          <Button look="line" icon="key" onClick={() => setAsking(true)}>
            {t('people.recovery.act')}
          </Button>
        </div>
      </Notice>
      <ConfirmWithSecondFactor
        open={isAsking}
        title={t('people.recovery.confirm', { name: person.name })}
        consequence={t('people.recovery.consequence')}
        act={t('people.recovery.act')}
        onConfirm={approve}
        onClose={() => setAsking(false)}
      />
    </Row>
  )
}
