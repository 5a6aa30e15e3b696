import type { Command } from 'commander'
import type { Crosswalk } from '../../domain/crosswalk/crosswalk.ts'
import { addCommand } from '../command.ts'
import { orEnd } from '../ending.ts'
import { language, type Voice } from '../voice.ts'

export const addCrosswalkRelations = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'relations <from> <to>',
    key: 'crosswalk.relations',
    run: async ({ voice: speaks }, _asked, [from = '', to = '']) => {
      const { relationsBetween } = await import('../../serve/crosswalks/relationsBetween.ts')
      const crosswalk = orEnd(speaks, await relationsBetween(from, to))
      speaks.answer(crosswalk, linesOf(crosswalk, speaks))
    },
  })

const linesOf = ({ relations, derivedThrough }: Crosswalk, { words }: Voice): string[] => [
  ...(derivedThrough ? [words('cli.crosswalk.relations.derived', { programme: derivedThrough }), ''] : []),
  ...relations.map(
    ({ from, to, relation, why, reviewed }) =>
      `${from ?? '–'}  ${words(`relation.${relation}`)}  ${to ?? '–'}: ${why[language()]}${reviewed ? '' : ` (${words('relation.unreviewed')})`}`,
  ),
]
