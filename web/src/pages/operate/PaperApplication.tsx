import '../../look/office.css'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { ShortSelect, TextField, Tick } from '../../parts/Field.tsx'
import { FileField } from '../../parts/FileField.tsx'
import { useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row, Two } from '../../parts/Sheet.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import type { Programme } from '../public/programme.ts'

interface Office {
  readonly id: string
  readonly name: string
}

const nothing = { name: '', taxId: '', city: '', legalRepresentative: '' }
type Lines = typeof nothing

/** An application that came in on paper: who the company is, and the scan of what it handed in. */
export function PaperApplication() {
  const t = useWords()
  return (
    <>
      <Row first margin={<strong>{t('office.page.paper')}</strong>}>
        <PageTitle short={t('office.page.paper')} lead={t('office.paper.lead')}>
          {t('office.paper.title')}
        </PageTitle>
      </Row>
      <Row>
        <Two aside={<p className="sm soft">{t('office.paper.aside')}</p>}>
          <PaperForm />
        </Two>
      </Row>
    </>
  )
}

function PaperForm() {
  const t = useWords()
  const go = useGo()
  const offices = useFetched<{ offices: readonly Office[] }>('/api/v1/offices').data?.offices ?? []
  const [lines, setLines] = useState<Lines>(nothing)
  const [types, setTypes] = useState<readonly string[]>([])
  const [office, setOffice] = useState('')
  const [scan, setScan] = useState<File>()
  const officeId = office || (offices[0]?.id ?? '')
  const line = (key: keyof Lines) => ({
    label: t(`office.paper.${key}`),
    name: key,
    value: lines[key],
    error: missing[key] ?? (refusal?.path === `/${key}` ? refusal.message : undefined),
    onChange: (value: string) => setLines({ ...lines, [key]: value }),
  })
  const { missing, refusal, busy, submit } = useSending<keyof Lines | 'types' | 'scan', { number: string }>({
    check: () => ({
      ...(lines.name.trim() ? {} : { name: t('office.paper.nameMissing') }),
      ...(lines.taxId.trim() ? {} : { taxId: t('office.paper.taxIdMissing') }),
      ...(types.length > 0 ? {} : { types: t('office.paper.typesMissing') }),
      ...(scan ? {} : { scan: t('refusal.paper.scan') }),
    }),
    send: () => api.post('/api/v1/paper-applications', formOf(lines, types, officeId, scan)),
    onDone: ({ number }) => go(`/casos/${number}/perfil`),
  })
  return (
    <form className="fields" noValidate onSubmit={submit} style={{ maxWidth: '46em' }}>
      <TextField {...line('name')} longest={300} />
      <TextField {...line('taxId')} longest={40} />
      <TypeTicks chosen={types} onChange={setTypes} error={missing.types} />
      <TextField {...line('city')} longest={200} />
      <TextField {...line('legalRepresentative')} longest={300} />
      <ShortSelect
        label={t('office.paper.office')}
        value={officeId}
        onChange={setOffice}
        options={offices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FileField
        label={t('office.paper.scan')}
        hint={t('office.paper.scanHint')}
        file={scan}
        error={missing.scan}
        onChange={setScan}
      />
      <RefusalNotice of={refusal} kept={t('office.step.kept')} />
      <Acts>
        <Button type="submit" icon="file" busy={busy}>
          {t('office.paper.open')}
        </Button>
      </Acts>
    </form>
  )
}

const formOf = (lines: Lines, types: readonly string[], officeId: string, scan: File | undefined) => {
  const form = new FormData()
  for (const [key, value] of Object.entries(lines)) form.set(key, value)
  form.set('types', types.join(','))
  form.set('officeId', officeId)
  if (scan) form.set('scan', scan)
  return form
}

function TypeTicks(props: {
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly error: string | undefined
}) {
  const t = useWords()
  const text = useText()
  const types = useFetched<Programme>('/api/v1/programme').data?.operatorTypes ?? []
  return (
    <fieldset>
      <legend className="flabel">{t('office.paper.types')}</legend>
      <div className="ticksgrid">
        {types.map(({ id, name }) => (
          <Tick
            key={id}
            name="types"
            checked={props.chosen.includes(id)}
            onChange={(on) =>
              props.onChange(on ? [...props.chosen, id] : props.chosen.filter((one) => one !== id))
            }
          >
            {text(name)}
          </Tick>
        ))}
      </div>
      {props.error ? (
        <p className="mantine-InputWrapper-error" role="alert">
          {props.error}
        </p>
      ) : null}
    </fieldset>
  )
}
