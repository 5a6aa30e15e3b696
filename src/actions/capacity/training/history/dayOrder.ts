/** What a list's figures say of which comes first, day or month. */
export interface DayOrderFound {
  readonly read: 'dayFirst' | 'monthFirst'
  /** Different dates that would be another day the other way round. */
  readonly either: number
  /** Those that can only have the day, or the month, first. */
  readonly onlyDayFirst: number
  readonly onlyMonthFirst: number
  /** One of those that could be either; else one that cannot be read as chosen. */
  readonly example: string
}

const FIGURES = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?!\d)/g

/** Looks at texts of dates; each once, however often it stands there. */
export const dayOrderIn = (
  texts: readonly string[],
  read: DayOrderFound['read'] = 'dayFirst',
): DayOrderFound => {
  const found = [...new Set(texts)].flatMap((text) =>
    [...text.matchAll(FIGURES)].map(([written, first, second]) => ({
      written,
      first: Number(first),
      second: Number(second),
    })),
  )
  const either = found.filter(({ first, second }) => first <= 12 && second <= 12 && first !== second)
  const onlyDayFirst = found.filter(({ first, second }) => first > 12 && second <= 12)
  const onlyMonthFirst = found.filter(({ first, second }) => first <= 12 && second > 12)
  const wrong = read === 'dayFirst' ? onlyMonthFirst : onlyDayFirst
  return {
    ...{ read, either: either.length },
    ...{ onlyDayFirst: onlyDayFirst.length, onlyMonthFirst: onlyMonthFirst.length },
    example: (either[0] ?? wrong[0])?.written ?? '',
  }
}
