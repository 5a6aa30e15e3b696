import { Go } from '../../parts/Go.tsx'
import { Facts } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type AuditEntry, actionWords, actorWords } from './auditLog.ts'

/** One event; its receipt and what the log keeps of it unfold. */
export function AuditLine({ item, day }: { readonly item: AuditEntry; readonly day: string | undefined }) {
  const t = useWords()
  const forms = useForms()
  return (
    <li>
      <div>
        <p>
          <span className="b6">{actionWords(t, item.action)}</span>{' '}
          <span className="soft">{t('audit.by', { who: actorWords(t, item) })}</span>
        </p>
        <p className="sm soft">
          {item.company ? `${item.company} ` : ''}
          {item.caseNumber ? <Go to={`/casos/${item.caseNumber}`}>{item.caseNumber}</Go> : null}
        </p>
        <details className="sm">
          <summary>
            {t('audit.receipt')}
            <span className="sr">: {actionWords(t, item.action)}</span>
          </summary>
          <Receipt item={item} />
        </details>
      </div>
      <div className="sm num r">
        {day ? <p className="b6">{day}</p> : null}
        <p className="soft nb">{forms.time(item.at)}</p>
        {item.leafIndex === null ? (
          <Standing tone="heed" icon="clock">
            {t('audit.waits')}
          </Standing>
        ) : null}
      </div>
    </li>
  )
}

function Receipt({ item }: { readonly item: AuditEntry }) {
  const t = useWords()
  const forms = useForms()
  const detail = Object.entries(item.detail)
  const long = (text: string) => <span style={{ overflowWrap: 'anywhere' }}>{text}</span>
  return (
    <>
      <Facts
        of={[
          [t('audit.event'), long(item.id)],
          [t('audit.leaf'), item.leafIndex === null ? t('audit.waits') : forms.number(item.leafIndex)],
          [t('audit.hash'), long(item.leafHash)],
          [t('audit.moment'), item.at],
          [t('audit.code'), item.action],
          [t('audit.subject'), long(`${item.subjectKind} ${item.subjectId}`)],
          ...(item.purpose ? ([[t('audit.purpose'), item.purpose]] as const) : []),
          ...(detail.length > 0
            ? ([
                [t('audit.detail'), long(detail.map(([name, text]) => `${name}: ${text}`).join(' · '))],
              ] as const)
            : []),
          [t('audit.request'), long(item.requestId)],
        ]}
      />
      {item.leafIndex === null ? null : (
        <p style={{ marginTop: 8 }}>
          <a href={`/api/v1/audit/proof/${item.id}`} download={`aval-proof-${item.id}.json`}>
            {t('audit.proof')}
          </a>
        </p>
      )}
    </>
  )
}
