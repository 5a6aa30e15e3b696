import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { questionsAsked } from '../../domain/assessment/askedAt.ts'
import { day } from '../../domain/kernel/day.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import { aJpeg, aPdf } from '../../files/evidence/samples/fileSamples.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { takeCaseStep } from '../cases/takeCaseStep.ts'
import { startApplication } from '../operators/startApplication.ts'
import { profileOf } from '../profile/profileOf.ts'
import { readMissing } from '../profile/readMissing.ts'
import { readProfile } from '../profile/readProfile.ts'
import { saveAnswer } from '../profile/saveAnswer.ts'
import { saveSite } from '../profile/saveSite.ts'
import { takeOwnStep } from '../profile/takeOwnStep.ts'
import { returnAnswer } from '../review/returnAnswer.ts'
import { changeOwnEvidence, removeOwnEvidence } from './changeOwnEvidence.ts'
import { enterEvidence, receiveEvidence } from './keepOwnEvidence.ts'
import { layEvidence, liftEvidence } from './layEvidence.ts'
import { listEvidence } from './listEvidence.ts'
import { readEvidenceFile } from './readEvidenceFile.ts'

const valueIn = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? undefined : outcome.refusal.code)

async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 64) yield bytes.subarray(at, at + 64)
}

describe('a company’s evidence', () => {
  let ground: TestWorld
  let ines: Actor
  let intake: Actor
  let stranger: Actor
  let siteId = ''
  let caseId = ''
  let criteria: readonly { readonly criterionId: string; readonly standardId: string }[] = []

  const enter = async (person: Actor, taxId: string) => {
    const entered = valueIn(
      await startApplication(ground.world, person, {
        name: `Empresa ${taxId}`,
        taxId,
        types: ['importer'],
        city: 'Apodaca',
        legalRepresentative: '',
        officeId: 'central',
        eligibility: [],
      }),
    )
    return {
      actor: { ...person, roles: ['companyAdministrator' as const], operatorIds: [entered.operatorId] },
      caseId: entered.caseId,
    }
  }
  const receive = (bytes: Buffer, declaredName: string, declaredType: string) =>
    receiveEvidence(ground.world, { stream: inPieces(bytes), declaredName, declaredType })
  const send = async (
    actor: Actor,
    bytes: Buffer,
    name: string,
    place?: { siteId: string; criterionId: string },
  ) => {
    const file = valueIn(await receive(bytes, name, 'application/octet-stream'))
    const [kept] = valueIn(
      await enterEvidence(ground.world, actor, [file], { place, effectiveFrom: '2026-01-01' }),
    )
    return kept?.id ?? ''
  }
  const filesKept = async () => {
    const found = await readdir(ground.world.evidence.folder, { recursive: true, withFileTypes: true })
    return found.filter((one) => one.isFile()).length
  }

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    const own = await enter(await ground.aPerson('Inés Robledo'), 'ATE010203AB1')
    ines = own.actor
    caseId = own.caseId
    stranger = (await enter(await ground.aPerson('Otra Persona'), 'FLE010203AB1')).actor
    intake = await ground.anOfficer('Teo Barragán', 'intakeOfficer')
    const site = { name: 'Planta', kind: 'plant', address: '', city: 'Apodaca', state: 'NL' }
    siteId = valueIn(await saveSite(ground.world, ines, site)).id
    criteria = ground.world.programme.standards.flatMap((standard) =>
      standard.subStandards.flatMap((sub) =>
        sub.criteria
          .filter((one) => one.operatorTypes === 'all' && one.siteKinds === 'all')
          .map((one) => ({ criterionId: one.id, standardId: standard.id })),
      ),
    )
  })
  afterAll(() => ground.drop())

  const place = (index: number) => ({ siteId, criterionId: criteria[index]?.criterionId ?? '' })

  it('of a wrong type is refused, and nothing of it is left', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>')
    expect(codeOf(await receive(page, 'procedimiento.pdf', 'application/pdf'))).toBe('evidence.notWhatItSays')
    expect(codeOf(await receive(page, 'pagina.html', 'text/html'))).toBe('evidence.kindNotAllowed')
    expect(codeOf(await receive(Buffer.alloc(0), 'nada.pdf', 'application/pdf'))).toBe('evidence.empty')
    expect(await filesKept()).toBe(0)
    expect(valueIn(await listEvidence(ground.world, ines)).items).toEqual([])
  })

  it('is kept once, laid to the answer it proves, and serves others too', async () => {
    const id = await send(ines, aPdf(), 'Control de sellos.pdf', place(0))
    expect(await send(ines, aPdf(), 'La misma otra vez.pdf', place(1))).toBe(id)
    await layEvidence(ground.world, ines, { evidenceId: id, ...place(2) })
    const { items } = valueIn(await listEvidence(ground.world, ines))
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      name: 'Control de sellos.pdf',
      scan: 'notScanned',
      effectiveFrom: '2026-01-01',
    })
    expect(items[0]?.serves.map((one) => one.criterionId)).toEqual([0, 1, 2].map((n) => place(n).criterionId))
    await liftEvidence(ground.world, ines, { evidenceId: id, ...place(2) })
    expect(valueIn(await listEvidence(ground.world, ines)).items[0]?.serves).toHaveLength(2)
  })

  it('laid where nothing is written yet does not stand in the way of the first answer', async () => {
    const written = { ...place(0), status: 'meets' as const, text: 'Así.', reason: '', baseVersion: 0 }
    expect(valueIn(await saveAnswer(ground.world, ines, written))).toMatchObject({ saved: true, version: 1 })
    const standardId = criteria[0]?.standardId ?? ''
    const sheet = valueIn(await readProfile(ground.world, ines, { standardId, siteId }))
    const shown = sheet.subStandards
      .flatMap((sub) => sub.criteria)
      .find((one) => one.id === place(0).criterionId)
    expect(shown).toMatchObject({ lack: null, answer: { text: 'Así.', version: 1 } })
    expect(shown?.evidence).toHaveLength(1)
  })

  it('is called and dated by its company, in order', async () => {
    const id = await send(ines, aJpeg(), 'foto.jpg')
    const change = {
      id,
      name: '../../sello dañado',
      effectiveFrom: '2026-02-01',
      effectiveUntil: '2026-02-28',
    }
    valueIn(await changeOwnEvidence(ground.world, ines, change))
    const { items } = valueIn(await listEvidence(ground.world, ines))
    expect(items.find((one) => one.id === id)).toMatchObject({
      name: 'sello dañado.jpg',
      effectiveUntil: '2026-02-28',
    })
    const backwards = { ...change, effectiveUntil: '2026-01-01' }
    expect(codeOf(await changeOwnEvidence(ground.world, ines, backwards))).toBe('evidence.period')
  })

  it('is nobody else’s to read, lay, change or take away', async () => {
    const id = await send(ines, aPdf('/Lang(es)'), 'secreto.pdf')
    expect(codeOf(await readEvidenceFile(ground.world, stranger, id))).toBe('notFound')
    expect(codeOf(await layEvidence(ground.world, stranger, { evidenceId: id, ...place(0) }))).toBe(
      'notFound',
    )
    expect(
      codeOf(
        await changeOwnEvidence(ground.world, stranger, {
          id,
          name: 'x',
          effectiveFrom: null,
          effectiveUntil: null,
        }),
      ),
    ).toBe('notFound')
    expect(codeOf(await removeOwnEvidence(ground.world, stranger, id))).toBe('notFound')
    const read = valueIn(await readEvidenceFile(ground.world, ines, id))
    expect(read.disposition).toContain('attachment; filename="secreto.pdf"')
    const bytes = []
    for await (const piece of read.stream) bytes.push(piece)
    expect(Buffer.concat(bytes)).toEqual(aPdf('/Lang(es)'))
    valueIn(await removeOwnEvidence(ground.world, ines, id))
    expect(codeOf(await readEvidenceFile(ground.world, ines, id))).toBe('notFound')
  })

  it('added to a returned answer counts as its correction; while the office reviews, none moves', async () => {
    await answerEverything()
    const declaration = { name: 'Julián Ocampo', post: 'Representante legal', accepted: true }
    const receipt = valueIn(await takeOwnStep(ground.world, ines, 'submit', { declaration }))
    expect(receipt).toMatchObject({ state: 'submitted', receipt: '26-00001-01' })
    const paper = await send(ines, aPdf('/Version/1.7'), 'bitácora.pdf')
    expect(codeOf(await layEvidence(ground.world, ines, { evidenceId: paper, ...place(0) }))).toBe(
      'profile.notEditable',
    )
    const laid = valueIn(await listEvidence(ground.world, ines)).items.find((one) => one.serves.length > 0)
    expect(codeOf(await removeOwnEvidence(ground.world, ines, laid?.id ?? ''))).toBe('profile.notEditable')
    valueIn(await returnAnswer(ground.world, intake, { caseId, ...place(0), reason: 'Falta la bitácora.' }))
    valueIn(await takeCaseStep(ground.world, intake, caseId, 'returnAsIncomplete', { reasons: 'Falta.' }))
    const { missing } = valueIn(await readMissing(ground.world, ines))
    expect(missing).toMatchObject([{ kind: 'returned', criterion: { id: place(0).criterionId } }])
    ground.goTo('2026-03-04T16:00:00.000Z')
    valueIn(await layEvidence(ground.world, ines, { evidenceId: paper, ...place(0) }))
    expect(valueIn(await readMissing(ground.world, ines)).complete).toBe(true)
    expect(valueIn(await takeOwnStep(ground.world, ines, 'resubmit', { declaration })).state).toBe(
      'submitted',
    )
  }, 60_000)

  const answerEverything = async () => {
    const asked = await inScope(ground.world.db, scopeOf(ines), async (tx) => {
      const profile = await profileOf(
        tx,
        ground.world.programme,
        ines.operatorIds[0] ?? '',
        day('2026-03-02'),
      )
      return questionsAsked(profile.criteria, profile.sites)
    })
    for (const { criterion } of asked) {
      const words = { status: 'meets' as const, text: 'Así lo hacemos.', reason: '' }
      const baseVersion = criterion.id === place(0).criterionId ? 1 : 0
      valueIn(
        await saveAnswer(ground.world, ines, { siteId, criterionId: criterion.id, ...words, baseVersion }),
      )
    }
  }
})
