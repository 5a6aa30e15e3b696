import { Go } from '../../parts/Go.tsx'
import { Heading, Row, Two } from '../../parts/Sheet.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Home } from './company.ts'

/** The office's last word, what is unread, and the proofs of what was sent. */
export function HomeContact({ home }: { readonly home: Home }) {
  const t = useWords()
  const forms = useForms()
  const { lastMessage, unreadMessages, unreadLetters } = home.counts
  if (!lastMessage && !home.contact && home.receipts.length === 0 && unreadLetters === 0) return null
  return (
    <Row margin={t('apply.contact.title')}>
      <Two aside={<Receipts home={home} />}>
        {home.contact ? (
          <p style={{ marginBottom: 16 }}>
            {t('gate.ownContact')} <b>{home.contact.name}</b>,{' '}
            <a href={`mailto:${home.contact.email}`}>{home.contact.email}</a>
          </p>
        ) : null}
        <Heading
          aside={
            unreadMessages > 0
              ? t('apply.contact.unread', { count: unreadMessages, number: forms.number(unreadMessages) })
              : undefined
          }
        >
          {t('apply.contact.messages')}
        </Heading>
        <div style={{ marginTop: 12 }}>
          {lastMessage ? (
            <Voice by={`${lastMessage.by}, ${forms.moment(lastMessage.at)}`}>{lastMessage.body}</Voice>
          ) : (
            <p className="soft sm">{t('apply.contact.noMessages')}</p>
          )}
        </div>
        <p className="sm" style={{ marginTop: 8 }}>
          <Go to="/mensajes">{t('apply.contact.toMessages')}</Go>
        </p>
      </Two>
    </Row>
  )
}

function Receipts({ home }: { readonly home: Home }) {
  const t = useWords()
  const forms = useForms()
  if (home.receipts.length === 0) return null
  return (
    <>
      <Heading>{t('apply.contact.receipts')}</Heading>
      <ul className="sm" style={{ marginTop: 8 }}>
        {home.receipts.map((one) => (
          <li key={one.receipt}>
            <Go to={`/presentar?acuse=${one.receipt}`}>{t(`step.${one.step}`)}</Go>
            <span className="xs dim">
              {' '}
              {one.receipt}, {forms.moment(one.at)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
