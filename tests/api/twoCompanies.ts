import { randomUUID } from 'node:crypto'
import { searchNameOf } from '../../src/domain/operators/searchName.ts'
import { inScope, type Scope, type Tx } from '../../src/store/database/scope.ts'
import type { TestServer } from '../fixtures/aServer.ts'

/** A company with everything a thief would want, each of it carrying the company's canary. */
export interface PlantedCompany {
  readonly canary: string
  readonly office: string
  readonly operatorId: string
  readonly siteId: string
  readonly caseId: string
  readonly number: string
  readonly visitId: string
  readonly evidenceId: string
  readonly findingId: string
  readonly criterionId: string
  readonly letterId: string
}

/** Where each company's site lies, to a hand's breadth: nobody else has this number. */
export const places = {
  norte: { latitude: 25.7816543, longitude: -100.1883217 },
  sur: { latitude: 17.9892761, longitude: -92.9475438 },
} as const

const system: Scope = {
  side: 'system',
  personId: null,
  operatorIds: [],
  officeIds: 'all',
  requestId: 'planting',
}

export const plantCompany = async (server: TestServer, name: 'norte' | 'sur'): Promise<PlantedCompany> => {
  const canary = `CANARIO-${name.toUpperCase()}-${randomUUID().slice(0, 8)}`
  const officer = await server.people.add({ name: `Planta ${name}`, roles: ['validator'], office: name })
  return inScope(server.world.db, system, (tx) => plant(tx, server, { canary, name, officerId: officer.id }))
}

interface Seed {
  readonly canary: string
  readonly name: 'norte' | 'sur'
  readonly officerId: string
}

const plant = async (
  tx: Tx,
  server: TestServer,
  { canary, name, officerId }: Seed,
): Promise<PlantedCompany> => {
  const { kysely } = tx
  const one = async <T>(query: { executeTakeFirstOrThrow: () => Promise<T> }) =>
    query.executeTakeFirstOrThrow()
  const operator = await one(
    kysely
      .insertInto('operator')
      .values({
        name: `Empresa ${canary}`,
        searchName: searchNameOf(canary),
        taxId: name === 'norte' ? 'NOR010203AA1' : 'SUR010203AA1',
        types: ['importer'],
        city: canary,
        officeId: name,
      })
      .returning('id'),
  )
  const own = { operatorId: operator.id }
  const site = await one(
    kysely
      .insertInto('site')
      .values({ ...own, name: `Sitio ${canary}`, kind: 'plant', address: canary, ...places[name] })
      .returning('id'),
  )
  const number = name === 'norte' ? '26-90001' : '26-90002'
  const file = await one(
    kysely
      .insertInto('caseFile')
      .values({
        ...own,
        number,
        programmeId: 'mx-neec',
        editionHash: server.world.editionHash,
        state: 'validationPlanned',
        nextDueOn: '2030-01-01',
        nextClock: 'decision',
      })
      .returning('id'),
  )
  const inCase = { ...own, caseId: file.id }
  const step = await one(
    kysely
      .insertInto('caseStep')
      .values({
        ...inCase,
        position: 1,
        step: 'open',
        toState: 'draft',
        personName: canary,
        side: 'company',
        at: '2026-01-05T16:00:00Z',
        onDay: '2026-01-05',
        reasons: canary,
      })
      .returning('id'),
  )
  const criterionId = server.world.programme.standards[0]?.subStandards[0]?.criteria[0]?.id ?? ''
  const answer = await one(
    kysely
      .insertInto('answer')
      .values({ ...own, siteId: site.id, criterionId, status: 'meets', body: canary })
      .returning('id'),
  )
  await kysely
    .insertInto('answerVersion')
    .values({
      ...own,
      answerId: answer.id,
      version: 1,
      status: 'meets',
      body: canary,
      reason: '',
      writerName: canary,
      writtenAt: '2026-01-05T16:00:00Z',
    })
    .execute()
  const evidence = await one(
    kysely
      .insertInto('evidence')
      .values({
        ...own,
        name: `${canary}.pdf`,
        mediaType: 'application/pdf',
        sizeBytes: 1,
        sha256: 'a'.repeat(64),
        scan: 'notScanned',
      })
      .returning('id'),
  )
  await kysely
    .insertInto('answerEvidence')
    .values({ ...own, answerId: answer.id, evidenceId: evidence.id })
    .execute()
  await kysely
    .insertInto('vettingCheck')
    .values({
      ...inCase,
      kind: 'solvency',
      result: 'concern',
      tells: canary,
      checkedBy: officerId,
      checkerName: canary,
    })
    .execute()
  const visit = await one(
    kysely
      .insertInto('visit')
      .values({ ...inCase, siteId: site.id, plannedOn: '2030-01-01', leadId: officerId, because: canary })
      .returning('id'),
  )
  const finding = await one(
    kysely
      .insertInto('finding')
      .values({
        ...inCase,
        visitId: visit.id,
        siteId: site.id,
        criterionId,
        grade: 'major',
        seen: canary,
        raisedBy: officerId,
      })
      .returning('id'),
  )
  const letter = await one(
    kysely
      .insertInto('letter')
      .values({
        ...inCase,
        stepId: step.id,
        kind: 'report',
        titleEs: canary,
        titleEn: canary,
        bodyEs: canary,
        bodyEn: canary,
      })
      .returning('id'),
  )
  await kysely
    .insertInto('message')
    .values({ ...inCase, fromSide: 'company', authorId: officerId, authorName: canary, body: canary })
    .execute()
  await kysely
    .insertInto('contact')
    .values({ ...own, name: canary, email: 'c@example.test' })
    .execute()
  await kysely
    .insertInto('partnerLink')
    .values({ ...own, name: canary, role: 'carrier' })
    .execute()
  return {
    canary,
    office: name,
    operatorId: operator.id,
    siteId: site.id,
    caseId: file.id,
    number,
    visitId: visit.id,
    evidenceId: evidence.id,
    findingId: finding.id,
    criterionId,
    letterId: letter.id,
  }
}
