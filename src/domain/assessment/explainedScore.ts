/** A score that says why. The points are the start plus every reason's; nothing else is added anywhere. */
export interface ExplainedScore<Band extends string> {
  readonly points: number
  readonly band: Band
  readonly because: readonly Reason[]
}

/** `indicator` is a message's key; `evidence` fills its placeholders. */
export interface Reason {
  readonly indicator: string
  readonly points: number
  readonly evidence: Readonly<Record<string, string | number>>
}

/** The first band whose floor the points reach; bands stand from the highest floor down, the last at or below zero. */
export const bandFor = <Band extends string>(
  bands: readonly { readonly band: Band; readonly from: number }[],
  points: number,
): Band => {
  const found = bands.find(({ from }) => points >= from) ?? bands.at(-1)
  if (!found) throw new RangeError('a score needs at least one band')
  return found.band
}

/** Rounds each of several numbers to tenths so that together they make their sum, rounded. */
export const tenthsThatAdd = (numbers: readonly number[]): readonly number[] => {
  let exact = 0
  let told = 0
  return numbers.map((number) => {
    exact += number
    const step = Math.round(exact * 10) - told
    told += step
    return step / 10
  })
}
