/**
 * The random draw: part of the capacity for inspections is given by chance alone, over everyone, the certified too, so that
 * relief never becomes a blind spot and effects can be measured. What is drawn comes from a keyed hash of the declaration's
 * number, taken outside; an amendment bears the same number and so draws nothing anew.
 */
export const DRAW_BYTES = 7

/** The first 52 bits of a hash as a number in [0, 1). */
export const drawFrom = (hash: ArrayLike<number>): number => {
  if (hash.length < DRAW_BYTES) throw new RangeError('too short a hash to draw from')
  let bits = 0
  for (let at = 0; at < DRAW_BYTES; at += 1) bits = bits * 256 + (hash[at] ?? 0)
  return Math.floor(bits / 16) / 2 ** 52
}

/** How likely each arrival is to be drawn: the draw's share of what can be inspected, spread over what arrives. */
export const drawProbability = ({
  drawShare,
  inspectionsPerDay,
  arrivalsPerDay,
}: {
  readonly drawShare: number
  readonly inspectionsPerDay: number
  readonly arrivalsPerDay: number
}): number =>
  arrivalsPerDay <= 0 ? Math.min(1, drawShare) : Math.min(1, (drawShare * inspectionsPerDay) / arrivalsPerDay)
