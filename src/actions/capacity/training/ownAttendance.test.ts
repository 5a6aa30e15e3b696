import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { inScope } from '../../../store/database/scope.ts'
import { type Actor, scopeOf } from '../../actor.ts'
import { layEvidence, liftEvidence } from '../../evidence/layEvidence.ts'
import { listEvidence } from '../../evidence/listEvidence.ts'
import { readEvidenceFile } from '../../evidence/readEvidenceFile.ts'
import { doneOf, refusalOf } from '../../office/casesForTests.ts'
import { readCaseProfile } from '../../office/readCaseProfile.ts'
import { startApplication } from '../../operators/startApplication.ts'
import { readProfile } from '../../profile/readProfile.ts'
import { saveSite } from '../../profile/saveSite.ts'
import { saveSession } from './arrangeSessions.ts'
import { draftWorkshop, moveWorkshopBy } from './arrangeWorkshop.ts'
import { readLink } from './byLink.ts'
import { certifyAttendance, withdrawAttendanceCertificate } from './certifyAttendance.ts'
import { layAttendance } from './layAttendance.ts'
import { markOneAttendance } from './markAttendance.ts'
import { readOwnAttendance } from './readOwnAttendance.ts'
import { changeOwnDetails, registerByLink } from './registerByLink.ts'

const anybody: Actor = {
  ...{ personId: null, name: '', side: 'public', roles: [], operatorIds: [], officeIds: [] },
  ...{ language: 'es', requestId: 'test', steppedUp: false },
}
const criterionId = 'training-records'

