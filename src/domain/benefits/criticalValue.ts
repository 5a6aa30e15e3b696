/** Two-sided 95 % of the standard normal distribution. */
export const Z95 = 1.959963984540054

/**
 * Two-sided 95 % of Student's t by the expansion of Cornish and Fisher (Abramowitz and Stegun 1964, 26.7.5): right to three
 * digits from five degrees of freedom on. Below three nothing can be said, and three are counted.
 */
export const criticalValue = (degreesOfFreedom: number): number => {
  if (degreesOfFreedom === Number.POSITIVE_INFINITY) return Z95
  const v = Math.max(3, degreesOfFreedom)
  const z = Z95
  return (
    z +
    (z ** 3 + z) / (4 * v) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * v ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * v ** 3)
  )
}
