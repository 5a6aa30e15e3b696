import type { Command } from 'commander'
import { companyRoles, officeRoles } from '../../domain/people/roles.ts'
import { type Asked, addCommand, textOf } from '../command.ts'
import { misused, orEnd } from '../ending.ts'
import { language, type Voice } from '../voice.ts'
import { asTyped, roleNamed } from './roleNamed.ts'

const roles = [...officeRoles, ...companyRoles]

export const addUserAdd = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'add',
    key: 'user.add',
    options: [
      { flags: '--name <name>', required: true },
      { flags: '--email <address>', required: true },
      { flags: '--role <role>', required: true },
      { flags: '--office <id>' },
      { flags: '--company <number>' },
      { flags: '--language <es|en>' },
    ],
    run: async ({ voice: speaks, settings }, asked) => {
      const user = userIn(asked, speaks)
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { addUser } = await import('../../serve/people/addUser.ts')
      const outcome = await withHouse(settings(), speaks, ({ world }) => addUser(world, user))
      const added = orEnd(speaks, outcome)
      const { words } = speaks
      const lines = added.link
        ? [
            words('cli.user.add.done', { email: user.email }),
            '',
            `  ${added.link}`,
            '',
            words('cli.user.add.then'),
          ]
        : words('cli.user.add.known', { email: user.email })
      speaks.answer({ ...added, email: user.email, role: user.role }, lines)
    },
  })

const userIn = (asked: Asked, { words }: Voice) => {
  const typed = textOf(asked, 'role') ?? ''
  const role = roleNamed(typed, roles)
  if (!role)
    throw misused(
      'role.unknown',
      words('cli.role.unknown', { role: typed, roles: roles.map(asTyped).join(', ') }),
    )
  const office = textOf(asked, 'office')
  const company = textOf(asked, 'company')
  const isOfficer = officeRoles.some((one) => one === role)
  if (isOfficer && !office && role !== 'systemAdministrator')
    throw misused('office.missing', words('cli.user.add.officeMissing'))
  if (!isOfficer && !company) throw misused('company.missing', words('cli.user.add.companyMissing'))
  return {
    name: textOf(asked, 'name') ?? '',
    email: (textOf(asked, 'email') ?? '').toLowerCase(),
    language: languageIn(asked, words),
    role,
    officeId: !office || office === 'all' ? null : office,
    company,
  } as const
}

const languageIn = (asked: Asked, words: Voice['words']): 'es' | 'en' => {
  const spoken = textOf(asked, 'language') ?? language()
  if (spoken === 'es' || spoken === 'en') return spoken
  throw misused('language', words('cli.user.add.languageUnknown'))
}
