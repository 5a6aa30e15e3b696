/** A sentence or a line, and the space after it. */
export interface TextPiece {
  readonly words: string
  readonly gap: string
}

// A piece ends after a sentence's mark before a space, at a line's end, or at the end of all.
const piece = /\S[^\n]*?(?:[.!?;…]+(?=\s|$)|(?=\s*\n)|(?=\s*$))\s*/g

/** Cuts a text into sentences and lines; put together again they are the text, but for the space it begins with. */
export const textPieces = (text: string): readonly TextPiece[] =>
  (text.match(piece) ?? []).map((whole) => {
    const words = whole.trimEnd()
    return { words, gap: whole.slice(words.length) }
  })

const endsASentence = /.[.!?;…]$/

/** What parts a piece from the next: its own space, or a line's end where nothing else would keep them apart. */
const gapAfter = ({ words, gap }: TextPiece): string => {
  if (endsASentence.test(words)) return gap || ' '
  return gap.includes('\n') ? gap : `${gap}\n`
}

/** Puts pieces together so that each stays a piece of its own. */
export const joinPieces = (pieces: readonly TextPiece[]): string =>
  pieces.map((each, index) => each.words + (index < pieces.length - 1 ? gapAfter(each) : each.gap)).join('')
