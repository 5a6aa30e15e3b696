import { useFetched } from '../../api/useFetched.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { DemonstrationLoading } from '../../shell/DemonstrationLoading.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Estimate } from './benefits.ts'
import { DataLinks } from './DataLinks.tsx'

const counts = ['certifiedInspected', 'certifiedReleased', 'othersInspected', 'othersReleased'] as const

type Counts = Readonly<Record<(typeof counts)[number], number | null>>

interface Quarter {
  readonly quarter: string
  readonly offices: readonly (Counts & { readonly office: string; readonly shipments: number | null })[]
  readonly all: Counts | null
  readonly draw: { readonly certified: Estimate | null; readonly others: Estimate | null }
}

interface PublicLedger {
  readonly smallCell: number
  readonly demonstration: boolean
  readonly quarters: readonly Quarter[]
}

/** The border in numbers, for everybody; small counts withheld, and what would give them away. */
export function BorderStatistics() {
  const t = useWords()
  const forms = useForms()
  const found = useFetched<PublicLedger>('/api/v1/statistics/border')
  const { data } = found
  return (
    <>
      <DemonstrationLoading />
      {data?.demonstration ? (
        <Row first>
          <Band tone="going">{t('benefits.demonstration')}</Band>
        </Row>
      ) : null}
      <Row first margin={<DataLinks path="/api/v1/statistics/border" />}>
        <PageTitle
          short={t('benefits.page.public')}
          lead={data ? t('benefits.public.lead', { number: forms.number(data.smallCell) }) : undefined}
        >
          {t('benefits.public.title')}
        </PageTitle>
      </Row>
      <Fetched of={found} rows={8}>
        {({ quarters }) =>
          quarters.length === 0 ? (
            <Row>
              <Empty title={t('benefits.public.none')} why={t('benefits.public.noneWhy')} />
            </Row>
          ) : (
            quarters.map((quarter) => <QuarterTold key={quarter.quarter} of={quarter} />)
          )
        }
      </Fetched>
      <Row>
        <a href="/api/v1/statistics.csv" download>
          {t('benefits.public.toProgramme')}
        </a>
      </Row>
    </>
  )
}

type Line = Quarter['offices'][number]

function QuarterTold({ of }: { readonly of: Quarter }) {
  const t = useWords()
  const forms = useForms()
  const [year = '', quarter = ''] = of.quarter.split('-')
  const title = t('benefits.public.quarter', { quarter, year })
  const told = (count: number | null) =>
    count === null ? (
      <span className="soft">{t('benefits.public.withheld')}</span>
    ) : (
      <span className="num">{forms.number(count)}</span>
    )
  const all: readonly Line[] = of.all
    ? [{ office: t('benefits.public.all'), shipments: sumOf(of.all), ...of.all }]
    : []
  return (
    <Row>
      <Heading>{title}</Heading>
      <DataTable
        label={title}
        rows={[...of.offices, ...all]}
        keyOf={({ office }) => office}
        columns={[
          { key: 'office', title: t('benefits.office'), phone: 'title', cell: ({ office }) => office },
          {
            key: 'shipments',
            title: t('benefits.public.shipments'),
            ...{ numeric: true, phone: 'right' },
            cell: ({ shipments }) => told(shipments),
          },
          ...counts.map((key) => ({
            key,
            title: t(`benefits.public.${key}`),
            ...{ numeric: true, phone: 'line' as const },
            cell: (line: Line) => told(line[key]),
          })),
        ]}
        empty={null}
      />
      <DrawLine of={of.draw} />
    </Row>
  )
}

const sumOf = (all: Counts): number => counts.reduce((sum, key) => sum + (all[key] ?? 0), 0)

function DrawLine({ of }: { readonly of: Quarter['draw'] }) {
  const t = useWords()
  const forms = useForms()
  if (!of.certified && !of.others) return null
  const told = (rate: Estimate | null) =>
    rate
      ? t('benefits.public.range', {
          value: forms.number(rate.value * 100, 1),
          low: forms.number(rate.low * 100, 1),
          high: forms.number((rate.high ?? 1) * 100, 1),
        })
      : t('benefits.public.withheld')
  return (
    <p className="sm soft">
      {t('benefits.public.draw', { certified: told(of.certified), others: told(of.others) })}
    </p>
  )
}
