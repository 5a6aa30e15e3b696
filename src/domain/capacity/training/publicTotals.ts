/**
 * Totals as everybody may read them. INVARIANT: a number of people from one up to below `few` is told nowhere, nor can it be
 * worked out: where cells add up to a total that is told, those hidden hide the smallest of the others until together they are
 * enough people, and more than one cell.
 */
export interface Cell {
  readonly key: string
  readonly people: number
}

export interface ToldCell {
  readonly key: string
  /** Null where it is too small, or would give a small one away. */
  readonly people: number | null
}

export const toldCells = (cells: readonly Cell[], few: number): readonly ToldCell[] => {
  const hidden = new Set(cells.filter(({ people }) => people > 0 && people < few).map(({ key }) => key))
  const others = cells
    .filter(({ key, people }) => !hidden.has(key) && people > 0)
    .toSorted((one, other) => one.people - other.people)
  const sum = () => cells.reduce((all, { key, people }) => all + (hidden.has(key) ? people : 0), 0)
  for (const { key } of others) {
    if (hidden.size === 0 || (hidden.size > 1 && sum() >= few)) break
    hidden.add(key)
  }
  return cells.map(({ key, people }) => ({ key, people: hidden.has(key) ? null : people }))
}
