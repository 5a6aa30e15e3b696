import { Button } from '../../parts/Button.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { type FaultyRow, faultyCsv, fieldWord } from './declarationFile.ts'
import '../../look/border.css'

const SHOWN = 100

/** Rows that are not taken in, by line, column and reason; all of them as a file to mend. */
export function FaultyRows(props: {
  readonly headings: readonly string[]
  readonly rows: readonly FaultyRow[]
  readonly more: number
}) {
  const t = useWords()
  const { headings, rows, more } = props
  if (rows.length === 0) return null
  const save = () => {
    const text = faultyCsv(headings, rows, { line: t('load.line'), reason: t('load.reason') })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' }))
    link.download = t('load.faultyName')
    link.click()
    URL.revokeObjectURL(link.href)
  }
  const reasons = rows.flatMap(({ line, reasons: told }) => told.map((one) => ({ line, ...one })))
  return (
    <section aria-labelledby="faulty">
      <Heading id="faulty">{t('load.faulty', { count: rows.length + more })}</Heading>
      <div className="scroll">
        <table className="rowfaults">
          <caption className="sr">{t('load.faultyCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('load.line')}</th>
              <th scope="col">{t('load.column')}</th>
              <th scope="col">{t('load.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {reasons.slice(0, SHOWN).map(({ line, column, message }, nth) => (
              <tr key={`${nth} ${line}`}>
                <td data-phone="title" className="num">
                  {line}
                </td>
                <td data-phone="line" data-label={t('load.column')}>
                  {column ? t(fieldWord(column)) : '—'}
                </td>
                <td data-phone="line" data-label={t('load.reason')}>
                  {message}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {reasons.length > SHOWN || more > 0 ? (
        <p className="sm soft">
          {t('load.faultyMore', { count: Math.max(0, reasons.length - SHOWN) + more })}
        </p>
      ) : null}
      <div className="acts rowfaults-acts">
        <Button look="line" onClick={save}>
          {t('load.saveFaulty')}
        </Button>
      </div>
    </section>
  )
}
