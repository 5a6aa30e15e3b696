/** Answers, throws, or takes all the memory or time there is, as asked. */
export const work = async (asked: 'answer' | 'throw' | 'memory' | 'time'): Promise<string> => {
  if (asked === 'throw') throw new Error('asked for')
  const kept: number[][] = []
  while (asked === 'memory') kept.push(Array.from({ length: 10_000 }, (_, i) => i))
  while (asked === 'time') kept.length = 0
  return 'answered'
}
