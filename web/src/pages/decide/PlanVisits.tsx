import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { ShortSelect, TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import type { CaseView, Site } from './caseTypes.ts'
import { caseChanged } from './useCase.ts'

interface Proposal {
  readonly siteId: string
  readonly visit: 'onSite' | 'remote' | 'none'
  readonly score: {
    readonly points: number
    readonly band: 'high' | 'medium' | 'low'
    readonly because: readonly {
      readonly indicator: string
      readonly points: number
      readonly evidence: { readonly count: number }
    }[]
  }
}

export interface VisitPlan {
  readonly proposals: readonly Proposal[]
  readonly leads: readonly { readonly id: string; readonly name: string; readonly visits: number }[]
  readonly earliest: string
}

/** Which sites are worth a visit and why; an officer plans each, and the plan goes out as a whole. */
export function PlanVisits({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const found = useFetched<VisitPlan>('/api/v1/cases/{id}/visit-plan', { path: { id: view.case.id } })
  const planned = new Set(view.visits.filter(({ state }) => state === 'planned').map(({ siteId }) => siteId))
  return (
    <>
      <Row>
        <Heading>{t('office.plan.title')}</Heading>
        <p className="sm soft" style={{ marginTop: 8 }}>
          {t('office.plan.why')}
        </p>
        <Fetched of={found} rows={4}>
          {() => null}
        </Fetched>
      </Row>
      {found.data?.proposals.map((proposal) => {
        const site = view.sites.find(({ id }) => id === proposal.siteId)
        return site && found.data ? (
          <SitePlan
            key={proposal.siteId}
            view={view}
            site={site}
            plan={found.data}
            proposal={proposal}
            planned={planned.has(site.id)}
          />
        ) : null
      })}
    </>
  )
}

export const bandTones = { high: 'halt', medium: 'heed', low: 'idle' } as const

interface PlannedSite {
  readonly view: CaseView
  readonly site: Site
  readonly plan: VisitPlan
  readonly proposal: Proposal
  readonly planned: boolean
}

function SitePlan(props: PlannedSite) {
  const t = useWords()
  const forms = useForms()
  const { site, proposal } = props
  const { score } = proposal
  return (
    <Row
      margin={
        <>
          <span className="big">{forms.number(score.points)}</span>
          {t('office.plan.points', { count: score.points })}
        </>
      }
    >
      <div className="titlerow">
        <h3 className="asked">{site.name}</h3>
        <Standing tone={bandTones[score.band]} icon={score.band === 'high' ? 'warning' : 'ring'}>
          {t(`validation.band.${score.band}`)}
        </Standing>
        <span className="sm">
          {t('office.plan.suggests', { how: t(`validation.visit.${proposal.visit}`) })}
        </span>
      </div>
      <ul className="sm soft" style={{ margin: '6px 0 0' }}>
        {score.because.map(({ indicator, points, evidence }) => (
          <li key={indicator}>
            <b className="num">+{forms.number(points)}</b>
            {' · '}
            {t(indicator as 'validation.indicator', { count: evidence.count })}
          </li>
        ))}
      </ul>
      {props.planned ? (
        <p className="sm" style={{ marginTop: 8 }}>
          <Standing tone="good" icon="calendar">
            {t('office.plan.planned')}
          </Standing>
        </p>
      ) : (
        <PlanForm {...props} />
      )}
    </Row>
  )
}

/** The reasons of the suggestion in words, for the officer to change. */
const useReasons = () => {
  const t = useWords()
  return ({ score }: Proposal) =>
    score.because
      .slice(0, 3)
      .map(({ indicator, evidence }) => t(indicator as 'validation.indicator', { count: evidence.count }))
      .join('; ')
}

function PlanForm({ view, site, plan, proposal }: PlannedSite) {
  const t = useWords()
  const forms = useForms()
  const reasons = useReasons()
  const [plannedOn, setPlannedOn] = useState(plan.earliest)
  const [how, setHow] = useState(proposal.visit === 'remote' ? 'remote' : 'onSite')
  const [leadId, setLeadId] = useState(plan.leads[0]?.id ?? '')
  const [because, setBecause] = useState(reasons(proposal))
  const { missing, refusal, busy, submit } = useSending({
    check: () => ({
      ...(plannedOn ? {} : { plannedOn: t('office.plan.dateMissing') }),
      ...(leadId ? {} : { leadId: t('office.plan.leadMissing') }),
    }),
    send: () =>
      api.post(
        '/api/v1/cases/{id}/visits',
        { siteId: site.id, plannedOn, remote: how === 'remote', leadId, because },
        { path: { id: view.case.id } },
      ),
    onDone: () => caseChanged().then(() => undefined),
  })
  return (
    <form
      className="fields planform"
      noValidate
      onSubmit={submit}
      aria-label={t('office.plan.form', { site: site.name })}
    >
      <div className="besides">
        <DateField
          name="plannedOn"
          label={t('office.plan.date')}
          hint={t('office.plan.earliest', { day: forms.weekday(plan.earliest) })}
          error={missing.plannedOn}
          earliest={plan.earliest}
          value={plannedOn}
          onChange={setPlannedOn}
        />
        <ShortSelect
          name="leadId"
          label={t('office.plan.lead')}
          hint={t('office.plan.leadHint')}
          error={missing.leadId}
          value={leadId}
          onChange={setLeadId}
          options={plan.leads.map((lead) => ({
            value: lead.id,
            label: `${lead.name} (${t('office.plan.load', { count: lead.visits })})`,
          }))}
        />
      </div>
      <Choice
        small
        legend={t('office.visits.how')}
        name={`how ${site.id}`}
        value={how}
        onChange={setHow}
        options={(['onSite', 'remote'] as const).map((one) => ({
          value: one,
          label: t(`validation.visit.${one}`),
        }))}
      />
      <TextArea
        voice
        rows={2}
        name="because"
        label={t('office.plan.because')}
        value={because}
        onChange={setBecause}
      />
      <RefusalNotice of={refusal} kept={t('office.step.kept')} />
      <Acts inline>
        <Button type="submit" look="line" icon="plus" busy={busy}>
          {t('office.plan.add')}
        </Button>
      </Acts>
    </form>
  )
}
