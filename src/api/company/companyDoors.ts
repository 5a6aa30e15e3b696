import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { type CompanyView, readCompany } from '../../actions/operators/readCompany.ts'
import { choosePublication, saveCompany } from '../../actions/operators/saveCompany.ts'
import { closeSite } from '../../actions/profile/closeSite.ts'
import { saveSite } from '../../actions/profile/saveSite.ts'
import type { World } from '../../actions/world.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { door } from '../door.ts'
import { asIs, ById } from '../schemas.ts'
import { form, Line, NumberOrNothing, Saved } from './forms.ts'

const tag = 'company'
const mine = { knock: 'company', tag, answer: Saved } as const

const site = {
  name: Line(300, 1),
  kind: Line(60, 1),
  address: Line(500),
  city: Line(200),
  state: Line(200),
  latitude: NumberOrNothing({ minimum: -90, maximum: 90 }),
  longitude: NumberOrNothing({ minimum: -180, maximum: 180 }),
  employees: NumberOrNothing({ minimum: 0, maximum: 10_000_000 }),
}
const version = Type.Integer({ minimum: 0 })

/** What the office knows of the company: its data and its sites. */
export const openCompanyDataDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/company',
      knock: 'company',
      tag,
      summary: 'The company’s data, its office and its sites',
      answer: asIs<CompanyView>(),
    },
    ({ actor }) => readCompany(world, actor),
  )
  door(
    app,
    {
      ...mine,
      method: 'PUT',
      path: '/company',
      summary: 'Changes the company’s data over the version that was seen',
      body: form({
        version,
        name: Line(300, 1),
        types: Type.Array(Line(60), { maxItems: 40 }),
        city: Line(200),
        legalRepresentative: Line(300),
        representativeTaxId: Type.Optional(Line(60)),
      }),
    },
    ({ actor, body }) => saveCompany(world, actor, body),
  )
  door(
    app,
    {
      ...mine,
      method: 'PUT',
      path: '/company/publication',
      summary: 'Whether the public register names the company',
      body: form({ publishes: Type.Boolean() }),
    },
    ({ actor, body }) => choosePublication(world, actor, body.publishes),
  )
  openSiteDoors(app, world)
}

const openSiteDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/company/sites',
      knock: 'company',
      tag,
      summary: 'The company’s sites in use',
      answer: asIs<Pick<CompanyView, 'sites'>>(),
    },
    async ({ actor }) => {
      const company = await readCompany(world, actor)
      return company.ok ? done({ sites: company.value.sites }) : company
    },
  )
  door(
    app,
    {
      ...mine,
      method: 'POST',
      path: '/company/sites',
      summary: 'Adds a site',
      body: form(site),
      status: 201,
    },
    ({ actor, body }) => saveSite(world, actor, body),
  )
  door(
    app,
    {
      ...mine,
      method: 'PUT',
      path: '/company/sites/:id',
      summary: 'Changes a site over the version that was seen',
      params: ById,
      body: form({ ...site, version }),
    },
    ({ actor, params, body }) => saveSite(world, actor, { ...body, id: params.id }),
  )
  door(
    app,
    {
      ...mine,
      method: 'POST',
      path: '/company/sites/:id/close',
      summary: 'Closes a site: nothing more is asked of it, its answers stay in the history',
      params: ById,
      body: form({ version }),
    },
    ({ actor, params, body }) => closeSite(world, actor, { id: params.id, version: body.version }),
  )
}
