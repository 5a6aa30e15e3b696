import { accessSync, constants, statSync } from 'node:fs'
import type { Command } from 'commander'
import { addCommand, textOf } from '../command.ts'
import { exitCodes, misused, orEnd } from '../ending.ts'
import { language, type Voice } from '../voice.ts'

const EVERY_MS = 1_000
const SHOWN = 50

export const addBorderLoad = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'load <file>',
    key: 'border.load',
    options: [{ flags: '--mapping <sender>' }],
    run: async ({ voice: speaks, settings }, asked, [file = '']) => {
      const { words } = speaks
      if (!isReadable(file))
        throw misused('border.load.file', words('cli.border.load.noFile', { file }), file)
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { loadDeclarations } = await import('../../serve/border/loadDeclarations.ts')
      const progress = tellNowAndThen(speaks)
      const outcome = await withHouse(settings(), speaks, (house) =>
        loadDeclarations(house, {
          ...{ path: file, mapping: textOf(asked, 'mapping'), language: language(), progress },
        }),
      )
      const loaded = orEnd(speaks, outcome)
      const lines = loaded.told
        .slice(0, SHOWN)
        .flatMap(({ line, number, errors }) =>
          errors.map(({ field, message }) =>
            words('cli.border.load.line', { line, number: number ?? '—', field: field || '/', message }),
          ),
        )
      const more = loaded.told.length - SHOWN
      const { told: _, ...counts } = loaded
      speaks.answer({ file, ...loaded }, [
        ...lines,
        ...(more > 0 ? [words('cli.border.load.andMore', { more })] : []),
        words('cli.border.load.sum', counts),
      ])
      if (loaded.refused > 0) process.exitCode = exitCodes.input
    },
  })

/** A file, and not a folder by that name. */
const isReadable = (file: string): boolean => {
  try {
    accessSync(file, constants.R_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** Once a second is enough for whoever watches. */
const tellNowAndThen = ({ tell, words }: Voice) => {
  let last = performance.now()
  return (done: number, of: number | undefined): void => {
    if (performance.now() - last < EVERY_MS) return
    last = performance.now()
    tell(
      of === undefined
        ? words('cli.border.load.soFar', { done })
        : words('cli.border.load.soFarOf', { done, of }),
    )
  }
}
