import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { takeCaseStep } from '../../cases/takeCaseStep.ts'
import { doneOf, type Officers, officersOf, refusalOf } from '../casesForTests.ts'
import { readCase } from '../readCase.ts'
import { readCaseProfile } from '../readCaseProfile.ts'
import { readQueue } from '../readQueue.ts'
import { addScan, receiveScan } from './keepScan.ts'
import { keyInAnswer, keyInSite } from './keyIn.ts'
import { openPaperCase, type PaperCompany } from './openPaperCase.ts'

const aPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)
const streamOf = async function* (bytes: Buffer) {
  yield bytes
}

describe('an application that comes in on paper', () => {
  let ground: TestWorld
  let officers: Officers
  let caseId = ''
  const company: PaperCompany = {
    name: 'Molinos Santa Brisa',
    taxId: 'msb010203ab1',
    types: ['importer'],
    city: 'Veracruz',
    legalRepresentative: 'Rosa Cano',
    officeId: 'central',
  }
  const scan = async (bytes = aPdf) =>
    receiveScan(ground.world, {
      stream: streamOf(bytes),
      declaredName: 'solicitud.pdf',
      declaredType: 'application/pdf',
    })

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    officers = await officersOf(ground)
  })
  afterAll(() => ground.drop())

  it('needs its scan, which is what it says it is', async () => {
    expect(refusalOf(await scan(Buffer.from('<html>no</html>')))).toBe('evidence.notWhatItSays')
    const kept = doneOf(await scan())
    expect(refusalOf(await openPaperCase(ground.world, officers.account, company, kept))).toBe('notAllowed')
    expect(
      refusalOf(await openPaperCase(ground.world, officers.intake, { ...company, taxId: 'x' }, kept)),
    ).toBe('operators.taxId')
    caseId = doneOf(await openPaperCase(ground.world, officers.intake, company, kept)).caseId
    expect(refusalOf(await openPaperCase(ground.world, officers.intake, company, kept))).toBe(
      'operators.taxIdTaken',
    )
  })

  it('stands in the office’s own list while it is keyed in', async () => {
    const { items } = doneOf(await readQueue(ground.world, officers.intake, {}))
    expect(items).toMatchObject([{ company: 'Molinos Santa Brisa', state: 'draft', paper: true }])
    const { case: file } = doneOf(await readCase(ground.world, officers.intake, caseId))
    expect(file.paperScanId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('is keyed in under the officer’s name, site by site and answer by answer', async () => {
    const site = { name: 'Molino', kind: 'plant', address: 'Av. Uno', city: 'Veracruz', state: 'Ver.' }
    expect(refusalOf(await keyInSite(ground.world, officers.validator, caseId, site))).toBe('notAllowed')
    const { id: siteId } = doneOf(await keyInSite(ground.world, officers.intake, caseId, site))
    const { asked } = doneOf(await readCaseProfile(ground.world, officers.intake, caseId))
    const answers = (asked[0]?.criteria ?? []).map((criterionId) => ({
      ...{ siteId, criterionId, status: 'meets' as const, text: 'Sí, por escrito.' },
      ...{ reason: '', baseVersion: 0 },
    }))
    expect(refusalOf(await takeCaseStep(ground.world, officers.intake, caseId, 'submitOnPaper', {}))).toBe(
      'casework.needs.completeProfile',
    )
    doneOf(await keyInAnswer(ground.world, officers.intake, caseId, answers))
    await keysInByPart(siteId)
    const profile = doneOf(await readCaseProfile(ground.world, officers.intake, caseId))
    expect(profile.missing).toEqual([])
    expect(profile.answers[0]?.by).toBe('Teo Barragán')
  })

  /** A mixed criterion of the paper has a tick for each part. */
  const keysInByPart = async (siteId: string) => {
    const { standards } = doneOf(await readCaseProfile(ground.world, officers.intake, caseId))
    const criteria = standards.flatMap(({ subStandards }) => subStandards.flatMap((sub) => sub.criteria))
    const mixed = criteria.find(({ level }) => level === 'mixed')
    const parts = Object.fromEntries(
      (mixed?.parts ?? []).map(({ id, level }) => [
        id,
        { status: level === 'must' ? ('meets' as const) : ('partly' as const), reason: '' },
      ]),
    )
    const line = { siteId, criterionId: mixed?.id ?? '', status: null, text: 'Falta el acta.', reason: '' }
    doneOf(await keyInAnswer(ground.world, officers.intake, caseId, [{ ...line, parts, baseVersion: 1 }]))
    const { answers } = doneOf(await readCaseProfile(ground.world, officers.intake, caseId))
    const keyed = answers.find(({ criterionId }) => criterionId === mixed?.id)
    expect(keyed).toMatchObject({ status: 'partly', parts, by: 'Teo Barragán' })
  }

  it('is then submitted like any other, and no longer written by the office', async () => {
    doneOf(await takeCaseStep(ground.world, officers.intake, caseId, 'submitOnPaper', {}))
    const site = { name: 'Silo', kind: 'plant', address: '', city: '', state: '' }
    expect(refusalOf(await keyInSite(ground.world, officers.intake, caseId, site))).toBe(
      'profile.notEditable',
    )
    const second = Buffer.concat([aPdf, Buffer.from('%2\n')])
    doneOf(await addScan(ground.world, officers.intake, caseId, doneOf(await scan(second))))
  })
})
