import pg from 'pg'

const UTC_STAMP = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/

/** '2026-03-02 17:04:05.12+00' → '2026-03-02T17:04:05.120Z': instants compare as text. */
export const instantOf = (text: string): string => {
  const parts = UTC_STAMP.exec(text)
  if (!parts) return text === 'infinity' || text === '-infinity' ? text : new Date(text).toISOString()
  return `${parts[1]}T${parts[2]}.${(parts[3] ?? '').padEnd(3, '0').slice(0, 3)}Z`
}

const wholeNumber = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`a number too large to count with: ${text}`)
  return value
}

const ours: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.DATE]: (text) => text,
  [pg.types.builtins.TIMESTAMPTZ]: instantOf,
  [pg.types.builtins.INT8]: wholeNumber,
}

/** How values arrive: days and instants as the text the domain uses, counts as numbers, the rest as `pg` gives it. */
export const valuesAsText: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && ours[id]) || pg.types.getTypeParser(id, format as 'text'),
}
