import { useWords } from '../../words/useWords.ts'
import { auditDoor, questionOf } from './auditLog.ts'
import type { Sealing } from './settings.ts'

/** The events asked for as a table, and the signed head as a witness keeps it. */
export function KeepLog(props: {
  readonly filters: Readonly<Record<string, string | undefined>>
  readonly sealing: Sealing
}) {
  const t = useWords()
  const { head } = props.sealing
  const question = new URLSearchParams(
    Object.entries(questionOf(props.filters)).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    ),
  ).toString()
  // One line of JSON, as `aval audit verify --heads` reads it.
  const line = head
    ? `data:application/jsonl;charset=utf-8,${encodeURIComponent(`${JSON.stringify(head)}\n`)}`
    : ''
  return (
    <>
      <div className="acts" style={{ marginTop: 20 }}>
        <a className="btn line sml" href={`${auditDoor}.csv${question ? `?${question}` : ''}`} download>
          {t('audit.csv')}
        </a>
        {head ? (
          <a className="btn line sml" href={line} download={`aval-head-${head.size}.jsonl`}>
            {t('audit.head')}
          </a>
        ) : null}
      </div>
      <p className="sm soft" style={{ marginTop: 8, maxWidth: '44em' }}>
        {t('audit.headWhy')}
      </p>
    </>
  )
}
