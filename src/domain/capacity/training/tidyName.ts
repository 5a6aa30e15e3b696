const PARTICLE = /^(de|del|la|las|los|y|e|da|das|do|dos|di|van|von)$/i

/** A name as one writes it of oneself: what stands behind a comma comes first, and capitals only begin its words. */
export const tidyName = (text: string): string => {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const [surnames, names, more] = plain.split(/\s*,\s*/)
  const turned = surnames && names && more === undefined ? `${names} ${surnames}` : plain
  return turned
    .split(' ')
    .map((word, at) => (at > 0 && PARTICLE.test(word) ? word.toLowerCase() : tidyWord(word)))
    .join(' ')
}

const tidyWord = (word: string): string => {
  const isShouted = word.length > 1 && word === word.toUpperCase() && /\p{L}{2}/u.test(word)
  const isWhispered = word === word.toLowerCase()
  if (!isShouted && !isWhispered) return word
  return word.toLowerCase().replace(/(^|[-'’])\p{L}/gu, (start) => start.toUpperCase())
}

/** The fullest of several ways in which one name is written: with most words, then most accents, then the first by letter. */
export const fullestName = (names: readonly string[]): string =>
  [...new Set(names)].toSorted(
    (one, other) =>
      other.split(' ').length - one.split(' ').length ||
      accentsIn(other) - accentsIn(one) ||
      (one < other ? -1 : 1),
  )[0] ?? ''

const accentsIn = (name: string): number => name.normalize('NFD').match(/\p{M}/gu)?.length ?? 0
