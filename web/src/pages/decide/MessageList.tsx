import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'

export interface Message {
  readonly id: string
  readonly fromSide: 'company' | 'office'
  readonly mine: boolean
  readonly authorName: string
  readonly body: string
  readonly at: string
  readonly readAt: string | null
}

export interface Messages {
  readonly caseNumber: string
  readonly items: readonly Message[]
  readonly mayWrite: boolean
}

/** Messages in order, oldest first: who, when, and whether the other side has read them. */
export function MessageList({ items }: { readonly items: readonly Message[] }) {
  const t = useWords()
  const forms = useForms()
  return (
    <ol className="letters">
      {items.map((message) => (
        <li key={message.id} className={message.fromSide}>
          <p className="sm">
            <span className="b6">{message.authorName}</span>{' '}
            <span className="dim">
              {t(`office.messages.${message.fromSide}`)} · {forms.moment(message.at)}
            </span>
          </p>
          {message.body.split(/\n{2,}/).map((paragraph, place) => (
            <Voice key={place}>{paragraph}</Voice>
          ))}
          <p className="xs dim">
            {message.readAt
              ? t('office.messages.read', { moment: forms.moment(message.readAt) })
              : t('office.messages.unread')}
          </p>
        </li>
      ))}
    </ol>
  )
}
