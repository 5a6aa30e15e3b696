const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Does one piece of work; Ctrl-C closes what it opened before the process ends. */
export const closingOnSignal = async <T>(close: () => Promise<void>, work: () => Promise<T>): Promise<T> => {
  const end = () => {
    close().finally(() => process.exit(130))
  }
  for (const signal of signals) process.once(signal, end)
  try {
    return await work()
  } finally {
    for (const signal of signals) process.removeListener(signal, end)
    await close()
  }
}
