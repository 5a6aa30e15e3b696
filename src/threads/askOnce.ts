import { Worker } from 'node:worker_threads'

/** How much one question may cost before its thread is ended. */
export interface Bounds {
  readonly heapMegabytes: number
  readonly seconds: number
}

/** The thread was ended: the question would have cost too much. */
export class TooCostly extends Error {}

type Told<Answered> = { readonly value: Answered } | { readonly fault: Error }

let last: Promise<unknown> = Promise.resolve()

/**
 * Asks one module's `work` in a thread of its own that ends with the answer, and within bounds: for files of strangers, whose
 * readers may be led to take all the memory or time there is. One at a time in the whole house; others wait their turn.
 */
export const askOnce = <Asked, Answered>(module: URL, asked: Asked, bounds: Bounds): Promise<Answered> => {
  const mine = last.then(() => askNow<Asked, Answered>(module, asked, bounds))
  last = mine.catch(() => undefined)
  return mine
}

const askNow = async <Asked, Answered>(module: URL, asked: Asked, bounds: Bounds): Promise<Answered> => {
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), {
    workerData: { module: module.href },
    resourceLimits: { maxOldGenerationSizeMb: bounds.heapMegabytes },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Answered>((done, failed) => {
      timer = setTimeout(() => failed(new TooCostly('time')), bounds.seconds * 1000)
      worker.on('message', (told: Told<Answered>) => {
        if ('fault' in told) failed(told.fault)
        else done(told.value)
      })
      worker.on('error', (error: NodeJS.ErrnoException) =>
        failed(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooCostly('memory') : error),
      )
      worker.on('exit', () => failed(new Error(`the thread of ${module.href} ended without an answer`)))
      worker.postMessage({ id: 0, asked })
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
