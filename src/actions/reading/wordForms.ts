/** A word as it is looked for: no accents, small letters, plural endings off, in Spanish and English alike. */
export const stemOf = (word: string): string => {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  if (/\d/.test(plain)) return plain
  const single = plain.length > 3 ? plain.replace(/([^s])s$/, '$1') : plain
  const bare = single.length > 3 ? single.replace(/e$/, '') : single
  // luz and luces, policy and policies
  return bare.replace(/z$/, 'c').replace(/y$/, 'i')
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? []

/** A text in pieces, every second of them marked: ['The ', 'seals', ' are kept']. */
export const markedPieces = (text: string, isMarked: (stem: string) => boolean): readonly string[] => {
  const pieces: string[] = []
  let open = ''
  let at = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    open += text.slice(at, index)
    at = index + word.length
    if (isMarked(stemOf(word))) {
      pieces.push(open, word)
      open = ''
    } else open += word
  }
  return [...pieces, open + text.slice(at)]
}

/** Words that stand in nearly every sentence and tell nothing of it; single letters too. */
const emptyWords = new Set(
  (
    'el la los las lo un una unos unas de del al en y o u e que se su sus con por para a no es son si como ' +
    'the an of to in on and or that is are be by for with it its at as not from this'
  ).split(' '),
)

/** What is kept of a word to find it by; null where it tells nothing. */
export const termOf = (word: string): string | null => {
  const plain = word.toLowerCase()
  return emptyWords.has(plain) || /^\p{L}$/u.test(plain) ? null : stemOf(word)
}
