import { useState } from 'react'
import { Choice } from '../../parts/Choice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import type { CaseView, PossibleStep } from './caseTypes.ts'
import { useOwnWord } from './OwnInterest.tsx'
import { NotNow, StepForm } from './StepForm.tsx'

/** What is chosen before anybody chooses: what was recommended. Taking something away is never the first choice. */
const offeredFirst = [
  'certify',
  'renew',
  'recommend',
  'recommendRenewal',
  'confirmSuspension',
  'openAnnualReview',
]

const offeredLast = ['sendBackForWork', 'suspendBenefits', 'suspend', 'revoke']

/** The decision itself: one of what is possible, its reasons, and the signature. */
export function DecisionForm(props: { readonly view: CaseView; readonly offered: readonly PossibleStep[] }) {
  const t = useWords()
  const { view, offered } = props
  const word = useOwnWord(view)
  const allowed = offered.filter((one) => one.allowed).toSorted(asOffered)
  const [chosen, setChosen] = useState<string>()
  const value = chosen ?? firstOf(view, allowed)
  const step = allowed.find((one) => one.step === value)
  if (offered.length === 0 || view.asOf) return null
  return (
    <section style={{ marginTop: 40 }}>
      <Heading>{t('office.decision.yours')}</Heading>
      {word === undefined && allowed.length > 0 ? (
        <p className="sm soft" style={{ marginTop: 12 }}>
          {t('office.interest.first')}
        </p>
      ) : (
        <>
          {allowed.length > 0 ? (
            <div style={{ margin: '16px 0 20px', maxWidth: '46em' }}>
              <Choice
                column
                legendHidden
                legend={t('office.decision.yours')}
                name="decision"
                value={value}
                onChange={setChosen}
                options={allowed.map((one) => ({
                  value: one.step,
                  label: t(`step.${one.step}`),
                  hint: t(`office.hint.${one.step}`),
                }))}
              />
            </div>
          ) : null}
          {step ? <StepForm key={step.step} view={view} step={step} main /> : null}
        </>
      )}
      {offered
        .filter((one) => !one.allowed)
        .map((one) => (
          <NotNow key={one.step} step={one} />
        ))}
    </section>
  )
}

/** The steps that carry a case on come first, what takes something away last. */
const asOffered = (one: PossibleStep, other: PossibleStep) => place(one) - place(other)

const place = ({ step }: PossibleStep) => {
  const first = offeredFirst.indexOf(step)
  if (first >= 0) return first
  return 100 + Math.max(0, offeredLast.indexOf(step) + 1)
}

const firstOf = (view: CaseView, allowed: readonly PossibleStep[]): string | undefined => {
  const against = view.case.recommendation?.outcome === 'refuse' && view.case.state === 'recommended'
  if (against) return undefined
  return allowed.find(({ step }) => offeredFirst.includes(step))?.step
}
