import { useSyncExternalStore } from 'react'

/** How many texts are kept on this device and not yet on the server. */
const waiting = new Set<string>()
const listeners = new Set<() => void>()

export const setWaiting = (key: string, waits: boolean) => {
  if (waits === waiting.has(key)) return
  if (waits) waiting.add(key)
  else waiting.delete(key)
  for (const listener of listeners) listener()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const useWaiting = () => useSyncExternalStore(listen, () => waiting.size)
