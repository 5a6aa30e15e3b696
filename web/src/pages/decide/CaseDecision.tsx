import { Heading, Row, Two } from '../../parts/Sheet.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { CaseFrame, PressingClock } from './CaseFrame.tsx'
import type { CaseView } from './caseTypes.ts'
import { DecisionBasis } from './DecisionBasis.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { decisions, Eyes } from './Eyes.tsx'
import { OwnInterest } from './OwnInterest.tsx'
import { placeOf } from './stepPlaces.ts'
import { WhatFollows } from './WhatFollows.tsx'

/** Who did what in the case, whether the reader may decide it, on what basis, and what follows from it. */
export function CaseDecision() {
  return <CaseFrame tab="decision">{(view) => <Decision view={view} />}</CaseFrame>
}

function Decision({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const offered = view.possible.filter(({ step }) => placeOf(step).tab === 'decision')
  return (
    <>
      <Row margin={<PressingClock view={view} />}>
        <Eyes view={view} offered={offered} />
      </Row>
      <Row margin={t('office.decision.basisMargin')}>
        <Two aside={<WhatFollows view={view} offered={offered} />}>
          <Recommendation view={view} />
          <DecisionBasis view={view} />
          {offered.length > 0 ? <OwnInterest view={view} /> : null}
          <DecisionForm view={view} offered={offered} />
        </Two>
      </Row>
      <Taken view={view} />
    </>
  )
}

function Recommendation({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const forms = useForms()
  const { recommendation } = view.case
  const by = view.desk.played.findLast(({ part }) => part === 'recommended')
  return (
    <>
      <Heading aside={recommendation ? by?.name : undefined}>{t('office.decision.recommendation')}</Heading>
      {recommendation ? (
        <div style={{ marginTop: 12 }}>
          <p className="b6 sm">{t(`office.recommends.${recommendation.outcome}`)}</p>
          <Voice by={forms.moment(recommendation.at)}>{recommendation.text}</Voice>
        </div>
      ) : (
        <p className="sm soft" style={{ marginTop: 12 }}>
          {t('office.decision.noRecommendation')}
        </p>
      )}
    </>
  )
}

/** What was decided so far, with its reasons. */
function Taken({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const forms = useForms()
  const taken = view.steps.filter(({ step }) => decisions.includes(step) || measures.includes(step))
  if (taken.length === 0) return null
  return (
    <Row margin={t('office.decision.takenMargin')}>
      <Heading>{t('office.decision.taken')}</Heading>
      <ul className="rules">
        {taken.toReversed().map((step) => (
          <li key={step.id}>
            <p className="b6">{t(`stepTaken.${step.step}`)}</p>
            {step.reasons ? <Voice>{step.reasons}</Voice> : null}
            <p className="xs dim">
              {step.personName}, {forms.moment(step.at)}
            </p>
          </li>
        ))}
      </ul>
    </Row>
  )
}

/** What one officer may order alone, until a second one confirms or lifts it. */
const measures: readonly string[] = ['suspend', 'suspendBenefits', 'sendBackForWork']
