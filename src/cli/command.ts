import type { Command } from 'commander'
import { readSettings, type Settings } from '../serve/settings.ts'
import { type Voice, voiceFor } from './voice.ts'

/** What a command works with: how it speaks, and the settings it was started with. */
export interface Bench {
  readonly voice: Voice
  readonly settings: () => Settings
}

export type Asked = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

export interface CommandPlan {
  /** What its group does where no other of its words is said. */
  readonly isDefault?: true
  /** As commander reads it: 'check <dir>', 'list', 'import <sheet>'. */
  readonly usage: string
  /** The key of its messages: `cli.<key>.what`, and `cli.<key>.more` where an example helps. */
  readonly key: string
  /** Flags, each with its message `cli.<key>.option.<name>`. Required ones first. */
  readonly options?: readonly OptionPlan[]
  readonly run: (bench: Bench, asked: Asked, args: readonly string[]) => Promise<void>
}

interface OptionPlan {
  readonly flags: string
  readonly required?: boolean
  /** May be given several times; `textsOf` tells them all. */
  readonly repeats?: boolean
}

/** Adds one command. Every command takes --json. */
export const addCommand = (parent: Command, voice: Voice, plan: CommandPlan): void => {
  const { words } = voice
  const command = parent
    .command(plan.usage, { isDefault: plan.isDefault ?? false })
    .description(words(`cli.${plan.key}.what`))
  for (const { flags, required, repeats } of plan.options ?? []) {
    const tells = words(`cli.${plan.key}.option.${nameOf(flags)}`)
    if (required) command.requiredOption(flags, tells)
    else if (repeats) command.option(flags, tells, (one: string, before: string[] = []) => [...before, one])
    else command.option(flags, tells)
  }
  command.option('--json', words('cli.option.json'))
  const more = words(`cli.${plan.key}.more`)
  if (more !== `cli.${plan.key}.more`) command.addHelpText('after', `\n${more}`)
  command.action(async () => {
    const asked = command.opts() as Asked
    const settings = () => readSettings(process.env)
    await plan.run({ voice: voiceFor(asked.json === true), settings }, asked, command.args)
  })
}

/** 'expires' of '--expires <days>'. */
const nameOf = (flags: string): string => /--([a-z]+)/.exec(flags)?.[1] ?? flags

/** A word that other commands stand under: `aval programme …`. */
export const addGroup = (parent: Command, voice: Voice, name: string): Command =>
  parent.command(name).description(voice.words(`cli.${name}.what`))

/** The text of an option, or nothing where it was not given. */
export const textOf = (asked: Asked, name: string): string | undefined => {
  const value = asked[name]
  return typeof value === 'string' ? value.trim() : undefined
}

/** The texts of an option that may be given several times. */
export const textsOf = (asked: Asked, name: string): readonly string[] => {
  const value = asked[name]
  return Array.isArray(value) ? value : []
}
