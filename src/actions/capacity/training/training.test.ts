import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { mailsTo } from '../../../../tests/fixtures/mails.ts'
import type { PairAnswer } from '../../../domain/capacity/training/participant.ts'
import { keepEvaluation } from '../../../store/capacity/training/knowledgeTests.ts'
import { inScope } from '../../../store/database/scope.ts'
import { erasePersonIn } from '../../../store/erasure/erase.ts'
import { writeAccountMail } from '../../../store/people/accountMail.ts'
import { type Actor, scopeOf } from '../../actor.ts'
import { doneOf, refusalOf } from '../../office/casesForTests.ts'
import { showCertificate } from '../../public/showCertificate.ts'
import { answerPair } from './answerPair.ts'
import { saveSession } from './arrangeSessions.ts'
import { draftWorkshop, moveWorkshopBy, setWorkshopTest } from './arrangeWorkshop.ts'
import { readLink } from './byLink.ts'
import { certifyAttendance, withdrawAttendanceCertificate } from './certifyAttendance.ts'
import { enrolAtDesk, exportEnrolled, readEnrolled } from './enrolAtDesk.ts'
import { markOneAttendance } from './markAttendance.ts'
import { moveMerge } from './mergeParticipants.ts'
import { printOwnAttendance } from './printAttendance.ts'
import { listWorkshops, readWorkshop } from './readWorkshops.ts'
import {
  changeOwnDetails,
  evaluateWorkshop,
  registerByLink,
  takeTest,
  withdrawOwn,
} from './registerByLink.ts'
import { type AlikeAsked, readAlikePeople } from './reviewPeople.ts'
import { takeInList } from './takeInList.ts'
import { readPublicTraining, readTrainingTotals } from './trainingTotals.ts'
import type { WorkshopAsked } from './workshopInput.ts'

const asked: WorkshopAsked = {
  ...{ title: 'Sellos en la práctica', track: 'companies', forSmallFirms: true, country: 'mx' },
  ...{
    place: 'Nuevo Laredo',
    mode: 'inPerson',
    language: 'es',
    startsOn: '2027-02-04',
    endsOn: '2027-02-05',
  },
  ...{ organiser: 'Oficina del programa', provider: 'Instituto de la aduana', capacity: 2 },
  ...{ modules: ['seals-and-inspection'], about: '', attendanceAsked: 1 },
}
const session = (day: string) => ({
  ...{ startsAt: `${day}T15:00:00Z`, endsAt: `${day}T18:00:00Z`, subject: 'Sellos', instructor: 'Rosa Lima' },
  ...{ module: 'seals-and-inspection', forSmallFirms: false },
})
const questions = [
  {
    id: 'q1',
    text: '¿Qué norma pide un sello de alta seguridad?',
    choices: ['ISO 17712', 'ISO 9001'],
    right: 0,
  },
  { id: 'q2', text: '¿Quién pone el sello?', choices: ['Cualquiera', 'Quien está designado'], right: 1 },
]
const anybody: Actor = {
  ...{ personId: null, name: '', side: 'public', roles: [], operatorIds: [], officeIds: [] },
  ...{ language: 'es', requestId: 'test', steppedUp: false },
}
const person = (name: string, email: string) => ({
  ...{ name, email, organisation: 'Autopartes Tres Encinos', organisationKind: 'company' },
  ...{ country: 'MX', gender: 'woman' },
})

