import { relative } from 'node:path'
import type { Command } from 'commander'
import { addCommand, textOf } from '../command.ts'
import { exitCodes, misused, orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'
import { faultLines } from './check.ts'

export const addProgrammeImport = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'import [sheet]',
    key: 'programme.import',
    options: [{ flags: '--template <file>' }],
    run: async ({ voice: speaks }, asked, [sheet]) => {
      const { words } = speaks
      const template = textOf(asked, 'template')
      const { importFrom, writeTemplate } = await import('../../serve/programmes/importProgrammes.ts')
      if (template) {
        await writeTemplate(template, words)
        return speaks.answer({ template }, words('cli.programme.import.template', { file: template }))
      }
      if (!sheet) throw misused('sheet.missing', words('cli.programme.import.sheetMissing'))
      const imported = orEnd(speaks, await importFrom(sheet, words))
      if ('faults' in imported) {
        const { faults } = imported
        const last = words(`programmes.check.faults_${faults.length === 1 ? 'one' : 'other'}`, {
          count: faults.length,
        })
        speaks.answer({ ok: false, faults }, [
          ...faults.flatMap((fault) =>
            'where' in fault
              ? [`${imported.where}: ${fault.where}: ${fault.what}`, `    ${fault.mend}`]
              : faultLines([fault], imported.where),
          ),
          '',
          last,
          words('cli.programme.import.nothing'),
        ])
        process.exitCode = exitCodes.input
        return
      }
      const dir = relative('.', imported.dir)
      const { id, unread = [] } = imported
      const notRead = words('cli.programme.import.unread', { sheets: unread.join(', ') })
      speaks.answer({ ok: true, id, dir, unread }, [
        words('cli.programme.import.done', { id, dir }),
        ...(unread.length > 0 ? [notRead] : []),
      ])
    },
  })
