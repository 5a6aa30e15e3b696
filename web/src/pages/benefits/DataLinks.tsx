import { useWords } from '../../words/useWords.ts'

/** The same question as a table and as data. */
export function DataLinks(props: {
  readonly path: string
  readonly query?: Readonly<Record<string, string | undefined>>
}) {
  const t = useWords()
  const asked = new URLSearchParams(
    Object.entries(props.query ?? {}).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  ).toString()
  const tail = asked ? `?${asked}` : ''
  return (
    <span className="acts inline">
      <a href={`${props.path}.csv${tail}`} download>
        {t('benefits.csv')}
      </a>
      <a href={`${props.path}${tail}`}>{t('benefits.json')}</a>
    </span>
  )
}
