import { Go } from '../../parts/Go.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { Status } from '../../parts/Status.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { type VerdictRow, verdicts } from './editions.ts'
import '../../look/editions.css'

/** What becomes of each answer, what needs a person's eyes first; what is kept stays folded. */
export function Verdicts(props: {
  readonly rows: readonly VerdictRow[]
  /** Where an answer that goes on is written, once the case has moved. */
  readonly addressOf?: (row: VerdictRow) => string | undefined
}) {
  const t = useWords()
  const forms = useForms()
  const sites = new Set(props.rows.map(({ site }) => site.id))
  return verdicts.map((verdict) => {
    const rows = props.rows.filter((one) => one.verdict === verdict)
    if (rows.length === 0) return null
    const list = rows.map((row) => (
      <OneVerdict
        key={`${row.site.id} ${row.criterion.id}`}
        row={row}
        showsSite={sites.size > 1}
        to={props.addressOf?.(row)}
      />
    ))
    return (
      <section key={verdict} style={{ marginBottom: 40 }} aria-label={t(`edition.verdict.${verdict}`)}>
        <Heading aside={forms.number(rows.length)}>{t(`edition.verdict.${verdict}`)}</Heading>
        <p className="sm soft" style={{ marginTop: 8 }}>
          {t(`edition.verdictWhy.${verdict}`)}
        </p>
        {verdict === 'kept' ? (
          <details className="verdictgroup">
            <summary>{t('edition.showKept', { count: rows.length })}</summary>
            {list}
          </details>
        ) : (
          list
        )}
      </section>
    )
  })
}

function OneVerdict(props: {
  readonly row: VerdictRow
  readonly showsSite: boolean
  readonly to: string | undefined
}) {
  const t = useWords()
  const say = useText()
  const { row, to } = props
  const { criterion, into, evidence } = row
  const [first] = into
  const numbers = [criterion.number, into.map(({ number }) => number).join(' + ')].filter(Boolean)
  return (
    <article className="verdict">
      <p className="b6">
        <span className="num">{[...new Set(numbers)].join(' → ')}</span> {say(first?.asks ?? criterion.asks)}
      </p>
      <p className="sm soft">
        {props.showsSite ? `${row.site.name} · ` : ''}
        {t(`edition.because.${row.because}`)}
      </p>
      {row.told.map((text) => (
        <p key={text.en} className="sm soft">
          {say(text)}
        </p>
      ))}
      <Status of={row.status ?? 'unanswered'} />
      {row.text ? <Voice>{row.text}</Voice> : null}
      <p className="xs dim">
        {evidence > 0 ? t('assess.evidence.count', { count: evidence, number: evidence }) : null}{' '}
        {to ? <Go to={to}>{t('edition.toAnswer')}</Go> : null}
      </p>
    </article>
  )
}
