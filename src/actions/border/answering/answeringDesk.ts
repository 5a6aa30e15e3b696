import { createHash } from 'node:crypto'
import type { Against } from '../../../domain/border/against.ts'
import type { Rates } from '../../../domain/border/currencies.ts'
import type { GoodsDeclaration } from '../../../domain/border/goodsDeclaration.ts'
import type { LaneDecision } from '../../../domain/border/lane.ts'
import type { Instant } from '../../../domain/kernel/day.ts'
import { instantAt } from '../../../domain/kernel/moment.ts'
import { compileTables } from '../../../domain/targeting/compileTables.ts'
import { readTables } from '../../../domain/targeting/readTables.ts'
import type { Seen } from '../../../files/border/newestSeen.ts'
import type { ReadSnapshot } from '../../../files/border/snapshotReader.ts'
import type { Recognised } from '../../../store/border/standings.ts'
import type { Holding } from '../../../store/public/registerChanges.ts'
import { type DecidingWorld, type DeskKnowledge, decidingBy } from '../deciding.ts'
import { readingUntil } from '../standings.ts'
import { type HolderTable, holderTable, openHolderKinds } from './holderTable.ts'
import {
  type FindingsPart,
  findingsName,
  type GroundPart,
  groundName,
  HOLDER_SHARDS,
  type HolderRow,
  hashOf,
  type MachineRowKept,
  type RecognisedPart,
  recognisedName,
  shardName,
  shardOf,
} from './snapshotParts.ts'

/** A desk that knows what a snapshot says and nothing else: no database, no house. */
export interface AnsweringDesk {
  /** Answers from this one from now on. INVARIANT: an older one than it has is not taken. */
  readonly take: (snapshot: ReadSnapshot) => void
  /** Hashes of the parts it has. */
  readonly hashes: () => ReadSnapshot['hashes']
  /** None before the first snapshot. */
  readonly asOf: () => Instant | undefined
  readonly find: (traderNumber: string) => Holding | undefined
  readonly decide: (declaration: GoodsDeclaration) => LaneDecision
  readonly offices: () => ReadonlySet<string>
  readonly rates: () => Rates
  /** Hashes of the tokens of those that may ask. */
  readonly machines: () => readonly string[]
  /** The name of the border system whose token this is, if it may still ask. */
  readonly machineOf: (token: string) => string | undefined
}

interface Memory {
  readonly asOf: Instant
  readonly hashes: ReadSnapshot['hashes']
  readonly shards: readonly HolderTable[]
  readonly recognised: ReadonlyMap<string, Recognised>
  readonly findings: ReadonlyMap<string, Against>
  readonly ground: Ground
  readonly until: Instant
}

interface Ground extends Pick<DeskKnowledge, 'tables' | 'thresholds' | 'suspended'> {
  readonly offices: ReadonlySet<string>
  readonly rates: Rates
  readonly machines: ReadonlyMap<string, MachineRowKept>
}

/**
 * `seen` is of the newest snapshot that the process had before it was started again. INVARIANT: one that is older, as
 * somebody may have put there who wants a suspension or a withdrawn token forgotten, certifies nobody, and only who still had a token then may ask.
 */
export const openAnsweringDesk = (
  world: DecidingWorld,
  drawKey: string,
  seen: Seen | undefined = undefined,
): AnsweringDesk => {
  const decide = decidingBy(world, drawKey)
  const kinds = openHolderKinds()
  let memory: Memory | undefined
  const now = (): Memory => {
    if (!memory) throw new Error('the answering desk has no snapshot yet')
    return memory
  }
  const find = (traderNumber: string): Holding | undefined => {
    if (!memory || world.now() >= memory.until) return undefined
    return memory.shards[shardOf(traderNumber)]?.find(traderNumber)
  }
  return {
    take: (snapshot) => {
      if (!memory || snapshot.asOf >= memory.asOf) memory = memoryOf(snapshot, memory, { kinds, seen })
    },
    hashes: () => memory?.hashes ?? {},
    asOf: () => memory?.asOf,
    find,
    decide: (declaration) => {
      const { ground, recognised, findings, until, asOf } = now()
      return decide(declaration, { known: { ...ground, recognised, findings, until }, find, asOf })
    },
    offices: () => now().ground.offices,
    rates: () => now().ground.rates,
    machines: () => [...now().ground.machines.keys()],
    machineOf: (token) => {
      const hash = createHash('sha256').update(token).digest('hex')
      const machine = memory?.ground.machines.get(hash)
      return machine && instantAt(Date.parse(machine.expiresAt)) > world.now() ? machine.name : undefined
    },
  }
}

const memoryOf = (
  { asOf, hashes, fresh }: ReadSnapshot,
  before: Memory | undefined,
  { kinds, seen }: { readonly kinds: ReturnType<typeof openHolderKinds>; readonly seen: Seen | undefined },
): Memory => {
  const partOf = <T>(name: string): T | undefined => {
    const bytes = fresh.get(name)
    return bytes && (JSON.parse(bytes.toString('utf8')) as T)
  }
  const ground = partOf<GroundPart>(groundName)
  const recognised = partOf<RecognisedPart>(recognisedName)
  const findings = partOf<FindingsPart>(findingsName)
  const isOlder = seen !== undefined && asOf < seen.asOf
  const groundKnown = ground ? groundOf(ground, isOlder ? new Set(seen.machines) : undefined) : before?.ground
  if (!groundKnown) throw new Error('a snapshot without its ground')
  return {
    asOf,
    hashes,
    until: isOlder ? asOf : readingUntil(asOf),
    ground: groundKnown,
    recognised: recognised
      ? new Map(recognised.map((one) => [one.traderNumber, one]))
      : (before?.recognised ?? new Map()),
    findings: findings ? new Map(findings) : (before?.findings ?? new Map()),
    shards: Array.from({ length: HOLDER_SHARDS }, (_, shard) => {
      const rows = partOf<readonly HolderRow[]>(shardName(shard))
      return (rows ? undefined : before?.shards[shard]) ?? holderTable(rows ?? [], kinds, hashOf)
    }),
  }
}

const groundOf = (part: GroundPart, mayAsk: ReadonlySet<string> | undefined): Ground => {
  const read = readTables(part.tables.content)
  if ('faults' in read) throw new Error('the tables of the snapshot cannot be read')
  return {
    tables: { version: part.tables.version, compiled: compileTables(read.tables) },
    thresholds: part.thresholds,
    suspended: new Map(part.suspended),
    offices: new Set(part.offices),
    rates: new Map(part.rates),
    machines: new Map(
      part.machines.flatMap((machine) =>
        !mayAsk || mayAsk.has(machine.tokenHash) ? [[machine.tokenHash, machine] as const] : [],
      ),
    ),
  }
}
