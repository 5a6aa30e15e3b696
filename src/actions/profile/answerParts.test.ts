import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import type { AnswerParts, AnswerStatus } from '../../domain/assessment/answer.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Criterion } from '../../domain/standards/standard.ts'
import { inScope } from '../../store/database/scope.ts'
import { scopeOf } from '../actor.ts'
import { exportCompany } from '../companyExport/exportCompany.ts'
import {
  type ACase,
  aSubmittedCase,
  doneOf,
  officersOf,
  refusalOf,
  toTheVisit,
} from '../office/casesForTests.ts'
import { readCaseProfile } from '../office/readCaseProfile.ts'
import { returnAnswer } from '../review/returnAnswer.ts'
import { readVisit } from '../visits/readVisit.ts'
import { answerAllSites } from './answerAllSites.ts'
import { answerHistory } from './answerHistory.ts'
import { readMissing } from './readMissing.ts'
import { readProfile } from './readProfile.ts'
import { saveAnswer } from './saveAnswer.ts'

const said = (status: AnswerStatus, reason = '') => ({ status, reason })

describe('a criterion answered part by part', () => {
  let ground: TestWorld
  let kase: ACase
  let officers: Awaited<ReturnType<typeof officersOf>>
  let mixed: Criterion
  let standardId = ''
  let [must, should] = ['', '']

  const place = (siteId = kase.siteIds[0] ?? '') => ({ siteId, criterionId: mixed.id })
  const save = async (parts: AnswerParts, baseVersion: number, text = 'Minuta firmada.') =>
    saveAnswer(ground.world, kase.company, {
      ...place(),
      ...{ status: null, text, reason: '', parts, baseVersion },
    })
  const shown = async () => {
    const sheet = doneOf(
      await readProfile(ground.world, kase.company, { standardId, siteId: kase.siteIds[0] }),
    )
    const criteria = sheet.subStandards.flatMap((sub) => sub.criteria)
    return criteria.find(({ id }) => id === mixed.id)
  }

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    officers = await officersOf(ground)
    const found = placedCriteria(ground.world.programme).find(
      ({ criterion }) => criterion.level === 'mixed' && criterion.operatorTypes === 'all',
    )
    if (!found) throw new Error('the programme has no mixed criterion')
    mixed = found.criterion
    standardId = found.standard.id
    must = mixed.parts.find(({ level }) => level === 'must')?.id ?? ''
    should = mixed.parts.find(({ level }) => level === 'should')?.id ?? ''
    kase = await aSubmittedCase(ground, 'Autopartes Tres Encinos', ['Planta Apodaca', 'CEDIS Escobedo'])
  })
  afterAll(() => ground.drop())

  it('holds what was once answered as a whole', async () => {
    expect(await shown()).toMatchObject({ answer: { status: 'meets', parts: {} }, lack: null })
  })

  it('is returned like any other, and counts as corrected once a single part was changed', async () => {
    doneOf(
      await returnAnswer(ground.world, officers.intake, {
        caseId: kase.caseId,
        ...place(),
        reason: 'Diga quién participa.',
      }),
    )
    await kase.take(officers.intake, 'returnAsIncomplete', { reasons: 'Falta una respuesta.' })
    expect(await shown()).toMatchObject({ returned: { corrected: false } })
    expect(doneOf(await save({ [must]: said('meets') }, 1))).toMatchObject({ saved: true, version: 2 })
    expect(await shown()).toMatchObject({ returned: { corrected: true } })
  })

  it('is open until every part has been answered, then stands as its parts make it', async () => {
    expect(await shown()).toMatchObject({ answer: { status: null }, lack: 'unanswered' })
    const { missing } = doneOf(await readMissing(ground.world, kase.company))
    expect(missing).toMatchObject([{ kind: 'unanswered', criterion: { id: mixed.id } }])
    doneOf(await save({ [must]: said('meets'), [should]: said('doesNot') }, 2))
    expect(await shown()).toMatchObject({ answer: { status: 'partly', version: 3 }, lack: null })
    const { gaps } = doneOf(await readMissing(ground.world, kase.company))
    expect(
      gaps.find(({ criterion, because }) => criterion?.id === mixed.id && because !== 'unproven'),
    ).toMatchObject({
      because: 'doesNot',
      level: 'should',
      parts: [{ id: should }],
    })
  })

  it('takes its status from the parts, whatever was sent beside them', async () => {
    const parts = { [must]: said('doesNot'), [should]: said('meets') }
    const input = { ...place(), status: 'meets' as const, text: 'Se forma en mayo.', reason: '', parts }
    doneOf(await saveAnswer(ground.world, kase.company, { ...input, baseVersion: 3 }))
    expect((await shown())?.answer).toMatchObject({ status: 'doesNot', parts })
    const again = doneOf(await saveAnswer(ground.world, kase.company, { ...input, baseVersion: 3 }))
    expect(again).toMatchObject({ saved: true, version: 4 })
  })

  it('refuses a part that the criterion does not have, and keeps what stands', async () => {
    expect(refusalOf(await save({ [must]: said('meets'), invented: said('meets') }, 4))).toBe('profile.part')
    expect(refusalOf(await save({ constructor: said('meets') }, 4))).toBe('profile.part')
    expect((await shown())?.answer).toMatchObject({ version: 4 })
  })

  it('hands the second of two writers the parts of the first, and overwrites none', async () => {
    const both = await Promise.all([
      save({ [must]: said('meets'), [should]: said('meets') }, 4),
      save({ [must]: said('partly'), [should]: said('meets') }, 4),
    ])
    const [late] = both.map(doneOf).filter(({ saved }) => !saved)
    const first = (await shown())?.answer
    expect(first?.version).toBe(5)
    expect(late).toMatchObject({ theirs: { parts: first?.parts, version: 5, status: first?.status } })
  })

  it('keeps every version with its parts, and says so in the audit log and the company’s own export', async () => {
    const { versions } = doneOf(await answerHistory(ground.world, kase.company, place()))
    expect(versions.map(({ version, status }) => [version, status]).slice(1)).toEqual([
      [4, 'doesNot'],
      [3, 'partly'],
      [2, null],
    ])
    expect(versions[1]?.parts).toEqual({ [must]: said('doesNot'), [should]: said('meets') })
    const whole = doneOf(await exportCompany(ground.world, kase.company))
    const own = whole.answers.find((one) => one.criterionId === mixed.id && one.siteId === kase.siteIds[0])
    expect(own?.parts).toEqual((await shown())?.answer?.parts)
    expect(whole.answerVersions.some((one) => Object.keys(one.parts as object).length > 0)).toBe(true)
  })

  it('goes to the other site with its parts, once the person agreed to replace what stood there', async () => {
    const { asks } = doneOf(await answerAllSites(ground.world, kase.company, place()))
    expect(asks).toHaveLength(1)
    doneOf(await answerAllSites(ground.world, kase.company, { ...place(), replace: asks }))
    const { answers } = doneOf(await readCaseProfile(ground.world, officers.intake, kase.caseId))
    const [one, other] = answers.filter(({ criterionId }) => criterionId === mixed.id)
    expect(other?.parts).toEqual(one?.parts)
    expect(Object.keys(one?.parts ?? {})).toEqual([must, should])
  })

  it('is read by part by the office, and on the checklist of the visit', async () => {
    const reasoned = { [must]: said('meets'), [should]: said('notApplicable', 'Somos tres personas.') }
    doneOf(await save(reasoned, 5))
    const { standards } = doneOf(await readCaseProfile(ground.world, officers.intake, kase.caseId))
    const read = standards.flatMap(({ subStandards }) => subStandards.flatMap(({ criteria }) => criteria))
    expect(read.find(({ id }) => id === mixed.id)?.parts.map(({ id }) => id)).toEqual([must, should])
    await kase.take(kase.company, 'resubmit', {
      declaration: { name: 'Julián Ocampo', post: 'Representante legal', accepted: true },
    })
    const [visitId = ''] = await toTheVisit(ground, kase, officers)
    const { lines } = doneOf(await readVisit(ground.world, officers.validator, visitId))
    expect(lines.find(({ criterionId }) => criterionId === mixed.id)).toMatchObject({
      closer: 'saidNotToApply',
      parts: [
        { id: must, status: 'meets' },
        { id: should, status: 'notApplicable', reason: 'Somos tres personas.' },
      ],
    })
  })

  it('never stands in the table as anything but an object of parts', async () => {
    const writes = inScope(ground.world.db, scopeOf(kase.company), (tx) =>
      tx.kysely.updateTable('answer').set({ parts: '[]' }).where('criterionId', '=', mixed.id).execute(),
    )
    await expect(writes).rejects.toThrow()
  })
})
