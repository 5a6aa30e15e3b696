import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { type Penalty, penaltiesDoor } from './penalties.ts'

/** The second person: confirms what was recorded, or declines it and says why. */
export function DecidePenalty({
  penalty,
  onDone,
}: {
  readonly penalty: Penalty
  readonly onDone: () => void
}) {
  const t = useWords()
  const [why, setWhy] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const send = async (step: 'confirm' | 'decline', note: string) => {
    const body = { step, version: penalty.version, note }
    const answer = await api.post(`${penaltiesDoor}/{id}/decide`, body, { path: { id: penalty.id } })
    setRefusal(answer.ok ? undefined : answer.error)
    if (answer.ok) onDone()
  }
  return (
    <>
      {why === undefined ? (
        <Acts inline>
          <Button small onClick={() => void send('confirm', '')}>
            {t('penalties.confirm')}
          </Button>
          <Button small look="line" onClick={() => setWhy('')}>
            {t('penalties.decline')}
          </Button>
        </Acts>
      ) : (
        <>
          <TextField
            small
            autoFocus
            label={t('penalties.whyNot')}
            value={why}
            onChange={setWhy}
            longest={1000}
          />
          <Acts inline>
            <Button small onClick={() => void send('decline', why)}>
              {t('penalties.decline')}
            </Button>
            <Button small look="line" onClick={() => setWhy(undefined)}>
              {t('penalties.leave')}
            </Button>
          </Acts>
        </>
      )}
      <RefusalNotice of={refusal} />
    </>
  )
}
