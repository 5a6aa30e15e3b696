import { type FormEvent, useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Acts, Button, ButtonLink } from '../../parts/Button.tsx'
import { Go } from '../../parts/Go.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import type { EligibilityRule, ProgrammeChoices } from './company.ts'
import { RuleQuestion } from './RuleQuestion.tsx'
import { type ApplicationDraft, answersOf, type ChangeDraft } from './useApplicationDraft.ts'
import type { Text } from './useText.ts'

export interface Verdict {
  readonly eligible: boolean
  readonly because: readonly {
    readonly rule: string
    readonly result: 'fits' | 'doesNotFit' | 'notAnswered'
    readonly says: Text | null
  }[]
}

const isAsked = (rule: EligibilityRule, types: readonly string[]) =>
  rule.operatorTypes === 'all' || rule.operatorTypes.some((one) => types.includes(one))

/** Second: whether the company may apply, rule by rule and why. Whoever does not fit yet may still go on. */
export function CheckEligibility(props: {
  readonly programme: ProgrammeChoices
  readonly draft: ApplicationDraft
  readonly onChange: ChangeDraft
}) {
  const t = useWords()
  const { draft } = props
  const [verdict, setVerdict] = useState<Verdict>()
  const [refusal, setRefusal] = useState<Refusal>()
  const check = async (event: FormEvent) => {
    event.preventDefault()
    const asked = { types: draft.types, answers: answersOf(draft) }
    const answer = await api.post<Verdict>('/api/v1/company/eligibility', asked)
    setRefusal(answer.ok ? undefined : answer.error)
    if (answer.ok) setVerdict(answer.data)
  }
  const answer = (rule: string, value: string | number | boolean | undefined) => {
    const { [rule]: _, ...others } = draft.answers
    props.onChange({ answers: value === undefined ? others : { ...others, [rule]: value } })
    setVerdict(undefined)
  }
  return (
    <form noValidate onSubmit={check}>
      {props.programme.eligibility
        .filter((rule) => isAsked(rule, draft.types))
        .map((rule) => (
          <RuleQuestion
            key={rule.id}
            rule={rule}
            value={draft.answers[rule.id]}
            met={verdict?.because.find((one) => one.rule === rule.id)}
            onChange={(value) => answer(rule.id, value)}
          />
        ))}
      <div style={{ marginTop: 24 }}>
        <RefusalNotice of={refusal} kept={t('apply.kept')} />
        {verdict ? <VerdictNotice verdict={verdict} /> : null}
      </div>
      <Acts>
        {verdict ? (
          <ButtonLink to="/solicitar?paso=empresa">
            {t(verdict.eligible ? 'apply.start.next' : 'apply.eligibility.goOn')}
          </ButtonLink>
        ) : (
          <Button type="submit">{t('apply.eligibility.check')}</Button>
        )}
        <Go to="/solicitar">{t('apply.start.back')}</Go>
      </Acts>
    </form>
  )
}

function VerdictNotice({ verdict }: { readonly verdict: Verdict }) {
  const t = useWords()
  const wrong = verdict.because.filter((one) => one.result === 'doesNotFit').length
  const open = verdict.because.filter((one) => one.result === 'notAnswered').length
  if (verdict.eligible) {
    return <Notice tone="good" title={t('apply.eligibility.fits')} todo={t('apply.eligibility.fitsNext')} />
  }
  return (
    <Notice
      tone="heed"
      title={
        wrong > 0
          ? t('apply.eligibility.doesNotFit', { count: wrong })
          : t('apply.eligibility.notAnswered', { count: open })
      }
      kept={wrong > 0 && open > 0 ? t('apply.eligibility.notAnswered', { count: open }) : undefined}
      todo={t('apply.eligibility.mayGoOn')}
    />
  )
}
