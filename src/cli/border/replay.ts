import type { Command } from 'commander'
import type { Replayed } from '../../domain/targeting/comparedDecisions.ts'
import { type Asked, addCommand, textOf } from '../command.ts'
import { exitCodes, misused, orEnd } from '../ending.ts'
import { progressBar, type Voice } from '../voice.ts'

/** `aval border replay`: takes stored decisions again, and says whether each comes out as it was, or what other tables would change. */
export const addBorderReplay = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'replay',
    key: 'border.replay',
    options: [{ flags: '--from <day>' }, { flags: '--to <day>' }, { flags: '--tables <version>' }],
    run: async ({ voice: speaks, settings }, asked) => {
      const span = spanOf(asked, speaks)
      const version = versionOf(asked, speaks)
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { commandLine } = await import('../../serve/people/commandLine.ts')
      const { replayStored } = await import('../../actions/targeting/replayStored.ts')
      const actor = commandLine('border.replay', { side: 'office', roles: ['auditor'] })
      const onPage = progressBar(speaks)
      const outcome = await withHouse(settings(), speaks, ({ world }) =>
        replayStored(world, actor, { ...span, onPage, ...(version === undefined ? {} : { version }) }),
      )
      const replayed = orEnd(speaks, outcome)
      speaks.answer(replayed, linesOf(replayed, speaks, version))
      if (version === undefined && replayed.same < replayed.decisions) process.exitCode = exitCodes.no
    },
  })

const DAY = /^\d{4}-\d{2}-\d{2}$/

const spanOf = (asked: Asked, { words }: Voice) => {
  const [from, to] = [textOf(asked, 'from'), textOf(asked, 'to')]
  for (const one of [from, to]) {
    if (one === undefined || (DAY.test(one) && !Number.isNaN(Date.parse(one)))) continue
    throw misused('border.replay.day', words('cli.border.replay.day', { found: one }))
  }
  return { fromDay: from ?? null, toDay: to ?? null }
}

const versionOf = (asked: Asked, { words }: Voice): number | undefined => {
  const text = textOf(asked, 'tables')
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw misused('border.replay.version', words('cli.border.replay.version', { found: text }))
}

const linesOf = (
  { decisions, same, moved, moves, examples }: Replayed,
  { words }: Voice,
  version: number | undefined,
): string[] => [
  version === undefined
    ? words('cli.border.replay.same', { decisions, same, other: decisions - same })
    : words('cli.border.replay.under', { decisions, moved, version }),
  ...Object.entries(moves).flatMap(([office, counts]) =>
    Object.entries(counts).map(([move, count]) =>
      words('cli.border.replay.move', { office, move: move.replace('>', ' → '), count }),
    ),
  ),
  // Under other tables many differ in points alone: named are those whose lane changes.
  ...examples
    .filter(({ from, to }) => version === undefined || from !== to)
    .map(({ number, from, to }) => words('cli.border.replay.example', { number, from, to })),
]
