import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setPutAway } from '../../actions/frameworks/putAway.ts'
import {
  type KeptFramework,
  type KeptLibrary,
  type KeptNode,
  listLibraries,
  type NodeFound,
  readFrameworks,
  searchFrameworks,
} from '../../actions/frameworks/readLibraries.ts'
import {
  type LibraryTold,
  type NodeTold,
  readBranch,
  readLibrary,
  readNode,
} from '../../actions/frameworks/readTree.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs, ShortText } from '../schemas.ts'
import type { ServerParts } from '../serverParts.ts'
import { giveBack } from './fileDoor.ts'
import { takeIn } from './sendingDoors.ts'

const plan = { knock: 'office', tag: 'frameworks' } as const
const ByLibrary = Type.Object({ library: ShortText })
const Urn = Type.String({ minLength: 1, maxLength: 400, pattern: '^[^\\u0000]*$' })
type Branch = Extract<Awaited<ReturnType<typeof readBranch>>, { ok: true }>['value']

/** Frameworks that others publish: sent in as libraries, read, searched, given back. */
export const openFrameworkDoors = (app: FastifyInstance, { world }: ServerParts): void => {
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/frameworks',
      summary: 'The framework libraries that were imported, newest first, with what each holds counted',
      answer: asIs<{ items: readonly KeptLibrary[] }>(),
    },
    ({ actor }) => listLibraries(world, actor),
  )
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/frameworks/search',
      summary: 'Requirement nodes that hold every word asked for, accents or not; 100 at most',
      query: Type.Object({
        q: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000]*$' }),
        library: Type.Optional(ShortText),
      }),
      answer: asIs<{ items: readonly NodeFound[] }>(),
    },
    ({ actor, query }) => searchFrameworks(world, actor, query.q, query.library),
  )
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/frameworks/:library',
      summary: 'The frameworks of a library, by its id or urn, and 500 nodes of each from a place on',
      params: ByLibrary,
      query: Type.Object({ from: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })) }),
      answer: asIs<{ frameworks: readonly (KeptFramework & { nodes: readonly KeptNode[] })[] }>(),
    },
    ({ actor, params, query }) =>
      readFrameworks(world, actor, { library: params.library, from: query.from ?? 0 }),
  )
  openTreeDoors(app, world)
  giveBack(app, world)
  takeIn(app, world)
}

const openTreeDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/frameworks/:library/about',
      summary: 'A library as its page begins: where it comes from, its frameworks, groups and languages',
      params: ByLibrary,
      answer: asIs<LibraryTold>(),
    },
    ({ actor, params }) => readLibrary(world, actor, params.library),
  )
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/frameworks/:library/tree',
      summary: 'What stands right under a node, or at the top of a framework; 200 from a place on',
      params: ByLibrary,
      query: Type.Object({
        framework: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
        under: Type.Optional(Urn),
        group: Type.Optional(Urn),
        language: Type.Optional(Type.String({ maxLength: 40, pattern: '^[A-Za-z0-9_-]*$' })),
        from: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
      }),
      answer: asIs<Branch>(),
    },
    ({ actor, params, query }) =>
      readBranch(world, actor, { ...query, library: params.library, framework: query.framework ?? 0 }),
  )
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/frameworks/:library/node',
      summary: 'One node as it came, and the nodes above it',
      params: ByLibrary,
      query: Type.Object({ urn: Urn }),
      answer: asIs<NodeTold>(),
    },
    ({ actor, params, query }) => readNode(world, actor, { library: params.library, urn: query.urn }),
  )
  door(
    app,
    {
      ...plan,
      method: 'PUT',
      path: '/frameworks/:library/standing',
      summary: 'Puts a library away, or takes it out again; nothing of it is removed',
      params: ByLibrary,
      body: Type.Object({ putAway: Type.Boolean() }),
      answer: Type.Object({ putAway: Type.Boolean() }),
    },
    ({ actor, params, body }) => setPutAway(world, actor, { library: params.library, putAway: body.putAway }),
  )
}
