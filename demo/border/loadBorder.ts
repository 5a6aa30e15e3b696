import { followBenefits } from '../../src/actions/benefits/countLedger.ts'
import { currencyOf } from '../../src/actions/border/currencyOf.ts'
import { ratesNow } from '../../src/actions/border/ratesNow.ts'
import type { World } from '../../src/actions/world.ts'
import { kindsPromised } from '../../src/domain/border/benefitKinds.ts'
import type { Instant } from '../../src/domain/kernel/day.ts'
import { dayAt, epochMs } from '../../src/domain/kernel/moment.ts'
import { noBorder } from '../../src/domain/programmes/borderPart.ts'
import type { Thresholds } from '../../src/domain/targeting/thresholds.ts'
import { officeIds } from '../../src/store/border/intake.ts'
import { inScope, type Scope, type Tx } from '../../src/store/database/scope.ts'
import { chanceOf } from '../chance.ts'
import { type Month, monthsUntil } from './months.ts'
import type { SceneData } from './scene.ts'
import { type DatedTables, tablesOverTime } from './tablesOverTime.ts'
import { openTeller, type Teller } from './teller.ts'
import { tellIncidents } from './tellIncidents.ts'
import type { MonthTold } from './tellThread.ts'
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
 * Two years of declarations of the demonstration country, a month in one transaction, and the ledger counted behind them. What
 * was written before is left as it is. Answers how many were written now; none where there is nothing to be loaded any more.
 */
export const loadBorder = async (
  world: World,
  { drawKey, progress, signal }: BorderLoading,
): Promise<number | undefined> => {
  const begun = await inScope(world.db, scope, findBegun)
  if (!begun) return undefined
  const teller = openTeller(await inScope(world.db, scope, (tx) => sceneOf(tx, world, begun, drawKey)))
  try {
    const written = await writeMonths(world, begun, { teller, progress, signal })
    await tellIncidents(world)
    await followBenefits(world)
    await inScope(world.db, scope, (tx) =>
      tx.client.query('update aval.border_demonstration set finished_at = $1', [world.now()]),
    )
    return written
  } finally {
    await teller.end()
  }
}

interface Writing extends Pick<BorderLoading, 'progress' | 'signal'> {
  readonly teller: Teller
}

const writeMonths = async (
  world: World,
  begun: Begun,
  { teller, progress, signal }: Writing,
): Promise<number> => {
  const months = monthsUntil(begun.until, begun.declarations)
  const versions = tablesOverTime(
    world.programme.border ?? noBorder,
    months.map(({ name }) => name),
  )
  const dated = await withThresholds(world, teller, { months, versions })
  const of = months.reduce((sum, { declarations }) => sum + declarations, 0)
  const currency = currencyOf(world.programme)
  let [written, gone] = [0, 0]
  // The ledger counts a month while the next one is written.
  let counted: Promise<unknown> = Promise.resolve()
  for (const month of months) {
    signal.throwIfAborted()
    gone += month.declarations
    if (begun.written.includes(month.name)) continue
    await inScope(world.db, scope, (tx) =>
      writeMonth(tx, { told: { month, ...rulesIn(dated, month) }, teller, signal, currency }),
    )
    written += month.declarations
    progress(gone, of)
    await counted
    counted = followBenefits(world)
    counted.catch(() => undefined)
  }
  await counted
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

const sceneOf = async (tx: Tx, world: World, { seed, until }: Begun, drawKey: string): Promise<SceneData> => {
  const { programme, editionHash: edition } = world
  const today = dayAt(until, programme.timeZone)
  return {
    ...{ seed, today, until: epochMs(until), edition, drawKey, timeZone: programme.timeZone },
    traders: await inventTraders(tx, chanceOf(`${seed}/trade`).apart('traders')),
    tiers: programme.tiers.map(({ id }) => id),
    offices: [...(await officeIds(tx))],
    rates: await ratesNow(tx, world, today),
    border: programme.border ?? noBorder,
    promised: [...kindsPromised(programme.benefits)],
  }
}

type Dated = Omit<MonthTold, 'month'> & Pick<DatedTables, 'from'>

/** Reckoned once and kept; whoever goes on later takes what was kept. */
const withThresholds = async (
  world: World,
  teller: Teller,
  { months, versions }: { readonly months: readonly Month[]; readonly versions: readonly DatedTables[] },
): Promise<readonly Dated[]> => {
  const dated: Dated[] = []
  for (const one of versions) {
    const before = months[Math.max(0, months.findIndex(({ name }) => name === one.from) - 1)]
    if (!before) throw new RangeError('no month to reckon from')
    const kept = await inScope(world.db, scope, (tx) => findThresholds(tx, one.version))
    const thresholds = kept ?? (await keep(world, one, await teller.reckon(before, one)))
    dated.push({ from: one.from, tables: { version: one.version, content: one.tables }, thresholds })
  }
  return dated
}

const findThresholds = async (tx: Tx, tables: number): Promise<MonthTold['thresholds'] | undefined> => {
  const { rows } = await tx.client.query<MonthTold['thresholds']>(
    `select version, content from aval.targeting_thresholds where tables_version = $1 and demonstration order by version limit 1`,
    [tables],
  )
  return rows[0]
}

const keep = (
  world: World,
  { version, from }: DatedTables,
  content: Thresholds,
): Promise<MonthTold['thresholds']> =>
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

const rulesIn = (dated: readonly Dated[], { name }: Month): Omit<MonthTold, 'month'> => {
  const found = dated.findLast(({ from }) => from <= name)
  if (!found) throw new RangeError(`nothing holds in ${name}`)
  return { tables: found.tables, thresholds: found.thresholds }
}
