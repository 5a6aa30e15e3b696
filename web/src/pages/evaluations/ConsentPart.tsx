import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type Consent, type CountryRead, countryDoor, evaluationsChanged } from './evaluations.ts'

const kinds = ['levels', 'recommendations', 'measured']

/** What the country lets others see, kind by kind, given and withdrawn; the desk needs a paper for it. */
export function ConsentPart({ of }: { readonly of: CountryRead }) {
  const t = useWords()
  return (
    <>
      <Heading>{t('evaluation.consent')}</Heading>
      <p className="sm soft">{t('evaluation.consent.tells')}</p>
      <ul className="recs">
        {kinds.map((kind) => (
          <ConsentLine key={kind} of={of} kind={kind} />
        ))}
      </ul>
    </>
  )
}

function ConsentLine({ of, kind }: { readonly of: CountryRead; readonly kind: string }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const now = of.consents.find((one) => one.kind === kind)
  const given = now?.given ?? false
  const act = (
    <Acts inline>
      <Button small look="line" onClick={() => setOpen(true)}>
        {t(given ? 'evaluation.consent.withdraw' : 'evaluation.consent.give')}
      </Button>
    </Acts>
  )
  return (
    <li>
      <p>
        <span className="b6">{t(`evaluation.consent.${kind}`)}</span> <Given given={given} />
      </p>
      {now ? <Said of={now} /> : null}
      {open ? <ConsentForm of={of} kind={kind} given={!given} onClose={() => setOpen(false)} /> : null}
      {of.mayConsent && !open ? act : null}
    </li>
  )
}

function Given({ given }: { readonly given: boolean }) {
  const t = useWords()
  return (
    <Standing tone={given ? 'good' : 'idle'} icon={given ? 'tick' : 'lock'}>
      {t(given ? 'evaluation.consent.given' : 'evaluation.consent.notGiven')}
    </Standing>
  )
}

function Said({ of }: { readonly of: Consent }) {
  const t = useWords()
  const forms = useForms()
  const told = [forms.day(of.onDay), of.by, t(`evaluation.consent.by.${of.saidBy}`), of.document]
  return <p className="xs soft">{told.filter(Boolean).join(' · ')}</p>
}

function ConsentForm(props: {
  readonly of: CountryRead
  readonly kind: string
  readonly given: boolean
  readonly onClose: () => void
}) {
  const t = useWords()
  const { of, kind, given } = props
  const [onDay, setDay] = useState(of.today)
  const [document, setDocument] = useState('')
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () =>
      api.post(
        `${countryDoor}/consents`,
        { kind, given, onDay, document },
        { path: { country: of.country } },
      ),
    onDone: async () => {
      props.onClose()
      await evaluationsChanged()
    },
  })
  const verb = t(given ? 'evaluation.consent.give' : 'evaluation.consent.withdraw')
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={verb}>
      <DateField name="onDay" label={t('evaluation.form.day')} value={onDay} onChange={setDay} />
      <TextField
        name="document"
        label={t('evaluation.consent.document')}
        hint={t('evaluation.consent.documentHint')}
        value={document}
        onChange={setDocument}
        longest={400}
      />
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" small busy={busy}>
          {verb}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
