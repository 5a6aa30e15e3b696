import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { aPdf } from '../../../files/evidence/samples/fileSamples.ts'
import type { Actor } from '../../actor.ts'
import { enterEvidence, receiveEvidence } from '../../evidence/keepOwnEvidence.ts'
import { doneOf, refusalOf } from '../../office/casesForTests.ts'
import { startApplication } from '../../operators/startApplication.ts'
import { readHome } from '../../profile/readHome.ts'
import { readMissing } from '../../profile/readMissing.ts'
import { saveAnswer } from '../../profile/saveAnswer.ts'
import { saveSite } from '../../profile/saveSite.ts'
import { judgeCredit, readCredits, readOwnCredits } from './credits.ts'
import { addMeasure, enterFigure, readMeasures } from './measures.ts'
import { movePilotOn } from './movePilot.ts'
import { anInvitation, anInvitingPilot, invitedAndIn, nobody } from './pilotsForTests.ts'
import { giveFeedback, moveFeedbackRound, readOwnRounds, readRounds, writeRound } from './rounds.ts'
import { type CertificateAsked, showCertificate, withdrawCertificate } from './showCertificate.ts'

const ctpat: CertificateAsked = {
  ...{ programmeId: 'us-ctpat', types: ['importer'], number: 'CT-1001', siteIds: [], evidenceId: null },
  ...{ validFrom: '2025-01-01', validUntil: '2026-12-31' },
}

async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}

