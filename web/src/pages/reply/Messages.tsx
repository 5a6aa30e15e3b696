import { useEffect, useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords, type Words } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { WithCompany } from '../apply/WithCompany.tsx'
import { MessageLine } from './MessageLine.tsx'
import { isUnread, messagesAddress, type Thread } from './messages.ts'
import { useKeptDraft } from './useKeptDraft.ts'
import '../../look/desk.css'

/** What did the office write, and what do I answer? */
export function Messages() {
  const t = useWords()
  const found = useFetched<Thread>(messagesAddress)
  const fresh = useFresh(found.data)
  return (
    <WithCompany>
      <Row first margin={found.data ? <strong>{found.data.caseNumber}</strong> : undefined}>
        <PageTitle short={t('desk.page.messages')} lead={t('messages.lead')}>
          {titleOf(t, found.data, fresh.size)}
        </PageTitle>
      </Row>
      <Fetched of={found} rows={6}>
        {(data) => (
          <>
            {data.mayWrite ? <Write /> : null}
            <Row>
              <Heading>{t('messages.heading')}</Heading>
              {data.items.length === 0 ? (
                <Empty title={t('messages.none')} why={t('messages.noneWhy')} />
              ) : null}
              <ol className="thread">
                {data.items.toReversed().map((message) => (
                  <MessageLine key={message.id} message={message} isFresh={fresh.has(message.id)} />
                ))}
              </ol>
            </Row>
          </>
        )}
      </Fetched>
    </WithCompany>
  )
}

const titleOf = (t: Words, data: Thread | undefined, fresh: number) => {
  if (!data) return t('desk.page.messages')
  if (fresh > 0) return t('messages.title', { count: fresh })
  return data.items.length > 0 ? t('messages.titleRead') : t('messages.titleNone')
}

/** What was unread when this page opened stays marked while it is open, though asking for it has marked it as read. */
const useFresh = (thread: Thread | undefined): ReadonlySet<string> => {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const unread = thread?.items.filter(isUnread).map(({ id }) => id) ?? []
    if (unread.length === 0) return
    setFresh((before) => new Set([...before, ...unread]))
    void queries.invalidateQueries({ queryKey: ['/api/v1/company/home'] })
  }, [thread])
  return fresh
}

function Write() {
  const t = useWords()
  const [draft, change, finish] = useKeptDraft('message', { body: '' })
  const { missing, refusal, busy, submit } = useSending<'body', unknown>({
    check: () => (draft.body.trim() ? {} : { body: t('messages.bodyMissing') }),
    send: () => api.post(messagesAddress, { body: draft.body }),
    onDone: async () => {
      finish()
      await queries.invalidateQueries({ queryKey: [messagesAddress] })
    },
  })
  return (
    <Row>
      <form className="fields" noValidate onSubmit={submit} style={{ maxWidth: '46em' }}>
        <TextArea
          voice
          required
          name="body"
          rows={4}
          longest={20_000}
          label={t('messages.write')}
          hint={t('messages.writeHint')}
          value={draft.body}
          error={missing.body}
          onChange={(body) => change({ body })}
        />
        <RefusalNotice of={refusal} kept={t('reply.kept')} />
        <Acts>
          <Button type="submit" icon="speech" busy={busy}>
            {t('messages.send')}
          </Button>
        </Acts>
      </form>
    </Row>
  )
}
