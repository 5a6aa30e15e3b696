import { ShortSelect } from '../../parts/Field.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { type Columns, type FilePreview, fieldWord, neededFields, otherFields } from './declarationFile.ts'

/** Which column of the file says what: as guessed or remembered, to be put right. */
export function ColumnChoice(props: {
  readonly of: FilePreview
  readonly onChange: (columns: Columns) => void
}) {
  const t = useWords()
  const { columns, rememberedFrom, missing } = props.of
  const isShown = (field: string) => columns[field] !== undefined
  const field = (name: string) => <ColumnField key={name} field={name} {...props} />
  return (
    <section aria-labelledby="columns">
      <Heading id="columns">{t('load.columns')}</Heading>
      <p className="sm soft">
        {rememberedFrom ? t('load.remembered', { sender: rememberedFrom }) : t('load.guessed')}
      </p>
      {missing.length > 0 ? (
        <p className="sm" role="status">
          {t('load.missing', { count: missing.length })}
        </p>
      ) : null}
      <div className="columnchoice">{neededFields.map(field)}</div>
      {otherFields.some(isShown) ? (
        <div className="columnchoice">{otherFields.filter(isShown).map(field)}</div>
      ) : null}
      <details>
        <summary>{t('load.otherColumns')}</summary>
        <div className="columnchoice">{otherFields.filter((name) => !isShown(name)).map(field)}</div>
      </details>
    </section>
  )
}

function ColumnField(props: {
  readonly field: string
  readonly of: FilePreview
  readonly onChange: (columns: Columns) => void
}) {
  const t = useWords()
  const { field, of } = props
  const { columns, headings, sample, missing } = of
  const place = columns[field]
  const example = place === undefined ? '' : (sample.find((cells) => cells[place])?.[place] ?? '')
  const change = (value: string) => {
    const { [field]: _, ...rest } = columns
    props.onChange(value === '' ? rest : { ...rest, [field]: Number(value) })
  }
  return (
    <ShortSelect
      small
      name={field}
      label={t(fieldWord(field))}
      hint={example ? t('load.example', { example: example.slice(0, 40) }) : undefined}
      error={missing.includes(field) ? t('load.chooseColumn') : undefined}
      value={place === undefined ? '' : String(place)}
      options={[
        { value: '', label: t('load.noColumn') },
        ...headings.map((heading, nth) => ({
          value: String(nth),
          label: heading || t('load.columnNumber', { nth: nth + 1 }),
        })),
      ]}
      onChange={change}
    />
  )
}
