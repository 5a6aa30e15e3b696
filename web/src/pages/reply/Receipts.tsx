import { useFetched } from '../../api/useFetched.ts'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go } from '../../parts/Go.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords, type Words } from '../../words/useWords.ts'
import { WithCompany } from '../apply/WithCompany.tsx'
import { DeskTabs } from './DeskTabs.tsx'
import { OwnPapers } from './OwnPapers.tsx'
import type { LetterLine, Receipts as ReceiptsData, SentReceipt } from './receipts.ts'

/** What proves that I sent it, and what did the office write to me? */
export function Receipts() {
  const t = useWords()
  const found = useFetched<ReceiptsData>('/api/v1/company/receipts')
  const unopened = found.data?.letters.filter((letter) => letter.openedAt === null).length ?? 0
  return (
    <WithCompany>
      <Row first margin={found.data ? <strong>{found.data.case.number}</strong> : undefined}>
        <PageTitle short={t('desk.page.receipts')} lead={t('desk.receipts.lead')}>
          {titleOf(t, found.data, unopened)}
        </PageTitle>
        <DeskTabs current="acuses" />
      </Row>
      <Fetched of={found} rows={8}>
        {(data) => <Everything data={data} unopened={unopened} />}
      </Fetched>
    </WithCompany>
  )
}

const titleOf = (t: Words, data: ReceiptsData | undefined, unopened: number) => {
  if (!data) return t('desk.page.receipts')
  if (unopened > 0) return t('desk.receipts.title', { count: unopened })
  return data.letters.length > 0 ? t('desk.receipts.titleAllOpen') : t('desk.receipts.titleNone')
}

function Everything({ data, unopened }: { readonly data: ReceiptsData; readonly unopened: number }) {
  const t = useWords()
  const forms = useForms()
  return (
    <>
      <Row
        margin={
          unopened > 0 ? (
            <Big of={forms.number(unopened)}>{t('desk.letters.unopened', { count: unopened })}</Big>
          ) : (
            <Big of={forms.number(data.letters.length)}>
              {t('desk.letters.word', { count: data.letters.length })}
            </Big>
          )
        }
      >
        <Heading>{t('desk.letters.title')}</Heading>
        <Letters letters={data.letters} />
      </Row>
      <Row
        margin={
          <Big of={forms.number(data.receipts.length)}>
            {t('desk.receipts.word', { count: data.receipts.length })}
          </Big>
        }
      >
        <Heading>{t('desk.receipts.heading')}</Heading>
        <Sent receipts={data.receipts} />
      </Row>
      <OwnPapers data={data} />
    </>
  )
}

function Letters({ letters }: { readonly letters: readonly LetterLine[] }) {
  const t = useWords()
  const forms = useForms()
  const language = useLanguage()
  const columns: readonly Column<LetterLine>[] = [
    {
      key: 'letter',
      title: t('desk.letters.letter'),
      phone: 'title',
      cell: (letter) => (
        <Go to={`/acuses/${letter.id}`} className="b6">
          {language === 'es' ? letter.titleEs : letter.titleEn}
        </Go>
      ),
    },
    {
      key: 'sent',
      title: t('desk.letters.sent'),
      cell: ({ sentAt }) => <span className="num">{forms.moment(sentAt)}</span>,
    },
    { key: 'served', title: t('desk.letters.service'), cell: (letter) => <Service letter={letter} /> },
    {
      key: 'pdf',
      title: t('desk.letters.paper'),
      phone: 'right',
      cell: (letter) => (
        <a href={`/api/v1/company/letters/${letter.id}.pdf`} target="_blank" rel="noreferrer" className="nb">
          <Icon name="page" /> PDF
          <span className="sr">: {language === 'es' ? letter.titleEs : letter.titleEn}</span>
        </a>
      ),
    },
  ]
  return (
    <DataTable
      label={t('desk.letters.title')}
      columns={columns}
      rows={letters}
      keyOf={({ id }) => id}
      to={({ id }) => `/acuses/${id}`}
      empty={<Empty title={t('desk.letters.none')} why={t('desk.letters.noneWhy')} />}
    />
  )
}

/** Whether the company opened it, and when it counts as delivered. */
export function Service({ letter }: { readonly letter: Pick<LetterLine, 'openedAt' | 'servedOn'> }) {
  const t = useWords()
  const forms = useForms()
  if (letter.openedAt)
    return (
      <Standing tone="good" icon="tick">
        {t('desk.letters.opened', { moment: forms.moment(letter.openedAt) })}
      </Standing>
    )
  return (
    <Standing tone="heed" icon="mail">
      {letter.servedOn
        ? t('desk.letters.served', { day: forms.day(letter.servedOn) })
        : t('desk.letters.waits')}
    </Standing>
  )
}

function Sent({ receipts }: { readonly receipts: readonly SentReceipt[] }) {
  const t = useWords()
  const forms = useForms()
  const columns: readonly Column<SentReceipt>[] = [
    {
      key: 'number',
      title: t('desk.receipts.number'),
      phone: 'right',
      cell: ({ receipt }) => <strong className="num nb">{receipt}</strong>,
    },
    { key: 'what', title: t('desk.receipts.what'), phone: 'title', cell: (one) => t(whatOf(one)) },
    {
      key: 'at',
      title: t('desk.receipts.at'),
      cell: ({ at }) => <span className="num">{forms.moment(at)}</span>,
      sortBy: ({ at }) => at,
    },
    { key: 'by', title: t('desk.receipts.by'), cell: ({ by }) => by },
    {
      key: 'pdf',
      title: t('desk.letters.paper'),
      cell: ({ kind, receipt }) =>
        kind === 'step' ? (
          <a href={`/api/v1/company/receipts/${receipt}.pdf`} target="_blank" rel="noreferrer" className="nb">
            <Icon name="page" /> PDF
            <span className="sr">: {receipt}</span>
          </a>
        ) : null,
    },
  ]
  return (
    <DataTable
      label={t('desk.receipts.heading')}
      columns={columns}
      rows={receipts}
      keyOf={({ receipt }) => receipt}
      empty={
        <Empty
          title={t('desk.receipts.none')}
          why={t('desk.receipts.noneWhy')}
          act={<Go to="/inicio">{t('reply.home')}</Go>}
        />
      }
    />
  )
}

const whatOf = ({ kind, what }: SentReceipt) =>
  kind === 'step' ? (`stepTaken.${what}` as const) : (`notices.${kind}.${what}` as const)
