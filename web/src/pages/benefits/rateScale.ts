/** What a picture of rates over time is drawn in. */
export const WIDTH = 760
export const HEIGHT = 220
export const LEFT = 40
const BOTTOM = 26
const TOP = 12

/** Where a place in time and a rate stand in the picture. */
export interface RateScale {
  /** The rate at the top. */
  readonly most: number
  /** Where the lines end and the words beside them begin. */
  readonly end: number
  readonly x: (place: number) => number
  readonly y: (rate: number) => number
}

/** Of as many places in time, up to the next even hundredth above the highest rate; a rate above it stands at the top. */
export const rateScale = (of: {
  readonly places: number
  readonly highest: number
  /** Kept free at the right, for words. */
  readonly right: number
}): RateScale => {
  const most = Math.ceil(of.highest * 50) / 50 || 0.02
  const end = WIDTH - of.right
  return {
    ...{ most, end },
    x: (place) => LEFT + (place / (of.places - 1)) * (end - LEFT),
    y: (rate) => HEIGHT - BOTTOM - (Math.min(rate, most) / most) * (HEIGHT - BOTTOM - TOP),
  }
}
