import type { Command } from 'commander'
import type { diffProgrammes } from '../../serve/programmes/diffProgrammes.ts'
import { addCommand } from '../command.ts'
import { orEnd } from '../ending.ts'
import { language, type Voice } from '../voice.ts'

export const addProgrammeDiff = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'diff <before> <after>',
    key: 'programme.diff',
    run: async ({ voice: speaks }, _asked, [before = '', after = '']) => {
      const { diffProgrammes: diff } = await import('../../serve/programmes/diffProgrammes.ts')
      const told = orEnd(speaks, await diff(before, after))
      speaks.answer(told, linesOf(told, speaks))
    },
  })

type Told = Extract<Awaited<ReturnType<typeof diffProgrammes>>, { ok: true }>['value']

const linesOf = ({ before, after, counts, changes }: Told, { words }: Voice): string[] => [
  words('cli.programme.diff.between', {
    before: `${before.programme} ${before.edition}`,
    after: `${after.programme} ${after.edition}`,
  }),
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${words(`change.${kind}`)} ${count}`)
    .join(' · '),
  '',
  ...changes
    .filter(({ kinds }) => kinds.length > 0)
    .flatMap((one) => {
      const from = one.before.map(({ number }) => number).join(' + ')
      const to = one.after?.number ?? ''
      const numbers = [from, to].filter(Boolean).join(' → ').padEnd(16)
      const kinds = one.kinds.map((kind) => words(`change.${kind}`)).join(', ')
      return [
        `  ${numbers}  ${kinds}: ${one.asks?.[language()] ?? ''}`,
        ...one.parts.map((part) => `${' '.repeat(22)}${partLine(part, words)}`),
      ]
    }),
]

const partLine = (
  { kinds, before, after }: Told['changes'][number]['parts'][number],
  words: Voice['words'],
) =>
  `${kinds.map((kind) => words(`change.part.${kind}`)).join(', ')}: ${(after ?? before)?.asks[language()] ?? ''}`
