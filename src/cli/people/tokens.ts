import type { Command } from 'commander'
import { machineRoles } from '../../domain/people/roles.ts'
import { addCommand, textOf } from '../command.ts'
import { misused, orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'
import { asTyped, roleNamed } from './roleNamed.ts'

const theTokens = () => import('../../actions/people/machineTokens.ts')

export const addTokenAdd = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'add',
    key: 'token.add',
    options: [
      { flags: '--role <role>', required: true },
      { flags: '--expires <days>', required: true },
      { flags: '--name <name>', required: true },
    ],
    run: async ({ voice: speaks, settings }, asked) => {
      const { words } = speaks
      const typed = textOf(asked, 'role') ?? ''
      const role = roleNamed(typed, machineRoles)
      const roles = machineRoles.map(asTyped).join(', ')
      if (!role) throw misused('role.unknown', words('cli.role.unknown', { role: typed, roles }))
      const days = Number(textOf(asked, 'expires'))
      if (!Number.isInteger(days) || days < 1) throw misused('expires', words('cli.token.add.days'))
      const name = textOf(asked, 'name') ?? ''
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { administering } = await import('../../serve/people/commandLine.ts')
      const { addToken } = await theTokens()
      const outcome = await withHouse(settings(), speaks, ({ world }) =>
        addToken(world, administering('token.add'), { name, role, days }),
      )
      const made = orEnd(speaks, outcome)
      speaks.tell(words('cli.token.add.once', { expires: made.expiresAt.slice(0, 10) }))
      speaks.answer({ ...made, name, role: asTyped(role) }, made.token)
    },
  })

export const addTokenList = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'list',
    key: 'token.list',
    run: async ({ voice: speaks, settings }) => {
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { administering } = await import('../../serve/people/commandLine.ts')
      const { listTokens } = await theTokens()
      const outcome = await withHouse(settings(), speaks, ({ world }) =>
        listTokens(world, administering('token.list')),
      )
      const { tokens } = orEnd(speaks, outcome)
      const lines = tokens.map(
        ({ id, name, role, expiresAt, revokedAt }) =>
          `${id}  ${asTyped(role)}  ${name}  ${speaks.words(revokedAt ? 'cli.token.list.revoked' : 'cli.token.list.until', { day: expiresAt.slice(0, 10) })}`,
      )
      speaks.answer(tokens, lines.length > 0 ? lines : speaks.words('cli.token.list.none'))
    },
  })

export const addTokenRevoke = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'revoke <id>',
    key: 'token.revoke',
    run: async ({ voice: speaks, settings }, _asked, [id = '']) => {
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { administering } = await import('../../serve/people/commandLine.ts')
      const { withdrawToken } = await theTokens()
      const outcome = await withHouse(settings(), speaks, ({ world }) =>
        withdrawToken(world, administering('token.revoke'), id),
      )
      orEnd(speaks, outcome)
      speaks.answer({ id, revoked: true }, speaks.words('cli.token.revoke.done'))
    },
  })
