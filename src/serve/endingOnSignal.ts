const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Does one piece of work; Ctrl-C stops `atOnce` what it stands on and ends the process, and what was in the middle of a
 * transaction never happened. Work that comes to its end leaves the signals as they were.
 */
export const endingOnSignal = async <T>(atOnce: () => Promise<void>, work: () => Promise<T>): Promise<T> => {
  let ending = false
  const end = () => {
    if (ending) process.exit(130)
    ending = true
    atOnce().finally(() => process.exit(130))
  }
  for (const signal of signals) process.on(signal, end)
  try {
    return await work()
  } catch (error) {
    // What fails because its ground is being taken away is no failure to tell.
    if (ending) await new Promise(() => undefined)
    throw error
  } finally {
    for (const signal of signals) process.removeListener(signal, end)
  }
}
