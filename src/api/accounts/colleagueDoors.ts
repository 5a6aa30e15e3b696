import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { inviteColleague, listColleagues, withdrawColleague } from '../../actions/people/colleagues.ts'
import { resetColleaguesSecondFactor } from '../../actions/people/resetSecondFactor.ts'
import { isDay } from '../../domain/kernel/day.ts'
import { done, refused } from '../../domain/kernel/outcome.ts'
import { mandateMatters } from '../../domain/people/mandates.ts'
import { companyRoles } from '../../domain/people/roles.ts'
import { door } from '../door.ts'
import type { AccountParts } from './accountParts.ts'
import { Day, Email, form, Id, Language, PersonName } from './forms.ts'

const Text = Type.String()
const company = { knock: 'company', tag: 'people' } as const
const Matter = Type.Union(Object.keys(mandateMatters).map((matter) => Type.Literal(matter)))

const Colleague = Type.Object({
  membershipId: Id,
  personId: Id,
  name: Text,
  email: Text,
  role: Text,
  scope: Type.Array(Text),
  from: Text,
  until: Type.Union([Text, Type.Null()]),
  confirmed: Type.Boolean(),
  secondFactor: Type.Boolean(),
  recoveryAsked: Type.Boolean(),
})

/** A company's own people and those it gave a mandate. */
export const openColleagueDoors = (app: FastifyInstance, { world }: AccountParts): void => {
  door(
    app,
    {
      ...company,
      method: 'GET',
      path: '/company/people',
      summary: 'Who works for the company, and by what mandate',
      answer: Type.Object({ people: Type.Array(Colleague) }),
    },
    async ({ actor }) => {
      const outcome = await listColleagues(world, actor)
      if (!outcome.ok) return outcome
      return done({ people: outcome.value.people.map((one) => ({ ...one, scope: [...one.scope] })) })
    },
  )
  openInvitation(app, { world })
  door(
    app,
    {
      ...company,
      method: 'DELETE',
      path: '/company/people/:id',
      summary: 'End somebody’s part in the company, or a mandate, by the membership’s id',
      params: form({ id: Id }),
      answer: Type.Object({ withdrawn: Type.Literal(true) }),
    },
    ({ actor, params }) => withdrawColleague(world, actor, params.id),
  )
  door(
    app,
    {
      ...company,
      method: 'POST',
      path: '/company/people/:personId/second-factor/reset',
      summary: 'Approve a colleague’s request to set up the second factor anew',
      params: form({ personId: Id }),
      answer: Type.Object({ reset: Type.Literal(true) }),
    },
    ({ actor, params }) => resetColleaguesSecondFactor(world, actor, params.personId),
  )
}

const openInvitation = (app: FastifyInstance, { world }: Pick<AccountParts, 'world'>): void =>
  door(
    app,
    {
      ...company,
      method: 'POST',
      path: '/company/people',
      summary: 'Invite a colleague, or give a mandate with its matters and days, by e-mail',
      body: form({
        email: Email,
        name: PersonName,
        language: Language,
        role: Type.Union(companyRoles.map((role) => Type.Literal(role))),
        scope: Type.Optional(Type.Array(Matter, { maxItems: 20 })),
        from: Type.Optional(Day),
        until: Type.Optional(Day),
      }),
      answer: Type.Object({ membershipId: Id }),
      status: 201,
    },
    async ({ actor, body: { from, until, ...asked } }) => {
      if (from !== undefined && !isDay(from))
        return refused('input', 'people.mandateDays', undefined, '/from')
      if (until !== undefined && !isDay(until))
        return refused('input', 'people.mandateDays', undefined, '/until')
      return inviteColleague(world, actor, {
        ...asked,
        ...(from ? { from } : {}),
        ...(until ? { until } : {}),
      })
    },
  )
