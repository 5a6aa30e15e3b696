import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { printCertificate } from '../../actions/letters/printCertificate.ts'
import { printLetter } from '../../actions/letters/printLetter.ts'
import { printReport } from '../../actions/letters/printReport.ts'
import type { World } from '../../actions/world.ts'
import { pdfDoor } from '../pdfDoor.ts'
import { ById, Id } from '../schemas.ts'

/** A case's papers as the office reads them. */
export const openDocumentDoors = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'office', tag: 'documents' } as const
  pdfDoor(
    app,
    {
      ...plan,
      path: '/cases/:id/letters/:letterId.pdf',
      params: Type.Object({ id: Id, letterId: Id }),
      summary: 'A letter as it was sent, PDF',
    },
    ({ actor }, { id, letterId }) => printLetter(world, actor, letterId, id),
  )
  pdfDoor(
    app,
    { ...plan, path: '/cases/:id/certificate.pdf', params: ById, summary: 'The certificate, PDF' },
    ({ actor }, { id }) => printCertificate(world, actor, { caseId: id }),
  )
  pdfDoor(
    app,
    { ...plan, path: '/cases/:id/report.pdf', params: ById, summary: 'The report of the validation, PDF' },
    ({ actor }, { id }) => printReport(world, actor, id),
  )
}
