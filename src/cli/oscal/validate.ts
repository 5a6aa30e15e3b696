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
      const { doubtsIn } = await import('../../domain/oscal/doubts.ts')
      const document = await soundFile(file, speaks)
      const summary = summaryOf(document)
      const warnings = doubtsIn(document).map(({ path, code, with: values }) => ({
        ...{ path, code },
        message: speaks.words(`oscal.fault.${code}`, values),
      }))
      for (const { path, message } of warnings)
        speaks.tell(speaks.words('cli.oscal.resolve.warning', { path, message }))
      speaks.answer({ ok: true, ...summary, warnings }, [
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
