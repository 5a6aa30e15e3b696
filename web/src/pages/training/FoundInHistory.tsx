import { Acts, Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type HistoryReport, saveText, type WorkshopFound } from './history.ts'
import { useCountries } from './useCountries.ts'

/** What a file of past workshops says, by sheet, row and workshop; every row is in one of the lists. */
export function FoundInHistory({ of }: { readonly of: HistoryReport }) {
  const t = useWords()
  return (
    <>
      <Row>
        <Heading>{t('history.sheets')}</Heading>
        <p className="sm soft">{t('history.sheetsWhy', { count: of.rows })}</p>
        <DataTable
          label={t('history.sheets')}
          rows={of.sheets}
          keyOf={({ name }) => name}
          empty={null}
          columns={[
            { key: 'name', title: t('history.sheet'), phone: 'title', cell: ({ name }) => name },
            ...(['rows', 'read', 'refused', 'passed'] as const).map((key) => ({
              ...{ key, title: t(`history.count.${key}`), numeric: true },
              cell: (sheet: HistoryReport['sheets'][number]) => sheet[key],
            })),
            { key: 'unknown', title: t('history.unknown'), cell: ({ unknown }) => unknown.join(', ') },
          ]}
        />
      </Row>
      {of.faults > 0 ? <Faults of={of} /> : null}
      {of.doubts > 0 ? (
        <Row>
          <Heading>{t('history.doubts', { count: of.doubts })}</Heading>
          <p className="sm soft">{t('history.doubtsWhy')}</p>
        </Row>
      ) : null}
      <Found of={of.workshops} />
      <Passed of={of} />
    </>
  )
}

function Faults({ of }: { readonly of: HistoryReport }) {
  const t = useWords()
  return (
    <Row>
      <Heading>{t('history.faults', { count: of.faults })}</Heading>
      <p className="sm soft">{t('history.faultsWhy')}</p>
      <DataTable
        label={t('history.faults', { count: of.faults })}
        rows={of.someFaults}
        keyOf={({ sheet, line, column }) => `${sheet} ${line} ${column}`}
        dense
        empty={null}
        columns={[
          { key: 'sheet', title: t('history.sheet'), cell: ({ sheet }) => sheet },
          { key: 'line', title: t('history.line'), numeric: true, cell: ({ line }) => line },
          { key: 'column', title: t('history.column'), cell: ({ column }) => t(`history.field.${column}`) },
          {
            key: 'why',
            title: t('history.reason'),
            phone: 'title',
            cell: ({ code, value }) => t(`history.why.${code}`, { value }),
          },
          {
            key: 'kept',
            title: t('history.whatIsKept'),
            cell: ({ kept }) => t(kept ? 'history.rowKept' : 'history.rowNotKept'),
          },
        ]}
      />
      {of.toMend ? (
        <Acts>
          <Button small look="line" onClick={() => saveText(of.toMend, t('history.mendName'))}>
            {t('history.mend', { count: of.refused })}
          </Button>
        </Acts>
      ) : null}
    </Row>
  )
}

function Found({ of }: { readonly of: readonly WorkshopFound[] }) {
  const t = useWords()
  const forms = useForms()
  const country = useCountries()
  const columns: readonly Column<WorkshopFound>[] = [
    {
      key: 'title',
      title: t('workshops.column.title'),
      phone: 'title',
      sortBy: ({ title }) => title,
      cell: ({ title }) => title,
    },
    {
      key: 'days',
      title: t('workshops.column.days'),
      sortBy: ({ startsOn }) => startsOn,
      cell: ({ startsOn, endsOn }) =>
        startsOn === endsOn
          ? forms.shortDay(startsOn)
          : `${forms.shortDay(startsOn)} – ${forms.shortDay(endsOn)}`,
    },
    {
      key: 'country',
      title: t('workshops.column.country'),
      sortBy: ({ country: code }) => country(code),
      cell: ({ country: code }) => country(code),
    },
    {
      key: 'track',
      title: t('workshops.column.track'),
      cell: ({ track }) => t(`training.track.${track}`),
    },
    {
      key: 'people',
      title: t('history.people'),
      numeric: true,
      sortBy: ({ people }) => people,
      cell: ({ people }) => forms.number(people),
    },
    {
      key: 'isNew',
      title: t('history.here'),
      cell: ({ isNew }) => t(isNew ? 'history.new' : 'history.hereAlready'),
    },
  ]
  return (
    <Row>
      <Heading>{t('history.workshops', { count: of.length })}</Heading>
      <DataTable
        label={t('history.workshops', { count: of.length })}
        columns={columns}
        rows={of}
        keyOf={({ title, country: code, startsOn }) => `${title} ${code} ${startsOn}`}
        empty={null}
      />
    </Row>
  )
}

function Passed({ of }: { readonly of: HistoryReport }) {
  const t = useWords()
  if (of.passed === 0) return null
  return (
    <Row>
      <details>
        <summary>{t('history.passed', { count: of.passed })}</summary>
        <ul className="sm">
          {of.somePassed.map(({ sheet, line, why, text }) => (
            <li key={`${sheet} ${line}`}>
              {t('history.passedRow', { sheet, line })} · {t(`history.passedWhy.${why}`)}: {text}
            </li>
          ))}
        </ul>
      </details>
    </Row>
  )
}
