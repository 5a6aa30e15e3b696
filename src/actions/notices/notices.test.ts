import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import type { Actor } from '../actor.ts'
import { markNotificationsRead, readNotifications } from '../notifications/readNotifications.ts'
import { startApplication } from '../operators/startApplication.ts'
import { answerNotice } from './answerNotice.ts'
import { readCaseNotices } from './readCaseNotices.ts'
import { readNoticeTerm } from './readNoticeTerm.ts'
import { readOwnNotices } from './readOwnNotices.ts'
import { sendNotice } from './sendNotice.ts'

const valueIn = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? undefined : outcome.refusal.code)

const theft = {
  kind: 'incident',
  what: 'theft',
  tells: 'Se llevaron una caja.',
  happenedOn: '2026-03-02',
} as const

describe('word of changes and incidents', () => {
  let ground: TestWorld
  let ines: Actor
  let stranger: Actor
  let account: Actor
  let head: Actor
  let caseId = ''

  const enter = async (person: Actor, taxId: string) => {
    const entered = valueIn(
      await startApplication(ground.world, person, {
        name: `Empresa ${taxId}`,
        taxId,
        types: ['importer'],
        city: 'Apodaca',
        legalRepresentative: 'Julián Ocampo',
        officeId: 'central',
        eligibility: [],
      }),
    )
    return {
      entered,
      actor: { ...person, roles: ['companyAdministrator'], operatorIds: [entered.operatorId] } as Actor,
    }
  }
  const newsOf = async (actor: Actor) => valueIn(await readNotifications(ground.world, actor))

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-06T16:00:00.000Z')
    const own = await enter(await ground.aPerson('Inés Robledo'), 'ATE010203AB1')
    ines = own.actor
    caseId = own.entered.caseId
    stranger = (await enter(await ground.aPerson('Otra Persona'), 'FLE010203AB1')).actor
    account = await ground.anOfficer('Amalia Cuenta', 'accountOfficer')
    head = await ground.anOfficer('Dirección', 'programmeManager')
  })
  afterAll(() => ground.drop())

  it('are under the programme’s clock, counted from the day it happened', async () => {
    const { term } = valueIn(await readNoticeTerm(ground.world, ines, { kind: 'incident', on: '2026-03-02' }))
    expect(term).toMatchObject({ days: 5, counted: 'working', dueOn: '2026-03-09', left: 1 })
    const late = valueIn(await readNoticeTerm(ground.world, ines, { kind: 'change', on: '2026-02-02' })).term
    expect(late?.left).toBeLessThan(0)
    expect(late?.because.es.length).toBeGreaterThan(10)
  })

  it('get a receipt of the case each, and say whether they came in time', async () => {
    const first = valueIn(await sendNotice(ground.world, ines, theft))
    expect(first).toMatchObject({
      receipt: expect.stringMatching(/^26-00001-01$/),
      inTime: true,
      dueOn: '2026-03-09',
    })
    const second = valueIn(
      await sendNotice(ground.world, ines, {
        kind: 'change',
        what: 'siteOpened',
        tells: 'Abrimos el almacén de Escobedo.',
        happenedOn: '2026-02-02',
      }),
    )
    expect(second).toMatchObject({ receipt: '26-00001-02', inTime: false })
    const { notices } = valueIn(await readOwnNotices(ground.world, ines))
    expect(notices.map(({ receipt, inTime, by }) => [receipt, inTime, by])).toContainEqual([
      '26-00001-01',
      true,
      'Inés Robledo',
    ])
  })

  it('reach the office at once: the officer of accounts, and of an incident who runs the programme, by mail too', async () => {
    expect((await newsOf(account)).items.map(({ kind }) => kind).toSorted()).toEqual([
      'notice.change',
      'notice.incident',
    ])
    expect((await newsOf(head)).items.map(({ kind }) => kind)).toEqual(['notice.incident'])
    const mails = await asSystem(ground.db, (tx) =>
      tx.kysely.selectFrom('outgoingMail').select(['subject', 'body', 'toPerson']).execute(),
    )
    const told = mails.filter(({ toPerson }) => toPerson === head.personId)
    expect(told).toHaveLength(1)
    expect(told[0]?.body).toContain('/casos/26-00001')
    expect(told[0]?.body).not.toMatch(/[{}]/)
  })

  it('are refused when they say nothing, or tell of an incident that has not happened', async () => {
    const send = (over: object) => sendNotice(ground.world, ines, { ...theft, ...over })
    expect(codeOf(await send({ tells: ' ' }))).toBe('notices.tells')
    expect(codeOf(await send({ what: 'siteOpened' }))).toBe('notices.what')
    expect(codeOf(await send({ happenedOn: '2026-03-07' }))).toBe('notices.notYet')
    expect(codeOf(await send({ happenedOn: '2026-02-30' }))).toBe('notices.happenedOn')
    expect((await send({ kind: 'change', what: 'address', happenedOn: '2026-04-01' })).ok).toBe(true)
  })

  it('are read by the office and answered once, and the company is told', async () => {
    const { notices, mayAnswer } = valueIn(await readCaseNotices(ground.world, account, caseId))
    expect(mayAnswer).toBe(true)
    expect(notices).toHaveLength(3)
    const theOne = notices.find(({ kind }) => kind === 'incident')
    const answer = { caseId, noticeId: theOne?.id ?? '', answer: 'Enterados; revisaremos los sellos.' }
    expect(codeOf(await answerNotice(ground.world, account, { ...answer, answer: '' }))).toBe(
      'notices.answer',
    )
    expect(codeOf(await answerNotice(ground.world, head, answer))).toBe('notAllowed')
    valueIn(await answerNotice(ground.world, account, answer))
    expect(codeOf(await answerNotice(ground.world, account, answer))).toBe('notFound')
    const own = valueIn(await readOwnNotices(ground.world, ines)).notices.find(
      ({ kind }) => kind === 'incident',
    )
    expect(own?.answer).toBe(answer.answer)
    expect((await newsOf(ines)).items[0]).toMatchObject({
      kind: 'notice.answered',
      detail: { what: 'theft' },
    })
  })

  it('are nobody else’s: not another company’s, not an agent’s without that mandate', async () => {
    expect(valueIn(await readOwnNotices(ground.world, stranger)).notices).toEqual([])
    const agent: Actor = { ...ines, roles: ['mandatedAgent'], mandate: ['readMessages'] }
    expect(codeOf(await sendNotice(ground.world, agent, theft))).toBe('notAllowed')
    expect(codeOf(await readCaseNotices(ground.world, ines, caseId))).toBe('notAllowed')
  })

  it('are marked read by whom they were for, and by nobody else', async () => {
    const before = await newsOf(account)
    const [first] = before.items
    expect(before.unread).toBe(3)
    expect(valueIn(await markNotificationsRead(ground.world, ines, [first?.id ?? ''])).read).toBe(0)
    expect(valueIn(await markNotificationsRead(ground.world, account, [first?.id ?? '']))).toEqual({
      read: 1,
      unread: 2,
    })
    expect((await newsOf(account)).items.at(-1)?.id).toBe(first?.id)
    expect(valueIn(await markNotificationsRead(ground.world, account, undefined))).toEqual({
      read: 2,
      unread: 0,
    })
  })
})
