/**
 * Answers after the same time whether there was much to do or nothing, so that the wait tells nobody whether an address is
 * known. The floor lies above what the longer way takes.
 */
export const evenly = async <T>(work: Promise<T>, floorMs = 350): Promise<T> => {
  const floor = new Promise((resolve) => setTimeout(resolve, floorMs))
  const [answer] = await Promise.allSettled([work, floor])
  if (answer.status === 'rejected') throw answer.reason
  return answer.value
}
