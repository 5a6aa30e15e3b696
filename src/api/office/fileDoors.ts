import type { FastifyInstance } from 'fastify'
import { readEvidenceFile } from '../../actions/evidence/readEvidenceFile.ts'
import { exportQueue } from '../../actions/office/exportQueue.ts'
import type { World } from '../../actions/world.ts'
import { ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { ById } from '../schemas.ts'
import { sandboxed, sendFile } from '../sendFile.ts'
import { CaseList, type CaseListQuery } from './caseList.ts'

const binary = (type: string, description: string) => ({
  200: { description, content: { [type]: { schema: { type: 'string', format: 'binary' } } } },
  '4xx': ErrorAnswer,
  '5xx': ErrorAnswer,
})
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Files an officer takes away: a company's paper, the queue as a workbook. */
export const openFileDoors = (app: FastifyInstance, world: World): void => {
  app.get<{ Params: { id: string } }>(
    '/api/v1/evidence/:id/file',
    {
      config: { knock: 'office' },
      schema: {
        summary: 'The content of a company’s paper, as an attachment in a sandbox',
        tags: ['office'],
        params: ById,
        response: binary('application/octet-stream', 'The file'),
        ...({ 'x-knock': 'office' } as object),
      },
    },
    async (request, reply) => {
      const file = await readEvidenceFile(world, request.actor, request.params.id)
      if (!file.ok) return answerRefusal(request, reply, file.refusal)
      return sendFile(reply, file.value)
    },
  )
  app.get<{ Querystring: CaseListQuery }>(
    '/api/v1/cases/export.xlsx',
    {
      config: { knock: 'office' },
      schema: {
        summary: 'The list of cases as it is filtered, as a workbook',
        tags: ['office'],
        querystring: CaseList,
        response: binary(sheet, 'The workbook'),
        ...({ 'x-knock': 'office' } as object),
      },
    },
    async (request, reply) => {
      const made = await exportQueue(world, request.actor, request.query)
      if (!made.ok) return answerRefusal(request, reply, made.refusal)
      return sandboxed(reply)
        .type(sheet)
        .header('content-disposition', `attachment; filename="${made.value.name}"`)
        .send(Buffer.from(made.value.bytes))
    },
  )
}
