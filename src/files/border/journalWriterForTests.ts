/** Adds to a journal as fast as it can and tells what was acknowledged, until it is killed. */
import { openJournal } from './journal.ts'

const [folder = '', round = ''] = process.argv.slice(2)
const journal = openJournal(folder)
const padding = 'x'.repeat(900)
const write = async (writer: number) => {
  for (let n = 0; ; n += 1) {
    const value = { round, writer, n, padding }
    await journal.add([value])
    process.stdout.write(`${JSON.stringify(value)}\n`)
  }
}
await Promise.all(Array.from({ length: 20 }, (_, writer) => write(writer)))
