import '../../look/office.css'
import { useFetched } from '../../api/useFetched.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { DemonstrationLoading } from '../../shell/DemonstrationLoading.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Estimate } from './benefits.ts'
import { DataLinks } from './DataLinks.tsx'
import { type Counts, counts, type PublicLedger, type Quarter, shareOf } from './publicLedger.ts'
import { QuartersChart } from './QuartersChart.tsx'

/** The border in numbers, for everybody; small counts withheld, and what would give them away. */
export function BorderStatistics() {
  const t = useWords()
  const forms = useForms()
  const [{ trimestre }] = useFilters()
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
          over={useQuarterName(data?.quarters[0]?.quarter)}
          lead={data ? t('benefits.public.lead', { number: forms.number(data.smallCell) }) : undefined}
        >
          {useTitle(data?.quarters[0])}
        </PageTitle>
      </Row>
      <Fetched of={found} rows={8}>
        {({ quarters }) =>
          quarters.length === 0 ? (
            <Row>
              <Empty title={t('benefits.public.none')} why={t('benefits.public.noneWhy')} />
            </Row>
          ) : (
            <>
              <Row>
                <QuartersChart of={quarters} />
                <p className="sm soft">{t('statistics.notAlike')}</p>
              </Row>
              <Row>
                {quarters.map((quarter, place) => (
                  <QuarterTold
                    key={quarter.quarter}
                    of={quarter}
                    isOpen={quarter.quarter === trimestre || (place === 0 && !trimestre)}
                  />
                ))}
              </Row>
            </>
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

/** The last quarter in a sentence, with its counts; where they are withheld, the page's name. */
const useTitle = (last: Quarter | undefined): string => {
  const t = useWords()
  const forms = useForms()
  const shares = [shareOf(last?.all ?? null, 'certified'), shareOf(last?.all ?? null, 'others')]
  const [certified, others] = shares.map(
    (share) => share && forms.number((share.inspected / share.of) * 100, 1),
  )
  if (!certified || !others) return t('benefits.public.title')
  return t('statistics.title', { certified, others })
}

const useQuarterName = (of: string | undefined): string => {
  const t = useWords()
  const [year = '', quarter = ''] = (of ?? '').split('-')
  return of ? t('benefits.public.quarter', { quarter, year }) : ''
}

type Line = Quarter['offices'][number]

function QuarterTold({ of, isOpen }: { readonly of: Quarter; readonly isOpen: boolean }) {
  const t = useWords()
  const forms = useForms()
  const title = useQuarterName(of.quarter)
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
    <details open={isOpen} className="quarter">
      <summary>
        <h2>{title}</h2>
      </summary>
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
    </details>
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
