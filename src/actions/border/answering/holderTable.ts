import type { Holding } from '../../../store/public/registerChanges.ts'
import type { HolderRow } from './snapshotParts.ts'

/** Holders by their number, in a tenth of the memory of a map and without a thing for the collector of garbage to look at. */
export interface HolderTable {
  readonly find: (traderNumber: string) => Holding | undefined
}

/** What holders of one kind share: there are few kinds and many holders. */
export type HolderKinds = (row: HolderRow) => number

export const openHolderKinds = () => {
  const all: Holding[] = []
  const places = new Map<string, number>()
  const kindOf: HolderKinds = ([, types, tier, since]) => {
    const key = JSON.stringify([types, tier, since])
    const there = places.get(key)
    if (there !== undefined) return there
    places.set(key, all.length)
    return all.push({ types, tier, since: since as Holding['since'] }) - 1
  }
  return { kindOf, kind: (place: number): Holding | undefined => all[place] }
}

/**
 * All numbers one behind the other in one text, and an open table of places in it: each number lies at the slot that its hash
 * names or at the next that was free.
 */
export const holderTable = (
  rows: readonly HolderRow[],
  { kindOf, kind }: ReturnType<typeof openHolderKinds>,
  hashOf: (traderNumber: string) => number,
): HolderTable => {
  const numbers = rows.map(([traderNumber]) => traderNumber)
  const text = numbers.join('')
  const kinds = Uint32Array.from(rows, kindOf)
  const begins = new Uint32Array(rows.length + 1)
  for (const [place, number] of numbers.entries()) begins[place + 1] = (begins[place] ?? 0) + number.length
  const mask = sizeFor(rows.length) - 1
  // One more than the place; nothing lies at 0.
  const slots = new Uint32Array(mask + 1)
  const lies = (number: string, place: number): boolean => {
    const [begin = 0, end = 0] = [begins[place], begins[place + 1]]
    return end - begin === number.length && text.startsWith(number, begin)
  }
  const slotOf = (number: string): number => {
    let slot = scattered(hashOf(number)) & mask
    for (let at = slots[slot] ?? 0; at > 0 && !lies(number, at - 1); at = slots[slot] ?? 0)
      slot = (slot + 1) & mask
    return slot
  }
  for (const [place, number] of numbers.entries()) slots[slotOf(number)] = place + 1
  return {
    find: (traderNumber) => {
      const at = slots[slotOf(traderNumber)] ?? 0
      return at > 0 ? kind(kinds[at - 1] ?? 0) : undefined
    },
  }
}

/** A power of two with as much room again, so that a free slot is never far. */
const sizeFor = (count: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, count) * 2))

/** Those of one shard share the lowest digits of their hash; the others decide. */
const scattered = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 12
