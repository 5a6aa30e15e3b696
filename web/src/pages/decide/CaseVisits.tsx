import { ButtonLink } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Go } from '../../parts/Go.tsx'
import { Heading, Row, Two } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { CancelVisit } from './CancelVisit.tsx'
import { CaseFrame, PressingClock } from './CaseFrame.tsx'
import { CaseMap } from './CaseMap.tsx'
import { CaseOscal } from './CaseOscal.tsx'
import type { CaseView, Visit } from './caseTypes.ts'
import { PlanVisits } from './PlanVisits.tsx'
import { StepForm } from './StepForm.tsx'
import { placeOf } from './stepPlaces.ts'
import { visitStandings } from './visitStandings.ts'

/** Where, when, by whom and why the company is visited; and what came of it. */
export function CaseVisits() {
  return <CaseFrame tab="visitas">{(view) => <Visits view={view} />}</CaseFrame>
}

export const plans = (view: CaseView) => view.possible.some(({ step }) => step === 'planValidation')

function Visits({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const offered = view.possible.filter(({ step }) => placeOf(step).tab === 'visitas')
  const main = offered.find(({ allowed }) => allowed)
  return (
    <>
      <Row margin={<PressingClock view={view} />}>
        <Two aside={<ReportAside view={view} />}>
          <Heading>{t('office.visits.title')}</Heading>
          <VisitTable view={view} />
          <div className="takes">
            {offered.map((step) => (
              <StepForm
                key={step.step}
                view={view}
                step={step}
                main={step === main}
                lead={<p className="sm soft">{t(`office.lead.${step.step}`)}</p>}
              />
            ))}
          </div>
        </Two>
      </Row>
      <CaseMap view={view} />
      {plans(view) ? <PlanVisits view={view} /> : null}
      <CaseOscal view={view} />
    </>
  )
}

function ReportAside({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const finished = view.visits.filter(({ state }) => state === 'finished')
  if (finished.length === 0) return null
  return (
    <>
      <Heading>{t('office.visits.report')}</Heading>
      <p className="sm soft" style={{ margin: '12px 0' }}>
        {t('office.visits.reportWhy')}
      </p>
      <a href={`/api/v1/cases/${view.case.id}/report.pdf`} target="_blank" rel="noreferrer">
        {t('office.visits.reportPdf')}
      </a>
    </>
  )
}

function VisitTable({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const columns = useColumns(view)
  return (
    <DataTable
      label={t('office.visits.title')}
      columns={columns}
      rows={view.visits}
      keyOf={({ id }) => id}
      empty={<Empty title={t('office.visits.none')} why={t('office.visits.noneWhy')} />}
    />
  )
}

const useColumns = (view: CaseView): readonly Column<Visit>[] => {
  const t = useWords()
  const forms = useForms()
  const site = new Map(view.sites.map(({ id, name }) => [id, name]))
  const person = new Map(view.desk.people.map(({ id, name }) => [id, name]))
  return [
    {
      key: 'site',
      title: t('office.visits.site'),
      phone: 'title',
      cell: (visit) => (
        <>
          <span className="b6">{site.get(visit.siteId)}</span>
          {visit.because ? <p className="voice small">{visit.because}</p> : null}
          {visit.summary ? <p className="voice small">{visit.summary}</p> : null}
        </>
      ),
    },
    {
      key: 'on',
      title: t('office.visits.on'),
      cell: ({ plannedOn }) => <span className="num nb">{forms.weekday(plannedOn)}</span>,
    },
    {
      key: 'how',
      title: t('office.visits.how'),
      cell: ({ remote }) => t(remote ? 'validation.visit.remote' : 'validation.visit.onSite'),
    },
    { key: 'lead', title: t('office.visits.lead'), cell: ({ leadId }) => person.get(leadId) ?? '' },
    {
      key: 'state',
      title: t('office.visits.state'),
      phone: 'right',
      cell: ({ state }) => <Standing {...visitStandings[state]}>{t(`office.visitState.${state}`)}</Standing>,
    },
    { key: 'act', title: t('office.visits.act'), cell: (visit) => <VisitActs view={view} visit={visit} /> },
  ]
}

function VisitActs({ view, visit }: { readonly view: CaseView; readonly visit: Visit }) {
  const t = useWords()
  if (visit.state === 'cancelled') return null
  if (visit.state === 'finished') return <Go to={`/visitas/${visit.id}`}>{t('office.visits.read')}</Go>
  if (view.case.state === 'validationPlanned')
    return (
      <ButtonLink small look="line" to={`/visitas/${visit.id}`}>
        {t('office.visits.open')}
      </ButtonLink>
    )
  return plans(view) ? <CancelVisit visit={visit} /> : null
}
