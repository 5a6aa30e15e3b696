/** What people call things, and the id behind it: of an operator type, a kind of site, a focus area. */
export interface NamedThing {
  readonly id: string
  readonly name: { readonly es: string; readonly en: string }
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')

/** 'Puertas y cierres' becomes 'puertas-y-cierres'; what has the form already stays as it is. */
export const kebabId = (text: string): string =>
  /^[a-z][a-z0-9-]*$/.test(text) ? text : wordsOf(text).join('-').toLowerCase()

/** 'Agente aduanal' becomes 'agenteAduanal'; what has the form already stays as it is. */
export const camelId = (text: string): string =>
  /^[a-z][a-zA-Z0-9]*$/.test(text)
    ? text
    : wordsOf(text)
        .map((word, place) =>
          place === 0 ? word.toLowerCase() : `${word[0]?.toUpperCase()}${word.slice(1).toLowerCase()}`,
        )
        .join('')

const folded = (text: string): string => wordsOf(text).join(' ').toLowerCase()

/** The id of what somebody named, by its id or by its name in either language. */
const idOf = (said: string, things: readonly NamedThing[]): string =>
  things.find(({ id, name }) => id === said || [name.es, name.en].some((one) => folded(one) === folded(said)))
    ?.id ?? camelId(said)

/** Ids out of a cell: between commas, semicolons or lines stand names of any length; without them, one name or several ids. */
export const idsIn = (said: string, things: readonly NamedThing[]): string[] => {
  const whole = idOf(said, things)
  const isOne = things.some(({ id }) => id === whole)
  const parts = /[;,\n]/.test(said) ? said.split(/[;,\n]/) : isOne ? [said] : said.split(/\s+/)
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => idOf(part, things))
}
