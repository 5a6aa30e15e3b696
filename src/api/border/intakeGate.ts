/**
 * How much may be under way at once: past it senders are asked to come again, rather than everybody being served late. Of those
 * let in a few write at a time; the others wait their turn.
 */
export interface IntakeGate {
  /** Lets in, or not; what is answered is called once when the work is over. INVARIANT: nobody holds every place. */
  readonly enter: (kind: Kind, who: string) => (() => void) | undefined
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
}

type Kind = 'one' | 'stream'

export interface GateSizes {
  /** Let in at once, of each kind; of these of one sender. */
  readonly one: Places
  readonly stream: Places
  /** Batches written at once. */
  readonly writing: number
}

interface Places {
  readonly all: number
  readonly each: number
}

const usual: GateSizes = { one: { all: 200, each: 160 }, stream: { all: 16, each: 12 }, writing: 4 }

export const openIntakeGate = (sizes: GateSizes = usual): IntakeGate => {
  const inside: Record<Kind, Map<string, number>> = { one: new Map(), stream: new Map() }
  const all: Record<Kind, number> = { one: 0, stream: 0 }
  let writing = 0
  const waiting: (() => void)[] = []
  const turn = async () => {
    if (writing < sizes.writing) {
      writing += 1
      return
    }
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const next = () => {
    const first = waiting.shift()
    if (first) first()
    else writing -= 1
  }
  return {
    enter: (kind, who) => {
      const of = inside[kind]
      const theirs = of.get(who) ?? 0
      if (all[kind] >= sizes[kind].all || theirs >= sizes[kind].each) return undefined
      all[kind] += 1
      of.set(who, theirs + 1)
      let isOver = false
      return () => {
        if (isOver) return
        isOver = true
        all[kind] -= 1
        const left = (of.get(who) ?? 1) - 1
        if (left > 0) of.set(who, left)
        else of.delete(who)
      }
    },
    inTurn: async (work) => {
      await turn()
      try {
        return await work()
      } finally {
        next()
      }
    },
  }
}
