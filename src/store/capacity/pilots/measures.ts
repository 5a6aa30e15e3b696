import type { MeasureKind } from '../../../domain/capacity/pilots/beforeAndAfter.ts'
import type { Text } from '../../../domain/standards/text.ts'
import type { Tx } from '../../database/scope.ts'

export interface MeasureRow {
  readonly id: string
  readonly pilotId: string
  readonly aimId: string
  readonly name: Text
  readonly kind: MeasureKind
  readonly better: 'lower' | 'higher'
}

const COLUMNS = 'id, pilot_id as "pilotId", aim_id as "aimId", name, kind, better'

export const measuresOf = async (tx: Tx, pilotId: string): Promise<readonly MeasureRow[]> =>
  (
    await tx.client.query<MeasureRow>(
      `select ${COLUMNS} from aval.pilot_measure where pilot_id = $1 and put_away_at is null order by created_at, id limit 200`,
      [pilotId],
    )
  ).rows

export const findMeasure = async (tx: Tx, id: string): Promise<MeasureRow | undefined> =>
  (await tx.client.query<MeasureRow>(`select ${COLUMNS} from aval.pilot_measure where id = $1`, [id])).rows[0]

export const insertMeasure = async (
  tx: Tx,
  one: Omit<MeasureRow, 'id'> & { readonly at: string },
): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.pilot_measure (pilot_id, aim_id, name, kind, better, source, created_at)
     values ($1, $2, $3, $4, $5, 'byHand', $6) returning id`,
    [one.pilotId, one.aimId, JSON.stringify(one.name), one.kind, one.better, one.at],
  )
  const id = rows[0]?.id
  if (!id) throw new Error('a measure was inserted and has no id')
  return id
}

export const putMeasureAway = async (tx: Tx, id: string, at: string): Promise<void> => {
  await tx.client.query('update aval.pilot_measure set put_away_at = $2 where id = $1', [id, at])
}

export interface FigureRow {
  readonly measureId: string
  readonly side: 'pilot' | 'comparison'
  readonly period: 'before' | 'after'
  readonly n: number
  readonly value: number
  readonly spread: number | null
  readonly source: string
  readonly invented: boolean
  readonly by: string | null
  readonly at: string
}

/** The latest of each cell. */
export const figuresOf = async (tx: Tx, pilotId: string): Promise<readonly FigureRow[]> =>
  (
    await tx.client.query<FigureRow>(
      `select distinct on (f.measure_id, f.side, f.period) f.measure_id as "measureId", f.side, f.period, f.n, f.value, f.spread,
         f.source, f.invented, p.name as by, f.at
       from aval.pilot_figure f join aval.pilot_measure m on m.id = f.measure_id left join aval.person p on p.id = f.entered_by
       where m.pilot_id = $1 order by f.measure_id, f.side, f.period, f.id desc`,
      [pilotId],
    )
  ).rows

export const insertFigure = async (
  tx: Tx,
  one: Pick<FigureRow, 'measureId' | 'side' | 'period' | 'n' | 'value' | 'spread' | 'source' | 'at'>,
): Promise<void> => {
  await tx.client.query(
    `insert into aval.pilot_figure (measure_id, side, period, n, value, spread, source, entered_by, at)
     values ($1, $2, $3, $4, $5, $6, $7, aval.person(), $8)`,
    [one.measureId, one.side, one.period, one.n, one.value, one.spread, one.source, one.at],
  )
}
