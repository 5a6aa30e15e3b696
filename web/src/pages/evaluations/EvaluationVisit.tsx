import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters, usePathWord } from '../../parts/Go.tsx'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Row } from '../../parts/Sheet.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { AgendaPart } from './AgendaPart.tsx'
import { DocumentsPart } from './DocumentsPart.tsx'
import { type VisitRead, visitAddress, visitDoor } from './evaluations.ts'
import { LevelsPart } from './LevelsPart.tsx'
import { MeetingsPart } from './MeetingsPart.tsx'
import { RecommendPart } from './RecommendPart.tsx'
import { ReportPart } from './ReportPart.tsx'
import { ScoresPart } from './ScoresPart.tsx'
import { VisitState } from './StateOf.tsx'
import { TeamPart } from './TeamPart.tsx'
import { useEvaluationWords } from './useEvaluationWords.ts'
import '../../look/evaluations.css'

// biome-ignore format: a table, a row a line
const parts = [
  { key: 'agenda',          page: AgendaPart,    many: ({ agenda }: VisitRead) => agenda.length },
  { key: 'reuniones',       page: MeetingsPart,  many: ({ meetings }: VisitRead) => meetings.length },
  { key: 'documentos',      page: DocumentsPart, many: ({ documents }: VisitRead) => documents.length },
  { key: 'calificaciones',  page: ScoresPart,    many: undefined },
  { key: 'niveles',         page: LevelsPart,    many: ({ levels }: VisitRead) => levels.filter(({ agreed }) => agreed).length },
  { key: 'recomendaciones', page: RecommendPart, many: ({ recommendations }: VisitRead) => recommendations.length },
  { key: 'informe',         page: ReportPart,    many: undefined },
] as const

/** A visit to a country, or a country's own scoring, by its parts. */
export function EvaluationVisit() {
  const t = useWords()
  const id = usePathWord('id')
  const found = useFetched<VisitRead>(visitDoor, { path: { id } })
  if (found.data) return <Whole of={found.data} />
  return (
    <Row first>
      <PageTitle>{t('evaluation.page.visit')}</PageTitle>
      <Fetched of={found} rows={8}>
        {() => null}
      </Fetched>
    </Row>
  )
}

function Whole({ of }: { readonly of: VisitRead }) {
  const t = useWords()
  const [filters] = useFilters()
  const isSelf = of.visit.kind === 'selfScore'
  const shown = parts.filter(({ key }) => !isSelf || ['calificaciones', 'niveles', 'informe'].includes(key))
  const first = isSelf ? 'calificaciones' : 'agenda'
  const part = shown.find(({ key }) => key === (filters.parte ?? first)) ?? shown[0]
  const Page = part?.page ?? AgendaPart
  return (
    <>
      {of.visit.demonstration ? <Band tone="heed">{t('evaluation.inventedBand')}</Band> : null}
      <Head of={of} />
      <Row wide>
        <Tabs
          label={t('evaluation.parts')}
          of={shown.map(({ key, many }) => ({
            key,
            label: t(`evaluation.part.${key}`),
            to: visitAddress(of.visit.country, of.visit.id, key),
            current: key === part?.key,
            ...(many ? { count: many(of) } : {}),
          }))}
        />
        <Page of={of} />
      </Row>
    </>
  )
}

function Head({ of }: { readonly of: VisitRead }) {
  const t = useWords()
  const forms = useForms()
  const say = useEvaluationWords()
  const { visit } = of
  const country = say.country(visit.country)
  const agreed = of.levels.filter((one) => one.agreed).length
  return (
    <Row
      first
      margin={
        <>
          <Big of={forms.number(agreed)} and={`/ ${of.rubric.indicators.length}`}>
            {t('evaluation.agreedWord')}
          </Big>
          <p className="sm">{say.days(visit)}</p>
          <p className="sm">{visit.place}</p>
        </>
      }
    >
      <PageTitle
        short={`${country} · ${say.visit(visit)}`}
        over={<Go to={`/paises/${visit.country}`}>{country}</Go>}
        status={<VisitState of={visit.state} boxed />}
      >
        {t(`evaluation.title.${visit.state}`, { visit: say.visit(visit), country })}
      </PageTitle>
      <TeamPart of={of} />
    </Row>
  )
}
