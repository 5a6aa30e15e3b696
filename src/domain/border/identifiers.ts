/**
 * Numbers by which traders, containers and vehicles are known, however somebody types them: a list that asks for one of them
 * must find it in small letters, in full-width ones, and with spaces or hyphens in between.
 */

/** Asked first: nearly all are nothing but this already, and it is many times quicker. */
const IS_PLAIN = /^[A-Z0-9]*$/

/** In capitals, each character in its plain form, and never two spaces together. */
export const asWritten = (text: string): string =>
  IS_PLAIN.test(text) ? text : text.normalize('NFKC').toUpperCase().replace(/\s+/g, ' ').trim()

/** Letters and digits alone. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** As it was written and bare, each once: two texts are one number where they share a form. */
export const formsOf = (text: string): readonly string[] => {
  if (IS_PLAIN.test(text)) return [text]
  const written = asWritten(text)
  const plain = bare(written)
  return plain === '' || plain === written ? [written] : [written, plain]
}

/**
 * The one form in which a trader's number is kept and compared at the border: `t-1`, `T 1` and `T1` are one trader to intake,
 * standings, look-ups, findings and ledger alike. Letters and digits alone; what has none of them stays as it was written.
 */
export const bareNumber = (text: string): string => formsOf(text).at(-1) ?? text
