import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { questionsAsked } from '../../domain/assessment/askedAt.ts'
import { countVerdicts } from '../../domain/editions/verdict.ts'
import { editionHash } from '../../files/programmes/editionHash.ts'
import { readProgramme } from '../../files/programmes/readProgramme.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { movesOf } from '../../store/editions/moves.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { takeCaseStep } from '../cases/takeCaseStep.ts'
import { moment } from '../moment.ts'
import { declaration, doneOf, refusalOf } from '../office/casesForTests.ts'
import { readCase } from '../office/readCase.ts'
import { startApplication } from '../operators/startApplication.ts'
import { answerHistory } from '../profile/answerHistory.ts'
import { profileOf } from '../profile/profileOf.ts'
import { readHome } from '../profile/readHome.ts'
import { readMissing } from '../profile/readMissing.ts'
import { readOwnCase } from '../profile/readOwnCase.ts'
import { saveAnswer } from '../profile/saveAnswer.ts'
import { saveSite } from '../profile/saveSite.ts'
import { publishAll, publishEditions } from '../programmes/publishEditions.ts'
import { compareEditions } from './compareEditions.ts'
import { moveCase, moveOwnCase } from './moveCase.ts'
import { readCaseEdition, readOwnEdition } from './readEdition.ts'
import { stillHolds } from './stillHolds.ts'
import { undoMove, undoOwnMove } from './undoMove.ts'

let ground: TestWorld
let account: Actor
let oea = ''
let companies = 0

beforeAll(async () => {
  ground = await aWorld()
  account = await ground.anOfficer('Lidia Paz', 'accountOfficer')
  const read = await readProgramme('programmes/mx-oea')
  if ('faults' in read) throw new Error('programmes/mx-oea has faults')
  oea = editionHash(read.programme)
  await publishAll(ground.world.db, [{ programme: read.programme, hash: oea }])
  await ground.world.editions.learn()
})
afterAll(() => ground.drop())

interface Company {
  readonly actor: Actor
  readonly operatorId: string
  readonly caseId: string
  readonly siteId: string
}

const asSystem = <T>(work: (tx: Tx) => Promise<T>) => inScope(ground.world.db, scopeOf(ground.system), work)

/** A company with a plant whose profile is answered to the last question, every third with a paper. */
const aCompany = async (types: readonly string[] = ['importer', 'exporter']): Promise<Company> => {
  companies += 1
  const person = await ground.aPerson(`Inés ${crypto.randomUUID()}`)
  const entered = doneOf(
    await startApplication(ground.world, person, {
      ...{ name: `Autopartes ${companies}`, taxId: `AUT${String(100200 + companies)}AB1`, types: [...types] },
      ...{ city: 'Apodaca', legalRepresentative: 'Julián Ocampo', officeId: 'central', eligibility: [] },
    }),
  )
  const actor: Actor = { ...person, roles: ['companyAdministrator'], operatorIds: [entered.operatorId] }
  const site = { name: 'Planta', kind: 'plant', address: 'Av. Uno', city: 'Apodaca', state: 'NL' }
  const siteId = doneOf(await saveSite(ground.world, actor, site)).id
  await answerAll(actor, entered.operatorId)
  return { actor, operatorId: entered.operatorId, caseId: entered.caseId, siteId }
}

