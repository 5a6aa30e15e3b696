import type { OfficeRole } from '../domain/people/roles.ts'
import { inScope } from '../store/database/scope.ts'
import { insertOfficerRole } from '../store/people/officers.ts'
import { findPersonByEmail, insertPerson, keepPassword } from '../store/people/people.ts'
import { keepFactor } from '../store/people/secondFactors.ts'
import type { Desk } from './desk.ts'
import { newBackupCodes, sealFactor } from './factors/authenticator.ts'
import { systemScope } from './sessions/systemScope.ts'
import { hashPassword } from './signing/passwords.ts'

export interface DemonstrationPerson {
  readonly email: string
  readonly name: string
  readonly language: 'es' | 'en'
  readonly password: string
  /** In base 32. */
  readonly totpSecret: string
  readonly roles: readonly { readonly role: OfficeRole; readonly officeId: string | null }[]
}

/** Somebody invented with a known password and a known authenticator; answers the person's id. Done twice, it is done once. */
export const addDemonstrationPerson = async (desk: Desk, asked: DemonstrationPerson): Promise<string> => {
  const { db, now } = desk.world
  const hashed = await hashPassword(asked.password)
  const sealed = await sealFactor(desk, asked.totpSecret, newBackupCodes())
  return inScope(db, systemScope('demonstration'), async (tx) => {
    const made = {
      email: asked.email,
      name: asked.name,
      language: asked.language,
      verified: true,
      demonstration: true,
    }
    const id =
      (await insertPerson(tx, { ...made, at: now() })) ?? (await findPersonByEmail(tx, asked.email))?.id
    if (!id) throw new Error(`${asked.email} could be neither made nor found`)
    await keepPassword(tx, id, hashed)
    await keepFactor(tx, id, sealed)
    for (const { role, officeId } of asked.roles) {
      await insertOfficerRole(tx, { personId: id, role, officeId, givenBy: null, at: now() })
    }
    return id
  })
}
