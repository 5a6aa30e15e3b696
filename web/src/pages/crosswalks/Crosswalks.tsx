import '../../look/crosswalks.css'
import { useFetched } from '../../api/useFetched.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type CrosswalkLine, crosswalkAddress, kindNames } from './crosswalks.ts'
import { useSource } from './useSource.ts'

const sections = ['judged', 'succession', 'derived'] as const

/** How the programmes stand to each other, two by two: who judged it, how much was reviewed, what merely follows. */
export function Crosswalks() {
  const t = useWords()
  const found = useFetched<{ readonly items: readonly CrosswalkLine[] }>('/api/v1/crosswalks')
  const [{ programa }] = useFilters()
  const all = found.data?.items ?? []
  const own = all.filter(({ from, to }) => [from.id, to.id].includes(programa ?? ''))
  const items = programa && own.length > 0 ? own : all
  const one = [own[0]?.from, own[0]?.to].find((side) => side?.id === programa)
  const count = (made: CrosswalkLine['made']) => items.filter((one) => one.made === made).length
  return (
    <>
      <Row first margin={<Go to="/programas">{t('reading.allProgrammes')}</Go>}>
        <PageTitle short={t('cruces.page.all')} lead={t('cruces.all.lead')}>
          {items.length === 0
            ? t('cruces.page.all')
            : t(one ? 'cruces.all.titleOf' : 'cruces.all.title', {
                programme: one?.shortName ?? '',
                judged: count('judged'),
                derived: count('derived'),
              })}
        </PageTitle>
        {one ? (
          <p style={{ marginTop: 12 }}>
            <Go to="/cruces">{t('cruces.toAll')}</Go>
          </p>
        ) : null}
      </Row>
      {found.data ? (
        sections.map((made) => <Section key={made} made={made} items={items} />)
      ) : (
        <Row>
          <Fetched of={found} rows={8}>
            {() => null}
          </Fetched>
        </Row>
      )}
      {found.data && items.length === 0 ? (
        <Row>
          <Empty title={t('cruces.all.none')} why={t('cruces.all.noneWhy')} />
        </Row>
      ) : null}
    </>
  )
}

function Section(props: {
  readonly made: (typeof sections)[number]
  readonly items: readonly CrosswalkLine[]
}) {
  const t = useWords()
  const { made } = props
  const items = props.items.filter((one) => one.made === made)
  if (items.length === 0) return null
  return (
    <Row wide>
      <Heading>{t(`cruces.all.${made}`)}</Heading>
      <p className="sm soft prose" style={{ margin: '8px 0 12px' }}>
        {t(`cruces.all.${made}Why`)}
      </p>
      <Lines items={items} label={t(`cruces.all.${made}`)} reviewed={made === 'judged'} />
    </Row>
  )
}

function Lines(props: {
  readonly items: readonly CrosswalkLine[]
  readonly label: string
  readonly reviewed: boolean
}) {
  const t = useWords()
  const forms = useForms()
  const sourceOf = useSource()
  const kindsIn = (counts: CrosswalkLine['counts']) =>
    kindNames
      .filter((kind) => counts[kind] > 0)
      .map((kind) => `${t(`cruces.kind.${kind}`)} ${forms.number(counts[kind])}`)
      .join(', ')
  const reviewed = {
    key: 'reviewed',
    title: t('cruces.column.reviewed'),
    numeric: true,
    cell: (one: CrosswalkLine) =>
      t('cruces.reviewedOf', { number: forms.number(one.reviewed), all: forms.number(one.relations) }),
  }
  return (
    <DataTable<CrosswalkLine>
      label={props.label}
      rows={props.items}
      keyOf={({ from, to }) => `${from.id} ${to.id}`}
      empty={null}
      columns={[
        {
          key: 'pair',
          title: t('cruces.column.pair'),
          phone: 'title',
          className: 'pair',
          cell: ({ from, to }) => (
            <Go to={crosswalkAddress(from.id, to.id)}>
              {t('cruces.pair', { from: from.shortName, to: to.shortName })}
            </Go>
          ),
        },
        {
          key: 'relations',
          title: t('cruces.column.relations'),
          numeric: true,
          cell: ({ relations, counts }) => (
            <>
              {forms.number(relations)}
              <span className="kindsonphone"> ({kindsIn(counts)})</span>
            </>
          ),
        },
        ...kindNames.map((kind) => ({
          key: kind,
          title: t(`cruces.kind.${kind}`),
          numeric: true,
          phone: 'hide' as const,
          cell: ({ counts }: CrosswalkLine) => forms.number(counts[kind]),
        })),
        ...(props.reviewed ? [reviewed] : []),
        { key: 'source', title: t('cruces.column.source'), cell: sourceOf },
      ]}
    />
  )
}
