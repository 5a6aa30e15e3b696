import '../../look/office.css'
import { useFetched } from '../../api/useFetched.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { ProgrammeLedger } from './benefits.ts'
import { Compared } from './Compared.tsx'
import { EffectsTable } from './EffectsTable.tsx'
import { Hits, RandomSample } from './Hits.tsx'
import { MarginLines } from './MarginLines.tsx'
import { useMonth } from './MonthRange.tsx'
import { NarrowProgramme } from './NarrowProgramme.tsx'
import { Promises } from './Promises.tsx'
import { RatesChart } from './RatesChart.tsx'
import { Times } from './Times.tsx'
import { Worth } from './Worth.tsx'

/** What certification earns at the border: the programme's own measure of itself. */
export function ProgrammeBenefits() {
  const t = useWords()
  const [{ desde, hasta, aduana, medio, nivel, papel }] = useFilters()
  const query = { from: desde, to: hasta, office: aduana, mode: medio, tier: nivel, role: papel }
  const found = useFetched<ProgrammeLedger>('/api/v1/benefits/programme', { query })
  const { data } = found
  return (
    <>
      {data?.counted.demonstration ? (
        <Row first>
          <Band tone="going">{t('benefits.demonstration')}</Band>
        </Row>
      ) : null}
      <Row first margin={data ? <InMargin of={data} /> : t('benefits.page.programme')}>
        <PageTitle short={t('benefits.page.programme')}>{useTitle(data)}</PageTitle>
        {data && data.counted.first !== null ? <NarrowProgramme of={data} query={query} /> : null}
      </Row>
      {data ? (
        <Board data={data} />
      ) : (
        <Row>
          <Fetched of={found} rows={10}>
            {() => null}
          </Fetched>
        </Row>
      )}
    </>
  )
}

const useTitle = (data: ProgrammeLedger | undefined): string => {
  const t = useWords()
  if (!data) return t('benefits.page.programme')
  if (data.counted.first === null) return t('benefits.programme.title.none')
  return t(`benefits.programme.title.${data.inspections?.finding.verdict ?? 'tooFew'}`)
}

function InMargin({ of }: { readonly of: ProgrammeLedger }) {
  const t = useWords()
  const forms = useForms()
  const all = Object.values(of.lodged).reduce((sum, one) => sum + one, 0)
  const { countedAt, behind } = of.counted
  return (
    <MarginLines
      of={[
        t('benefits.shipments', { number: forms.number(all) }),
        t('benefits.ofCertified', { number: forms.number(of.lodged.certified) }),
        t('benefits.atRandom', { number: forms.number(of.draw.certified.drawn + of.draw.others.drawn) }),
        ...(countedAt ? [t('benefits.countedAt', { moment: forms.moment(countedAt) })] : []),
        ...(behind ? [t('benefits.behind')] : []),
      ]}
    />
  )
}

function Board({ data }: { readonly data: ProgrammeLedger }) {
  const t = useWords()
  if (data.counted.first === null)
    return (
      <Row>
        <Empty title={t('benefits.programme.title.none')} why={t('benefits.none.why')} />
        <Promises of={data} />
      </Row>
    )
  return (
    <>
      <Row>
        {data.inspections ? <Compared of={data.inspections} /> : null}
        <div style={{ marginTop: 32 }}>
          <Promises of={data} />
        </div>
      </Row>
      <Row>
        <Months data={data} />
      </Row>
      <Row>
        <RandomSample draw={data.draw} />
      </Row>
      <Row>
        <Times of={data} />
      </Row>
      <Parts data={data} />
      <Row>
        <Hits by="lane" rows={data.lanes} />
      </Row>
      <Row>
        <Hits by="basis" rows={data.bases} />
      </Row>
      {data.inspections ? (
        <Row>
          <Worth of={data.inspections} />
        </Row>
      ) : null}
      <Row>
        <HowMeasured data={data} />
      </Row>
    </>
  )
}

function Months({ data }: { readonly data: ProgrammeLedger }) {
  const t = useWords()
  const say = useMonth()
  return (
    <>
      <RatesChart months={data.byMonth} />
      <details className="sm">
        <summary>{t('benefits.numbers')}</summary>
        <EffectsTable
          label={t('benefits.months.title')}
          keyTitle={t('benefits.column.month')}
          rows={data.byMonth}
          nameOf={(key) => <span className="nb">{say(key)}</span>}
        />
      </details>
    </>
  )
}

function Parts({ data }: { readonly data: ProgrammeLedger }) {
  const t = useWords()
  const offices = new Map(data.counted.offices.map(({ id, name }) => [id, name]))
  const parts = [
    { by: 'byOffice', title: t('benefits.office'), nameOf: (key: string) => offices.get(key) ?? key },
    { by: 'byMode', title: t('benefits.mode'), nameOf: (key: string) => t(`benefits.mode.${key}`) },
    { by: 'byTier', title: t('benefits.tier'), nameOf: (key: string) => key || '–' },
  ] as const
  return parts.map(({ by, title, nameOf }) =>
    data[by].length > 0 ? (
      <Row key={by}>
        <Heading>{t(`benefits.by.${by}`)}</Heading>
        <EffectsTable label={t(`benefits.by.${by}`)} keyTitle={title} rows={data[by]} nameOf={nameOf} />
      </Row>
    ) : null,
  )
}

function HowMeasured({ data }: { readonly data: ProgrammeLedger }) {
  const t = useWords()
  const forms = useForms()
  return (
    <>
      <Heading>{t('benefits.how.title')}</Heading>
      <p className="soft">{t('benefits.how.kind')}</p>
      <p className="soft">
        {t('benefits.how.interval', {
          certified: forms.number(data.spreads.certified.factor, 1),
          others: forms.number(data.spreads.others.factor, 1),
        })}
      </p>
      <p className="soft">{t('benefits.how.time')}</p>
    </>
  )
}
