import { followBenefits } from '../../src/actions/benefits/countLedger.ts'
import { certifiedShareIn } from '../../src/actions/border/certifiedShareIn.ts'
import { ratesNow } from '../../src/actions/border/ratesNow.ts'
import type { World } from '../../src/actions/world.ts'
import type { Instant } from '../../src/domain/kernel/day.ts'
import { dayAt, epochMs } from '../../src/domain/kernel/moment.ts'
import { noBorder, rateIn, reliefBounds } from '../../src/domain/programmes/borderPart.ts'
import { compileTables } from '../../src/domain/targeting/compileTables.ts'
import { officeHours } from '../../src/domain/targeting/officeHours.ts'
import type { Thresholds } from '../../src/domain/targeting/thresholds.ts'
import { officeIds } from '../../src/store/border/intake.ts'
import { inScope, type Scope, type Tx } from '../../src/store/database/scope.ts'
import { chanceOf } from '../chance.ts'
import { type Month, monthsUntil } from './months.ts'
import { reckonFrom } from './reckoned.ts'
import { type DatedTables, tablesOverTime } from './tablesOverTime.ts'
import type { Rules, Scene } from './tellMonth.ts'
import { drawerOf, inventTrades } from './trade.ts'
import { inventTraders } from './traders.ts'
import { writeMonth } from './writeMonth.ts'

const scope: Scope = {
  side: 'system',
  personId: null,
  operatorIds: [],
  officeIds: 'all',
  requestId: 'demonstration',
}

export interface BorderLoading {
  readonly drawKey: string
  readonly progress: (declarations: number, of: number) => void
  /** Aborted, it ends soon, and the month it was at is begun anew the next time. */
  readonly signal: AbortSignal
}

interface Begun {
  readonly seed: string
  readonly declarations: number
  readonly until: Instant
  readonly written: readonly string[]
}

/**
 * Two years of declarations of the demonstration country, a month in one transaction, and the ledger counted after them. What
 * was written before is left as it is. Answers how many were written now; none where there is nothing to be loaded any more.
 */
export const loadBorder = async (
  world: World,
  { drawKey, progress, signal }: BorderLoading,
): Promise<number | undefined> => {
  const begun = await inScope(world.db, scope, findBegun)
  if (!begun) return undefined
  const months = monthsUntil(begun.until, begun.declarations)
  const versions = tablesOverTime(
    world.programme.border ?? noBorder,
    months.map(({ name }) => name),
  )
  const scene = await inScope(world.db, scope, (tx) => sceneOf(tx, world, begun, drawKey))
  const chance = chanceOf(`${begun.seed}/border`)
  const chanceIn = (month: Month) => chance.apart(month.name)
  const dated = await withThresholds(world, scene, { months, versions, chanceIn })
  let [written, gone] = [0, 0]
  for (const month of months) {
    signal.throwIfAborted()
    gone += month.declarations
    if (begun.written.includes(month.name)) continue
    await inScope(world.db, scope, (tx) =>
      writeMonth(tx, { scene, month, rules: rulesIn(dated, month), chance: chanceIn(month), signal }),
    )
    written += month.declarations
    progress(
      gone,
      months.reduce((sum, { declarations }) => sum + declarations, 0),
    )
  }
  await followBenefits(world)
  await inScope(world.db, scope, (tx) =>
    tx.client.query('update aval.border_demonstration set finished_at = $1', [world.now()]),
  )
  return written
}

const findBegun = async (tx: Tx): Promise<Begun | undefined> => {
  const { rows } = await tx.client.query<Omit<Begun, 'until'> & { readonly at: string }>(
    `select seed, declarations, written, (extract(epoch from until) * 1000)::bigint::text as at
     from aval.border_demonstration where finished_at is null`,
  )
  const [row] = rows
  return row && { ...row, until: new Date(Number(row.at)).toISOString() as Instant }
}

const sceneOf = async (tx: Tx, world: World, { seed, until }: Begun, drawKey: string): Promise<Scene> => {
  const { programme, editionHash: edition } = world
  const border = programme.border ?? noBorder
  const today = dayAt(until, programme.timeZone)
  const chance = chanceOf(`${seed}/trade`)
  const traders = await inventTraders(tx, chance.apart('traders'))
  return {
    drawTrade: drawerOf(inventTrades(traders, today, chance.apart('trades'))),
    traders: new Map(traders.map((one) => [one.number, one])),
    tierPlaces: new Map(programme.tiers.map(({ id }, place) => [id, place])),
    drawKey,
    edition,
    bounds: reliefBounds(border),
    setting: { rateOf: rateIn(border), hourAt: officeHours(programme.timeZone) },
    rates: await ratesNow(tx, world, today),
    offices: await officeIds(tx),
    certifiedShare: certifiedShareIn(border),
    until: epochMs(until),
  }
}

type Dated = Rules & Pick<DatedTables, 'from'>

/** Reckoned once and kept; whoever goes on later takes what was kept. */
const withThresholds = async (
  world: World,
  scene: Scene,
  {
    months,
    versions,
    chanceIn,
  }: {
    readonly months: readonly Month[]
    readonly versions: readonly DatedTables[]
    readonly chanceIn: (month: Month) => ReturnType<typeof chanceOf>
  },
): Promise<readonly Dated[]> => {
  const dated: Dated[] = []
  for (const one of versions) {
    const before = months[Math.max(0, months.findIndex(({ name }) => name === one.from) - 1)]
    if (!before) throw new RangeError('no month to reckon from')
    const kept = await inScope(world.db, scope, (tx) => findThresholds(tx, one.version))
    const thresholds =
      kept ?? (await keep(world, one, await reckonFrom(scene, before, one, chanceIn(before))))
    dated.push({
      from: one.from,
      tables: { version: one.version, compiled: compileTables(one.tables) },
      thresholds,
    })
  }
  return dated
}

const findThresholds = async (tx: Tx, tables: number): Promise<Rules['thresholds'] | undefined> => {
  const { rows } = await tx.client.query<Rules['thresholds']>(
    `select version, content from aval.targeting_thresholds where tables_version = $1 and demonstration order by version limit 1`,
    [tables],
  )
  return rows[0]
}

const keep = (
  world: World,
  { version, from }: DatedTables,
  content: Thresholds,
): Promise<Rules['thresholds']> =>
  inScope(world.db, scope, async (tx) => {
    await tx.client.query('select pg_advisory_xact_lock(7205)')
    const { rows } = await tx.client.query<{ version: number }>(KEEP, [
      version,
      JSON.stringify(content),
      `${from}-01T00:00:00.000Z`,
    ])
    return { version: rows[0]?.version ?? 0, content }
  })

const KEEP = `
  insert into aval.targeting_thresholds (version, tables_version, content, reckoned_at, demonstration)
  select coalesce(max(version), 0) + 1, $1, $2, $3, true from aval.targeting_thresholds returning version`

const rulesIn = (dated: readonly Dated[], { name }: Month): Rules => {
  const found = dated.findLast(({ from }) => from <= name)
  if (!found) throw new RangeError(`nothing holds in ${name}`)
  return found
}
