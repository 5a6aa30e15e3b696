/** Does something again and again, one at a time, until stopped. A failure is told and the next round comes all the same. */
export const every = (
  milliseconds: number,
  work: () => Promise<unknown>,
  fails: (error: unknown) => void,
) => {
  let stopped = false
  let running: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const round = () => {
    running = work()
      .catch(fails)
      .finally(() => {
        if (!stopped) timer = setTimeout(round, milliseconds)
      })
  }
  round()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
