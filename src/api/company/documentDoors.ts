import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { printCertificate } from '../../actions/letters/printCertificate.ts'
import { printLetter } from '../../actions/letters/printLetter.ts'
import { printOwnReport } from '../../actions/letters/printOwnReport.ts'
import { printReceipt } from '../../actions/letters/printReceipt.ts'
import { ownOperator } from '../../actions/ownCase.ts'
import type { World } from '../../actions/world.ts'
import { pdfDoor } from '../pdfDoor.ts'
import { ById } from '../schemas.ts'

/** A company's own papers. Opening a letter is when it counts as opened. */
export const openCompanyDocumentDoors = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'company', tag: 'company' } as const
  pdfDoor(
    app,
    { ...plan, path: '/company/letters/:id.pdf', params: ById, summary: 'A letter to the company, PDF' },
    ({ actor }, { id }) => printLetter(world, actor, id),
  )
  pdfDoor(
    app,
    {
      ...plan,
      path: '/company/receipts/:number.pdf',
      params: Type.Object({ number: Type.String({ pattern: '^[0-9A-Za-z-]{1,40}$' }) }),
      summary: 'The receipt of a step that the company took: what was declared and what signed it, PDF',
    },
    ({ actor }, { number }) => printReceipt(world, actor, number),
  )
  pdfDoor(
    app,
    {
      ...plan,
      path: '/company/certificate.pdf',
      params: Type.Object({}),
      summary: 'The company’s certificate, PDF',
    },
    ({ actor }) => printCertificate(world, actor, { operatorId: ownOperator(actor) }),
  )
  pdfDoor(
    app,
    {
      ...plan,
      path: '/company/report.pdf',
      params: Type.Object({}),
      summary: 'The report of the company’s latest validation, once it was sent, PDF',
    },
    ({ actor }) => printOwnReport(world, actor),
  )
}
