/** Chance that falls the same way every time for the same seed. */
export interface Chance {
  /** From 0 up to but not with 1. */
  readonly next: () => number
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number
  readonly happens: (share: number) => boolean
  readonly oneOf: <T>(list: readonly T[]) => T
  readonly someOf: <T>(list: readonly T[], count: number) => T[]
  /** One of several, each with its weight. */
  readonly weighed: <T>(rows: readonly (readonly [T, number])[]) => T
  /** A chance of its own for one matter: what falls there changes nothing here. */
  readonly apart: (matter: string | number) => Chance
}

export const chanceOf = (seed: string): Chance => {
  const next = generator(seed)
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const oneOf = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(next() * list.length)]
    if (found === undefined) throw new RangeError('nothing to choose from')
    return found
  }
  return {
    next,
    between,
    happens: (share) => next() < share,
    oneOf,
    someOf: (list, count) => {
      const left = [...list]
      return Array.from({ length: Math.min(count, left.length) }, () => {
        const [taken] = left.splice(Math.floor(next() * left.length), 1)
        return taken as (typeof list)[number]
      })
    },
    weighed: (rows) => {
      let left = next() * rows.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [what, weight] of rows) {
        left -= weight
        if (left < 0) return what
      }
      return oneOf(rows)[0]
    },
    apart: (matter) => chanceOf(`${seed}/${matter}`),
  }
}

/** Bob Jenkins's sfc32, seeded from a text by FNV-1a. */
const generator = (seed: string): (() => number) => {
  let [a, b, c, count] = [hashOf(seed, 0x811c9dc5), hashOf(seed, 0x9e3779b9), hashOf(seed, 0x85ebca6b), 1]
  const next = () => {
    const sum = (a + b + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let turn = 0; turn < 12; turn += 1) next()
  return next
}

const hashOf = (text: string, start: number): number => {
  let hash = start
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}
