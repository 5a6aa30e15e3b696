import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { editionHash } from '../../../files/programmes/editionHash.ts'
import { readProgramme } from '../../../files/programmes/readProgramme.ts'
import { moveCase } from '../../editions/moveCase.ts'
import { publishAll } from '../../programmes/publishEditions.ts'
import { doneOf, type Officers, officersOf, refusalOf } from '../casesForTests.ts'
import { readCase } from '../readCase.ts'
import { readCaseProfile } from '../readCaseProfile.ts'
import { receiveScan } from './keepScan.ts'
import { holdKeyedIn, keyInAnswer, keyInSite } from './keyIn.ts'
import { openPaperCase } from './openPaperCase.ts'

const aPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

describe('a paper application whose case moves to a later edition', () => {
  let ground: TestWorld
  let officers: Officers
  let caseId = ''
  let siteId = ''

  const profileNow = async () => doneOf(await readCaseProfile(ground.world, officers.intake, caseId))
  const toReview = async () => (await profileNow()).missing.filter(({ kind }) => kind === 'toReview')

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    officers = await officersOf(ground)
    const read = await readProgramme('programmes/mx-oea')
    if ('faults' in read) throw new Error('programmes/mx-oea has faults')
    const oea = editionHash(read.programme)
    await publishAll(ground.world.db, [{ programme: read.programme, hash: oea }])
    await ground.world.editions.learn()
    const stream = (async function* () {
      yield aPdf
    })()
    const declared = { declaredName: 'solicitud.pdf', declaredType: 'application/pdf' }
    const scan = doneOf(await receiveScan(ground.world, { stream, ...declared }))
    const company = {
      ...{ name: 'Molinos Santa Brisa', taxId: 'MSB010203AB1', types: ['importer'], city: 'Veracruz' },
      ...{ legalRepresentative: 'Rosa Cano', officeId: 'central' },
    }
    caseId = doneOf(await openPaperCase(ground.world, officers.intake, company, scan)).caseId
    const site = { name: 'Molino', kind: 'plant', address: 'Av. Uno', city: 'Veracruz', state: 'Ver.' }
    siteId = doneOf(await keyInSite(ground.world, officers.intake, caseId, site)).id
    const { asked } = await profileNow()
    const answers = (asked[0]?.criteria ?? []).map((criterionId) => ({
      ...{ siteId, criterionId, status: 'meets' as const, text: 'Sí, por escrito.' },
      ...{ reason: '', baseVersion: 0 },
    }))
    doneOf(await keyInAnswer(ground.world, officers.intake, caseId, answers))
    const { case: file } = doneOf(await readCase(ground.world, officers.account, caseId))
    const move = { to: oea, version: file.version, confirmed: true }
    doneOf(await moveCase(ground.world, officers.account, caseId, move))
  })
  afterAll(() => ground.drop())

  it('shows who keys it in what waits, why, and what the author of the edition says of it', async () => {
    const { reviews } = await profileNow()
    expect(reviews.length).toBeGreaterThan(5)
    expect(reviews.some(({ told }) => told.length > 0)).toBe(true)
    expect(reviews.every(({ version }) => version > 0)).toBe(true)
  })

  it('waits no longer where the officer says that it still holds, and only as it was read', async () => {
    const waiting = await toReview()
    const review = (await profileNow()).reviews.find(({ criterionId }) =>
      waiting.some((one) => one.criterionId === criterionId),
    )
    if (!review) throw new Error('an answer that waits')
    const { criterionId, version } = review
    const held = (by = officers.intake, read = version) =>
      holdKeyedIn(ground.world, by, caseId, [{ siteId, criterionId, version: read }])
    expect(refusalOf(await held(officers.validator))).toBe('notAllowed')
    expect(refusalOf(await held(officers.intake, version + 1))).toBe('profile.changedMeanwhile')
    expect(await toReview()).toHaveLength(waiting.length)
    expect(doneOf(await held())).toEqual({ reviewed: 1 })
    expect(await toReview()).toHaveLength(waiting.length - 1)
    expect(doneOf(await held())).toEqual({ reviewed: 0 })
  })

  it('waits no longer where it is keyed in anew', async () => {
    const [first] = await toReview()
    const { answers } = await profileNow()
    const answer = answers.find(({ criterionId }) => criterionId === first?.criterionId)
    const line = { siteId, criterionId: first?.criterionId ?? '', reason: '', status: 'partly' as const }
    const keyed = [{ ...line, text: 'Falta el acta.', baseVersion: answer?.version ?? 0 }]
    doneOf(await keyInAnswer(ground.world, officers.intake, caseId, keyed))
    expect((await toReview()).map(({ criterionId }) => criterionId)).not.toContain(first?.criterionId)
  })
})
