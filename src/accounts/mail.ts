import type { Tx } from '../store/database/scope.ts'
import { writeAccountMail } from '../store/people/accountMail.ts'
import type { PersonRow } from '../store/people/people.ts'
import type { Desk } from './desk.ts'

export type MailKind =
  | 'confirm'
  | 'existing'
  | 'reset'
  | 'passwordChanged'
  | 'secondFactorSet'
  | 'recoveryAsked'

/** A mail in the person's own language, written in the transaction it speaks of. */
export const mailTo = (
  desk: Desk,
  tx: Tx,
  kind: MailKind,
  to: Pick<PersonRow, 'id' | 'email' | 'name' | 'language'>,
  { path = '/entrar', who = '' }: { readonly path?: string; readonly who?: string } = {},
): Promise<void> => {
  const { world } = desk
  const words = { name: to.name, who, url: `${world.url}${path}` }
  return writeAccountMail(tx, {
    toAddress: to.email,
    toPerson: to.id,
    subject: world.say(`accounts.mail.${kind}.subject`, to.language, words),
    body: world.say(`accounts.mail.${kind}.body`, to.language, words),
    language: to.language,
    at: world.now(),
  })
}
