import { scopeOf } from '../../actions/actor.ts'
import { moment } from '../../actions/moment.ts'
import { giveRoleIn } from '../../actions/people/officerRoles.ts'
import type { World } from '../../actions/world.ts'
import { epochMs, instantAt } from '../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { type CompanyRole, companyRoles, type OfficeRole } from '../../domain/people/roles.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { findCompany } from '../../store/commandLine/findCompany.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { makeLink } from '../../store/people/links.ts'
import { insertMembership } from '../../store/people/memberships.ts'
import { officerRolesOf } from '../../store/people/officers.ts'
import { findPersonByEmail, insertPerson } from '../../store/people/people.ts'
import { administering } from './commandLine.ts'

export interface NewUser {
  readonly name: string
  readonly email: string
  readonly language: 'es' | 'en'
  readonly role: CompanyRole | OfficeRole
  /** The office of an officer's role; null is all of them. */
  readonly officeId: string | null
  /** Tax id, trader number or id of the company, for a company's role. */
  readonly company: string | undefined
}

export interface AddedUser {
  readonly id: string
  /** Good once, to choose a password; nothing where the person has one already. */
  readonly link: string | null
  readonly expiresAt: string | null
}

const SEVEN_DAYS = 7 * 86_400_000

/** Somebody new with a first role, or a further role for somebody known, without a mail: the link is told to whoever asked. */
export const addUser = async (world: World, user: NewUser): Promise<Outcome<AddedUser>> => {
  // A company is seen by nobody who only manages people.
  const side = isCompanyRole(user.role) ? 'system' : 'admin'
  const scope = { ...scopeOf(administering('user.add')), side } as const
  const refusal: { one?: Outcome<never> } = {}
  try {
    return await inScope(world.db, scope, async (tx) => {
      const added = await add(tx, world, user)
      if (added.ok) return added
      refusal.one = added
      throw new Error(added.refusal.code)
    })
  } catch (error) {
    if (refusal.one) return refusal.one
    throw error
  }
}

const byCommandLine = { actor: 'commandLine', actorKind: 'machine' } as const

const add = async (tx: Tx, world: World, user: NewUser): Promise<Outcome<AddedUser>> => {
  const email = user.email.trim().toLowerCase()
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return refused('input', 'people.email', { email }, '/email')
  const known = await findPersonByEmail(tx, email)
  const fresh = { email, name: user.name.trim(), language: user.language, verified: false, at: world.now() }
  const id = known?.id ?? (await insertPerson(tx, fresh))
  if (!id) return refused('conflict', 'people.already')
  if (!known)
    await recordAudit(tx, { action: 'person.add', subjectKind: 'person', subjectId: id, ...byCommandLine })
  const given = await giveRole(tx, world, id, user)
  if (!given.ok) return given
  if (known?.emailVerified) return done({ id, link: null, expiresAt: null })
  const expiresAt = instantAt(epochMs(world.now()) + SEVEN_DAYS)
  const secret = await makeLink(tx, 'reset', id, expiresAt)
  return done({ id, link: `${world.url}/recuperar?token=${secret}`, expiresAt })
}

const isCompanyRole = (role: string): role is CompanyRole => companyRoles.some((one) => one === role)

const giveRole = async (
  tx: Tx,
  world: World,
  personId: string,
  { role, officeId, company }: NewUser,
): Promise<Outcome<unknown>> => {
  if (!isCompanyRole(role))
    return giveRoleIn(tx, world, administering('user.add'), personId, { role, officeId })
  const operator = await findCompany(tx, company ?? '')
  if (!operator) return refused('input', 'people.company', { company: company ?? '' }, '/company')
  // An officer works for no company of the programme.
  if ((await officerRolesOf(tx, personId)).length > 0) return refused('conflict', 'people.roles')
  const from = moment(world).day
  const membership = { operatorId: operator.id, personId, role, scope: [], from, until: null, givenBy: null }
  const given = await insertMembership(tx, membership, world.now())
  if (!given) return refused('conflict', 'people.already')
  await recordAudit(tx, {
    action: 'membership.give',
    subjectKind: 'person',
    subjectId: personId,
    operatorId: operator.id,
    detail: { role },
    ...byCommandLine,
  })
  return done(given)
}
