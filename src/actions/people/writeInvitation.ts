import { epochMs, instantAt } from '../../domain/kernel/moment.ts'
import type { Tx } from '../../store/database/scope.ts'
import { writeAccountMail } from '../../store/people/accountMail.ts'
import { makeLink } from '../../store/people/links.ts'
import type { World } from '../world.ts'

export type PeopleMail =
  | 'invitedOffice'
  | 'invitedCompany'
  | 'addedCompany'
  | 'recoveryApproved'
  | 'recoveryRefused'

export interface Addressee {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly language: 'es' | 'en'
}

const SEVEN_DAYS = 7 * 86_400_000

/** A mail to somebody about their account, in the transaction of what it tells. */
export const writeTo = (
  tx: Tx,
  world: World,
  kind: PeopleMail,
  to: Addressee,
  { path = '/entrar', company = '' }: { readonly path?: string; readonly company?: string } = {},
): Promise<void> => {
  const words = { name: to.name, company, programme: world.programme.shortName, url: `${world.url}${path}` }
  return writeAccountMail(tx, {
    toAddress: to.email,
    toPerson: to.id,
    subject: world.say(`accounts.mail.${kind}.subject`, to.language, words),
    body: world.say(`accounts.mail.${kind}.body`, to.language, words),
    language: to.language,
    at: world.now(),
  })
}

/** Somebody new chooses a password by a link good for seven days, which also confirms the address. */
export const invite = async (
  tx: Tx,
  world: World,
  kind: 'invitedOffice' | 'invitedCompany',
  to: Addressee,
  company = '',
): Promise<void> => {
  const secret = await makeLink(tx, 'reset', to.id, instantAt(epochMs(world.now()) + SEVEN_DAYS))
  await writeTo(tx, world, kind, to, { path: `/recuperar?token=${secret}`, company })
}
