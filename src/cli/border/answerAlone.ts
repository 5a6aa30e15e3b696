import { addGroup } from '../command.ts'
import { run } from '../run.ts'
import { addBorderAnswer } from './answer.ts'

/** `aval border answer` and no other command: what `bin/buildAnswering.mjs` builds into one file. */
export const main = (args: readonly string[]): Promise<void> =>
  run(args, (program, voice) => addBorderAnswer(addGroup(program, voice, 'border'), voice))
