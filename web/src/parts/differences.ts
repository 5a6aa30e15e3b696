export interface Piece {
  readonly text: string
  readonly differs: boolean
}

/** Two texts compared word by word: what they share and where they part, for underlining. */
export const differences = (
  one: string,
  other: string,
): { readonly one: readonly Piece[]; readonly other: readonly Piece[] } => {
  const left = wordsOf(one)
  const right = wordsOf(other)
  const shared = longestShared(left, right)
  return { one: piecesOf(left, shared.left), other: piecesOf(right, shared.right) }
}

const wordsOf = (text: string) => text.match(/\s+|[^\s]+/g) ?? []

/** Beyond this many cells the middle is taken as different as a whole: nobody reads a thousand underlines. */
const largest = 4_000_000

const longestShared = (left: readonly string[], right: readonly string[]) => {
  const kept = { left: new Set<number>(), right: new Set<number>() }
  if (left.length * right.length > largest) return kept
  const lengths = lengthsOf(left, right)
  const width = right.length + 1
  let i = 0
  let j = 0
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      kept.left.add(i++)
      kept.right.add(j++)
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return kept
}

const lengthsOf = (left: readonly string[], right: readonly string[]) => {
  const width = right.length + 1
  const lengths = new Uint32Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const below = lengths[(i + 1) * width + j] ?? 0
      const beside = lengths[i * width + j + 1] ?? 0
      const along = lengths[(i + 1) * width + j + 1] ?? 0
      lengths[i * width + j] = left[i] === right[j] ? along + 1 : Math.max(below, beside)
    }
  }
  return lengths
}

const piecesOf = (parts: readonly string[], shared: ReadonlySet<number>): readonly Piece[] => {
  const pieces: { text: string; differs: boolean }[] = []
  parts.forEach((text, place) => {
    const differs = !shared.has(place)
    const last = pieces.at(-1)
    if (last && last.differs === differs) last.text += text
    else pieces.push({ text, differs })
  })
  return pieces
}
