import type { Against } from '../../domain/border/against.ts'
import type { DeliveryKind } from '../../domain/border/benefitKinds.ts'
import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import { bareNumber } from '../../domain/border/identifiers.ts'
import type { LaneDecision } from '../../domain/border/lane.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import { firstTables, noBorder } from '../../domain/programmes/borderPart.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { withheldFrom } from '../../domain/programmes/withheld.ts'
import { compileTables } from '../../domain/targeting/compileTables.ts'
import { readTables } from '../../domain/targeting/readTables.ts'
import type { Thresholds } from '../../domain/targeting/thresholds.ts'
import {
  borderNews,
  everyRecognised,
  type Recognised,
  recentlyAgainst,
} from '../../store/border/standings.ts'
import { keepFirstTables, latestThresholds, publishedTables } from '../../store/border/targetingTables.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { scopeOf, theClock } from '../actor.ts'
import { type HolderIndex, openHolderIndex } from '../public/holderIndex.ts'
import type { World } from '../world.ts'
import { type DeskKnowledge, decidingBy } from './deciding.ts'
import { readingUntil } from './standings.ts'
import { suspendedIn } from './suspendedIn.ts'

/**
 * Where lanes are given: everything a decision stands on, kept in memory, so that no decision waits for the database. It
 * follows what others publish and suspend by polling; every process has its own, and none needs to be told. While the
 * database does not answer the desk goes on with what it knew.
 */
export interface BorderDesk {
  /** Reads everything; from then on follows it. */
  start(): Promise<void>
  stop(): Promise<void>
  /** Follows at once. */
  refresh(): Promise<void>
  decide(declaration: GoodsDeclaration): LaneDecision
  /** The ways in which nothing reaches a holder while benefits of its certificate are suspended. */
  withheld(traderNumber: string): readonly DeliveryKind[]
  /** When the standing of traders was last read. */
  asOf(): Instant
  /** All that it decides by, for a snapshot; none before it was started. */
  memory(): DeskMemory | undefined
}

export interface DeskMemory extends Omit<Known, 'until'> {
  readonly holders: Pick<HolderIndex, 'all' | 'revision'>
}

const POLL_MS = 250

export interface DeskSetting {
  /** Keys the draw. */
  readonly drawKey: string
  readonly everyMs?: number
}

/** What was read last. */
interface Known extends Omit<DeskKnowledge, 'recognised' | 'findings'> {
  readonly recognised: { readonly stamp: string; readonly all: ReadonlyMap<string, Recognised> }
  readonly findings: { readonly stamp: string; readonly all: ReadonlyMap<string, Against> }
  readonly asOf: Instant
}

export type DeskWorld = Pick<World, 'db' | 'now' | 'programme' | 'editionHash'>

export const openBorderDesk = (world: DeskWorld, { drawKey, everyMs = POLL_MS }: DeskSetting): BorderDesk => {
  const rules = world.programme.border ?? noBorder
  const decide = decidingBy(world, drawKey)
  const holders: HolderIndex = openHolderIndex(world, everyMs)
  let known: Known | undefined
  let underWay: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  const read = async () => {
    const asOf = world.now()
    known = await inScope(world.db, scopeOf(theClock('borderDesk')), (tx) =>
      readAgain(tx, known, { asOf, first: firstTables(rules), benefits: world.programme.benefits }),
    )
  }
  const poll = () => {
    underWay ??= read().finally(() => {
      underWay = undefined
    })
    return underWay
  }
  const asOf = () => earlier(known?.asOf, holders.asOf())
  return {
    start: async () => {
      await Promise.all([holders.start(), poll()])
      timer = setInterval(() => void poll().catch(ignore), everyMs).unref()
    },
    stop: async () => {
      clearInterval(timer)
      await underWay?.catch(ignore)
      await holders.stop()
    },
    refresh: async () => {
      await underWay?.catch(ignore)
      await Promise.all([holders.refresh(), poll().catch(ignore)])
    },
    asOf,
    withheld: (traderNumber) => {
      const suspended = known?.suspended.get(traderNumber) ?? []
      return withheldFrom(world.programme, holders.find(traderNumber)?.types ?? [], suspended)
    },
    decide: (declaration) => {
      if (!known) throw new Error('the border desk was not started')
      return decide(declaration, { known: knowledgeOf(known), find: holders.find, asOf: asOf() })
    },
    memory: () => known && { ...known, holders, asOf: asOf() },
  }
}

/** A reading that failed shows in `asOf`, which then stands still; the next one makes it good. */
const ignore = () => undefined

const earlier = (one: Instant | undefined, other: Instant): Instant => (one && one < other ? one : other)

interface FirstRead {
  readonly asOf: Instant
  readonly first: unknown
  readonly benefits: Programme['benefits']
}

const readAgain = async (
  tx: Tx,
  last: Known | undefined,
  { asOf, first, benefits }: FirstRead,
): Promise<Known> => {
  if (!last) await keepFirstTables(tx, first, asOf)
  const news = await borderNews(tx)
  return {
    tables: last && last.tables.version === news.tables ? last.tables : await readCompiled(tx),
    thresholds:
      last && last.thresholds.version === (news.thresholds ?? 0) ? last.thresholds : await readThresholds(tx),
    suspended: suspendedIn(news, benefits),
    recognised:
      last?.recognised.stamp === news.recognised
        ? last.recognised
        : { stamp: news.recognised, all: await readRecognised(tx) },
    findings:
      last?.findings.stamp === news.findings
        ? last.findings
        : { stamp: news.findings, all: await recentlyAgainst(tx) },
    asOf,
    until: readingUntil(asOf),
  }
}

const knowledgeOf = (known: Known): DeskKnowledge => ({
  ...known,
  recognised: known.recognised.all,
  findings: known.findings.all,
})

/** By the form in which numbers are compared: a list may have been taken in before numbers were kept bare. */
const readRecognised = async (tx: Tx) =>
  new Map((await everyRecognised(tx)).map((one) => [bareNumber(one.traderNumber), one]))

const readCompiled = async (tx: Tx): Promise<Known['tables']> => {
  const kept = await publishedTables(tx)
  const read = readTables(kept?.content)
  if (!kept || 'faults' in read) throw new Error('the published tables cannot be read')
  return { version: kept.version, compiled: compileTables(read.tables) }
}

const readThresholds = async (tx: Tx): Promise<Known['thresholds']> => {
  const kept = await latestThresholds(tx)
  return kept ? { version: kept.version, content: kept.content as Thresholds } : { version: 0, content: {} }
}
