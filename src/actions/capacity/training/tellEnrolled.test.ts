import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { mailsTo } from '../../../../tests/fixtures/mails.ts'
import { erasedPersons, erasePersonIn } from '../../../store/erasure/erase.ts'
import type { Actor } from '../../actor.ts'
import { doneOf, refusalOf } from '../../office/casesForTests.ts'
import { saveSession } from './arrangeSessions.ts'
import { changeWorkshop, draftWorkshop, moveWorkshopBy } from './arrangeWorkshop.ts'
import { readLink } from './byLink.ts'
import { enrolAtDesk, readEnrolled } from './enrolAtDesk.ts'
import { eraseOwn } from './eraseOwn.ts'
import { takeInList } from './takeInList.ts'
import type { WorkshopAsked } from './workshopInput.ts'

const asked: WorkshopAsked = {
  ...{ title: 'Sellos', track: 'companies', forSmallFirms: false, country: 'MX', place: 'Nuevo Laredo' },
  ...{ mode: 'inPerson', language: 'es', startsOn: '2027-02-04', endsOn: '2027-02-04', organiser: '' },
  ...{ provider: '', capacity: 2, modules: [], about: '', attendanceAsked: 1 },
}
const session = {
  ...{ startsAt: '2027-02-04T15:00:00Z', endsAt: '2027-02-04T18:00:00Z', subject: 'Sellos', instructor: '' },
  ...{ module: null, forSmallFirms: false },
}
const person = (name: string, email: string, language: 'es' | 'en') => ({
  ...{
    name,
    email,
    organisation: 'Faro',
    organisationKind: 'company',
    country: 'MX',
    gender: null,
    language,
  },
})

describe('Whoever has a place in a workshop', () => {
  let ground: TestWorld
  let trainer: Actor
  let id = ''
  let sessionId = ''
  const anybody: Actor = {
    ...{ personId: null, name: '', side: 'public', roles: [], operatorIds: [], officeIds: [] },
    ...{ language: 'es', requestId: 'test', steppedUp: false },
  }
  const subjects = async (email: string) => (await mailsTo(ground.db, email)).map(({ subject }) => subject)
  const linkOf = async (email: string) => {
    const mails = await mailsTo(ground.db, email)
    return mails.map(({ body }) => /\/taller\/([\w-]{32})/.exec(body)?.[1]).find(Boolean) ?? ''
  }
  const change = async (changed: Partial<WorkshopAsked>) =>
    doneOf(await changeWorkshop(ground.world, trainer, id, { ...asked, ...changed }))

  beforeAll(async () => {
    ground = await aWorld()
    trainer = await ground.anOfficer('Rosa Lima', 'trainer')
    id = doneOf(await draftWorkshop(ground.world, trainer, asked)).id
    const place = { workshopId: id, sessionId: null }
    sessionId = doneOf(await saveSession(ground.world, trainer, place, session)).id
    doneOf(await moveWorkshopBy(ground.world, trainer, id, { step: 'open', reason: '' }))
    for (const who of [
      person('Ana Núñez', 'ana@faro.example', 'es'),
      person('Tom Reed', 'tom@faro.example', 'en'),
    ])
      doneOf(await enrolAtDesk(ground.world, trainer, id, who))
  })
  afterAll(() => ground.drop())

  it('is told in their language where day, hour or place are others, and of nothing else', async () => {
    await change({ about: 'Traiga un sello.' })
    expect(await subjects('ana@faro.example')).toHaveLength(1)
    await change({ place: 'Monterrey' })
    expect(await subjects('ana@faro.example')).toContain('Cambió la fecha, la hora o el lugar de «Sellos»')
    expect(await subjects('tom@faro.example')).toContain('“Sellos” has another date, time or place')
    const at = { workshopId: id, sessionId }
    doneOf(await saveSession(ground.world, trainer, at, { ...session, subject: 'Sellos y puertas' }))
    expect(await subjects('tom@faro.example')).toHaveLength(2)
    doneOf(await saveSession(ground.world, trainer, at, { ...session, endsAt: '2027-02-04T19:00:00Z' }))
    expect(await subjects('tom@faro.example')).toHaveLength(3)
  })

  it('who came by a list hears of it where that is asked, and only then', async () => {
    const take = async (text: string, invite: boolean) =>
      doneOf(
        await takeInList(ground.world, trainer, id, {
          ...{ text, sessionId: null, organisationKind: 'company', country: 'MX', apply: true, invite },
        }),
      )
    expect(await take('nombre\tcorreo\nEva Sol\teva@faro.example', false)).toMatchObject({ entered: 1 })
    expect(await subjects('eva@faro.example')).toEqual([])
    await take('nombre\tcorreo\nEva Sol\teva@faro.example\nIris Paz\tiris@faro.example', true)
    expect(await subjects('eva@faro.example')).toEqual([])
    expect(await subjects('iris@faro.example')).toEqual(['En lista de espera para «Sellos»'])
  })

  it('may be forgotten by their own link: the next who waits has the place, and a restore forgets again', async () => {
    const link = await linkOf('ana@faro.example')
    doneOf(await eraseOwn(ground.world, anybody, link))
    expect(refusalOf(await eraseOwn(ground.world, anybody, link))).toBe('training.linkUnknown')
    expect(refusalOf(await readLink(ground.world, anybody, link))).toBe('training.linkUnknown')
    const { people } = doneOf(await readEnrolled(ground.world, trainer, id, {}))
    expect(people.map(({ name, state }) => `${name} ${state}`).join()).not.toMatch(/Ana|Núñez/)
    expect(people.find(({ name }) => name === 'Eva Sol')?.state).toBe('registered')
    expect(await subjects('ana@faro.example')).toEqual([])
    const [erased] = await asSystem(ground.db, (tx) => erasedPersons(tx))
    await asSystem(ground.db, (tx) =>
      tx.client.query(
        `update aval.participant set name = 'Ana Núñez', email = 'ana@faro.example', erased_at = null where name = $1`,
        [erased?.pseudonym],
      ),
    )
    if (!erased) throw new Error('whoever was forgotten is not on the list')
    expect(await asSystem(ground.db, (tx) => erasePersonIn(tx, erased))).toBe(true)
    const left = await asSystem(ground.db, (tx) =>
      tx.client.query(`select 1 from aval.participant where name = 'Ana Núñez'`),
    )
    expect(left.rowCount).toBe(0)
  })

  it('is told that it is cancelled, and why', async () => {
    doneOf(await moveWorkshopBy(ground.world, trainer, id, { step: 'cancel', reason: 'Huracán.' }))
    const mails = await mailsTo(ground.db, 'tom@faro.example')
    expect(mails.find(({ subject }) => subject === '“Sellos” is cancelled')?.body).toContain('Huracán.')
    expect(await subjects('iris@faro.example')).toContain('«Sellos» se canceló')
  })
})
