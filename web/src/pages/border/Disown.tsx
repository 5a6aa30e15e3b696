import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { type OwnShipment, ownShipmentsDoor } from './ownShipments.ts'

/** A company's number in a shipment that is not its own: it says so, and may take it back. */
export function Disown({ of, onSaid }: { readonly of: OwnShipment; readonly onSaid: () => void }) {
  const t = useWords()
  const [note, setNote] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const { number } = of
  const say = async (path: 'disown' | 'own-again', body: object) => {
    const answer = await api.post(`${ownShipmentsDoor}/${path}`, body)
    setRefusal(answer.ok ? undefined : answer.error)
    if (!answer.ok) return
    setNote(undefined)
    onSaid()
  }
  if (of.disowned)
    return (
      <>
        <span className="sm">{t('disown.said')}</span>{' '}
        <TextButton onClick={() => void say('own-again', { number })}>{t('disown.again')}</TextButton>
        <RefusalNotice of={refusal} />
      </>
    )
  if (note === undefined) return <TextButton onClick={() => setNote('')}>{t('disown.act')}</TextButton>
  return (
    <>
      <TextField
        small
        autoFocus
        label={t('disown.why')}
        hint={t('disown.hint')}
        longest={1000}
        value={note}
        onChange={setNote}
      />
      <Acts inline>
        <Button small off={note.trim() === ''} onClick={() => void say('disown', { number, note })}>
          {t('disown.send')}
        </Button>
        <Button small look="line" onClick={() => setNote(undefined)}>
          {t('disown.leave')}
        </Button>
      </Acts>
      <RefusalNotice of={refusal} />
    </>
  )
}
