import type { Against } from '../../../domain/border/against.ts'
import type { GoodsDeclaration } from '../../../domain/border/goodsDeclaration.ts'
import type { TargetingTables } from '../../../domain/targeting/tables.ts'
import type { Thresholds } from '../../../domain/targeting/thresholds.ts'
import type { Recognised } from '../../../store/border/standings.ts'
import type { Holding } from '../../../store/public/registerChanges.ts'

/**
 * The parts of a snapshot. The holders lie in shards, so that one certificate less is one small file more, for whoever writes
 * it and for whoever follows.
 */
export const HOLDER_SHARDS = 32

export const shardName = (shard: number): string => `holders-${shard}`

/** FNV-1a over the number's UTF-16 units. */
export const hashOf = (traderNumber: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < traderNumber.length; at += 1)
    hash = Math.imul(hash ^ traderNumber.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

export const shardOf = (traderNumber: string): number => hashOf(traderNumber) % HOLDER_SHARDS

/** A holder as a shard keeps it. */
export type HolderRow = readonly [
  traderNumber: string,
  types: readonly string[],
  tier: string | null,
  since: string,
]

export const holderShards = (holders: ReadonlyMap<string, Holding>): readonly (readonly HolderRow[])[] => {
  const shards: HolderRow[][] = Array.from({ length: HOLDER_SHARDS }, () => [])
  for (const [traderNumber, { types, tier, since }] of holders)
    shards[shardOf(traderNumber)]?.push([traderNumber, types, tier, since])
  return shards
}

/** All but the holders, the recognised and what was found. */
export interface GroundPart {
  readonly tables: { readonly version: number; readonly content: TargetingTables }
  readonly thresholds: { readonly version: number; readonly content: Thresholds }
  /** Who holds without some benefits. */
  readonly suspended: readonly (readonly [traderNumber: string, benefits: readonly string[]])[]
  readonly offices: readonly GoodsDeclaration['declarationOffice'][]
  /** What each currency is worth in the programme's. */
  readonly rates: readonly (readonly [currency: string, worth: number])[]
  /** Border systems that may ask: of each token its hash alone, and until when. */
  readonly machines: readonly MachineRowKept[]
}

export interface MachineRowKept {
  readonly tokenHash: string
  readonly name: string
  readonly expiresAt: string
}

export const groundName = 'ground'
export const recognisedName = 'recognised'
export type RecognisedPart = readonly Recognised[]

export const findingsName = 'findings'
/** How much was found against whom of late. */
export type FindingsPart = readonly (readonly [traderNumber: string, against: Against])[]
