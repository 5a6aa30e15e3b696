import { useState } from 'react'
import { AnswerChoice, type AnswerStatus, Choice } from '../../parts/Choice.tsx'
import { CodeField } from '../../parts/CodeField.tsx'
import { Conflict } from '../../parts/Conflict.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { ShortSelect, TextArea, TextField, Tick } from '../../parts/Field.tsx'
import { PasswordField } from '../../parts/PasswordField.tsx'
import { SaveLine } from '../../parts/SaveLine.tsx'
import { SelectField } from '../../parts/SelectField.tsx'
import { Heading, Row, Two } from '../../parts/Sheet.tsx'
import { useAutosave } from '../../parts/useAutosave.ts'

const cities = ['Apodaca', 'Manzanillo', 'Monterrey', 'Nuevo Laredo', 'Saltillo'].map((name) => ({
  value: name,
  label: name,
}))
const decisions = [
  { value: 'certify', label: 'Certificar, como se recomienda' },
  { value: 'refuse', label: 'Negar', hint: 'necesita un tercer oficial' },
]

export function SampleFields() {
  const [text, setText] = useState('')
  const [city, setCity] = useState('Saltillo')
  const [day, setDay] = useState('2026-12-14')
  return (
    <Row>
      <Two aside={<Asides />}>
        <Heading>Campos</Heading>
        <div className="fields" style={{ marginTop: 16 }}>
          <TextField
            label="Nombre del sitio"
            hint="Como aparece en el acta."
            value={text}
            onChange={setText}
          />
          <TextField label="Con error" value={text} onChange={setText} error="Escriba el nombre del sitio." />
          <PasswordField label="Contraseña" value={text} onChange={setText} />
          <CodeField value={text} onChange={setText} />
          <ShortSelect label="Una lista corta" value={city} options={cities} onChange={setCity} />
          <SelectField label="Una lista larga" value={city} options={cities} onChange={setCity} />
          <DateField label="Vigente desde" value={day} onChange={setDay} />
          <Answer />
        </div>
      </Two>
    </Row>
  )
}

function Asides() {
  const [decision, setDecision] = useState('certify')
  const [ticked, setTicked] = useState(false)
  return (
    <div className="fields">
      <Heading>Elegir</Heading>
      <Choice
        column
        legend="Decisión"
        name="decision"
        options={decisions}
        value={decision}
        onChange={setDecision}
      />
      <Tick checked={ticked} onChange={setTicked}>
        No tengo interés en esta empresa, sus dueños ni su agente aduanal.
      </Tick>
    </div>
  )
}

function Answer() {
  const [status, setStatus] = useState<AnswerStatus>()
  const saved = useAutosave({
    key: 'sample',
    initial: '',
    version: 1,
    save: async (_text, version) => ({ kind: 'saved', version: (version ?? 0) + 1 }),
  })
  return (
    <>
      <AnswerChoice name="sample" value={status} onChange={setStatus} />
      <div>
        <TextArea voice label="Cómo lo hacen" value={saved.value} onChange={saved.write} />
        <SaveLine of={saved} />
        <SaveLine of={{ state: 'notSaved', savedAt: undefined, why: undefined }} />
      </div>
      <Conflict
        title="Gabriel Tena también escribió en esta respuesta a las 10:31"
        mine={{ text: 'Hay dos llaves, la suya y la de seguridad patrimonial.', by: 'Usted, 10:42' }}
        theirs={{ text: 'Hay dos llaves, la suya y la de la gerencia de planta.', by: 'Gabriel Tena, 10:31' }}
        onChoose={saved.write}
      />
    </>
  )
}
