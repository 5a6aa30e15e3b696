import { Choice } from '../../parts/Choice.tsx'
import { useWords } from '../../words/useWords.ts'
import type { CaseWords } from './caseTypes.ts'

/** Which of the programme's tiers a certificate is granted at; nobody's choice is made beforehand. */
export function TierChoice(props: {
  readonly tiers: CaseWords['tiers']
  readonly value: string | undefined
  readonly onChange: (tier: string) => void
  readonly missing: boolean
}) {
  const t = useWords()
  return (
    <Choice
      column
      legend={t('decide.tier')}
      name="tier"
      value={props.value}
      onChange={props.onChange}
      options={props.tiers.map(({ id, name, tells }) => ({ value: id, label: name, hint: tells }))}
      error={props.missing ? t('refusal.casework.needs.namedTier') : undefined}
    />
  )
}
