/**
 * How much may be under way at once: past it senders are asked to come again, rather than everybody being served late. Of those
 * let in a few write at a time; the others wait their turn.
 */
export interface IntakeGate {
  /** Lets in, or not; what is answered is called once when the work is over. */
  readonly enter: (kind: Kind) => (() => void) | undefined
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
}

type Kind = 'one' | 'stream'

export interface GateSizes {
  /** Let in at once, of each kind. */
  readonly one: number
  readonly stream: number
  /** Batches written at once. */
  readonly writing: number
}

const usual: GateSizes = { one: 200, stream: 16, writing: 4 }

export const openIntakeGate = (sizes: GateSizes = usual): IntakeGate => {
  const inside: Record<Kind, number> = { one: 0, stream: 0 }
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
    enter: (kind) => {
      if (inside[kind] >= sizes[kind]) return undefined
      inside[kind] += 1
      let isOver = false
      return () => {
        if (!isOver) inside[kind] -= 1
        isOver = true
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
