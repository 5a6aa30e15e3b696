import { Choice } from '../../parts/Choice.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Verdict } from './CheckEligibility.tsx'
import type { EligibilityRule } from './company.ts'
import { useText } from './useText.ts'
import '../../look/apply.css'

type Value = string | number | boolean | undefined

/** One rule as a question, and below it how the answer met it. */
export function RuleQuestion(props: {
  readonly rule: EligibilityRule
  readonly value: Value
  readonly met: Verdict['because'][number] | undefined
  readonly onChange: (value: Value) => void
}) {
  return (
    <div className="rule">
      <Question {...props} />
      {props.met ? <Met met={props.met} /> : null}
    </div>
  )
}

function Question({ rule, value, onChange }: Parameters<typeof RuleQuestion>[0]) {
  const t = useWords()
  const say = useText()
  const asks = say(rule.asks)
  if (rule.kind === 'yesNo') {
    return (
      <Choice
        legend={asks}
        name={rule.id}
        value={value === undefined ? undefined : String(value)}
        options={[
          { value: 'true', label: t('apply.yes') },
          { value: 'false', label: t('apply.no') },
        ]}
        onChange={(chosen) => onChange(chosen === 'true')}
      />
    )
  }
  const text = value === undefined ? '' : String(value)
  if (rule.kind === 'date') {
    return (
      <DateField label={asks} name={rule.id} value={text} onChange={(day) => onChange(day || undefined)} />
    )
  }
  const read = (typed: string) => {
    const number = Number(typed.replace(/[\s,]/g, ''))
    onChange(typed.trim() === '' || Number.isNaN(number) ? undefined : number)
  }
  return <TextField label={asks} name={rule.id} mode="decimal" value={text} onChange={read} />
}

function Met({ met }: { readonly met: Verdict['because'][number] }) {
  const t = useWords()
  const say = useText()
  if (met.result === 'fits') {
    return (
      <div className="met">
        <Standing tone="good" icon="tick">
          {t('apply.eligibility.ruleFits')}
        </Standing>
      </div>
    )
  }
  const open = met.result === 'notAnswered'
  return (
    <div className="met">
      <Standing tone={open ? 'idle' : 'heed'} icon={open ? 'dashedRing' : 'warning'}>
        {t(open ? 'apply.eligibility.ruleOpen' : 'apply.eligibility.ruleDoesNotFit')}
      </Standing>
      {met.says ? <p className="sm">{say(met.says)}</p> : null}
    </div>
  )
}
