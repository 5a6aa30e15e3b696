import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import {
  type ACase,
  aSubmittedCase,
  doneOf,
  type Officers,
  officersOf,
  refusalOf,
} from '../office/casesForTests.ts'
import { readQueue } from '../office/readQueue.ts'
import { escalateUnread } from './escalateUnread.ts'
import { readMessages } from './readMessages.ts'
import { sendMessage } from './sendMessage.ts'

describe('what a company and the office write to each other', () => {
  let ground: TestWorld
  let officers: Officers
  let auditor: Actor
  let manager: Actor
  let kase: ACase
  let other: ACase

  const notified = (personId: string | null) =>
    inScope(ground.world.db, scopeOf(ground.system), (tx) =>
      tx.kysely
        .selectFrom('notification')
        .select('kind')
        .where('personId', '=', personId ?? '')
        .where('kind', 'like', 'message.%')
        .execute(),
    ).then((rows) => rows.map(({ kind }) => kind))

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    officers = await officersOf(ground)
    auditor = await ground.anOfficer('Rita Sosa', 'auditor')
    manager = await ground.anOfficer('Amparo Lizárraga', 'programmeManager')
    kase = await aSubmittedCase(ground, 'Autopartes Tres Encinos')
    other = await aSubmittedCase(ground, 'Otra empresa')
  })
  afterAll(() => ground.drop())

  it('reaches the other side as news, with a mail that says nothing of the matter', async () => {
    doneOf(await sendMessage(ground.world, kase.company, { body: 'El plano sale el lunes.' }))
    expect(await notified(officers.intake.personId)).toEqual(['message.new'])
    const news = doneOf(await readQueue(ground.world, officers.intake, { news: true }))
    expect(news.items).toMatchObject([{ number: kase.number, unread: 1 }])
    const mails = await inScope(ground.world.db, scopeOf(ground.system), (tx) =>
      tx.kysely
        .selectFrom('outgoingMail')
        .select('body')
        .where('toPerson', '=', officers.intake.personId)
        .execute(),
    )
    expect(mails).toHaveLength(1)
    expect(mails[0]?.body).not.toContain('plano')
    expect(mails[0]?.body).toContain(`/casos/${kase.number}/mensajes`)
  })

  it('is read by whoever could answer, and not by an auditor', async () => {
    expect(doneOf(await readMessages(ground.world, auditor, kase.caseId))).toMatchObject({
      mayWrite: false,
      items: [{ body: 'El plano sale el lunes.', readAt: null, mine: false }],
    })
    doneOf(await readMessages(ground.world, officers.intake, kase.caseId))
    const own = doneOf(await readMessages(ground.world, kase.company))
    expect(own.items).toMatchObject([{ readAt: '2026-03-02T16:00:00.000Z', mine: true }])
    expect(refusalOf(await sendMessage(ground.world, auditor, { caseId: kase.caseId, body: 'Hola' }))).toBe(
      'notAllowed',
    )
  })

  it('stays between the two of them', async () => {
    const reply = { caseId: kase.caseId, body: 'De acuerdo.' }
    doneOf(await sendMessage(ground.world, officers.intake, reply))
    expect(doneOf(await readMessages(ground.world, other.company, kase.caseId)).items).toEqual([])
    expect(await notified(kase.company.personId)).toEqual(['message.new'])
    expect(refusalOf(await sendMessage(ground.world, kase.company, { body: '  ' }))).toBe('messages.empty')
  })

  it('is brought to somebody else when nobody reads it for three working days', async () => {
    doneOf(await sendMessage(ground.world, other.company, { body: '¿Recibieron el plano?' }))
    ground.goTo('2026-03-05T16:00:00.000Z')
    expect(await escalateUnread(ground.world)).toBe(0)
    ground.goTo('2026-03-06T16:00:00.000Z')
    // The company's question goes to whoever leads the programme; the office's reply once more to the company.
    expect(await escalateUnread(ground.world)).toBe(2)
    expect(await notified(manager.personId)).toEqual(['message.unread'])
    expect(await notified(kase.company.personId)).toEqual(['message.new', 'message.unread'])
    expect(await escalateUnread(ground.world)).toBe(0)
  })
})
