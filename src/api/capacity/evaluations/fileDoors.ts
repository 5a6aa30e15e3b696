import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  layVisitFilePiece,
  readVisitFile,
  readVisitFileProgress,
  shareVisitFile,
} from '../../../actions/capacity/evaluations/visitFiles.ts'
import type { World } from '../../../actions/world.ts'
import { door } from '../../door.ts'
import { fileDoor } from '../../fileDoor.ts'
import { pieceDoor, Stands } from '../../pieceDoor.ts'
import { Id } from '../../schemas.ts'
import { closed } from './forms.ts'

const plan = { knock: 'office', tag: 'evaluations' } as const
const ofFile = { id: Id, documentId: Id, fileId: Id }
const OneFile = Type.Object({ id: Id, fileId: Id })
const path = '/evaluations/visits/:id/documents/:documentId/files/:fileId'

/** Files of a visit's documents, in pieces (ADR 11), named by the device that sends them. */
export const openVisitFileDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path, params: Type.Object(ofFile), answer: Stands },
      summary: 'How far a file has come, and where its next piece belongs',
    },
    ({ actor, params: { id: visitId, documentId, fileId: id } }) =>
      readVisitFileProgress(world, actor, { id, visitId, documentId }),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'PUT', path: '/evaluations/visits/:id/files/:fileId' },
      summary: 'Shows a file to whoever may read the visit, or to the team alone again',
      params: OneFile,
      body: Type.Object({ confidential: Type.Boolean() }, closed),
      answer: Type.Object({ confidential: Type.Boolean() }),
    },
    ({ actor, params, body }) =>
      shareVisitFile(world, actor, { visitId: params.id, id: params.fileId }, body.confidential),
  )
  openMoving(app, world)
}

const openMoving = (app: FastifyInstance, world: World): void => {
  pieceDoor(
    app,
    {
      ...{ path: `${path}/pieces/:offset`, tag: 'evaluations', params: ofFile, power: 'evaluateCountries' },
      summary: 'One piece of a file, at its place; sent twice it is taken once',
      becomes: 'the file is looked at and kept, for the team alone',
      query: Type.Object({
        name: Type.String({ minLength: 1, maxLength: 300 }),
        size: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
      }),
    },
    ({ actor, params: { id: visitId, documentId, fileId: id }, query, piece }) =>
      layVisitFilePiece(world, actor, { id, visitId, documentId, ...query, ...piece }),
  )
  fileDoor(
    app,
    {
      ...{ ...plan, path: '/evaluations/visits/:id/files/:fileId', params: OneFile },
      summary: 'A file of a visit, as an attachment in a sandbox',
    },
    ({ actor }, { id: visitId, fileId: id }) => readVisitFile(world, actor, { id, visitId }),
  )
}
