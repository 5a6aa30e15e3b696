/**
 * When a session ends in mid-work, or something that counts wants the second factor again, calls wait here while a
 * dialog over the page asks for it, and then go on by themselves: what was written stays where it is.
 */
export type Interruption = 'signIn' | 'stepUp'

interface Waiting {
  readonly kind: Interruption
  readonly promise: Promise<boolean>
  readonly settle: (answered: boolean) => void
}

const listeners = new Set<() => void>()
let waiting: Waiting | undefined

/** Answers whether the person gave what was asked for. */
export const interrupt = (kind: Interruption): Promise<boolean> => {
  if (waiting) return waiting.promise
  let settle: (answered: boolean) => void = () => undefined
  const promise = new Promise<boolean>((resolve) => {
    settle = resolve
  })
  waiting = { kind, promise, settle }
  tell()
  return promise
}

export const interruption = (): Interruption | undefined => waiting?.kind

export const settleInterruption = (answered: boolean) => {
  waiting?.settle(answered)
  waiting = undefined
  tell()
}

export const onInterruption = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

const tell = () => {
  for (const listener of listeners) listener()
}
