/** Leaves from `from` up to, not including, `to`. */
export interface LeafRange {
  readonly from: number
  readonly to: number
}

/** The largest power of two below `size`: where RFC 6962 parts a tree. */
const split = (size: number): number => {
  let k = 1
  while (k * 2 < size) k *= 2
  return k
}

/** The subtrees whose roots prove a leaf's place in a tree of `size`: its neighbour first, then upwards. */
export const inclusionRanges = (index: number, size: number, from = 0): readonly LeafRange[] => {
  if (size <= 1) return []
  const k = split(size)
  return index < k
    ? [...inclusionRanges(index, k, from), { from: from + k, to: from + size }]
    : [...inclusionRanges(index - k, size - k, from + k), { from, to: from + k }]
}

/** The subtrees whose roots prove that the tree of the first `first` leaves is the beginning of the one of `size`. */
export const consistencyRanges = (first: number, size: number): readonly LeafRange[] =>
  first < 1 || first >= size ? [] : subRanges(first, { from: 0, to: size }, true)

/** `whole`: the smaller tree stands here by itself, and its root is known already. */
const subRanges = (first: number, { from, to }: LeafRange, whole: boolean): readonly LeafRange[] => {
  const size = to - from
  if (first === size) return whole ? [] : [{ from, to }]
  const k = split(size)
  return first <= k
    ? [...subRanges(first, { from, to: from + k }, whole), { from: from + k, to }]
    : [...subRanges(first - k, { from: from + k, to }, false), { from, to: from + k }]
}
