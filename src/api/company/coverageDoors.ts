import type { FastifyInstance } from 'fastify'
import { readOwnCoverage } from '../../actions/coverage/readCoverage.ts'
import type { World } from '../../actions/world.ts'
import { CoverageForm, CoverageQuery, sendWorkbook, typesIn, workbookSchema } from '../coverageForms.ts'
import { door } from '../door.ts'
import { answerRefusal } from '../refusals.ts'

/** What a company's own answers cover in other programmes. */
export const openCoverageDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/company/coverage',
      knock: 'company',
      tag: 'company',
      summary:
        'How far the company’s answers cover other programmes, by standard and criterion, with every reason',
      query: CoverageQuery,
      answer: CoverageForm,
    },
    ({ actor, query }) => readOwnCoverage(world, actor, { to: query.to, types: typesIn(query) }),
  )
  app.get<{ Querystring: { to?: string; types?: string } }>(
    '/api/v1/company/coverage.xlsx',
    {
      config: { knock: 'company' },
      schema: workbookSchema('company', 'The same as a workbook, a sheet a programme', {
        querystring: CoverageQuery,
      }),
    },
    async (request, reply) => {
      const asked = { to: request.query.to, types: typesIn(request.query) }
      const read = await readOwnCoverage(world, request.actor, asked)
      if (!read.ok) return answerRefusal(request, reply, read.refusal)
      return sendWorkbook(world, request.actor.language, reply, read.value)
    },
  )
}
