import { SitesOnMap } from '../../parts/map/SitesOnMap.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { visitStandings } from '../decide/visitStandings.ts'

interface VisitPlace {
  readonly id: string
  readonly company: string
  readonly siteName: string
  readonly city: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly plannedOn: string
  readonly state: string
}

/** Where an officer is going; the list below carries the same numbers. */
export function VisitsMap({ visits }: { readonly visits: readonly VisitPlace[] }) {
  const t = useWords()
  const forms = useForms()
  return (
    <SitesOnMap
      label={t('map.visits')}
      withTable={false}
      sites={visits.map((visit) => ({
        ...visit,
        name: `${visit.company}, ${visit.siteName}`,
        tone: isStanding(visit.state) ? visitStandings[visit.state].tone : 'idle',
        to: `/visitas/${visit.id}`,
        facts: [{ title: t('map.visit'), says: forms.weekday(visit.plannedOn) }],
      }))}
    />
  )
}

const isStanding = (state: string): state is keyof typeof visitStandings => state in visitStandings