const answerAll = (actor: Actor, operatorId: string) =>
  inScope(ground.world.db, scopeOf(actor), async (tx) => {
    const profile = await profileOf(tx, ground.world.programme, operatorId, moment(ground.world).day)
    const evidence = await tx.kysely
      .insertInto('evidence')
      .values({
        ...{ operatorId, name: 'Procedimiento.pdf', mediaType: 'application/pdf', sizeBytes: 1 },
        ...{ sha256: 'a'.repeat(64), scan: 'clean' },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const [place, { site, criterion }] of questionsAsked(profile.criteria, profile.sites).entries()) {
      const { id } = await tx.kysely
        .insertInto('answer')
        .values({
          ...{ operatorId, siteId: site.id, criterionId: criterion.id },
          ...{ status: place % 5 === 0 ? 'partly' : 'meets', body: `Lo que hacemos: ${criterion.id}` },
          ...{ writtenBy: actor.personId, writerName: actor.name },
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      if (place % 3 === 0)
        await tx.kysely
          .insertInto('answerEvidence')
          .values({ operatorId, answerId: id, evidenceId: evidence.id })
          .execute()
    }
  })

const fileOf = ({ caseId }: Company) =>
  asSystem((tx) =>
    tx.kysely.selectFrom('caseFile').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow(),
  )
const moveNow = async (company: Company, more: { to?: string; confirmed?: boolean } = {}) =>
  moveOwnCase(ground.world, company.actor, {
    ...{ to: oea, confirmed: true, version: (await fileOf(company)).version },
    ...more,
  })
const undoNow = async (company: Company) =>
  undoOwnMove(ground.world, company.actor, (await fileOf(company)).version)

/** What the profile says under the criteria of an edition, with its papers. */
const saidIn = async (company: Company, hash: string) => {
  const programme = ground.world.editions.get(hash)
  if (!programme) throw new Error('an edition that is known')
  const profile = await asSystem((tx) =>
    profileOf(tx, programme, company.operatorId, moment(ground.world).day),
  )
  const asked = new Set(profile.criteria.map(({ id }) => id))
  return profile.answers
    .filter(({ criterionId }) => asked.has(criterionId))
    .map(({ criterionId, status, text, reason, parts, evidenceIds }) => ({
      ...{ criterionId, status, text, reason, parts, evidenceIds: evidenceIds.toSorted() },
    }))
    .toSorted((one, other) => (one.criterionId < other.criterionId ? -1 : 1))
}
const lastMove = async ({ caseId }: Company) => {
  const move = (await asSystem((tx) => movesOf(tx, caseId))).at(-1)
  if (!move) throw new Error('a case that moved')
  return move
}
const missingOf = async ({ actor }: Company) => doneOf(await readMissing(ground.world, actor)).missing

describe('A case of NEEC 2012 moved to OEA 2023', () => {
  test('rests on it, with one verdict for each answer, and every kept text where its criterion went', async () => {
    const company = await aCompany()
    const before = await saidIn(company, ground.world.editionHash)
    expect(before.length).toBeGreaterThan(120)
    const { preview, targets, undo } = doneOf(await readOwnEdition(ground.world, company.actor))
    expect(targets.map(({ programme, edition }) => `${programme} ${edition}`)).toEqual(['mx-oea 2023'])
    expect(undo).toBeNull()
    doneOf(await moveNow(company))
    expect(await fileOf(company)).toMatchObject({ programmeId: 'mx-oea', editionHash: oea, state: 'draft' })
    const { verdicts, typesAfter } = await lastMove(company)
    expect(typesAfter).toEqual(['company'])
    const counts = countVerdicts(verdicts)
    expect(verdicts.length).toBe(before.length)
    expect(preview?.counts).toEqual(counts)
    expect(counts.kept + counts.needsReview + counts.dropped).toBe(before.length)
    expect(counts.kept).toBeGreaterThan(counts.needsReview)
    expect(counts.needsReview).toBeGreaterThan(5)
    const after = new Map((await saidIn(company, oea)).map((one) => [one.criterionId, one]))
    for (const { criterionId, into } of verdicts)
      for (const id of into) expect(after.get(id)?.text).toContain(`Lo que hacemos: ${criterionId}`)
    const told = doneOf(await readOwnEdition(ground.world, company.actor))
    expect(told).toMatchObject({ now: { edition: '2023' }, preview: null, waiting: expect.any(Number) })
    expect(told.undo).not.toBeNull()
    expect(told.last).toEqual(preview?.rows)
    expect(doneOf(await readHome(ground.world, company.actor)).edition).toMatchObject({ later: null })
  })

  test('shows an officer the same, and nobody of another company', async () => {
    const company = await aCompany()
    const seen = doneOf(await readCaseEdition(ground.world, account, company.caseId))
    expect(seen.preview?.rows.length).toBeGreaterThan(120)
    expect(
      seen.preview?.rows.filter(({ verdict, told }) => verdict === 'needsReview' && told.length > 0).length,
    ).toBeGreaterThan(3)
    const other = await aCompany()
    expect(refusalOf(await readCaseEdition(ground.world, other.actor, company.caseId))).toBe('notFound')
    const stranger = 'f'.repeat(64)
    expect(refusalOf(await readOwnEdition(ground.world, company.actor, stranger))).toBe('edition.notLater')
  })

  test('is not handed in while an answer waits; saying that it still holds, or writing it anew, is enough', async () => {
    const company = await aCompany()
    doneOf(await moveNow(company))
    const waiting = (await missingOf(company)).filter(({ kind }) => kind === 'toReview')
    expect(waiting.length).toBeGreaterThan(5)
    const [first, second] = waiting.map(({ criterion }) => criterion?.id ?? '')
    const place = (criterionId = '') => ({ siteId: company.siteId, criterionId })
    const versionAt = async (id = '') =>
      doneOf(await answerHistory(ground.world, company.actor, place(id))).versions[0]?.version ?? 0
    const stale = { ...place(first), version: 99 }
    expect(refusalOf(await stillHolds(ground.world, company.actor, stale))).toBe('profile.changedMeanwhile')
    const held = { ...place(first), version: await versionAt(first) }
    expect(doneOf(await stillHolds(ground.world, company.actor, held))).toEqual({ reviewed: true })
    doneOf(
      await saveAnswer(ground.world, company.actor, {
        ...{ ...place(second), status: 'meets', text: 'Escrito de nuevo', reason: '' },
        baseVersion: await versionAt(second),
      }),
    )
    const left = (await missingOf(company)).filter(({ kind }) => kind === 'toReview')
    expect(left.length).toBe(waiting.length - 2)
    expect(left.map(({ criterion }) => criterion?.id)).not.toContain(first)
    const step = await takeCaseStep(ground.world, company.actor, company.caseId, 'submit', { declaration })
    expect(refusalOf(step)).toBe('casework.needs.completeProfile')
  })

  test('goes back with every text and paper as it was, and what was written since stays in the history', async () => {
    const company = await aCompany()
    const before = await saidIn(company, ground.world.editionHash)
    doneOf(await moveNow(company))
    const { verdicts } = await lastMove(company)
    const same = verdicts.find(({ criterionId, into }) => into.includes(criterionId))?.criterionId ?? ''
    const place = { siteId: company.siteId, criterionId: same }
    doneOf(
      await saveAnswer(ground.world, company.actor, {
        ...{ ...place, status: 'doesNot', text: 'Escrito bajo la edición nueva', reason: '' },
        baseVersion: 1,
      }),
    )
    doneOf(await undoNow(company))
    expect(await saidIn(company, ground.world.editionHash)).toEqual(before)
    expect(await fileOf(company)).toMatchObject({ programmeId: 'mx-neec' })
    const { versions } = doneOf(await answerHistory(ground.world, company.actor, place))
    expect(versions.map(({ text }) => text)).toEqual([
      `Lo que hacemos: ${same}`,
      'Escrito bajo la edición nueva',
      `Lo que hacemos: ${same}`,
    ])
    expect((await missingOf(company)).filter(({ kind }) => kind === 'toReview')).toEqual([])
    const types = await asSystem((tx) =>
      tx.kysely
        .selectFrom('operator')
        .select('types')
        .where('id', '=', company.operatorId)
        .executeTakeFirst(),
    )
    expect(types?.types).toEqual(['importer', 'exporter'])
    expect(refusalOf(await undoNow(company))).toBe('edition.nothingToUndo')
    // And once more there and back: the second journey finds the traces of the first.
    doneOf(await moveNow(company))
    doneOf(await undoNow(company))
    expect(await saidIn(company, ground.world.editionHash)).toEqual(before)
  })

  test('reads in its history as a move, and on an earlier day with the edition it had then', async () => {
    ground.goTo('2026-03-02T16:00:00.000Z')
    const company = await aCompany()
    ground.goTo('2026-03-05T16:00:00.000Z')
    doneOf(await moveNow(company))
    const { history } = doneOf(await readOwnCase(ground.world, company.actor))
    expect(history.at(-1)).toMatchObject({ step: 'moveEdition', from: 'draft', to: 'draft' })
    expect(history.at(-1)?.reasons).toContain('2012 → ')
    const shown = async (day?: string) =>
      doneOf(await readCase(ground.world, account, company.caseId, day)).words.programme.edition
    expect(await shown()).toBe('2023')
    expect(await shown('2026-03-03')).toBe('2012')
    doneOf(await undoNow(company))
    expect(await shown()).toBe('2012')
    ground.goTo('2026-03-09T16:00:00.000Z')
  })

  test('moves by an officer too, who then does not decide on it; the company is told', async () => {
    const company = await aCompany()
    const { version } = await fileOf(company)
    doneOf(await moveCase(ground.world, account, company.caseId, { to: oea, version, confirmed: true }))
    const told = await asSystem(async (tx) => ({
      parts: await tx.kysely
        .selectFrom('casePart')
        .select(['personId', 'part'])
        .where('caseId', '=', company.caseId)
        .execute(),
      news: await tx.kysely
        .selectFrom('notification')
        .select(['personId', 'kind'])
        .where('caseId', '=', company.caseId)
        .execute(),
    }))
    expect(told.parts).toContainEqual({ personId: account.personId, part: 'edited' })
    expect(told.news).toContainEqual({ personId: company.actor.personId, kind: 'step.moveEdition' })
    doneOf(await undoMove(ground.world, account, company.caseId, version + 1))
  })
})

test('Anybody may read what changed from NEEC to OEA, with both wordings; of a stranger nothing is told', async () => {
  const told = doneOf(await compareEditions(ground.world, account, 'mx-neec', 'mx-oea'))
  expect(told).toMatchObject({ follows: true, before: { edition: '2012' }, after: { edition: '2023' } })
  expect(told.counts.added).toBeGreaterThan(20)
  const tighter = told.changes.filter(({ kinds }) => kinds.includes('tightened'))
  expect(tighter.length).toBe(told.counts.tightened)
  expect(
    tighter.every(({ before, after, because }) => before.length > 0 && after && because.length > 0),
  ).toBe(true)
  const byHash = doneOf(await compareEditions(ground.world, account, ground.world.editionHash, oea))
  expect(byHash.counts).toEqual(told.counts)
  expect(refusalOf(await compareEditions(ground.world, account, 'mx-neec', 'xx-none'))).toBe(
    'edition.unknown',
  )
})

describe('A case does not move', () => {
  test('unconfirmed, over a newer version, to a stranger, or for somebody else', async () => {
    const company = await aCompany()
    const other = await aCompany()
    expect(refusalOf(await moveNow(company, { confirmed: false }))).toBe('edition.notConfirmed')
    expect(refusalOf(await moveNow(company, { to: 'f'.repeat(64) }))).toBe('edition.notLater')
    const old = { to: oea, version: 0, confirmed: true }
    expect(refusalOf(await moveOwnCase(ground.world, company.actor, old))).toBe('edition.changedMeanwhile')
    const asked = { ...old, version: 1 }
    expect(refusalOf(await moveCase(ground.world, other.actor, company.caseId, asked))).toBe('notFound')
    const helper: Actor = { ...company.actor, roles: ['companyContributor'] }
    expect(refusalOf(await moveOwnCase(ground.world, helper, asked))).toBe('notAllowed')
    const held = { siteId: company.siteId, criterionId: 'none', version: 1 }
    expect(refusalOf(await stillHolds(ground.world, other.actor, held))).toBe('notFound')
    expect(await fileOf(company)).toMatchObject({ programmeId: 'mx-neec', version: 1 })
  })

  test('where the later edition knows none of what the company is', async () => {
    const company = await aCompany(['port'])
    expect(refusalOf(await moveNow(company))).toBe('edition.noTypeLeft')
  })

  test('once it is handed in, neither there nor back', async () => {
    const company = await aCompany()
    doneOf(await takeCaseStep(ground.world, company.actor, company.caseId, 'submit', { declaration }))
    expect(refusalOf(await moveNow(company))).toBe('edition.notNow')
    expect(refusalOf(await undoNow(company))).toBe('edition.notNow')
  })

  test('and nobody rewrites that it did', async () => {
    const company = await aCompany()
    doneOf(await moveNow(company))
    const rewriting = asSystem((tx) =>
      tx.client.query('update aval.edition_move set verdicts = $1 where case_id = $2', [
        '[]',
        company.caseId,
      ]),
    )
    await expect(rewriting).rejects.toThrow(/permission denied/)
  })
})

test('An edition that another process published is seen, and no case is read by another than its own', async () => {
  const company = await aCompany()
  const { programme } = ground.world
  const changed = { ...programme, edition: '2012 bis' }
  const elsewhere = await publishEditions(ground.world.db, changed, 'b'.repeat(64))
  expect(elsewhere.running).toMatchObject({ isNew: true, counts: { added: 0, reworded: 0 } })
  expect(ground.world.editions.get('b'.repeat(64))).toBeUndefined()
  doneOf(await moveNow(company, { to: 'b'.repeat(64) }))
  const { verdicts } = await lastMove(company)
  expect(countVerdicts(verdicts)).toMatchObject({ needsReview: 0, dropped: 0 })
  const read = doneOf(await readCase(ground.world, account, company.caseId))
  expect(read.words.programme.edition).toBe('2012 bis')
  const again = await publishEditions(ground.world.db, changed, 'b'.repeat(64))
  expect(again.running).toMatchObject({ isNew: false, counts: null })
})
