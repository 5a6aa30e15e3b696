import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { ToldSeen } from '../../actions/capacity/evaluations/told/importTold.ts'
import { addCommand, textOf } from '../command.ts'
import { orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'

/** `aval capacity import FILE`: shows what a country told; with --yes it is kept. */
export const addCapacityImport = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'import <file>',
    key: 'capacity.import',
    options: [{ flags: '--yes' }, { flags: '--fingerprint <hex>' }],
    run: async ({ voice: speaks, settings }, asked, [file = '']) => {
      const { words } = speaks
      const brought = { bytes: readFileSync(file), country: null }
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { commandLine } = await import('../../serve/people/commandLine.ts')
      const told = await import('../../actions/capacity/evaluations/told/importTold.ts')
      const desk = commandLine('capacity.import', { side: 'system', roles: ['regionalEvaluator'] })
      const isMeant = asked.yes === true
      const fingerprint = textOf(asked, 'fingerprint') ?? ''
      const outcome = await withHouse(settings(), speaks, ({ world }) =>
        isMeant
          ? told.importTold(world, desk, { ...brought, fingerprint })
          : told.lookAtTold(world, desk, brought),
      )
      const seen = orEnd(speaks, outcome)
      speaks.answer({ ok: true, ...seen }, [
        ...linesOf(seen, words),
        words(`cli.capacity.import.${endOf(seen, isMeant)}`),
      ])
    },
  })

const endOf = ({ already }: ToldSeen, isMeant: boolean): string =>
  already ? 'already' : isMeant ? 'kept' : 'nothing'

const linesOf = (seen: ToldSeen, words: Voice['words']): readonly string[] => [
  words('cli.capacity.import.told', { country: seen.figures.country, at: seen.figures.toldAt }),
  ...(['levels', 'measured', 'recommendations'] as const).map((kind) =>
    words(seen.kinds.includes(kind) ? `cli.capacity.import.${kind}` : `cli.capacity.import.no.${kind}`, {
      count: kind === 'levels' ? Object.keys(seen.figures.levels?.of ?? {}).length : countOf(seen, kind),
    }),
  ),
  words('cli.capacity.fingerprint', { fingerprint: seen.fingerprint }),
  words(seen.confirmed ? 'cli.capacity.import.known' : 'cli.capacity.import.unknown'),
  ...(seen.older ? [words('cli.capacity.import.older')] : []),
]

const countOf = ({ figures }: ToldSeen, kind: 'measured' | 'recommendations'): number =>
  kind === 'measured'
    ? (figures.measured?.length ?? 0)
    : Object.values(figures.recommendations?.states ?? {}).reduce((sum, many) => sum + many, 0)
