import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  layMaterialPiece,
  readMaterialProgress,
  takeMaterialBack,
} from '../../../actions/capacity/training/materials.ts'
import { readMaterial, readMaterialByLink } from '../../../actions/capacity/training/readMaterial.ts'
import type { World } from '../../../actions/world.ts'
import { workshopLanguages } from '../../../domain/capacity/training/workshop.ts'
import { door } from '../../door.ts'
import { fileDoor } from '../../fileDoor.ts'
import { pieceDoor, Stands } from '../../pieceDoor.ts'
import { Id } from '../../schemas.ts'

const tag = 'training'
const plan = { knock: 'office', tag } as const
const ofMaterial = { id: Id, material: Id }
const ByMaterial = Type.Object(ofMaterial)
const path = '/workshops/:id/materials/:material'
const OnOneLine = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\u0000-\\u001f\\u007f]*$' })

/** Materials of a workshop: laid in pieces (ADR 11) by who teaches, read by the office and by who is registered. */
export const openMaterialDoors = (app: FastifyInstance, world: World): void => {
  openLaying(app, world)
  fileDoor(
    app,
    { ...plan, path, params: ByMaterial, summary: 'A material of a workshop, as an attachment in a sandbox' },
    ({ actor }, { id: workshopId, material: id }) => readMaterial(world, actor, { id, workshopId }),
  )
  fileDoor(
    app,
    {
      ...{ path: '/workshop-links/:link/materials/:material', knock: 'anyone', tag },
      params: Type.Object({ link: Type.String({ maxLength: 64 }), material: Id }),
      summary: 'A material, for whoever is registered, by their own link',
    },
    ({ actor }, { link, material: id }) => readMaterialByLink(world, actor, { link, id }),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'DELETE', path, params: ByMaterial, answer: Type.Object({ id: Id }) },
      summary: 'Takes a material back; nobody reads it any more',
    },
    ({ actor, params: { id: workshopId, material: id } }) =>
      takeMaterialBack(world, actor, { id, workshopId }),
  )
}

const openLaying = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path: `${path}/upload`, params: ByMaterial, answer: Stands },
      summary: 'How far a material has come, and where its next piece belongs',
    },
    ({ actor, params: { id: workshopId, material: id } }) =>
      readMaterialProgress(world, actor, { id, workshopId }),
  )
  pieceDoor(
    app,
    {
      ...{ path: `${path}/upload/pieces/:offset`, tag, params: ofMaterial, power: 'manageWorkshops' },
      summary: 'One piece of a material, at its place; sent twice it is taken once',
      becomes: 'the file is looked at and kept, for whoever is registered',
      query: Type.Object({
        name: Type.String({ minLength: 1, maxLength: 300 }),
        size: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
        title: OnOneLine(200),
        language: Type.Enum([...workshopLanguages]),
        session: Type.Optional(Id),
      }),
    },
    ({ actor, params: { id: workshopId, material: id }, query, piece }) => {
      const { session: sessionId, ...said } = query
      return layMaterialPiece(world, actor, { id, workshopId, sessionId, ...said, ...piece })
    },
  )
}