describe('A workshop', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let trainer: Actor
  let id = ''
  let link = ''
  let sessions: readonly string[] = []
  const sql = <T>(text: string, ...values: readonly unknown[]) =>
    asSystem(ground.db, async (tx) => (await tx.client.query(text, [...values])).rows as T[])
  /** As though they had never come. */
  const forget = async (...emails: readonly string[]) => {
    const who = 'select id from aval.participant where email like any ($1)'
    await sql(`delete from aval.enrolment where participant_id in (${who})`, emails)
    await sql('delete from aval.participant where email like any ($1)', emails)
  }
  const ownLink = async (email: string) => {
    const [row] = await sql<{ link: string }>(
      'select e.link from aval.enrolment e join aval.participant p on p.id = e.participant_id where p.email = $1',
      email,
    )
    return row?.link ?? ''
  }
  const move = (step: 'open' | 'start' | 'close' | 'cancel' | 'reopen', reason = '') =>
    moveWorkshopBy(ground.world, trainer, id, { step, reason })

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2027-01-10T16:00:00.000Z')
    trainer = await ground.anOfficer('Rosa Lima', 'trainer')
  })
  afterAll(() => ground.drop())

  it('is drafted, seen by nobody outside, and opened once it has sessions', async () => {
    id = doneOf(await draftWorkshop(ground.world, trainer, asked)).id
    const [row] = await sql<{ link: string }>('select link from aval.workshop where id = $1', id)
    link = row?.link ?? ''
    expect(refusalOf(await readLink(ground.world, anybody, link))).toBe('training.linkUnknown')
    expect(refusalOf(await move('open'))).toBe('training.noSessions')
    for (const day of ['2027-02-04', '2027-02-05'])
      doneOf(await saveSession(ground.world, trainer, { workshopId: id, sessionId: null }, session(day)))
    doneOf(await setWorkshopTest(ground.world, trainer, id, questions))
    expect(
      refusalOf(await setWorkshopTest(ground.world, trainer, id, [{ ...questions[0], right: 7 } as never])),
    ).toBe('training.question.right')
    doneOf(await move('open'))
    const page = doneOf(await readLink(ground.world, anybody, link))
    expect(page).toMatchObject({
      registers: 'yes',
      own: null,
      workshop: { title: asked.title, country: 'MX' },
    })
    sessions = doneOf(await readWorkshop(ground.world, trainer, id)).sessions.map((one) => one.id)
  })

  it('takes whoever registers by its link, as long as there is room, and tells only their mailbox', async () => {
    const answer = { sent: true }
    for (const [name, email] of [
      ['Ana Ruiz', 'ana@tres.mx'],
      ['Beto Sol', 'beto@tres.mx'],
      ['Carla Paz', 'carla@tres.mx'],
      ['Otra Persona', 'ANA@tres.mx'],
    ] as const)
      expect(doneOf(await registerByLink(ground.world, anybody, link, person(name, email)))).toEqual(answer)
    const { people } = doneOf(await readEnrolled(ground.world, trainer, id, {}))
    expect(people.map(({ name, state }) => [name, state])).toEqual([
      ['Ana Ruiz', 'registered'],
      ['Beto Sol', 'registered'],
      ['Carla Paz', 'waiting'],
    ])
    const [mail] = await mailsTo(ground.db, 'ana@tres.mx')
    expect(mail?.subject).toContain('Sellos en la práctica')
    expect(mail?.body).toContain(await ownLink('ana@tres.mx'))
    const [{ qr }] = (await sql<{ qr: string }>(
      `select qr from aval.outgoing_mail where to_address = 'ana@tres.mx' limit 1`,
    )) as [{ qr: string }]
    expect(mail?.body).toContain(qr)
  })

  it('writes to no mailbox more than a stranger may, and nothing that a stranger wrote', async () => {
    const register = (name: string, email: string) =>
      registerByLink(ground.world, anybody, link, person(name, email))
    for (const at of ['', '', '', '', '+1', '+2', '+otra'])
      doneOf(await register('Diana Luz', `diana${at}@tres.mx`))
    const written = await sql<{ body: string }>(
      `select body from aval.outgoing_mail where to_address like 'diana%'`,
    )
    expect(written, 'however the address is written').toHaveLength(3)
    await asSystem(ground.db, (tx) =>
      writeAccountMail(tx, {
        ...{ toAddress: 'diana@tres.mx', toPerson: null, subject: 'Cambió su contraseña', body: '' },
        ...{ language: 'es', at: ground.world.now() },
      }),
    )
    expect((await mailsTo(ground.db, 'diana@tres.mx')).at(-1)?.subject).toBe('Cambió su contraseña')
    for (const [place, name] of [
      'Gane 1000 USD en https://malo.example',
      'malo.example',
      'Llame al 5512345678',
      `${'Ana '.repeat(25)}`,
    ].entries()) {
      doneOf(await register(name, `otra${place}@tres.mx`))
      const [mail] = await mailsTo(ground.db, `otra${place}@tres.mx`)
      expect(mail?.body.split(':')[0], name).toBe(`otra${place}@tres.mx`)
    }
    await forget('diana%', 'otra%')
  })

  it('shows every name as it reads, with no sign that turns it around', async () => {
    const enrolled = await enrolAtDesk(ground.world, trainer, id, {
      ...person('Ana \u202Exe.zuL\u202C \u200BPaz\u00AD', 'vuelta@tres.mx'),
      language: 'es',
    })
    const { people } = doneOf(await readEnrolled(ground.world, trainer, id, { q: 'Paz' }))
    expect(people.find((one) => one.id === doneOf(enrolled).id)?.name).toBe('Ana xe.zuL Paz')
    await forget('vuelta%')
  })

  it('refuses what is no name and no address', async () => {
    for (const [bad, code] of [
      [{ ...person('', 'x@y.mx') }, 'training.name'],
      [{ ...person('Ana', 'no es correo') }, 'training.email'],
      [{ ...person('Ana', 'x@y.mx'), gender: 'x' }, 'training.gender'],
    ] as const)
      expect(refusalOf(await registerByLink(ground.world, anybody, link, bad))).toBe(code)
  })

  it('gives a place that is given back to who waited longest', async () => {
    doneOf(await withdrawOwn(ground.world, anybody, await ownLink('beto@tres.mx')))
    const carla = doneOf(await readLink(ground.world, anybody, await ownLink('carla@tres.mx'))).own
    expect(carla?.state).toBe('registered')
    expect((await mailsTo(ground.db, 'carla@tres.mx')).at(-1)?.subject).toContain('Se liberó')
    doneOf(
      await changeOwnDetails(ground.world, anybody, await ownLink('carla@tres.mx'), {
        ...{ name: 'Carla Paz Díaz', organisation: 'Autopartes Tres Encinos', organisationKind: 'company' },
        ...{ country: 'MX', gender: null },
      }),
    )
  })

  it('tests before, marks attendance by code once, tests after', async () => {
    const ana = await ownLink('ana@tres.mx')
    expect(
      doneOf(await takeTest(ground.world, anybody, ana, { phase: 'before', answers: { q1: 1, q2: 1 } })),
    ).toEqual({
      score: 1,
      outOf: 2,
    })
    expect(refusalOf(await takeTest(ground.world, anybody, ana, { phase: 'before', answers: {} }))).toBe(
      'training.testNotNow',
    )
    doneOf(await move('start'))
    const code = doneOf(await readLink(ground.world, anybody, ana)).own?.code ?? ''
    const mark = (sessionId: string, attended = true) =>
      markOneAttendance(ground.world, trainer, id, { sessionId, code, attended })
    expect(doneOf(await mark(sessions[0] ?? ''))).toMatchObject({
      name: 'Ana Ruiz',
      attended: 1,
      changed: true,
    })
    expect(doneOf(await mark(sessions[0] ?? ''))).toMatchObject({ attended: 1, changed: false })
    expect(doneOf(await mark(sessions[1] ?? ''))).toMatchObject({ attended: 2, sessions: 2 })
    expect(
      refusalOf(
        await markOneAttendance(ground.world, trainer, id, {
          ...{ sessionId: sessions[0] ?? '', code: 'NADIENADIE22', attended: true },
        }),
      ),
    ).toBe('training.codeUnknown')
    expect(
      doneOf(await takeTest(ground.world, anybody, ana, { phase: 'after', answers: { q1: 0, q2: 1 } })).score,
    ).toBe(2)
    doneOf(await evaluateWorkshop(ground.world, anybody, ana, { ratings: { useful: 5 }, comment: 'Bien' }))
    expect(
      refusalOf(await evaluateWorkshop(ground.world, anybody, ana, { ratings: { useful: 1 }, comment: '' })),
    ).toBe('training.evaluateNotNow')
    const named = (name: string) => changeOwnDetails(ground.world, anybody, ana, person(name, 'ana@tres.mx'))
    expect(refusalOf(await named('Zoe Luna')), 'in whose name the certificate will be').toBe(
      'training.nameStays',
    )
    for (const name of ['Ana María Ruíz', 'Ana Ruiz']) doneOf(await named(name))
    const read = doneOf(await readWorkshop(ground.world, trainer, id))
    expect(read.gain).toEqual({ tooFew: 1 })
    expect(read.evaluation).toEqual({ forms: 1, rated: [], comments: [] })
  })

  it('keeps forms so that nothing beneath them leads to who wrote which', async () => {
    const written = await sql<{ id: string }>(
      'select id from aval.enrolment where not evaluated and workshop_id = $1',
      id,
    )
    expect(written.length).toBeGreaterThan(1)
    for (const { id: enrolmentId } of written)
      await asSystem(ground.db, (tx) =>
        keepEvaluation(tx, { enrolmentId, workshopId: id, ratings: { useful: 3 }, comment: enrolmentId }),
      )
    const led = await sql<{ of: string; comments: string[] }>(
      `select e.id as of, array_agg(f.comment) as comments from aval.enrolment e join aval.workshop_evaluation f on f.xmin = e.xmin
       where f.workshop_id = $1 group by e.id`,
      id,
    )
    expect(led.filter(({ comments }) => comments.length === 1)).toEqual([])
    await sql(`delete from aval.workshop_evaluation where comment <> 'Bien' and workshop_id = $1`, id)
  })

  it('certifies whoever came to enough, verifiable by anybody, and withdraws what was wrong', async () => {
    const { id: desk } = doneOf(
      await enrolAtDesk(ground.world, trainer, id, {
        ...person('Dora Luna', ''),
        email: null,
        language: 'es',
      }),
    )
    doneOf(
      await markOneAttendance(ground.world, trainer, id, {
        ...{ sessionId: sessions[0] ?? '', enrolmentId: desk, attended: true },
      }),
    )
    expect(refusalOf(await certifyAttendance(ground.world, trainer, id))).toBe('training.notNow')
    doneOf(await move('close'))
    expect(doneOf(await certifyAttendance(ground.world, trainer, id))).toEqual({ issued: 1, left: 0 })
    const ana = await ownLink('ana@tres.mx')
    const certificate = doneOf(await readLink(ground.world, anybody, ana)).own?.certificate
    expect(certificate?.number).toMatch(/^MX-TALLER-2027-00001-[0-9A-Z]$/)
    const shown = doneOf(await showCertificate(ground.world, anybody, certificate?.publicId ?? ''))
    expect(shown).toMatchObject({
      valid: true,
      number: certificate?.number,
      attendance: { name: 'Ana Ruiz' },
    })
    const pdf = doneOf(await printOwnAttendance(ground.world, anybody, ana))
    expect(Buffer.from(pdf.bytes.slice(0, 5)).toString()).toBe('%PDF-')
    expect(refusalOf(await move('reopen', 'Faltó una sesión'))).toBe('training.certified')
    const { people } = doneOf(await readEnrolled(ground.world, trainer, id, { q: 'ruiz' }))
    const certificateId = people[0]?.certificate?.id ?? ''
    expect(refusalOf(await withdrawAttendanceCertificate(ground.world, trainer, certificateId, ' '))).toBe(
      'training.reason',
    )
    doneOf(await withdrawAttendanceCertificate(ground.world, trainer, certificateId, 'Firmó otra persona'))
    expect(doneOf(await showCertificate(ground.world, anybody, certificate?.publicId ?? ''))).toMatchObject({
      ...{ valid: false, reason: 'withdrawn' },
    })
    expect(refusalOf(await printOwnAttendance(ground.world, anybody, ana))).toBe('training.noCertificate')
    expect(doneOf(await certifyAttendance(ground.world, trainer, id))).toEqual({ issued: 0, left: 0 })
  })

  it('takes a pasted list in as it was looked at, once, and says what it left out', async () => {
    const text =
      'Nombre\tCorreo\tEmpresa\nÉrika Solís\terika@tres.mx\tTres\n ana ruiz \tana@tres.mx\tTres\nOtra vez\tERIKA@tres.mx\t\n12345\t\t\nSin Correo\t\tTres'
    const list = { ...{ text, sessionId: sessions[0] ?? '', organisationKind: 'company', country: 'MX' } }
    const look = doneOf(await takeInList(ground.world, trainer, id, { ...list, apply: false }))
    expect(look.rows.map(({ what, fault }) => fault ?? what)).toEqual([
      ...['new', 'enrolled', 'repeated', 'training.name', 'new'],
    ])
    expect([look.entered, look.marked]).toEqual([0, 0])
    const taken = doneOf(await takeInList(ground.world, trainer, id, { ...list, apply: true }))
    expect([taken.entered, taken.marked]).toEqual([2, 2])
    const again = doneOf(await takeInList(ground.world, trainer, id, { ...list, apply: true }))
    expect([again.entered, again.marked]).toEqual([0, 0])
  })

  it('joins two rows of one person with two pairs of eyes, and parts them again', async () => {
    const people = (n: number) =>
      readTrainingTotals(ground.world, trainer, {}).then((read) => expect(doneOf(read).people).toBe(n))
    doneOf(
      await enrolAtDesk(ground.world, trainer, id, {
        ...person('ANA RUÍZ', ''),
        email: null,
        language: 'es',
      }),
    )
    const alike = async (asked: AlikeAsked = {}) =>
      doneOf(await readAlikePeople(ground.world, trainer, asked))
    const { pairs, progress } = await alike()
    const [pair] = pairs
    expect([pair?.one.name, pair?.other.name].toSorted()).toEqual(['ANA RUÍZ', 'Ana Ruiz'])
    expect(pair?.reasons).toContain('sameName')
    expect(progress).toEqual({ answered: 0, open: 1 })
    const two = { one: pair?.one.id ?? '', other: pair?.other.id ?? '' }
    const say = async (answer: PairAnswer, by = trainer) => {
      const said = await answerPair(ground.world, by, { ...two, answer })
      return said.ok ? 'done' : said.refusal.code
    }
    // Put off, it is still asked; said to be two, it is not, until that is taken back.
    expect(await say('later')).toBe('done')
    expect((await alike({ said: 'later' })).pairs).toHaveLength(1)
    expect(await say('different')).toBe('done')
    expect(await alike()).toMatchObject({ pairs: [], progress: { answered: 1, open: 0 } })
    expect((await alike({ said: 'different' })).pairs).toMatchObject([{ saidBy: 'Rosa Lima' }])
    expect(await say('undo')).toBe('done')
    expect(await say('undo')).toBe('training.notNow')
    expect((await alike({ q: 'ruiz', reason: 'sameName' })).pairs).toHaveLength(1)
    expect((await alike({ q: 'nadie' })).pairs).toEqual([])
    const desk = doneOf(await readEnrolled(ground.world, trainer, id, { q: 'ruíz' })).people[0]?.id ?? ''
    doneOf(
      await markOneAttendance(ground.world, trainer, id, {
        ...{ sessionId: sessions[0] ?? '', enrolmentId: desk, attended: true },
      }),
    )
    await people(5)
    const other = await ground.anOfficer('Elena Duarte', 'programmeManager')
    expect(await say('same')).toBe('done')
    expect(await say('same')).toBe('training.mergeWaits')
    expect(await say('undo', other)).toBe('training.onlyProposer')
    expect(await say('undo')).toBe('done')
    expect(await say('same')).toBe('done')
    const [merge] = (await alike()).merges
    const mergeId = merge?.id ?? ''
    const kept = merge?.kept.id
    expect(merge?.kept.email).not.toBeNull()
    expect(refusalOf(await moveMerge(ground.world, trainer, mergeId, 'confirm'))).toBe(
      'training.secondPerson',
    )
    doneOf(await moveMerge(ground.world, other, mergeId, 'decline'))
    expect((await alike()).pairs).toEqual([])
    doneOf(await moveMerge(ground.world, other, mergeId, 'reopen'))
    expect(await say('same')).toBe('done')
    const again = (await alike()).merges.find(({ state }) => state === 'proposed')?.id ?? ''
    doneOf(await moveMerge(ground.world, other, again, 'confirm'))
    await people(4)
    expect((await alike()).pairs).toEqual([])
    await expect(
      sql(
        'update aval.participant set merged_into = $1 where id = $2',
        kept,
        (await sql<{ id: string }>(`select id from aval.participant where name = 'Dora Luna'`))[0]?.id,
      ),
    ).rejects.toMatchObject({ code: 'AV042' })
    doneOf(await moveMerge(ground.world, trainer, again, 'part'))
    await people(5)
    doneOf(
      await markOneAttendance(ground.world, trainer, id, {
        ...{ sessionId: sessions[0] ?? '', enrolmentId: desk, attended: false },
      }),
    )
  })

  it('forgets a person by their address, and keeps what is counted', async () => {
    const { id: personId } = await asSystem(ground.db, (tx) =>
      tx.kysely
        .insertInto('person')
        .values({ name: 'Érika Solís', email: 'erika@tres.mx', emailVerified: true })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    const link = await ownLink('erika@tres.mx')
    const erased = { personId, pseudonym: 'P-0A1B2C3D', erasedAt: ground.world.now() }
    await asSystem(ground.db, (tx) => erasePersonIn(tx, erased))
    expect(refusalOf(await readLink(ground.world, anybody, link))).toBe('training.linkUnknown')
    const left = await sql<{ all: string }>(
      'select (select json_agg(p) from aval.participant p)::text || (select json_agg(a) from aval.participant_alias a)::text as all',
    )
    expect(JSON.stringify(left)).not.toMatch(/erika|Érika/i)
    expect(doneOf(await readTrainingTotals(ground.world, trainer, {})).people).toBe(4)
  })

  it('counts people once, tells no small group to the public, and is read by who may', async () => {
    const totals = doneOf(await readTrainingTotals(ground.world, trainer, {}))
    expect(totals).toMatchObject({ workshops: 1, people: 4, seats: 4 })
    const told = doneOf(await readPublicTraining(ground.world))
    expect(told.people).toBeNull()
    expect(told.byCountry).toEqual([{ key: 'MX', workshops: 1, people: null }])
    expect(doneOf(await exportEnrolled(ground.world, trainer, id)).split('\r\n').length).toBe(9)
    const evaluator = await ground.anOfficer('Inés Vera', 'regionalEvaluator')
    const list = doneOf(await listWorkshops(ground.world, evaluator, { country: 'MX', q: 'sellos' }))
    expect(list.workshops).toMatchObject([{ id, registered: null }])
    expect(refusalOf(await readEnrolled(ground.world, evaluator, id, {}))).toBe('notAllowed')
    const seen = await inScope(ground.db, scopeOf(evaluator), ({ client }) =>
      client.query('select 1 from aval.participant union all select 1 from aval.enrolment'),
    )
    expect(seen.rowCount).toBe(0)
  })
})
