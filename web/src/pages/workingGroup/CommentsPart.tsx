import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type InitiativeRead, initiativeDoor } from './group.ts'
import { groupChanged } from './groupChanged.ts'

/** What members have to say about it. */
export function CommentsPart({ of }: { readonly of: InitiativeRead }) {
  const t = useWords()
  const forms = useForms(of.timeZone)
  const [body, setBody] = useState('')
  const { missing, refusal, busy, submit } = useSending<'body', unknown>({
    check: () => (body.trim() ? {} : { body: t('initiative.comment.missing') }),
    send: () => api.post(`${initiativeDoor}/comments`, { body }, { path: { id: of.id } }),
    onDone: async () => {
      setBody('')
      await groupChanged()
    },
  })
  return (
    <Row>
      <Heading>{t('initiative.comments')}</Heading>
      {of.comments.length === 0 ? <p className="sm soft">{t('initiative.comments.none')}</p> : null}
      <ul className="group-list">
        {of.comments.map(({ id, by, organisation, body: said, at }) => (
          <li key={id} className="paragraphs">
            <Voice by={`${[by, organisation].filter(Boolean).join(', ')} · ${forms.shortMoment(at)}`}>
              {said}
            </Voice>
          </li>
        ))}
      </ul>
      {of.may.includes('comment') ? (
        <form className="fields noprint" noValidate onSubmit={submit} aria-label={t('initiative.comment')}>
          <TextArea
            voice
            name="body"
            label={t('initiative.comment')}
            rows={3}
            longest={5000}
            value={body}
            onChange={setBody}
            error={missing.body}
          />
          <RefusalNotice of={refusal} />
          <Acts>
            <Button small look="line" type="submit" icon="speech" busy={busy}>
              {t('initiative.comment.send')}
            </Button>
          </Acts>
        </form>
      ) : null}
    </Row>
  )
}
