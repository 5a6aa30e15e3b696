/**
 * Counts as everybody may read them beside their sum: those too small to hide a company are not told, and where that is one
 * alone the smallest of the others neither, or it could be worked out.
 */
export const toldCounts = (counts: readonly number[], few: number): readonly (number | null)[] => {
  const hidden = counts.map((count) => count < few)
  if (hidden.filter(Boolean).length === 1) {
    const left = counts.flatMap((count, at) => (hidden[at] ? [] : [{ count, at }]))
    const least = left.reduce<(typeof left)[number] | undefined>(
      (one, other) => (!one || other.count < one.count ? other : one),
      undefined,
    )
    if (least) hidden[least.at] = true
  }
  return counts.map((count, at) => (hidden[at] ? null : count))
}
