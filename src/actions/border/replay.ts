import { kindsPromised } from '../../domain/border/benefitKinds.ts'
import { givenBy } from '../../domain/border/facilities.ts'
import { decisionBeside } from '../../domain/border/heldGoods.ts'
import type { BorderPart } from '../../domain/programmes/borderPart.ts'
import { noBorder, rateIn, reliefBounds } from '../../domain/programmes/borderPart.ts'
import {
  beginTally,
  comesOutTheSame,
  laneAgain,
  type Replayed,
} from '../../domain/targeting/comparedDecisions.ts'
import { type CompiledTables, compileTables } from '../../domain/targeting/compileTables.ts'
import { decideLane } from '../../domain/targeting/decideLane.ts'
import { type FactsSetting, factsOf } from '../../domain/targeting/facts.ts'
import { officeHours } from '../../domain/targeting/officeHours.ts'
import { readTables } from '../../domain/targeting/readTables.ts'
import type { ReliefBounds, TargetingTables } from '../../domain/targeting/tables.ts'
import { type Thresholds, thresholdsAt } from '../../domain/targeting/thresholds.ts'
import {
  countDecisions,
  type DecisionKey,
  type DecisionSpan,
  type DecisionWithDeclaration,
  decisionsAfter,
} from '../../store/border/decisions.ts'
import { tablesOfVersion, thresholdsOfVersion } from '../../store/border/targetingTables.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { scopeOf, theClock } from '../actor.ts'
import type { World } from '../world.ts'

export interface ReplayAsked extends DecisionSpan {
  /** Other tables than those each decision was taken with. */
  readonly under?: TargetingTables
  readonly onPage?: (done: number, of: number) => void
  readonly pageSize?: number
  /** Ends early when it says so. */
  readonly isOver?: () => boolean
}

/**
 * Takes stored decisions again from what was kept beside each: the declaration, its chain, its draw and the versions it names.
 * The next page is on its way from the database while this one is decided.
 */
export const replayDecisions = async (world: World, asked: ReplayAsked): Promise<Replayed> => {
  const scope = scopeOf(theClock('replay'))
  const grounds = replayGrounds(world, asked.under)
  const tally = beginTally()
  const of = await inScope(world.db, scope, (tx) => countDecisions(tx, asked))
  const limit = asked.pageSize ?? 2_000
  const page = (after?: DecisionKey) =>
    inScope(world.db, scope, async (tx) => {
      const rows = await decisionsAfter(tx, asked, after, limit)
      await grounds.learn(tx, rows)
      return rows
    })
  let done = 0
  let coming = page()
  for (;;) {
    const rows = await coming
    const last = rows.at(-1)
    if (!last || asked.isOver?.()) break
    if (rows.length === limit) {
      coming = page(last.key)
      // Told when its turn comes.
      coming.catch(() => undefined)
    }
    for (const row of rows) tally.count(grounds.again(row))
    done += rows.length
    asked.onPage?.(done, Math.max(of, done))
    if (rows.length < limit) break
  }
  return tally.result()
}

interface OfEdition {
  readonly bounds: ReliefBounds
  readonly setting: FactsSetting
  readonly given: ReturnType<typeof givenBy>
}

/** Every version that the decisions name, read once. */
export const replayGrounds = (world: World, under: TargetingTables | undefined) => {
  const other = under && compileTables(under)
  const tables = new Map<number, CompiledTables>()
  const thresholds = new Map<number, Thresholds>([[0, {}]])
  const editions = new Map<string, OfEdition>()
  const editionOf = (hash: string): OfEdition => {
    const known = editions.get(hash)
    if (known) return known
    const programme = hash === world.editionHash ? world.programme : world.editions.get(hash)
    const rules: BorderPart = programme?.border ?? noBorder
    const hourAt = officeHours(programme?.timeZone ?? world.programme.timeZone)
    const given = givenBy(rules.facilities, kindsPromised(programme?.benefits ?? []))
    const made = { bounds: reliefBounds(rules), setting: { rateOf: rateIn(rules), hourAt }, given }
    editions.set(hash, made)
    return made
  }
  return {
    learn: async (tx: Tx, rows: readonly DecisionWithDeclaration[]) => {
      for (const { decision } of rows) {
        const { tables: version, thresholds: reckoning } = decision.inputs
        if (!tables.has(version)) tables.set(version, await compiledOf(tx, version))
        if (!thresholds.has(reckoning))
          thresholds.set(reckoning, ((await thresholdsOfVersion(tx, reckoning)) ?? {}) as Thresholds)
      }
    },
    again: ({ declaration, decision, outcome }: DecisionWithDeclaration) => {
      const { inputs, chain, draw } = decision
      const compiled = other ?? tables.get(inputs.tables)
      if (!compiled) throw new Error(`tables ${inputs.tables} were not read`)
      const office = declaration.declarationOffice
      const { bounds, setting, given } = editionOf(inputs.edition)
      const { held, ...others } = inputs
      const own = decideLane(factsOf(declaration, setting), {
        ...{ tables: compiled, bounds, chain, drawn: draw.value, inputs: others },
        thresholds: thresholdsAt(compiled.tables, thresholds.get(inputs.thresholds) ?? {}, office),
      })
      const more = given(declaration, own)
      const again = decisionBeside(more ? { ...own, given: more } : own, held)
      const same = comesOutTheSame(decision, again)
      return {
        ...{ number: declaration.number, office, same, outcome },
        ...{ from: decision.lane, to: laneAgain(decision, again) },
      }
    },
  }
}

const compiledOf = async (tx: Tx, version: number): Promise<CompiledTables> => {
  const read = readTables(await tablesOfVersion(tx, version))
  if ('faults' in read) throw new Error(`tables ${version} cannot be read`)
  return compileTables(read.tables)
}
