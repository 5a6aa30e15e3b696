import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { exitCodes } from './ending.ts'
import { tellFailure } from './failure.ts'
import { type Voice, voiceFor } from './voice.ts'

/** `aval …`: parses, hands over to one command, ends with one of the exit codes that `--help` lists. */
export const run = async (
  args: readonly string[],
  addCommands: (program: Command, voice: Voice) => void,
): Promise<void> => {
  // Whoever reads our answer may stop reading before its end.
  process.stdout.on('error', () => undefined)
  const voice = voiceFor(args.includes('--json'))
  const { words } = voice
  const program = new Command('aval')
    .description(words('cli.what'))
    .version(version(), '--version', words('cli.option.version'))
    .helpOption('-h, --help', words('cli.option.help'))
    .helpCommand('help [command]', words('cli.option.helpCommand'))
    .configureHelp({
      visibleCommands: leavesOf,
      subcommandTerm: wholeNameOf,
      styleTitle: (title) => words(`cli.help.${title.replace(':', '').toLowerCase()}`),
    })
    .exitOverride()
    .showHelpAfterError(words('cli.helpAfterError'))
    .addHelpText('after', () => `\n${words('cli.exitCodes')}\n\n${words('cli.settings')}`)
  addCommands(program, voice)
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    process.exitCode =
      error instanceof CommanderError ? endOfParsing(error, voice) : tellFailure(error, voice)
  }
}

/** Help lists what can be done, not the words it stands under. */
const leavesOf = (command: Command): Command[] =>
  command.commands.flatMap((one) => (one.commands.length > 0 ? leavesOf(one) : [one]))

/** 'programme check <dir>' */
const wholeNameOf = (command: Command): string => {
  const names = [command.name()]
  for (let above = command.parent; above?.parent; above = above.parent) names.unshift(above.name())
  const args = command.registeredArguments.map((one) =>
    one.required ? `<${one.name()}>` : `[${one.name()}]`,
  )
  return [...names, ...args].join(' ')
}

/** Commander has said already what is wrong; machines still get their document. */
const endOfParsing = (error: CommanderError, voice: ReturnType<typeof voiceFor>): number => {
  if (error.exitCode === 0) return exitCodes.done
  const message = error.message.replace(/^error: /, '')
  if (voice.json) voice.answer({ error: { code: 'usage', message } }, '')
  return exitCodes.usage
}

const version = (): string =>
  String(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version)
