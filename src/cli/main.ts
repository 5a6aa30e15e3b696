import { addCommands } from './addCommands.ts'
import { run } from './run.ts'

export const main = (args: readonly string[]): Promise<void> => run(args, addCommands)
