import { useFetched } from '../../api/useFetched.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Receipt } from '../../parts/Receipt.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords, type Words } from '../../words/useWords.ts'
import { useText } from '../apply/useText.ts'
import { WithCompany } from '../apply/WithCompany.tsx'
import { DeskTabs } from './DeskTabs.tsx'
import { NoticeBlock } from './NoticeBlock.tsx'
import { NoticeForm } from './NoticeForm.tsx'
import { type NoticeKind, noticesAddress, type OwnNotices, wordOfKind } from './notices.ts'

/** What must the office hear from me, by when, and what did I tell it? */
export function Notices() {
  const t = useWords()
  const found = useFetched<OwnNotices>(noticesAddress)
  return (
    <WithCompany>
      <Row first margin={found.data ? <strong>{found.data.case.number}</strong> : undefined}>
        <PageTitle short={t('desk.page.notices')} lead={t('notices.lead')}>
          {titleOf(t, found.data)}
        </PageTitle>
        <DeskTabs current="avisos" />
      </Row>
      <Fetched of={found} rows={8}>
        {(data) => <Told data={data} />}
      </Fetched>
    </WithCompany>
  )
}

const titleOf = (t: Words, data: OwnNotices | undefined) => {
  if (!data) return t('desk.page.notices')
  const unanswered = data.notices.filter(({ answeredAt }) => answeredAt === null).length
  return unanswered > 0 ? t('notices.title', { count: unanswered }) : t('notices.titleNone')
}

function Told({ data }: { readonly data: OwnNotices }) {
  const t = useWords()
  const [{ nuevo, acuse }] = useFilters()
  const kind = (['change', 'incident'] as const).find((one) => wordOfKind[one] === nuevo && data.mayTell[one])
  const fresh = data.notices.find(({ receipt }) => receipt === acuse && acuse !== undefined)
  return (
    <>
      {fresh ? (
        <Row>
          <Receipt
            number={fresh.receipt ?? ''}
            at={fresh.sentAt}
            by={fresh.by}
            starts={t('notices.receiptStarts')}
          />
        </Row>
      ) : null}
      {kind ? <NoticeForm key={kind} kind={kind} data={data} /> : <Ways data={data} />}
      <Row>
        <Heading>{t('notices.sent')}</Heading>
        {data.notices.length === 0 ? <Empty title={t('notices.none')} why={t('notices.noneWhy')} /> : null}
      </Row>
      {data.notices.map((notice) => (
        <NoticeBlock key={notice.id} notice={notice} />
      ))}
    </>
  )
}

/** The two things to tell, each with the term it has. */
function Ways({ data }: { readonly data: OwnNotices }) {
  const t = useWords()
  const forms = useForms()
  const say = useText()
  const way = (kind: NoticeKind) => {
    const term = data.terms[kind]
    return (
      <Row
        key={kind}
        margin={
          term ? (
            <>
              <strong>{forms.days(term.days, term.counted)}</strong>
              <br />
              {t('notices.fromTheDay')}
            </>
          ) : undefined
        }
      >
        <Heading>{t(`notices.way.${kind}`)}</Heading>
        <p className="soft" style={{ marginTop: 12, maxWidth: '44em' }}>
          {t(`notices.wayWhy.${kind}`)} {term ? say(term.because) : ''}
        </p>
        {data.mayTell[kind] ? (
          <div className="acts" style={{ marginTop: 16 }}>
            <ButtonLink to={`/avisos?nuevo=${wordOfKind[kind]}`} look={kind === 'change' ? 'fill' : 'line'}>
              {t(`notices.act.${kind}`)}
            </ButtonLink>
          </div>
        ) : (
          <p className="sm soft">{t('notices.notYours')}</p>
        )}
      </Row>
    )
  }
  return <>{(['change', 'incident'] as const).map(way)}</>
}
