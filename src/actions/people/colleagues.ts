import type { Day } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { isMandateMatter } from '../../domain/people/mandates.ts'
import type { CompanyRole } from '../../domain/people/roles.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { Tx } from '../../store/database/scope.ts'
import {
  administratorsOf,
  type ColleagueRow,
  colleaguesOf,
  companyName,
  insertMembership,
  withdrawMembership,
} from '../../store/people/memberships.ts'
import { officerRolesOf } from '../../store/people/officers.ts'
import { findPersonByEmail, insertPerson } from '../../store/people/people.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'
import { type Addressee, invite, writeTo } from './writeInvitation.ts'

export const listColleagues = (world: World, actor: Actor): Promise<Outcome<{ people: ColleagueRow[] }>> =>
  actForCompany(world, actor, 'listColleagues', async (tx, operatorId) =>
    done({ people: await colleaguesOf(tx, operatorId, moment(world).day) }),
  )

export interface NewColleague {
  readonly email: string
  readonly name: string
  readonly language: 'es' | 'en'
  readonly role: CompanyRole
  /** The matters of a mandate; empty for the company's own people. */
  readonly scope?: readonly string[]
  readonly from?: Day
  readonly until?: Day
}

/** Brings somebody into the company, or gives a mandate to an agent, by e-mail. */
export const inviteColleague = (
  world: World,
  actor: Actor,
  asked: NewColleague,
): Promise<Outcome<{ membershipId: string }>> =>
  actForCompany(
    world,
    actor,
    asked.role === 'mandatedAgent' ? 'giveMandate' : 'inviteColleague',
    async (tx, operatorId) => {
      const terms = termsOf(world, asked)
      if (!terms.ok) return terms
      const found = await personFor(tx, world, operatorId, asked)
      if (!found.ok) return found
      const { person, isNew } = found.value
      const membershipId = await insertMembership(
        tx,
        { operatorId, personId: person.id, role: asked.role, givenBy: actor.personId, ...terms.value },
        world.now(),
      )
      if (!membershipId) return refused('conflict', 'people.already')
      const company = (await companyName(tx, operatorId)) ?? ''
      if (isNew) await invite(tx, world, 'invitedCompany', person, company)
      else await writeTo(tx, world, 'addedCompany', person, { company })
      await recordAudit(tx, {
        action: 'membership.give',
        subjectKind: 'person',
        subjectId: person.id,
        operatorId,
        detail: { role: asked.role, ...terms.value },
      })
      return done({ membershipId })
    },
  )

const termsOf = (world: World, { role, scope = [], from, until }: NewColleague) => {
  const starts = from ?? moment(world).day
  if (role !== 'mandatedAgent') return done({ scope: [], from: starts, until: null })
  if (scope.length === 0 || !scope.every(isMandateMatter)) {
    return refused('input', 'people.mandateScope', undefined, '/scope')
  }
  if (until && until < starts) return refused('input', 'people.mandateDays', undefined, '/until')
  return done({ scope: [...new Set(scope)], from: starts, until: until ?? null })
}

const personFor = async (
  tx: Tx,
  world: World,
  operatorId: string,
  asked: NewColleague,
): Promise<Outcome<{ person: Addressee; isNew: boolean }>> => {
  const email = asked.email.trim().toLowerCase()
  const known = await findPersonByEmail(tx, email)
  if (known) {
    // An officer works for no company of the programme.
    if ((await officerRolesOf(tx, known.id)).length > 0) return refused('conflict', 'people.roles')
    return done({ person: known, isNew: !known.emailVerified })
  }
  const fresh = { email, name: asked.name.trim(), language: asked.language }
  const id = await insertPerson(tx, { ...fresh, verified: false, at: world.now() })
  if (!id) return refused('conflict', 'people.already')
  await recordAudit(tx, { action: 'person.add', subjectKind: 'person', subjectId: id, operatorId })
  return done({ person: { id, ...fresh }, isNew: true })
}

/** Ends somebody's part in the company, or a mandate; their next request is refused already. */
export const withdrawColleague = (
  world: World,
  actor: Actor,
  membershipId: string,
): Promise<Outcome<{ withdrawn: true }>> =>
  actForCompany(world, actor, 'withdrawColleague', async (tx, operatorId) => {
    const administrators = await administratorsOf(tx, operatorId)
    if (administrators.length === 1 && administrators[0]?.id === membershipId) {
      return refused('conflict', 'people.lastCompanyAdministrator')
    }
    const gone = await withdrawMembership(tx, operatorId, membershipId, world.now())
    if (!gone) return refused('notFound', 'notFound')
    await recordAudit(tx, {
      action: 'membership.withdraw',
      subjectKind: 'person',
      subjectId: gone.personId,
      operatorId,
      detail: { role: gone.role },
    })
    return done({ withdrawn: true })
  })
