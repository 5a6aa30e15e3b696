import { formsOf } from './identifiers.ts'

/**
 * What somebody typed to find a shipment by, in every way it may stand in a declaration: as typed, in capitals, and without
 * what people put between the characters of plates and containers.
 */
export const namesSought = (typed: string): readonly string[] => {
  const text = typed.trim().replace(/\s+/g, ' ')
  return [...new Set([text, ...formsOf(text)])].filter((name) => name !== '')
}
