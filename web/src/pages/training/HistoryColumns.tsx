import '../../look/border.css'
import { ShortSelect } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { type HistoryChoices, type HistoryReport, neededFields, otherFields, saidOnce } from './history.ts'
import { countryCodes, useCountries } from './useCountries.ts'
import { tracks } from './workshops.ts'

interface Props {
  readonly of: HistoryReport
  /** As they are now: the report of them may still be under way. */
  readonly choices: HistoryChoices
  readonly onChange: (changed: Partial<HistoryChoices>) => void
}

/** Which column says what, and what holds for the whole list: as found or remembered, to be put right. */
export function HistoryColumns(props: Props) {
  const t = useWords()
  const { of, choices } = props
  const isShown = (field: string) => choices.columns[field] !== undefined
  const column = (field: string) => <ColumnField key={field} field={field} {...props} />
  return (
    <Row>
      <Heading>{t('history.columns')}</Heading>
      <p className="sm soft">{t(of.remembered ? 'history.remembered' : 'history.guessed')}</p>
      {of.missing.length > 0 ? (
        <Notice tone="heed" title={t('history.missing', { count: of.missing.length })}>
          <p className="sm">
            {of.missing.map((field) => t(`history.field.${field}`)).join(', ')}. {t('history.missingWhy')}
          </p>
        </Notice>
      ) : null}
      <div className="columnchoice">{[...neededFields, ...saidOnce].map(column)}</div>
      <div className="columnchoice">
        <OnceField field="country" {...props} />
        <OnceField field="track" {...props} />
      </div>
      <DayOrderField {...props} />
      <details>
        <summary>{t('history.otherColumns', { count: otherFields.filter(isShown).length })}</summary>
        <div className="columnchoice">{otherFields.map(column)}</div>
      </details>
    </Row>
  )
}

function ColumnField({ field, of, choices, onChange }: Props & { readonly field: string }) {
  const t = useWords()
  const place = choices.columns[field]
  const example = place === undefined ? '' : (of.sample.find((cells) => cells[place])?.[place] ?? '')
  const change = (value: string) => {
    const { [field]: _, ...rest } = choices.columns
    onChange({ columns: value === '' ? rest : { ...rest, [field]: Number(value) } })
  }
  return (
    <ShortSelect
      small
      name={`column-${field}`}
      label={t(`history.field.${field}`)}
      hint={example ? t('load.example', { example: example.slice(0, 40) }) : undefined}
      error={
        of.missing.includes(field) && place === undefined && !isSaidOnce(field)
          ? t('load.chooseColumn')
          : undefined
      }
      value={place === undefined ? '' : String(place)}
      options={[
        { value: '', label: t('load.noColumn') },
        ...of.headings.map((heading, nth) => ({
          value: String(nth),
          label: heading || t('load.columnNumber', { nth: nth + 1 }),
        })),
      ]}
      onChange={change}
    />
  )
}

const isSaidOnce = (field: string): boolean => saidOnce.some((one) => one === field)

/** What the list does not say is said once for all of it. */
function OnceField({ field, of, choices, onChange }: Props & { readonly field: 'country' | 'track' }) {
  const t = useWords()
  const country = useCountries()
  const isAsked = of.missing.includes(field)
  if (!isAsked && choices[field] === null) return null
  const options =
    field === 'track'
      ? tracks.map((track) => ({ value: track, label: t(`training.track.${track}`) }))
      : countryCodes.map((code) => ({ value: code, label: country(code) }))
  return (
    <ShortSelect
      small
      name={`once-${field}`}
      label={t(`history.once.${field}`)}
      error={isAsked && choices[field] === null ? t('history.sayOnce') : undefined}
      value={choices[field] ?? ''}
      options={[{ value: '', label: t('history.notSaid') }, ...options]}
      onChange={(value) => onChange({ [field]: value || null })}
    />
  )
}

/** Asked where a date of the list could be two days. */
function DayOrderField({ of, choices, onChange }: Props) {
  const t = useWords()
  const { read, either, onlyDayFirst, onlyMonthFirst, example } = of.days
  const wrong = read === 'dayFirst' ? onlyMonthFirst : onlyDayFirst
  if (either === 0 && wrong === 0) return null
  return (
    <div className="columnchoice">
      <ShortSelect
        small
        name="dayOrder"
        label={t('history.dayOrder', { example })}
        hint={either > 0 ? t('history.either', { count: either }) : t('history.eitherNone')}
        error={wrong > 0 ? t('history.wrongOrder', { count: wrong }) : undefined}
        value={choices.dayOrder}
        options={(['dayFirst', 'monthFirst'] as const).map((value) => ({
          value,
          label: t(`history.order.${value}`),
        }))}
        onChange={(value) => onChange({ dayOrder: value === 'monthFirst' ? 'monthFirst' : 'dayFirst' })}
      />
    </div>
  )
}
