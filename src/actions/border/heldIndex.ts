import type { HeldGoods } from '../../domain/border/heldGoods.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import { epochMs, instantAt } from '../../domain/kernel/moment.ts'
import { heldHours } from '../../domain/programmes/borderPart.ts'
import type { World } from '../world.ts'
import type { HeldIndex } from './placeLines.ts'

const HOUR_MS = 3_600_000

type Clocked = Pick<World, 'now' | 'programme'>

/** Since when what an amendment took out of a held declaration still counts. */
export const leftSince = ({ now, programme }: Clocked): Instant =>
  instantAt(epochMs(now()) - heldHours(programme.border) * HOUR_MS)

/** What one batch finds held and what it holds itself. */
export const openHeldIndex = (found: readonly HeldGoods[]): HeldIndex => {
  const byKey = new Map<string, readonly HeldGoods[]>()
  const add = (held: readonly HeldGoods[]) => {
    for (const one of held) byKey.set(one.key, besideOthers(byKey.get(one.key), one))
  }
  add(found)
  return { of: (keys) => (byKey.size === 0 ? none : keys.flatMap((key) => byKey.get(key) ?? none)), add }
}

const none: readonly HeldGoods[] = []

const besideOthers = <H extends HeldGoods>(there: readonly H[] | undefined, one: H): readonly H[] => [
  ...(there ?? []).filter(({ number }) => number !== one.number),
  one,
]

const MOST_KEYS = 100_000

/**
 * Of a process that is told of no release: what it held counts for as long as what an amendment took out. Of more than fit,
 * those are forgotten that came first.
 */
export const openLastingHeldIndex = (world: Clocked, most = MOST_KEYS): HeldIndex => {
  const byKey = new Map<string, readonly (HeldGoods & { readonly at: Instant })[]>()
  return {
    of: (keys) => {
      if (byKey.size === 0) return none
      const since = leftSince(world)
      return keys.flatMap((key) => byKey.get(key)?.filter(({ at }) => at >= since) ?? none)
    },
    add: (held) => {
      const at = world.now()
      for (const one of held) {
        const all = besideOthers(byKey.get(one.key), { ...one, at })
        byKey.delete(one.key)
        byKey.set(one.key, all)
        const [first] = byKey.keys()
        if (byKey.size > most && first !== undefined) byKey.delete(first)
      }
    },
  }
}
