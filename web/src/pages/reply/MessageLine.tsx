import { Standing } from '../../parts/Status.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Message } from './messages.ts'

/** One message: who wrote it, from which side, when, and whether the other side read it. */
export function MessageLine({ message, isFresh }: { readonly message: Message; readonly isFresh: boolean }) {
  const t = useWords()
  const forms = useForms()
  const fromOffice = message.fromSide === 'office'
  return (
    <li className={isFresh ? 'unread' : undefined}>
      <p className="from sm">
        <strong>{message.mine ? t('messages.you') : message.authorName}</strong>
        <span className="soft">{t(fromOffice ? 'messages.fromOffice' : 'messages.fromCompany')}</span>
        <span className="soft num">{forms.moment(message.at)}</span>
        {isFresh ? (
          <Standing tone="stamp" icon="mail">
            {t('messages.fresh')}
          </Standing>
        ) : null}
        {fromOffice ? null : (
          <Standing tone={message.readAt ? 'good' : 'idle'} icon={message.readAt ? 'twoTicks' : 'dashedRing'}>
            {message.readAt
              ? t('messages.read', { moment: forms.moment(message.readAt) })
              : t('messages.notRead')}
          </Standing>
        )}
      </p>
      <Voice>{message.body}</Voice>
    </li>
  )
}
