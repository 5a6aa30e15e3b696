import { type Alignment, align } from './alignment.ts'
import { joinPieces, type TextPiece, textPieces } from './textPieces.ts'

/**
 * Joins what two people made of one text, sentence by sentence and line by line. What either wrote is in the result,
 * yours first where both wrote in the same place; what either took out, and the other left as it was, is out.
 * INVARIANT: nothing that either side added is lost.
 */
export const mergeTexts = (base: string, mine: string, theirs: string): string => {
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return theirs
  const [from, ours, others] = [base, mine, theirs].map(textPieces) as [Pieces, Pieces, Pieces]
  const toOurs = align(from.map(wordsOf), ours.map(wordsOf))
  const toOthers = align(from.map(wordsOf), others.map(wordsOf))
  if (!toOurs || !toOthers) return `${mine.trimEnd()}\n\n${theirs}`
  const [reachedOurs, reachedOthers] = [reachedBefore(toOurs), reachedBefore(toOthers)]
  const merged: TextPiece[] = []
  for (let slot = 0; slot <= from.length; slot++) {
    merged.push(
      ...bothOf(addedAt(slot, ours, toOurs, reachedOurs), addedAt(slot, others, toOthers, reachedOthers)),
    )
    const kept = keptAt(slot, from, ours[toOurs[slot] ?? -1], others[toOthers[slot] ?? -1])
    if (kept) merged.push(kept)
  }
  return joinPieces(merged)
}

type Pieces = readonly TextPiece[]
const wordsOf = (piece: TextPiece) => piece.words

/** For each place of the base, how far into a side everything before it reaches. */
const reachedBefore = (to: Alignment): readonly number[] => {
  let reached = 0
  return [0, ...to.map((index) => (reached = index === undefined ? reached : index + 1))]
}

/** What a side wrote before the piece that stood at a place of the base, or at the end. */
const addedAt = (slot: number, side: Pieces, to: Alignment, reached: readonly number[]): Pieces => {
  const until = slot < to.length ? to[slot] : side.length
  return until === undefined ? [] : side.slice(reached[slot], until)
}

/** A piece of the base stays when both left it; the space after it is that of whoever changed it. */
const keptAt = (
  slot: number,
  from: Pieces,
  ours: TextPiece | undefined,
  others: TextPiece | undefined,
): TextPiece | undefined => {
  const stood = from[slot]
  if (!stood || !ours || !others) return undefined
  return ours.gap === stood.gap ? others : ours
}

/** Both sides' additions, yours first; what both begin or end with alike is written once. */
const bothOf = (ours: Pieces, others: Pieces): Pieces => {
  let start = 0
  while (start < Math.min(ours.length, others.length) && ours[start]?.words === others[start]?.words) start++
  const rest = { ours: ours.slice(start), others: others.slice(start) }
  let end = 0
  while (
    end < Math.min(rest.ours.length, rest.others.length) &&
    rest.ours.at(-1 - end)?.words === rest.others.at(-1 - end)?.words
  ) {
    end++
  }
  return [
    ...ours.slice(0, start),
    ...rest.ours.slice(0, rest.ours.length - end),
    ...rest.others.slice(0, rest.others.length - end),
    ...rest.ours.slice(rest.ours.length - end),
  ]
}