describe('In a pilot', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let manager: Actor
  let officer: Actor
  let ines: Actor
  let pilot = ''
  let certificate = ''
  const mailTo = (address: string) =>
    asSystem(ground.db, async (tx) => {
      const { rows } = await tx.client.query('select body from aval.outgoing_mail where to_address = $1', [
        address,
      ])
      return String(rows[0]?.body ?? '')
    })
  const unanswered = async () => {
    const { missing } = doneOf(await readMissing(ground.world, ines))
    return missing.flatMap(({ criterion }) => (criterion ? [criterion.id] : []))
  }
  const own = async () => doneOf(await readOwnCredits(ground.world, ines)).certificates[0]?.credits ?? []

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T15:00:00.000Z')
    manager = await ground.anOfficer('Elena Duarte', 'programmeManager')
    officer = await ground.anOfficer('Omar Rey', 'accountOfficer')
    pilot = await anInvitingPilot(ground.world, manager)
    await invitedAndIn(ground.world, manager, pilot, anInvitation(), mailTo)
    doneOf(
      await movePilotOn(ground.world, manager, pilot, { step: 'startStage', stageId: 'first', reason: '' }),
    )
    const person = await ground.aPerson('Inés Robledo')
    const { operatorId } = doneOf(
      await startApplication(ground.world, person, {
        ...{ name: 'Componentes Almenara', taxId: 'CAL010203AB1', types: ['importer'], city: 'Saltillo' },
        ...{ legalRepresentative: 'Julián Ocampo', officeId: 'central', eligibility: [] },
      }),
    )
    ines = { ...person, roles: ['companyAdministrator'], operatorIds: [operatorId] }
    const site = { name: 'Planta', kind: 'plant', address: 'Uno 1', city: 'Saltillo', state: 'COA' }
    doneOf(await saveSite(ground.world, ines, site))
  })
  afterAll(() => ground?.drop())

  it('a certificate of another programme is credited by the crosswalk, as a proposal that changes nothing yet', async () => {
    const before = await unanswered()
    const shown = doneOf(await showCertificate(ground.world, ines, ctpat))
    certificate = shown.id
    expect(shown.whole).toBeGreaterThan(10)
    expect(shown.part).toBeGreaterThan(10)
    expect(await unanswered()).toEqual(before)
    expect((await own()).every(({ state, because }) => state === 'proposed' && because.length > 0)).toBe(true)
  })

  it('an officer confirms criterion by criterion, and only what is covered as a whole is asked no more', async () => {
    const credits = await own()
    const whole = credits.filter(({ covers }) => covers === 'whole').map((one) => one.criterionId)
    const part = credits.filter(({ covers }) => covers === 'part').map((one) => one.criterionId)
    const before = await unanswered()
    const confirm = (criterionIds: readonly string[]) =>
      judgeCredit(ground.world, officer, certificate, { criterionIds, state: 'confirmed', reason: '' })
    doneOf(await confirm([whole[0] ?? '', part[0] ?? '']))
    const after = await unanswered()
    expect(before).toContain(whole[0])
    expect(before.filter((id) => !after.includes(id))).toEqual([whole[0]])
    expect(after).toContain(part[0])
    expect(refusalOf(await confirm(['nobody-asks-this']))).toBe('pilots.credit.notProposed')
    expect(refusalOf(await confirm([]))).toBe('pilots.credit.notProposed')
  })

  it('what is credited the company may still answer, and change, and put papers to', async () => {
    const credit = (await own()).filter(({ covers }) => covers === 'whole').at(-1)
    const judged = { criterionIds: [credit?.criterionId ?? ''], state: 'confirmed' as const, reason: '' }
    doneOf(await judgeCredit(ground.world, officer, certificate, judged))
    const { sites } = doneOf(await readHome(ground.world, ines))
    const place = { siteId: sites[0]?.id ?? '', criterionId: credit?.criterionId ?? '' }
    const answer = { ...place, status: 'meets' as const, reason: '', text: 'Barda de tres metros.' }
    const first = doneOf(await saveAnswer(ground.world, ines, { ...answer, baseVersion: 0 }))
    const declared = { declaredName: 'barda.pdf', declaredType: 'application/pdf' }
    const file = doneOf(await receiveEvidence(ground.world, { stream: inPieces(aPdf()), ...declared }))
    doneOf(await enterEvidence(ground.world, ines, [file], { place, effectiveFrom: '2026-01-01' }))
    expect(await unanswered()).not.toContain(credit?.criterionId)
    const doubt = { ...answer, status: 'partly' as const, text: 'Falta el lado norte.', baseVersion: 1 }
    expect([first, doneOf(await saveAnswer(ground.world, ines, doubt))]).toMatchObject([
      { saved: true, version: 1 },
      { saved: true, version: 2 },
    ])
    const { rows } = await asSystem(ground.db, (tx) =>
      tx.client.query(
        'select a.criterion_id from aval.answer_evidence e join aval.answer a on a.id = e.answer_id where e.operator_id = $1',
        [...ines.operatorIds],
      ),
    )
    expect(rows).toEqual([{ criterion_id: credit?.criterionId }])
  })

  it('what is refused, with its reason, is asked as before', async () => {
    const first = (await own()).find(({ state, covers }) => state === 'confirmed' && covers === 'whole')
    const refuse = (reason: string) =>
      judgeCredit(ground.world, officer, certificate, {
        ...{ criterionIds: [first?.criterionId ?? ''], state: 'refused', reason },
      })
    expect(refusalOf(await refuse(''))).toBe('pilots.reason')
    doneOf(await refuse('La instalación no es la certificada.'))
    expect(await unanswered()).toContain(first?.criterionId)
    const { certificates } = doneOf(await readCredits(ground.world, officer, pilot))
    expect(certificates[0]?.credits.find(({ state }) => state === 'refused')?.reason).toContain('instalación')
  })

  it('ends with the certificate: past its term, or once the company takes it back', async () => {
    const whole = (await own()).find(({ covers, state }) => covers === 'whole' && state === 'proposed')
    const judged = { criterionIds: [whole?.criterionId ?? ''], state: 'confirmed' as const, reason: '' }
    doneOf(await judgeCredit(ground.world, officer, certificate, judged))
    expect(await unanswered()).not.toContain(whole?.criterionId)
    ground.goTo('2027-01-01T15:00:00.000Z')
    expect(await unanswered()).toContain(whole?.criterionId)
    ground.goTo('2026-03-02T15:00:00.000Z')
    doneOf(await withdrawCertificate(ground.world, ines, certificate))
    expect(await unanswered()).toContain(whole?.criterionId)
    expect(refusalOf(await judgeCredit(ground.world, officer, certificate, judged))).toBe(
      'pilots.credit.withdrawn',
    )
  })

  it('nobody shows a certificate without an invitation that was accepted', async () => {
    const stranger: Actor = {
      ...nobody,
      side: 'company',
      roles: ['companyAdministrator'],
      operatorIds: [pilot],
    }
    expect(refusalOf(await showCertificate(ground.world, stranger, ctpat))).toBe('pilots.credit.notIn')
    const wrong = [
      [{ types: [] }, 'pilots.credit.types'],
      [{ programmeId: 'mx-neec' }, 'pilots.credit.programme'],
      [{ validUntil: '2024-01-01' }, 'pilots.credit.days'],
      [{ siteIds: [pilot] }, 'pilots.credit.site'],
      [{ evidenceId: pilot }, 'pilots.credit.paper'],
    ] as const
    for (const [over, code] of wrong)
      expect(refusalOf(await showCertificate(ground.world, ines, { ...ctpat, ...over }))).toBe(code)
  })

  it('aims are measured before and after against others, with an honest word where there are too few', async () => {
    const asked = {
      aimId: 'targeting',
      es: 'Envíos revisados',
      en: 'Shipments inspected',
      kind: 'share' as const,
    }
    const { id } = doneOf(await addMeasure(ground.world, manager, pilot, { ...asked, better: 'lower' }))
    const enter = (side: 'pilot' | 'comparison', period: 'before' | 'after', value: number, n: number) =>
      enterFigure(ground.world, manager, id, { side, period, value, n, spread: null, source: 'Pedimentos' })
    doneOf(await enter('pilot', 'before', 300, 1000))
    doneOf(await enter('comparison', 'before', 300, 1000))
    doneOf(await enter('comparison', 'after', 250, 1000))
    expect(doneOf(await readMeasures(ground.world, officer, pilot)).measures[0]?.found).toBeNull()
    doneOf(await enter('pilot', 'after', 3, 9))
    expect(doneOf(await readMeasures(ground.world, officer, pilot)).measures[0]?.found?.finding.verdict).toBe(
      'tooFew',
    )
    doneOf(await enter('pilot', 'after', 150, 1000))
    const [measure] = doneOf(await readMeasures(ground.world, officer, pilot)).measures
    expect(measure?.found?.finding.verdict).toBe('less')
    expect(measure?.figures).toHaveLength(4)
    expect(refusalOf(await enter('pilot', 'after', 11, 10))).toBe('pilots.measure.share')
  })

  it('companies are asked, answer while the round is open, and are told what came of it', async () => {
    const question = { kind: 'scale' as const, es: '¿Bajó su costo?', en: 'Did your cost fall?' }
    const { id } = doneOf(
      await writeRound(ground.world, manager, pilot, { es: 'Primera', en: 'First', questions: [question] }),
    )
    expect(doneOf(await readOwnRounds(ground.world, ines)).rounds).toEqual([])
    expect(refusalOf(await giveFeedback(ground.world, ines, id, { q1: 4 }))).toBeDefined()
    const move = (step: 'open' | 'close' | 'tell', summary = '') =>
      moveFeedbackRound(ground.world, manager, id, {
        step,
        closesOn: '2026-03-20',
        summary,
        changed: 'Carril propio',
      })
    doneOf(await move('open'))
    doneOf(await giveFeedback(ground.world, ines, id, { q1: 2 }))
    doneOf(await giveFeedback(ground.world, ines, id, { q1: 4 }))
    expect(refusalOf(await giveFeedback(ground.world, ines, id, { q1: 9 }))).toBe('pilots.feedback.answer')
    const [round] = doneOf(await readRounds(ground.world, officer, pilot)).rounds
    expect(round?.counts[0]).toMatchObject({ answered: 1 })
    doneOf(await move('close'))
    expect(refusalOf(await giveFeedback(ground.world, ines, id, { q1: 5 }))).toBe('pilots.round.notNow')
    expect(refusalOf(await move('tell'))).toBe('pilots.round.summary')
    doneOf(await move('tell', 'Bajó el costo.'))
    expect(doneOf(await readOwnRounds(ground.world, ines)).rounds).toMatchObject([
      { state: 'told', summary: 'Bajó el costo.', changed: 'Carril propio', answers: { q1: 4 } },
    ])
  })
})
