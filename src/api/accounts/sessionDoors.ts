import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { SessionAnswer } from '../../accounts/sessions/ownSession.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { door } from '../door.ts'
import type { AccountParts } from './accountParts.ts'
import { Code, Email, form, Id, Language, Next, Password, PersonName } from './forms.ts'
import { visitorOf } from './visitorOf.ts'

const tag = 'accounts'
const Text = Type.String()

export const Session = Type.Object({
  person: Type.Object({ id: Id, name: Text, email: Text, language: Text }),
  roles: Type.Array(Text),
  side: Type.Union([Type.Literal('company'), Type.Literal('office'), Type.Literal('admin')]),
  operators: Type.Array(Type.Object({ id: Id, name: Text, role: Text, scope: Type.Array(Text) })),
  activeOperator: Type.Union([Id, Type.Null()]),
  home: Text,
  next: Next,
  secondFactor: Type.Boolean(),
  programme: Type.Object({ id: Text, shortName: Text, name: Text }),
  offices: Type.Array(Type.Object({ id: Text, name: Text })),
  steppedUp: Type.Boolean(),
})

/** Coming in, saying who one works for, and going. */
export const openSessionDoors = (app: FastifyInstance, parts: AccountParts): void => {
  openComingAndGoing(app, parts)
  openOwnDoors(app, parts)
}

const openComingAndGoing = (app: FastifyInstance, { accounts, world }: AccountParts): void => {
  door(
    app,
    {
      method: 'POST',
      path: '/session',
      perMinute: 600,
      knock: 'anyone',
      tag,
      summary: 'Sign in by password; `next` tells what is still missing; `code` gets an owner past a lock',
      body: form({ email: Email, password: Password, code: Type.Optional(Code) }),
      answer: Type.Object({ next: Next }),
    },
    (visit) => accounts.signIn(visitorOf(visit), visit.body),
  )
  door(
    app,
    {
      method: 'GET',
      path: '/session',
      knock: 'anyone',
      tag,
      summary: 'Who is signed in; 401 where nobody is',
      answer: Session,
    },
    async (visit) => withProgramme(world, await accounts.session(visitorOf(visit))),
  )
  door(
    app,
    {
      method: 'DELETE',
      path: '/session',
      knock: 'anyone',
      tag,
      summary: 'Sign out',
      answer: Type.Object({ ended: Type.Literal(true) }),
    },
    (visit) => accounts.endSession(visitorOf(visit)),
  )
}

const openOwnDoors = (app: FastifyInstance, { accounts, world }: AccountParts): void => {
  door(
    app,
    {
      method: 'POST',
      path: '/session/operator',
      knock: 'company',
      tag,
      summary: 'Work for another of one’s companies',
      body: form({ operatorId: Id }),
      answer: Session,
    },
    async (visit) => withProgramme(world, await accounts.workFor(visitorOf(visit), visit.body.operatorId)),
  )
  door(
    app,
    {
      method: 'PUT',
      path: '/accounts/me',
      knock: 'anyone',
      tag,
      summary: 'Change one’s own name and language',
      body: form({ name: PersonName, language: Language }),
      answer: Session,
    },
    async (visit) => withProgramme(world, await accounts.changeOwnDetails(visitorOf(visit), visit.body)),
  )
}

const withProgramme = ({ programme }: AccountParts['world'], outcome: Outcome<SessionAnswer>) => {
  if (!outcome.ok) return outcome
  const { person, roles, operators, offices, ...rest } = outcome.value
  const { id, shortName, name } = programme
  return done({
    ...rest,
    person,
    roles: [...roles],
    operators: operators.map((one) => ({ ...one, scope: [...one.scope] })),
    offices: [...offices],
    programme: { id, shortName, name: name[person.language === 'en' ? 'en' : 'es'] },
  })
}
