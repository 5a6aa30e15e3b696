// What runs in a thread: one module's `work`, a question at a time. TypeScript is run as it stands here too.
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { work } = await import(workerData.module)

parentPort.on('message', async ({ id, asked }) => {
  try {
    parentPort.postMessage({ id, value: await work(asked) })
  } catch (error) {
    parentPort.postMessage({ id, fault: error instanceof Error ? error : new Error(String(error)) })
  }
})
