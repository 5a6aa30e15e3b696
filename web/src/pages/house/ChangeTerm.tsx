import { useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type KeptKind, retentionDoor } from './retention.ts'

/** Sets for how long one kind is kept; it holds from tonight. */
export function ChangeTerm({ keeps }: { readonly keeps: readonly KeptKind[] }) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const [isSaved, setSaved] = useState(false)
  if (isOpen)
    return (
      <TermForm
        keeps={keeps}
        onClose={(saved) => {
          setOpen(false)
          setSaved(saved)
        }}
      />
    )
  return (
    <>
      {isSaved ? <Notice tone="good" title={t('retention.saved')} /> : null}
      <Acts>
        <Button small look="line" onClick={() => setOpen(true)}>
          {t('retention.change')}
        </Button>
      </Acts>
    </>
  )
}

function TermForm(props: {
  readonly keeps: readonly KeptKind[]
  readonly onClose: (saved: boolean) => void
}) {
  const t = useWords()
  const forms = useForms()
  const [kind, setKind] = useState(props.keeps[0]?.kind ?? '')
  const chosen = props.keeps.find((one) => one.kind === kind)
  const [days, setDays] = useState(String(chosen?.days ?? ''))
  const range = { least: forms.number(chosen?.least ?? 1), most: forms.number(chosen?.most ?? 1) }
  const { missing, refusal, busy, submit } = useSending<'days', unknown>({
    check: () => (/^\d{1,5}$/.test(days) ? {} : { days: t('retention.daysHint', range) }),
    send: () => api.put(`${retentionDoor}/{kind}`, { days: Number(days) }, { path: { kind } }),
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: [retentionDoor] })
      props.onClose(true)
    },
  })
  const choose = (next: string) => {
    setKind(next)
    setDays(String(props.keeps.find((one) => one.kind === next)?.days ?? ''))
  }
  return (
    <form
      className="fields"
      noValidate
      onSubmit={submit}
      style={{ marginTop: 20 }}
      aria-label={t('retention.change')}
    >
      <ShortSelect
        label={t('retention.column.kind')}
        value={kind}
        onChange={choose}
        options={props.keeps.map((one) => ({ value: one.kind, label: t(`retention.kind.${one.kind}`) }))}
      />
      <TextField
        name="days"
        mode="numeric"
        longest={5}
        label={t('retention.days')}
        hint={t('retention.daysHint', range)}
        value={days}
        onChange={setDays}
        error={missing.days}
      />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('retention.save')}
        </Button>
        <TextButton onClick={() => props.onClose(false)}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
