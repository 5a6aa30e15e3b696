/**
 * Which counts of a published table are withheld. A count from one up to below `k` is (somebody might be recognised), and with it
 * enough others that nothing withheld can be worked out from the sums of rows and columns that are published beside it.
 *
 * A withheld count of such a table can be worked out exactly if and only if it is a bridge of the graph whose points are the rows
 * and columns and whose lines are the withheld counts (Gusfield 1988): so for every bridge a cheapest way round is withheld too.
 * A count of nought is never a way round, as it could not be less. Where there is no way round, nothing of the table is told,
 * nor any of its sums.
 */
export interface Withheld {
  /** By row and column: whether the count is told. */
  readonly told: readonly (readonly boolean[])[]
  /** Whether the sums of rows and columns are told. */
  readonly sums: boolean
}

export const withhold = (counts: readonly (readonly number[])[], k: number): Withheld => {
  const hidden = counts.map((row) => row.map((count) => count > 0 && count < k))
  for (;;) {
    const bridge = findBridge(hidden)
    if (!bridge) break
    const round = wayRound(counts, hidden, bridge)
    if (round.length === 0) {
      return { told: counts.map((row) => row.map(() => false)), sums: false }
    }
    for (const [row, column] of round) {
      const line = hidden[row]
      if (line) line[column] = true
    }
  }
  return { told: hidden.map((row) => row.map((one) => !one)), sums: true }
}

type Cell = readonly [row: number, column: number]

const cells = (hidden: readonly (readonly boolean[])[]): readonly Cell[] =>
  hidden.flatMap((row, r) => row.flatMap((one, c): readonly Cell[] => (one ? [[r, c]] : [])))

/** A withheld count whose row and column hang together by nothing else withheld. */
const findBridge = (hidden: readonly (readonly boolean[])[]): Cell | undefined =>
  cells(hidden).find((cell) => {
    const others = cells(hidden).filter(([r, c]) => r !== cell[0] || c !== cell[1])
    return !reaches(others, cell)
  })

const reaches = (lines: readonly Cell[], [row, column]: Cell): boolean => {
  const rows = new Set([row])
  const columns = new Set<number>()
  for (let before = -1; before !== rows.size + columns.size; ) {
    before = rows.size + columns.size
    for (const [r, c] of lines) {
      if (rows.has(r)) columns.add(c)
      if (columns.has(c)) rows.add(r)
    }
  }
  return columns.has(column)
}

/** The counts to withhold so that the bridge is none: the cheapest way from its row to its column (Bellman and Ford). */
const wayRound = (
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  [row, column]: Cell,
): readonly Cell[] => {
  const pointOf = (c: number) => counts.length + c
  const lines = cells(
    counts.map((line, r) => line.map((count, c) => count > 0 && (r !== row || c !== column))),
  )
  const cost = new Map([[row, 0]])
  const from = new Map<number, { readonly point: number; readonly cell: Cell }>()
  const relax = (point: number, other: number, cell: Cell): void => {
    const price = hidden[cell[0]]?.[cell[1]] ? 0 : (counts[cell[0]]?.[cell[1]] ?? 0)
    const reached = (cost.get(point) ?? Number.POSITIVE_INFINITY) + price
    if (reached >= (cost.get(other) ?? Number.POSITIVE_INFINITY)) return
    cost.set(other, reached)
    from.set(other, { point, cell })
  }
  for (let round = pointOf(counts[0]?.length ?? 0); round > 0; round -= 1) {
    for (const cell of lines) {
      relax(cell[0], pointOf(cell[1]), cell)
      relax(pointOf(cell[1]), cell[0], cell)
    }
  }
  const round: Cell[] = []
  for (let at = pointOf(column); at !== row; ) {
    const step = from.get(at)
    if (!step) return []
    round.push(step.cell)
    at = step.point
  }
  return round
}
