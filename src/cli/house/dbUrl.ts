import type { Command } from 'commander'
import { addCommand, textOf } from '../command.ts'
import { misused } from '../ending.ts'
import type { Voice } from '../voice.ts'

const urlOf = { owner: 'ownerUrl', migrator: 'migratorUrl', app: 'appUrl' } as const

const isRole = (role: string): role is keyof typeof urlOf => Object.hasOwn(urlOf, role)

export const addDbUrl = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'url',
    key: 'db.url',
    options: [{ flags: '--as <role>', required: true }],
    run: async ({ voice: speaks, settings }, asked) => {
      const role = textOf(asked, 'as') ?? ''
      if (!isRole(role))
        throw misused(
          'db.role',
          speaks.words('cli.db.url.role', { role, roles: Object.keys(urlOf).join(', ') }),
        )
      const { withGround } = await import('../../serve/groundTold.ts')
      const { url, alone } = await withGround(settings(), speaks, async (ground) => ({
        url: ground[urlOf[role]],
        alone: !ground.joined,
      }))
      if (alone) speaks.tell(speaks.words('cli.db.url.stopped'))
      speaks.answer({ role, url }, url)
    },
  })
