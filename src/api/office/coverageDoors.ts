import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { readCaseCoverage } from '../../actions/coverage/readCoverage.ts'
import type { World } from '../../actions/world.ts'
import { CoverageForm, CoverageQuery, sendWorkbook, typesIn, workbookSchema } from '../coverageForms.ts'
import { door } from '../door.ts'
import { answerRefusal } from '../refusals.ts'

const OfCase = Type.Object({ id: Type.String({ pattern: '^[0-9a-f-]{5,36}$' }) })

/** What the answers in a case cover in other programmes, for whoever may read its profile. */
export const openCaseCoverageDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/cases/:id/coverage',
      knock: 'office',
      tag: 'office',
      summary: 'How far the answers in a case cover other programmes; a read of a confidential profile',
      params: OfCase,
      query: CoverageQuery,
      answer: CoverageForm,
    },
    ({ actor, params, query }) =>
      readCaseCoverage(world, actor, params.id, { to: query.to, types: typesIn(query) }),
  )
  app.get<{ Params: { id: string }; Querystring: { to?: string; types?: string } }>(
    '/api/v1/cases/:id/coverage.xlsx',
    {
      config: { knock: 'office' },
      schema: workbookSchema('office', 'The same as a workbook, a sheet a programme', {
        params: OfCase,
        querystring: CoverageQuery,
      }),
    },
    async (request, reply) => {
      const asked = { to: request.query.to, types: typesIn(request.query) }
      const read = await readCaseCoverage(world, request.actor, request.params.id, asked)
      if (!read.ok) return answerRefusal(request, reply, read.refusal)
      return sendWorkbook(world, request.actor.language, reply, read.value)
    },
  )
}
