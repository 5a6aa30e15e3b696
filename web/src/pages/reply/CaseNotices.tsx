import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { Go } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useWords, type Words } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { useCase } from '../decide/useCase.ts'
import { NoticeBlock } from './NoticeBlock.tsx'
import type { OwnNotice } from './notices.ts'
import { useKeptDraft } from './useKeptDraft.ts'

/** GET /api/v1/cases/{id}/notices */
interface CaseNoticesView {
  readonly mayAnswer: boolean
  readonly notices: readonly OwnNotice[]
}

const address = '/api/v1/cases/{id}/notices'

/** The office: what did the company of this case tell us, and what did we answer? */
export function CaseNotices() {
  const t = useWords()
  const { number, found } = useCase()
  const caseId = found.data?.case.id
  const told = useFetched<CaseNoticesView>(address, { path: { id: caseId ?? '' } }, caseId !== undefined)
  const company = found.data?.desk.operator.name ?? number
  const waiting = told.data?.notices.filter(({ answeredAt }) => answeredAt === null).length ?? 0
  return (
    <>
      <Row first margin={<strong>{number}</strong>}>
        <PageTitle
          short={`${number} ${t('caseNotices.page')}`}
          over={<Go to={`/casos/${number}`}>{t('caseNotices.back', { number })}</Go>}
        >
          {titleOf(t, company, told.data ? waiting : undefined)}
        </PageTitle>
      </Row>
      {found.data ? (
        <Fetched of={told} rows={6}>
          {(data) => <Told data={data} caseId={caseId ?? ''} />}
        </Fetched>
      ) : (
        <Row>
          <Fetched of={found} rows={6}>
            {() => null}
          </Fetched>
        </Row>
      )}
    </>
  )
}

const titleOf = (t: Words, company: string, waiting: number | undefined) => {
  if (waiting === undefined) return t('caseNotices.page')
  return waiting > 0
    ? t('caseNotices.title', { count: waiting, company })
    : t('caseNotices.titleNone', { company })
}

function Told({ data, caseId }: { readonly data: CaseNoticesView; readonly caseId: string }) {
  const t = useWords()
  if (data.notices.length === 0)
    return (
      <Row>
        <Empty title={t('caseNotices.none')} why={t('caseNotices.noneWhy')} />
      </Row>
    )
  return data.notices.map((notice) => (
    <NoticeBlock key={notice.id} notice={notice}>
      {data.mayAnswer && notice.answeredAt === null ? <AnswerNotice caseId={caseId} notice={notice} /> : null}
    </NoticeBlock>
  ))
}

function AnswerNotice({ caseId, notice }: { readonly caseId: string; readonly notice: OwnNotice }) {
  const t = useWords()
  const [draft, change, finish] = useKeptDraft(`noticeAnswer.${notice.id}`, { answer: '' })
  const { missing, refusal, busy, submit } = useSending<'answer', unknown>({
    check: () => (draft.answer.trim() ? {} : { answer: t('caseNotices.answerMissing') }),
    send: () =>
      api.post(
        '/api/v1/cases/{id}/notices/{noticeId}/answer',
        { answer: draft.answer },
        { path: { id: caseId, noticeId: notice.id } },
      ),
    onDone: async () => {
      finish()
      await queries.invalidateQueries({ queryKey: [address] })
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} style={{ marginTop: 16 }}>
      <TextArea
        voice
        rows={3}
        longest={20_000}
        name="answer"
        label={t('caseNotices.answer')}
        hint={t('caseNotices.answerHint')}
        value={draft.answer}
        error={missing.answer}
        onChange={(answer) => change({ answer })}
      />
      <RefusalNotice of={refusal} kept={t('reply.kept')} />
      <Acts>
        <Button type="submit" look="line" busy={busy}>
          {t('caseNotices.send')}
        </Button>
      </Acts>
    </form>
  )
}
