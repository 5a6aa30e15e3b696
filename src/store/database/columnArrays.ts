/** Columns go as arrays, a parameter each: PostgreSQL takes them apart with two fifths less work than rows as JSON. */
export const arraysOf = <R extends object>(
  columns: Readonly<Record<keyof R & string, string>>,
  rows: readonly R[],
) =>
  (Object.keys(columns) as (keyof R & string)[]).map((column) =>
    rows.map((row) => {
      const value = row[column]
      return Array.isArray(value) ? arrayText(value) : value
    }),
  )

/** A list of texts within an array: as PostgreSQL writes it, for arrays of arrays must be even. */
const arrayText = (list: readonly string[]): string =>
  `{${list.map((one) => `"${one.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`

/** What stands in `from` for those parameters, the first of them at `$from`. */
export const unnest = (columns: Readonly<Record<string, string>>, from: number): string => {
  const arrays = Object.values(columns).map((type, place) => `$${from + place}::${type}[]`)
  return `unnest(${arrays.join(', ')}) as x(${Object.keys(columns).join(', ')})`
}
