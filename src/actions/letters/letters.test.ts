import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { readPdf } from '../../documents/specimens/pdfReader.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import {
  type ACase,
  aSubmittedCase,
  doneOf,
  type Officers,
  officersOf,
  refusalOf,
  toTheCertificate,
  toTheReply,
  toTheVisit,
} from '../office/casesForTests.ts'
import { saveAnswer } from '../profile/saveAnswer.ts'
import { returnAnswer } from '../review/returnAnswer.ts'
import { printCertificate } from './printCertificate.ts'
import { printLetter } from './printLetter.ts'
import { printOwnReport } from './printOwnReport.ts'
import { printReport } from './printReport.ts'

describe('a case’s papers', () => {
  let ground: TestWorld
  let officers: Officers
  let kase: ACase
  let stranger: Actor
  let visits: readonly string[]
  let findingId = ''

  const letterOf = async (kind: string) =>
    inScope(ground.world.db, scopeOf(officers.intake), (tx) =>
      tx.kysely.selectFrom('letter').selectAll().where('kind', '=', kind).executeTakeFirstOrThrow(),
    )

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    officers = await officersOf(ground)
    kase = await aSubmittedCase(ground, 'Autopartes {reasons} Peña', ['Planta Apodaca'])
    stranger = (await aSubmittedCase(ground, 'Otra empresa')).company
  })
  afterAll(() => ground.drop())

  it('say in both languages what went back and why, whatever braces somebody wrote', async () => {
    const criterionId = ground.world.programme.standards[0]?.subStandards[0]?.criteria[0]?.id ?? ''
    const place = { siteId: kase.siteIds[0] ?? '', criterionId }
    const reason = 'Falta la fecha {term} de la última revisión.'
    doneOf(await returnAnswer(ground.world, officers.intake, { caseId: kase.caseId, ...place, reason }))
    await kase.take(officers.intake, 'returnAsIncomplete')
    const { id } = await letterOf('returned')
    const { bytes, name } = doneOf(await printLetter(ground.world, officers.intake, id, kase.caseId))
    const { text } = readPdf(bytes)
    expect(text).toContain('Solicitud incompleta')
    expect(text).toContain('Incomplete application')
    expect(text).toContain(reason)
    expect(text).toContain('Autopartes {reasons} Peña')
    expect(name).toMatch(/^NEEC-26-\d{5}-02\.pdf$/)
  })

  it('count as opened when the company opens them, not when an officer or a stranger tries', async () => {
    const { id, openedAt } = await letterOf('returned')
    expect(openedAt).toBeNull()
    expect(refusalOf(await printLetter(ground.world, stranger, id))).toBe('notFound')
    expect((await letterOf('returned')).openedAt).toBeNull()
    doneOf(await printLetter(ground.world, kase.company, id))
    expect((await letterOf('returned')).openedAt).toBe('2026-03-02T16:00:00.000Z')
  })

  it('are no letters of another case', async () => {
    const { id } = await letterOf('returned')
    const elsewhere = crypto.randomUUID()
    expect(refusalOf(await printLetter(ground.world, officers.intake, id, elsewhere))).toBe('notFound')
  })

  it('report on the visit, to the company only once the report was sent', async () => {
    const criterionId = ground.world.programme.standards[0]?.subStandards[0]?.criteria[0]?.id ?? ''
    const answer = { status: 'meets', text: 'Revisado el 4 de enero.', reason: '', baseVersion: 1 } as const
    const place = { siteId: kase.siteIds[0] ?? '', criterionId }
    doneOf(await saveAnswer(ground.world, kase.company, { ...place, ...answer }))
    await kase.take(kase.company, 'resubmit', {
      declaration: { name: 'Julián Ocampo', post: 'Representante legal', accepted: true },
    })
    visits = await toTheVisit(ground, kase, officers)
    expect(refusalOf(await printReport(ground.world, officers.validator, kase.caseId))).toBe('reports.none')
    expect(refusalOf(await printOwnReport(ground.world, kase.company))).toBe('reports.notSent')
    findingId = await toTheReply(ground, kase, officers, visits)
    const { text } = readPdf(doneOf(await printOwnReport(ground.world, kase.company)).bytes)
    expect(text).toContain('La cámara del patio graba 9 días.')
    expect(text).toContain('Mauro Quiroga')
    expect(refusalOf(await printReport(ground.world, stranger, kase.caseId))).toBe('notFound')
  })

  it('certify with the address that says whether the certificate holds', async () => {
    expect(
      refusalOf(await printCertificate(ground.world, kase.company, { operatorId: kase.operatorId })),
    ).toBe('certificates.none')
    await toTheCertificate(ground, kase, officers, findingId)
    const own = doneOf(await printCertificate(ground.world, kase.company, { operatorId: kase.operatorId }))
    const { links, text, pages } = readPdf(own.bytes)
    expect(`${links} ${text}`).toMatch(/http:\/\/localhost:4000\/verificar\/[\w-]{22}/)
    expect(text).toContain('Sara Lozano')
    expect(pages).toBe(1)
    const { operatorId } = kase
    expect(refusalOf(await printCertificate(ground.world, stranger, { operatorId }))).toBe(
      'certificates.none',
    )
  })

  it('leave a trace of every reading', async () => {
    const events = await inScope(ground.world.db, scopeOf(ground.system), (tx) =>
      tx.kysely
        .selectFrom('auditEvent')
        .select(['action', 'purpose'])
        .where('action', 'in', ['letter.read', 'report.read', 'certificate.read'])
        .orderBy('at')
        .execute(),
    )
    expect(events.map(({ action, purpose }) => `${action} ${purpose}`).sort()).toEqual([
      'certificate.read own',
      'letter.read casework',
      'letter.read own',
      'report.read own',
    ])
  })
})
