import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { changeOwnEvidence, removeOwnEvidence } from '../../actions/evidence/changeOwnEvidence.ts'
import { layEvidence, liftEvidence } from '../../actions/evidence/layEvidence.ts'
import { type EvidenceLibrary, listEvidence } from '../../actions/evidence/listEvidence.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs, ById, Id } from '../schemas.ts'
import { DayOrNothing, form, Line } from './forms.ts'

const mine = { knock: 'company', tag: 'company' } as const
const OnlyId = Type.Object({ id: Id })
const Linked = Type.Object({ linked: Type.Boolean() })

/** The company's library of evidence, and which answers lean on it. */
export const openEvidenceDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...mine,
      method: 'GET',
      path: '/company/evidence',
      summary: 'Every paper of the company, and the criteria it serves',
      answer: asIs<EvidenceLibrary>(),
    },
    ({ actor }) => listEvidence(world, actor),
  )
  door(
    app,
    {
      ...mine,
      method: 'PUT',
      path: '/company/evidence/:id',
      summary: 'What a paper is called and since when until when it holds',
      params: ById,
      body: form({ name: Line(300, 1), effectiveFrom: DayOrNothing, effectiveUntil: DayOrNothing }),
      answer: OnlyId,
    },
    ({ actor, params, body }) => changeOwnEvidence(world, actor, { id: params.id, ...body }),
  )
  door(
    app,
    {
      ...mine,
      method: 'DELETE',
      path: '/company/evidence/:id',
      summary: 'Takes a paper out of the library and of every answer',
      params: ById,
      answer: OnlyId,
    },
    ({ actor, params }) => removeOwnEvidence(world, actor, params.id),
  )
  openLayingDoors(app, world)
}

const openLayingDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...mine,
      method: 'POST',
      path: '/company/evidence/:id/answers',
      summary: 'Lays a paper to an answer',
      params: ById,
      body: form({ siteId: Id, criterionId: Line(100, 1) }),
      answer: Linked,
    },
    ({ actor, params, body }) => layEvidence(world, actor, { evidenceId: params.id, ...body }),
  )
  door(
    app,
    {
      ...mine,
      method: 'DELETE',
      path: '/company/evidence/:id/answers/:siteId/:criterionId',
      summary: 'Takes a paper from an answer; it stays in the library',
      params: Type.Object({ id: Id, siteId: Id, criterionId: Line(100, 1) }),
      answer: Linked,
    },
    ({ actor, params: { id, ...place } }) => liftEvidence(world, actor, { evidenceId: id, ...place }),
  )
}
