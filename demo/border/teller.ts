import type { Thresholds } from '../../src/domain/targeting/thresholds.ts'
import { openThread } from '../../src/threads/openThread.ts'
import type { Month } from './months.ts'
import type { SceneData } from './scene.ts'
import type { DatedTables } from './tablesOverTime.ts'
import type { Answered, Asked, MonthTold, Piece } from './tellThread.ts'

/** Tells the border in a thread of its own, so that whoever asks for a page meanwhile is answered. */
export interface Teller {
  readonly reckon: (month: Month, tables: DatedTables) => Promise<Thresholds>
  /** A month's shipments, some hundred at a time; while one piece is written the next is told. */
  readonly month: (told: MonthTold) => AsyncGenerator<Piece>
  readonly end: () => Promise<void>
}

export const openTeller = (scene: SceneData): Teller => {
  const thread = openThread<Asked, Answered>(new URL('./tellThread.ts', import.meta.url))
  const begun = thread.ask({ kind: 'scene', scene })
  // Told to whoever asks for something.
  begun.catch(() => undefined)
  const more = async (asked: Asked): Promise<Piece | null> => (await thread.ask(asked)).piece ?? null
  return {
    reckon: async (month, tables) => {
      await begun
      const { thresholds } = await thread.ask({ kind: 'reckon', month, tables })
      if (!thresholds) throw new Error('no thresholds were reckoned')
      return thresholds
    },
    month: async function* (told) {
      await begun
      let coming = more({ kind: 'month', told })
      for (;;) {
        const piece = await coming
        if (!piece) return
        coming = more({ kind: 'more' })
        coming.catch(() => undefined)
        yield piece
      }
    },
    end: thread.end,
  }
}
