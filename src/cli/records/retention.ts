import type { Command } from 'commander'
import { addCommand } from '../command.ts'
import { orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'

export const addRetentionPreview = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'preview',
    key: 'retention.preview',
    run: async ({ voice: speaks, settings }) => {
      const { words } = speaks
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { administering } = await import('../../serve/people/commandLine.ts')
      const { previewRetention } = await import('../../actions/retention/retention.ts')
      const outcome = await withHouse(settings(), speaks, ({ world }) =>
        previewRetention(world, administering('retention.preview')),
      )
      const preview = orEnd(speaks, outcome)
      speaks.answer(
        preview,
        preview.keeps.map(({ kind, days, goes, held }) =>
          words('cli.retention.preview.line', { kind: words(`retention.kind.${kind}`), days, goes, held }),
        ),
      )
    },
  })
