export interface Sorting {
  readonly by: string
  readonly down: boolean
}

/** The next order after pressing a column's head: up, down, then as the server gave it. */
export const nextSorting = (now: Sorting | undefined, key: string): Sorting | undefined => {
  if (now?.by !== key) return { by: key, down: false }
  return now.down ? undefined : { by: key, down: true }
}

export const sorted = <R>(
  rows: readonly R[],
  sortBy: ((row: R) => string | number) | undefined,
  down: boolean,
  locale: string,
): readonly R[] => {
  if (!sortBy) return rows
  const way = down ? -1 : 1
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  return [...rows].sort((one, other) => {
    const a = sortBy(one)
    const b = sortBy(other)
    if (typeof a === 'number' && typeof b === 'number') return way * (a - b)
    return way * collator.compare(String(a), String(b))
  })
}

/** «garita nayar» finds «Maderas del Nayar Export, garita 3»: every word, any order, accents ignored. */
export const matches = (text: string, sought: string) => {
  const plain = plainOf(text)
  return plainOf(sought)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => plain.includes(word))
}

const plainOf = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
