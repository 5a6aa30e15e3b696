import { withConnection } from '../database/connection.ts'

const LOCK = 7_203_119
const MONTHS_AHEAD = 12

/**
 * Opens this month and those ahead, where they are not open yet; what came for them before is moved into them. As the migrator:
 * nobody else may make a part. Of two that come at once the second waits and finds the work done.
 */
export const openBorderMonths = (migratorUrl: string, now: string): Promise<readonly string[]> =>
  withConnection(migratorUrl, async (client) => {
    // Held by the connection and before anything is asked, so that what the one before made is seen.
    await client.query(`select pg_advisory_lock(${LOCK})`)
    const { rows } = await client.query<{ month: string }>(MISSING, [now, MONTHS_AHEAD])
    for (const { month } of rows) await client.query('select aval.open_border_month($1::date)', [month])
    return rows.map(({ month }) => month)
  })

const MISSING = `
  select to_char(m, 'YYYY-MM-DD') as month
  from generate_series(date_trunc('month', $1::timestamptz), date_trunc('month', $1::timestamptz) + make_interval(months => $2), '1 month') m
  where to_regclass('aval.goods_declaration_' || to_char(m, 'YYYY_MM')) is null
     or to_regclass('aval.lane_decision_' || to_char(m, 'YYYY_MM')) is null
  order by m`
