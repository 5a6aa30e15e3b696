import type { Level } from './rubric.ts'

/** How much of one letter of SAFE a country's own criteria reach, as the crosswalk tells it. */
export interface LetterReached {
  readonly letter: string
  readonly operator: { readonly asked: number; readonly reached: number }
  readonly customs: { readonly asked: number; readonly reached: number }
}

export interface SafeProposal {
  readonly level: Level
  readonly covered: readonly string[]
  readonly open: readonly string[]
  /** Letters under which what customs owes is reached too. */
  readonly customs: readonly string[]
}

/** A letter counts where at least half of what it asks is reached; the threshold is ours. */
const HALF = 0.5

const isReached = ({ asked, reached }: LetterReached['operator']): boolean =>
  asked > 0 && reached / asked >= HALF

/** A proposal for the indicator of SAFE coverage, which evaluators confirm or change. */
export const proposeFromSafe = (letters: readonly LetterReached[]): SafeProposal => {
  const named = (which: (one: LetterReached) => boolean) => letters.filter(which).map(({ letter }) => letter)
  const covered = named(({ operator }) => isReached(operator))
  const customs = named((one) => isReached(one.customs))
  const whole = covered.length === letters.length && customs.length === letters.length && letters.length > 0
  return {
    level: whole ? 4 : covered.length >= 12 ? 3 : covered.length >= 8 ? 2 : covered.length >= 4 ? 1 : 0,
    covered,
    open: named(({ operator }) => !isReached(operator)),
    customs,
  }
}
