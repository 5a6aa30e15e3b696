import { Worker } from 'node:worker_threads'

/** Work done beside the house's own thread, which meanwhile serves everybody else. */
export interface Thread<Asked, Answered> {
  readonly ask: (asked: Asked) => Promise<Answered>
  /** Ends it; a later question begins another. */
  readonly end: () => Promise<void>
}

interface Waiting<Answered> {
  readonly done: (value: Answered) => void
  readonly failed: (error: Error) => void
}

type Told<Answered> = { readonly id: number } & ({ readonly value: Answered } | { readonly fault: Error })

/**
 * A thread for one module, which exports `work`. It begins with the first question, keeps nobody's process alive while it
 * has nothing to do, and where it dies whoever waited is told and the next question begins another.
 */
export const openThread = <Asked, Answered>(module: URL): Thread<Asked, Answered> => {
  let worker: Worker | undefined
  let asked = 0
  const waiting = new Map<number, Waiting<Answered>>()

  const lost = (one: Worker, error: Error) => {
    if (worker !== one) return
    worker = undefined
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }
  const told = (one: Worker, answer: Told<Answered>) => {
    const waits = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) one.unref()
    if ('fault' in answer) waits?.failed(answer.fault)
    else waits?.done(answer.value)
  }
  const begin = (): Worker => {
    const one = new Worker(new URL('./thread.mjs', import.meta.url), { workerData: { module: module.href } })
    one.on('message', (answer: Told<Answered>) => told(one, answer))
    one.on('error', (error) => lost(one, error))
    one.on('exit', (code) => lost(one, new Error(`the thread of ${module.href} ended with ${code}`)))
    return one
  }

  return {
    ask: (question) =>
      new Promise((done, failed) => {
        worker ??= begin()
        asked += 1
        waiting.set(asked, { done, failed })
        worker.ref()
        worker.postMessage({ id: asked, asked: question })
      }),
    end: async () => {
      await worker?.terminate()
    },
  }
}
