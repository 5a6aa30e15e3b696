import { Choice } from '../../parts/Choice.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { gestures, type InspectionRecord } from './gate.ts'

type Seal = InspectionRecord['seal']

/** The seal: what it must say, what it says, and the four gestures. */
export function SealPart(props: {
  readonly seal: Seal
  readonly declared: readonly string[]
  readonly onChange: (seal: Seal) => void
}) {
  const t = useWords()
  const { seal } = props
  return (
    <section>
      <Heading>{t('gate.insp.step.seal')}</Heading>
      <dl className="gate-compare">
        <div className="gate-seal">
          <dt>{t('gate.seal')}</dt>
          <dd>{props.declared.join(' · ') || t('gate.noSeal')}</dd>
        </div>
      </dl>
      <TextField
        label={t('gate.insp.sealRead')}
        value={seal.read}
        onChange={(read) => props.onChange({ ...seal, read })}
      />
      {gestures.map((gesture) => (
        <Choice
          key={gesture}
          legend={t(`gate.gesture.${gesture}`)}
          name={`gesture-${gesture}`}
          value={seal.gestures[gesture]}
          options={[
            { value: 'ok', label: t('gate.insp.ok') },
            { value: 'wrong', label: t('gate.insp.wrong') },
            { value: 'notDone', label: t('gate.insp.notDone') },
          ]}
          onChange={(is) => props.onChange({ ...seal, gestures: { ...seal.gestures, [gesture]: is } })}
        />
      ))}
    </section>
  )
}
