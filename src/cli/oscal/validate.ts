import type { Command } from 'commander'
import type { OscalSummary } from '../../domain/oscal/summary.ts'
import { addCommand } from '../command.ts'
import type { Voice } from '../voice.ts'
import { soundFile } from './soundFile.ts'

export const addOscalValidate = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'validate <file>',
    key: 'oscal.validate',
    run: async ({ voice: speaks }, _asked, [file = '']) => {
      const { summaryOf } = await import('../../domain/oscal/summary.ts')
      const summary = summaryOf(await soundFile(file, speaks))
      speaks.answer({ ok: true, ...summary }, [
        speaks.words('cli.oscal.validate.sound', { ...headOf(summary), file }),
        ...countLines(summary, speaks),
      ])
    },
  })

export const headOf = ({ model, uuid, title, version, oscalVersion }: OscalSummary) => ({
  model,
  uuid,
  title,
  version,
  oscalVersion,
})

/** '  1189 controls', a line for each list that holds something. */
export const countLines = ({ counts }: OscalSummary, { words }: Voice): readonly string[] =>
  Object.entries(counts).map(([word, count]) => `  ${count} ${words(`oscal.count.${word}`, { count })}`)
