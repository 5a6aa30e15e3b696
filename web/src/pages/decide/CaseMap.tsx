import { useFetched } from '../../api/useFetched.ts'
import { type MappedSite, SitesOnMap } from '../../parts/map/SitesOnMap.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { CaseView, Site } from './caseTypes.ts'
import { bandTones, type VisitPlan } from './PlanVisits.tsx'
import { visitStandings } from './visitStandings.ts'

/** The company's sites with their risk and how their visit stands. */
export function CaseMap({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const site = useMapped(view)
  if (view.sites.length === 0) return null
  return (
    <Row wide>
      <Heading>{t('map.case')}</Heading>
      <SitesOnMap label={t('map.case')} sites={view.sites.map(site)} />
    </Row>
  )
}

const useMapped = (view: CaseView) => {
  const riskOf = useRisk(view)
  const standingOf = useStanding(view)
  return (site: Site): MappedSite => {
    const [risk, stands] = [riskOf(site.id), standingOf(site.id)]
    return {
      ...site,
      tone: stands.tone ?? risk.tone ?? 'idle',
      ...(stands.to ? { to: stands.to } : {}),
      facts: [risk.fact, stands.fact],
    }
  }
}

/** How a site would be visited by its risk, as the plan's suggestion has it. */
const useRisk = (view: CaseView) => {
  const t = useWords()
  const plan = useFetched<VisitPlan>('/api/v1/cases/{id}/visit-plan', { path: { id: view.case.id } })
  return (siteId: string) => {
    const band = plan.data?.proposals.find((one) => one.siteId === siteId)?.score.band
    const title = t('map.risk')
    if (!band) return { tone: undefined, fact: { title, says: '' } }
    const says = t(`validation.band.${band}`)
    const cell = (
      <Standing tone={bandTones[band]} icon={band === 'high' ? 'warning' : 'ring'}>
        {says}
      </Standing>
    )
    return { tone: bandTones[band], fact: { title, says, cell } }
  }
}

/** The visit that stands at a site: the one planned, else the last that was held. */
const useStanding = (view: CaseView) => {
  const t = useWords()
  const forms = useForms()
  return (siteId: string) => {
    const held = view.visits.filter((one) => one.siteId === siteId && one.state !== 'cancelled')
    const visit = held.find(({ state }) => state === 'planned') ?? held.at(-1)
    const title = t('map.visit')
    if (!visit) return { tone: undefined, to: undefined, fact: { title, says: t('map.noVisit') } }
    const state = t(`office.visitState.${visit.state}`)
    const says = t('map.visitOn', { state, day: forms.weekday(visit.plannedOn) })
    const look = visitStandings[visit.state]
    return {
      tone: look.tone,
      to: `/visitas/${visit.id}`,
      fact: { title, says, cell: <Standing {...look}>{says}</Standing> },
    }
  }
}