describe('A company’s own training records', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let trainer: Actor
  let account: Actor
  let encinos: Actor
  let other: Actor
  let caseId = ''
  let siteId = ''
  const people: Record<string, { readonly link: string; readonly code: string; readonly number: string }> = {}
  const rows = <T>(text: string, ...values: readonly unknown[]) =>
    asSystem(ground.db, async (tx) => (await tx.client.query(text, [...values])).rows as T[])

  const company = async (person: string, name: string, taxId: string) => {
    const who = await ground.aPerson(person)
    const asked = { name, taxId, types: ['importer'], city: 'Apodaca', legalRepresentative: '' }
    const entered = doneOf(
      await startApplication(ground.world, who, { ...asked, officeId: 'central', eligibility: [] }),
    )
    const actor: Actor = { ...who, roles: ['companyAdministrator'], operatorIds: [entered.operatorId] }
    const site = { name: 'Planta', kind: 'plant', address: '', city: 'Apodaca', state: 'NL' }
    return { actor, caseId: entered.caseId, siteId: doneOf(await saveSite(ground.world, actor, site)).id }
  }
  const comesTo = async (link: string, name: string, organisation: string) => {
    const email = `${name.split(' ')[0]?.toLowerCase()}@x.mx`
    const who = { name, email, organisation, organisationKind: 'company', country: 'MX', gender: null }
    doneOf(await registerByLink(ground.world, anybody, link, who))
    const [row] = await rows<{ link: string; id: string }>(
      'select e.link, e.id from aval.enrolment e join aval.participant p on p.id = e.participant_id where p.email = $1',
      email,
    )
    people[name] = { link: row?.link ?? '', code: '', number: '' }
    return row?.id ?? ''
  }
  const lay = (actor: Actor, code: string, over = {}) =>
    layAttendance(ground.world, actor, { code, siteId, criterionId, ...over })
  const papersAt = async () => {
    const sheet = doneOf(await readProfile(ground.world, encinos, { standardId: 'training' }))
    const criterion = sheet.subStandards
      .flatMap(({ criteria }) => criteria)
      .find(({ id }) => id === criterionId)
    return criterion ?? { taught: false, evidence: [] }
  }

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2027-01-10T16:00:00.000Z')
    trainer = await ground.anOfficer('Rosa Lima', 'trainer')
    account = await ground.anOfficer('Lidia Paz', 'accountOfficer')
    ;({
      actor: encinos,
      caseId,
      siteId,
    } = await company('Inés Robledo', 'Autopartes Tres Encinos, S.A. de C.V.', 'ATE010203AB1'))
    ;({ actor: other } = await company('Otra Persona', 'Fletes del Norte, S.A. de C.V.', 'FLE010203AB1'))
    const workshopId = doneOf(
      await draftWorkshop(ground.world, trainer, {
        ...{ title: 'Amenazas y registros', track: 'companies', forSmallFirms: false, country: 'mx' },
        ...{ place: 'Monterrey', mode: 'inPerson', language: 'es', startsOn: '2027-01-11' },
        ...{ endsOn: '2027-01-11', organiser: '', provider: '', capacity: null },
        ...{ modules: ['threat-awareness'], about: '', attendanceAsked: 1 },
      }),
    ).id
    const session = {
      ...{ startsAt: '2027-01-11T15:00:00Z', endsAt: '2027-01-11T18:00:00Z', subject: 'Amenazas' },
      ...{ instructor: '', module: 'threat-awareness', forSmallFirms: false },
    }
    const of = { workshopId, sessionId: null }
    const sessionId = doneOf(await saveSession(ground.world, trainer, of, session)).id
    const move = async (step: 'open' | 'start' | 'close') =>
      doneOf(await moveWorkshopBy(ground.world, trainer, workshopId, { step, reason: '' }))
    await move('open')
    const [{ link } = { link: '' }] = await rows<{ link: string }>(
      'select link from aval.workshop where id = $1',
      workshopId,
    )
    const came = [
      await comesTo(link, 'Ana Ruiz', 'Autopartes Tres Encinos'),
      await comesTo(link, 'Beto Sol', 'Fletes del Norte SA'),
      await comesTo(link, 'Carla Paz', 'Tres Encinos'),
    ]
    await move('start')
    for (const enrolmentId of came)
      doneOf(
        await markOneAttendance(ground.world, trainer, workshopId, {
          sessionId,
          enrolmentId,
          attended: true,
        }),
      )
    await move('close')
    doneOf(await certifyAttendance(ground.world, trainer, workshopId))
    for (const [name, { link: own }] of Object.entries(people)) {
      const certificate = doneOf(await readLink(ground.world, anybody, own)).own?.certificate
      people[name] = { link: own, code: certificate?.publicId ?? '', number: certificate?.number ?? '' }
    }
  })
  afterAll(() => ground.drop())

  const whole = (name: string) => people[name] ?? { link: '', code: '', number: '' }

  it('take a certificate of one of its own people by the address beside its code, once', async () => {
    expect(doneOf(await readOwnAttendance(ground.world, encinos, criterionId)).certificates).toEqual([])
    const ana = whole('Ana Ruiz')
    const laid = doneOf(await lay(encinos, `  ${ground.world.url}/verificar/${ana.code}?de=correo `))
    expect(laid.number).toBe(ana.number)
    expect(doneOf(await lay(encinos, ana.code)).evidenceId).toBe(laid.evidenceId)
    expect(await papersAt()).toMatchObject({
      taught: true,
      evidence: [
        {
          ...{ id: laid.evidenceId, name: `${ana.number}.pdf`, mediaType: 'application/pdf' },
          ...{ effectiveFrom: '2027-01-10' },
          attendance: { number: ana.number, publicId: ana.code, state: 'valid', withdrawnAt: null },
        },
      ],
    })
    const file = doneOf(await readEvidenceFile(ground.world, encinos, laid.evidenceId))
    file.stream.destroy()
    const own = doneOf(await readOwnAttendance(ground.world, encinos, criterionId))
    expect(own.modules.map(({ es }) => es)).toContain('Conciencia de amenazas y capacitación propia')
    expect(own.certificates).toMatchObject([
      { name: 'Ana Ruiz', workshop: 'Amenazas y registros', hours: 3, teaches: true, state: 'valid' },
    ])
    const place = { evidenceId: laid.evidenceId, siteId, criterionId: 'training-calendar' }
    expect(doneOf(await layEvidence(ground.world, encinos, place))).toEqual({ linked: true })
  })

  it('never take people of other companies, a number alone, or what nobody issued', async () => {
    const beto = whole('Beto Sol')
    expect(refusalOf(await lay(encinos, beto.code))).toBe('training.notYourPeople')
    expect(refusalOf(await lay(encinos, whole('Carla Paz').code)), 'a part of a name').toBe(
      'training.notYourPeople',
    )
    for (const unknown of [beto.number, whole('Ana Ruiz').number, 'x'.repeat(22), 'hola', ''])
      expect([unknown, refusalOf(await lay(encinos, unknown))]).toEqual([
        unknown,
        'training.attendanceUnknown',
      ])
    expect(refusalOf(await lay(other, whole('Ana Ruiz').code)), 'at a site of others').toBe('notFound')
    const listed = doneOf(await listEvidence(ground.world, encinos)).items
    expect(listed.map(({ attendance }) => attendance?.number)).toEqual([whole('Ana Ruiz').number])
    expect(doneOf(await readOwnAttendance(ground.world, other, criterionId)).certificates).toEqual([])
    const beneath = await inScope(ground.db, scopeOf(other), async ({ client }) => [
      (await client.query('select 1 from aval.attendance_certificate')).rows.length,
      (await client.query('select 1 from aval.attendance_evidence')).rows.length,
      (await client.query('select 1 from aval.participant')).rows.length,
    ])
    expect(beneath).toEqual([0, 0, 0])
    const own = await inScope(ground.db, scopeOf(encinos), async ({ client }) =>
      client.query('select name from aval.attendance_certificate'),
    )
    expect(own.rows).toEqual([{ name: 'Ana Ruiz' }])
  })

  it('take somebody’s once they have said themselves for whom they work', async () => {
    const { link, code } = whole('Carla Paz')
    const who = { name: 'Carla Paz', organisation: 'AUTOPARTES TRES ENCINOS S.A. DE C.V.' }
    const more = { organisationKind: 'company', country: 'MX', gender: null }
    doneOf(await changeOwnDetails(ground.world, anybody, link, { ...who, ...more }))
    doneOf(await lay(encinos, code))
    expect((await papersAt()).evidence).toHaveLength(2)
  })

  it('show one that was withdrawn as withdrawn, to the company and the office, and lay it nowhere else', async () => {
    const ana = whole('Ana Ruiz')
    const [row] = await rows<{ id: string }>(
      'select id from aval.attendance_certificate where number = $1',
      ana.number,
    )
    doneOf(await withdrawAttendanceCertificate(ground.world, trainer, row?.id ?? '', 'No estuvo'))
    expect(refusalOf(await lay(encinos, ana.code))).toBe('training.attendanceWithdrawn')
    const paper = (await papersAt()).evidence.find(({ attendance }) => attendance?.number === ana.number)
    expect(paper?.attendance).toMatchObject({ state: 'withdrawn' })
    expect(paper?.attendance?.withdrawnAt).toContain('2027-01-10')
    const seen = doneOf(await readCaseProfile(ground.world, account, caseId)).evidence
    expect(seen.find(({ id }) => id === paper?.id)?.attendance?.state).toBe('withdrawn')
    const place = { evidenceId: paper?.id ?? '', siteId, criterionId: 'staff-take-part' }
    expect(refusalOf(await layEvidence(ground.world, encinos, place))).toBe('training.attendanceWithdrawn')
    expect(doneOf(await liftEvidence(ground.world, encinos, { ...place, criterionId }))).toEqual({
      linked: false,
    })
  })
})
