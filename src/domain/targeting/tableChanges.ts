import type { Row, TargetingTables } from './tables.ts'

/** What one version of the tables has and the other has not. */
export interface TableChanges {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
  /** Whether anything else (draw, rates, thresholds, weights) differs, by name. */
  readonly settings: readonly string[]
}

const settings = ['drawShare', 'rates', 'thresholds', 'chainWeights'] as const

/** Rows are known by their ids. */
export const tableChanges = (before: TargetingTables, after: TargetingTables): TableChanges => {
  const [old, fresh] = [rowsOf(before), rowsOf(after)]
  return {
    added: [...fresh.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !fresh.has(id)),
    changed: [...fresh].flatMap(([id, row]) => {
      const was = old.get(id)
      return was !== undefined && was !== row ? [id] : []
    }),
    settings: settings.filter((name) => textOf(before[name]) !== textOf(after[name])),
  }
}

const rowsOf = ({ law, rules, score }: TargetingTables): ReadonlyMap<string, string> =>
  new Map([
    ...law.map((row): [string, string] => [row.id, `law ${textOf(row)}`]),
    ...rules.map((row): [string, string] => [row.id, `rules ${textOf(row)}`]),
    ...score.map((row): [string, string] => [row.id, `score ${textOf(row)}`]),
  ]) satisfies ReadonlyMap<Row['id'], string>

/** The same whatever the order of the keys: the database keeps them in its own. */
const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  return `{${Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${key}:${textOf(member)}`)
    .join(',')}}`
}
