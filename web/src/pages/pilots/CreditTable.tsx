import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Tick } from '../../parts/Field.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import type { CertificateTold, CreditLine } from './credit.ts'

const looks = {
  proposed: ['going', 'hourglass'],
  confirmed: ['good', 'tick'],
  refused: ['halt', 'cross'],
} as const

/** Criterion by criterion: how far it is covered, by which relation, and what the officer said. */
export function CreditTable(props: {
  readonly of: CertificateTold
  /** Where they can be chosen. */
  readonly chosen?: readonly string[] | undefined
  readonly onChoose?: (chosen: readonly string[]) => void
}) {
  const t = useWords()
  const say = useText()
  const { of, chosen, onChoose } = props
  const toggle = (id: string, on: boolean) =>
    onChoose?.(on ? [...(chosen ?? []), id] : (chosen ?? []).filter((one) => one !== id))
  const columns: readonly Column<CreditLine>[] = [
    {
      ...{
        key: 'criterion',
        title: t('pilot.credit.criterion'),
        phone: 'title',
        sortBy: ({ number }) => number,
      },
      cell: ({ criterionId, number, asks }) =>
        chosen ? (
          <Tick checked={chosen.includes(criterionId)} onChange={(on) => toggle(criterionId, on)}>
            <b className="num">{number}</b> {say(asks)}
          </Tick>
        ) : (
          <>
            <b className="num">{number}</b> {say(asks)}
          </>
        ),
    },
    {
      ...{ key: 'covers', title: t('pilot.credit.covers'), sortBy: ({ covers }) => covers },
      cell: ({ covers }) => t(`pilot.credit.covers.${covers}`),
    },
    {
      ...{ key: 'because', title: t('pilot.credit.because') },
      cell: ({ because }) =>
        because.slice(0, 2).map((way) => (
          <p key={way.from} className="sm">
            {of.programme.shortName} {way.number}: {say(way.why)}
          </p>
        )),
    },
    {
      ...{ key: 'state', title: t('pilot.credit.state'), phone: 'right', sortBy: ({ state }) => state },
      cell: ({ state, reason }) => (
        <>
          <Standing tone={looks[state][0]} icon={looks[state][1]}>
            {t(`pilot.credit.state.${state}`)}
          </Standing>
          {reason ? <p className="sm">{reason}</p> : null}
        </>
      ),
    },
  ]
  return (
    <DataTable
      label={t('pilot.part.credito')}
      columns={columns}
      rows={of.credits}
      keyOf={({ criterionId }) => criterionId}
      findIn={({ number, asks }) => `${number} ${say(asks)}`}
      empty={<p className="soft">{t('pilot.credit.nothing', { programme: of.programme.shortName })}</p>}
    />
  )
}
