import { useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row, Two } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { CaseFrame, PressingClock } from './CaseFrame.tsx'
import type { CaseView } from './caseTypes.ts'
import { MessageList, type Messages } from './MessageList.tsx'
import { caseChanged } from './useCase.ts'

const address = '/api/v1/cases/{id}/messages'

/** What the office and the company wrote to each other about the case. */
export function CaseMessages() {
  return <CaseFrame tab="mensajes">{(view) => <Conversation view={view} />}</CaseFrame>
}

function Conversation({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const found = useFetched<Messages>(address, { path: { id: view.case.id } })
  return (
    <Row margin={<PressingClock view={view} />}>
      <Two aside={<p className="sm soft">{t('office.messages.aside')}</p>}>
        <Heading>{t('office.messages.title')}</Heading>
        <Fetched of={found} rows={6}>
          {(data) => (
            <>
              {data.items.length === 0 ? (
                <Empty title={t('office.messages.none')} why={t('office.messages.noneWhy')} />
              ) : (
                <MessageList items={data.items} />
              )}
              {data.mayWrite && !view.asOf ? <Write view={view} /> : null}
            </>
          )}
        </Fetched>
      </Two>
    </Row>
  )
}

function Write({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const [body, setBody] = useState('')
  const { refusal, busy, submit } = useSending({
    send: () => api.post(address, { body }, { path: { id: view.case.id } }),
    onDone: async () => {
      setBody('')
      await Promise.all([queries.invalidateQueries({ queryKey: [address] }), caseChanged()])
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} style={{ marginTop: 24, maxWidth: '46em' }}>
      <TextArea
        voice
        name="body"
        label={t('office.messages.write', { company: view.desk.operator.name })}
        value={body}
        onChange={setBody}
      />
      <RefusalNotice of={refusal} kept={t('office.step.kept')} />
      <Acts inline>
        <Button type="submit" icon="mail" busy={busy}>
          {t('office.messages.send')}
        </Button>
      </Acts>
    </form>
  )
}
