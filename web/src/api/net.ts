/** Whether the server can be reached, for the line in the bar and for autosave. */
type Listener = () => void

const listeners = new Set<Listener>()
let reachable = typeof navigator === 'undefined' || navigator.onLine

export const isReachable = () => reachable

export const setReachable = (now: boolean) => {
  if (now === reachable) return
  reachable = now
  for (const listener of listeners) listener()
}

export const onReachableChange = (listener: Listener) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

const probeEvery = 5_000
let probing: ReturnType<typeof setInterval> | undefined

/** After a failed call, asks a small door until something answers: browsers do not tell when a server returns. */
export const probeUntilReachable = () => {
  setReachable(false)
  if (probing !== undefined) return
  probing = setInterval(async () => {
    const answered = await fetch('/before.js', { method: 'HEAD', cache: 'no-store' }).then(
      (response) => response.status < 500,
      () => false,
    )
    if (!answered) return
    clearInterval(probing)
    probing = undefined
    setReachable(true)
  }, probeEvery)
}

export const watchNet = () => {
  addEventListener('online', () => setReachable(true))
  addEventListener('offline', () => setReachable(false))
}
