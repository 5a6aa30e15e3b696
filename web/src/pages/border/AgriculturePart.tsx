import { Choice } from '../../parts/Choice.tsx'
import { Tick } from '../../parts/Field.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import type { InspectionRecord } from './gate.ts'

type Check = InspectionRecord['agriculture']

/** What travels with the goods and is not declared: kinds of contamination, and wood without its mark. */
export function AgriculturePart(props: {
  readonly check: Check
  readonly contaminations: readonly string[]
  readonly onChange: (check: Check) => void
}) {
  const t = useWords()
  const { check } = props
  const toggled = (kind: string) =>
    check.found.includes(kind) ? check.found.filter((one) => one !== kind) : [...check.found, kind]
  return (
    <section>
      <Heading>{t('gate.insp.step.agriculture')}</Heading>
      <fieldset className="gate-kinds">
        <legend className="flabel">{t('gate.insp.contaminated')}</legend>
        {props.contaminations.map((kind) => (
          <Tick
            key={kind}
            checked={check.found.includes(kind)}
            onChange={() => props.onChange({ ...check, found: toggled(kind) })}
          >
            {t(`gate.contamination.${kind}`)}
          </Tick>
        ))}
      </fieldset>
      <Choice
        legend={t('gate.insp.wood')}
        name="wood"
        value={check.woodMarked}
        options={(['yes', 'no', 'none'] as const).map((value) => ({
          value,
          label: t(`gate.insp.wood.${value}`),
        }))}
        onChange={(woodMarked) => props.onChange({ ...check, woodMarked })}
      />
    </section>
  )
}
