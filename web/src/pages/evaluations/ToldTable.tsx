import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import type { Indicator } from './evaluations.ts'
import { LevelMark } from './LevelMark.tsx'
import { useMeasureWords } from './Measured.tsx'
import type { ToldFigures } from './told.ts'

/** Indicator by indicator what a country told: the level it gave itself, and what was measured there, of how many and when. */
export function ToldTable(props: { readonly of: ToldFigures; readonly indicators: readonly Indicator[] }) {
  const t = useWords()
  const text = useText()
  const forms = useForms()
  const words = useMeasureWords()
  const { levels, measured } = props.of
  const measuredOf = (id: string) => measured?.filter(({ indicator }) => indicator === id) ?? []
  const level: Column<Indicator> = {
    key: 'level',
    title: t('evaluation.told.levels'),
    numeric: true,
    sortBy: ({ id }) => levels?.of[id] ?? -1,
    cell: ({ id }) => (
      <LevelMark level={levels?.of[id]} measured={measuredOf(id).find((one) => one.level !== null)?.level} />
    ),
  }
  const figures: Column<Indicator> = {
    key: 'measured',
    title: t('evaluation.told.measured'),
    cell: ({ id }) =>
      measuredOf(id).map((one) => (
        <p key={one.measure}>
          {words.name(one.measure)}: {words.value(one)}{' '}
          <span className="xs soft">
            {t('evaluation.measured.of', { n: forms.number(one.n) })}, {forms.day(one.on)}
          </span>
        </p>
      )),
  }
  const columns: readonly Column<Indicator>[] = [
    {
      key: 'indicator',
      title: t('evaluation.column.indicator'),
      phone: 'title',
      sortBy: ({ number }) => number,
      cell: ({ number, name }) => `${number} ${text(name)}`,
    },
    ...(levels ? [level] : []),
    ...(measured ? [figures] : []),
  ]
  return levels || measured ? (
    <DataTable
      label={t('evaluation.told.heading')}
      columns={columns}
      rows={props.indicators.filter(({ id }) => levels || measuredOf(id).length > 0)}
      keyOf={({ id }) => id}
      empty={null}
      dense
    />
  ) : null
}
