import { Heading, Row } from '../../parts/Sheet.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useWords } from '../../words/useWords.ts'
import type { IncidentRead, IncidentStep } from './incidents.ts'
import { useIncidentWords } from './useIncidentWords.ts'

/** What was done, by whom and why, the latest first; and who was told. */
export function IncidentHistory({ of }: { readonly of: IncidentRead }) {
  const t = useWords()
  return (
    <Row>
      <Heading>{t('incident.history')}</Heading>
      <ol className="steps-told">
        {of.steps.map((step) => (
          <Step key={step.turn} step={step} of={of} />
        ))}
      </ol>
    </Row>
  )
}

function Step({ step, of }: { readonly step: IncidentStep; readonly of: IncidentRead }) {
  const t = useWords()
  const say = useIncidentWords(of.officeNames)
  return (
    <li>
      <p className="sm">
        <span className="soft">{say.hour(step.at)}</span>{' '}
        <span className="b6">{t(`incidents.step.${step.step}`)}</span>
        {step.by ? ` · ${step.by}` : null}
      </p>
      <Detail step={step} of={of} />
      {step.reason ? <Voice>{step.reason}</Voice> : null}
    </li>
  )
}

function Detail({ step, of }: { readonly step: IncidentStep; readonly of: IncidentRead }) {
  const t = useWords()
  const adjustment = useAdjustmentWords(of)
  const { detail } = step
  const count = (name: string) => Number(detail[name] ?? 0)
  const reached = { people: count('people'), companies: count('companies') }
  const words: Readonly<Record<string, () => string>> = {
    adjust: () => adjustment(detail),
    reckon: () => t('incident.history.counts', { came: count('came'), left: count('left') }),
    publish: () => t('incident.history.version', { version: count('version') }),
    tell: () => t(detail.sent ? 'incident.told' : 'incident.toldNobody', reached),
  }
  const said = words[step.step]?.()
  return said ? <p className="sm">{said}</p> : null
}

const useAdjustmentWords = (of: IncidentRead) => {
  const t = useWords()
  const say = useIncidentWords(of.officeNames)
  return (detail: IncidentStep['detail']) => {
    const told = (name: string) => String(detail[name] ?? '')
    return t(`incident.history.adjust.${told('kind')}`, {
      ...{ number: told('number'), neighbour: told('neighbour'), office: say.office(told('office')) },
      side: t(told('side') === 'after' ? 'incident.adjust.sideAfter' : 'incident.adjust.sideBefore'),
      moment: detail.hour ? say.hour(told('hour')) : '',
    })
  }
}
