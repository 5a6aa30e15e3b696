import { done, type Outcome, refused } from '../kernel/outcome.ts'

// People write identifiers as they read them, with spaces, points and dashes that are no part of them.
const separators = /[\s.\-/]+/g

/** The whole of a text, not a part of it: a programme's pattern may come without its ends. */
const fits = (pattern: string, text: string): boolean => new RegExp(`^(?:${pattern})$`, 'u').test(text)

/** A tax id in the form the programme's pattern asks for: as given, in capitals, or without what only parts it. */
export const checkTaxId = (given: string, pattern: string): Outcome<string> => {
  const found = fitting(given, pattern)
  return found === undefined ? refused('input', 'operators.taxId', undefined, '/taxId') : done(found)
}

/** A trader number likewise; the public status door asks for this form before it looks anything up. */
export const checkTraderNumber = (given: string, pattern: string): Outcome<string> => {
  const found = fitting(given, pattern)
  return found === undefined
    ? refused('input', 'operators.traderNumber', undefined, '/traderNumber')
    : done(found)
}

const fitting = (given: string, pattern: string): string | undefined => {
  const capitals = given.normalize('NFC').trim().toUpperCase()
  return [capitals, capitals.replace(separators, '')].find((text) => fits(pattern, text))
}
