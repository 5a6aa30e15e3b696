/** For tests: twice what it is asked; slow for large numbers, a fault below zero, and at zero it dies. */
export const work = (asked: number): number => {
  if (asked === 0) process.exit(7)
  if (asked < 0) throw new RangeError('nothing below zero')
  let counted = 0
  while (counted < asked) counted += 1
  return counted * 2
}
