/** For each item of `from`, the index of the item of `to` it became, or undefined if it went; in rising order. */
export type Alignment = readonly (number | undefined)[]

/** The longest common subsequence of two lists; undefined when the lists are too long to compare in a moment. */
export const align = (
  from: readonly string[],
  to: readonly string[],
  mostComparisons = 4_000_000,
): Alignment | undefined => {
  const start = commonStart(from, to)
  const end = commonStart(from.slice(start).reverse(), to.slice(start).reverse())
  const [rows, columns] = [from.length - start - end, to.length - start - end]
  if (rows * columns > mostComparisons) return undefined
  const middle = alignMiddle(from.slice(start, start + rows), to.slice(start, start + columns))
  return from.map((_, index) => {
    if (index < start) return index
    if (index >= start + rows) return index + columns - rows
    const found = middle[index - start]
    return found === undefined ? undefined : found + start
  })
}

const commonStart = (one: readonly string[], other: readonly string[]): number => {
  const differs = one.findIndex((item, index) => item !== other[index])
  return differs === -1 ? one.length : differs
}

/** `lengths` holds, row by row, the longest common subsequence of what is left of both lists. */
const alignMiddle = (from: readonly string[], to: readonly string[]): Alignment => {
  const width = to.length + 1
  const lengths = new Uint32Array((from.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = from.length - 1; row >= 0; row--) {
    for (let column = to.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        from[row] === to[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  let column = 0
  return from.map((item, row) => {
    while (column < to.length && item !== to[column] && at(row, column + 1) >= at(row + 1, column)) column++
    return column < to.length && item === to[column] ? column++ : undefined
  })
}
