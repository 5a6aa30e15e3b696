import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Go } from '../../parts/Go.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { Status } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { CaseView, Finding } from './caseTypes.ts'
import { tabAddress } from './stepPlaces.ts'

/** «1 mayor, 2 menores, 1 observación» */
export const useFindingCounts = () => {
  const t = useWords()
  const forms = useForms()
  return (findings: readonly Finding[]) =>
    forms.list(
      (['major', 'minor', 'observation'] as const)
        .map((grade) => ({ grade, count: findings.filter((finding) => finding.grade === grade).length }))
        .filter(({ count }) => count > 0)
        .map(({ grade, count }) => t(`office.findings.${grade}`, { count })),
    )
}

/** The visit's findings in a case's story: what, how grave, how it goes. Nothing where there are none. */
export function FindingsTable({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const counts = useFindingCounts()
  const columns = useColumns(view)
  if (view.findings.length === 0) return null
  return (
    <div style={{ marginTop: 32 }}>
      <Heading aside={counts(view.findings)}>{t('office.findings.title')}</Heading>
      <DataTable
        label={t('office.findings.title')}
        columns={columns}
        rows={view.findings}
        keyOf={(finding) => finding.id}
        empty={null}
      />
    </div>
  )
}

const useColumns = (view: CaseView): readonly Column<Finding>[] => {
  const t = useWords()
  const site = new Map(view.sites.map(({ id, name }) => [id, name]))
  return [
    {
      key: 'criterion',
      title: t('office.findings.criterion'),
      cell: ({ criterionId }) => (
        <span className="num b6">{view.words.criteria[criterionId]?.number ?? criterionId}</span>
      ),
    },
    {
      key: 'seen',
      title: t('office.findings.finding'),
      phone: 'title',
      cell: ({ seen, siteId }) => (
        <>
          {seen}
          <br />
          <span className="xs dim">{site.get(siteId)}</span>
        </>
      ),
    },
    { key: 'grade', title: t('office.findings.grade'), cell: ({ grade }) => <Status of={grade} /> },
    {
      key: 'how',
      title: t('office.findings.how'),
      cell: ({ state }) => (
        <>
          {t(`validation.findingState.${state}`)}{' '}
          {state === 'evidenceGiven' ? (
            <Go to={tabAddress(view.case.number, 'hallazgos')}>{t('office.findings.look')}</Go>
          ) : null}
        </>
      ),
    },
  ]
}
