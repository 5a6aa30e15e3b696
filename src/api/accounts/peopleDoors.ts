import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { erasePerson, erasureReasons } from '../../actions/people/erasePerson.ts'
import { giveRole, withdrawRole } from '../../actions/people/officerRoles.ts'
import {
  addOfficer,
  disablePerson,
  enablePerson,
  listPeople,
  readPerson,
} from '../../actions/people/officers.ts'
import { refuseRecovery, resetSecondFactor } from '../../actions/people/resetSecondFactor.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { officeRoles } from '../../domain/people/roles.ts'
import { door } from '../door.ts'
import type { AccountParts } from './accountParts.ts'
import { Email, form, Id, Language, PersonName } from './forms.ts'

const tag = 'people'
const knock = 'admin'
const OfficeId = Type.Union([Type.String({ pattern: '^[a-z0-9-]{2,40}$' }), Type.Null()])
const OfficeRole = Type.Union(officeRoles.map((role) => Type.Literal(role)))
const role = { role: OfficeRole, officeId: OfficeId }

const Person = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  language: Type.String(),
  confirmed: Type.Boolean(),
  secondFactor: Type.Boolean(),
  disabled: Type.Boolean(),
  demonstration: Type.Boolean(),
  recoveryAsked: Type.Boolean(),
  lastAdministrator: Type.Boolean(),
  roles: Type.Array(
    Type.Object({ id: Id, role: Type.String(), officeId: Type.Union([Type.String(), Type.Null()]) }),
  ),
})

/** The administration's people: who there is, with what roles, and who may not come in any more. */
export const openPeopleDoors = (app: FastifyInstance, parts: AccountParts): void => {
  openDirectoryDoors(app, parts)
  openAccessDoors(app, parts)
  openRoleDoors(app, parts)
  openErasureDoor(app, parts)
}

const openDirectoryDoors = (app: FastifyInstance, { world }: AccountParts): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/admin/people',
      knock,
      tag,
      summary: 'Officers, or whoever a word finds',
      query: form({ word: Type.Optional(Type.String({ maxLength: 100, pattern: '^[^\\u0000]*$' })) }),
      answer: Type.Object({ people: Type.Array(Person) }),
    },
    async ({ actor, query }) => {
      const outcome = await listPeople(world, actor, query.word ?? '')
      if (!outcome.ok) return outcome
      return done({ people: outcome.value.people.map((one) => ({ ...one, roles: [...one.roles] })) })
    },
  )
  door(
    app,
    {
      method: 'GET',
      path: '/admin/people/:id',
      knock,
      tag,
      summary: 'One person, with the roles they hold',
      params: form({ id: Id }),
      answer: Person,
    },
    async ({ actor, params }) => {
      const outcome = await readPerson(world, actor, params.id)
      return outcome.ok ? done({ ...outcome.value, roles: [...outcome.value.roles] }) : outcome
    },
  )
  door(
    app,
    {
      method: 'POST',
      path: '/admin/people',
      knock,
      tag,
      summary: 'Add an officer with a first role; a mail invites them',
      body: form({ email: Email, name: PersonName, language: Language, ...role }),
      answer: Type.Object({ id: Id }),
      status: 201,
    },
    ({ actor, body }) => addOfficer(world, actor, body),
  )
}

const openAccessDoors = (app: FastifyInstance, { world }: AccountParts): void => {
  door(
    app,
    {
      method: 'POST',
      path: '/admin/people/:id/disable',
      knock,
      tag,
      summary: 'Shut somebody out at once',
      params: form({ id: Id }),
      answer: Type.Object({ disabled: Type.Literal(true) }),
    },
    ({ actor, params }) => disablePerson(world, actor, params.id),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/admin/people/:id/enable',
      knock,
      tag,
      summary: 'Let somebody in again',
      params: form({ id: Id }),
      answer: Type.Object({ enabled: Type.Literal(true) }),
    },
    ({ actor, params }) => enablePerson(world, actor, params.id),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/admin/people/:id/second-factor/reset',
      knock,
      tag,
      summary: 'Take a lost second factor away',
      params: form({ id: Id }),
      answer: Type.Object({ reset: Type.Literal(true) }),
    },
    ({ actor, params }) => resetSecondFactor(world, actor, params.id),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/admin/people/:id/second-factor/refuse',
      knock,
      tag,
      summary: 'Say no to somebody who asks to set up another second factor',
      params: form({ id: Id }),
      answer: Type.Object({ refused: Type.Literal(true) }),
    },
    ({ actor, params }) => refuseRecovery(world, actor, params.id),
  )
}

const openErasureDoor = (app: FastifyInstance, { world }: AccountParts): void => {
  door(
    app,
    {
      method: 'POST',
      path: '/admin/people/:id/erase',
      knock,
      tag,
      summary: 'Make somebody a pseudonym everywhere, for good; refused while the law holds what is theirs',
      params: form({ id: Id }),
      body: form({ because: Type.Enum([...erasureReasons]) }),
      answer: Type.Object({ pseudonym: Type.String() }),
    },
    ({ actor, params, body }) => erasePerson(world, actor, params.id, body.because),
  )
}

const openRoleDoors = (app: FastifyInstance, { world }: AccountParts): void => {
  door(
    app,
    {
      method: 'POST',
      path: '/admin/people/:id/roles',
      knock,
      tag,
      summary: 'Give a role, at one office or at all',
      params: form({ id: Id }),
      body: form(role),
      answer: Type.Object({ id: Id }),
      status: 201,
    },
    ({ actor, params, body }) => giveRole(world, actor, params.id, body),
  )
  door(
    app,
    {
      method: 'DELETE',
      path: '/admin/people/:id/roles/:roleId',
      knock,
      tag,
      summary: 'Withdraw a role, at once',
      params: form({ id: Id, roleId: Id }),
      answer: Type.Object({ withdrawn: Type.Literal(true) }),
    },
    ({ actor, params }) => withdrawRole(world, actor, params.id, params.roleId),
  )
}
