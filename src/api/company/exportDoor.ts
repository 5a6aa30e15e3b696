import type { FastifyInstance } from 'fastify'
import { type CompanyExport, exportCompany } from '../../actions/companyExport/exportCompany.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs } from '../schemas.ts'

/** Everything of the company's, as one document to keep. */
export const openExportDoor = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/company/export.json',
      knock: 'company',
      tag: 'company',
      summary:
        'All data of the company: profile with history, evidence list with hashes, case, letters, messages',
      answer: asIs<CompanyExport>(),
    },
    async ({ actor, reply }) => {
      const outcome = await exportCompany(world, actor)
      if (!outcome.ok) return outcome
      const [day] = outcome.value.exportedAt.split('T')
      reply.header(
        'content-disposition',
        `attachment; filename="aval-${String(outcome.value.operator.taxId)}-${day}.json"`,
      )
      return outcome
    },
  )
}
