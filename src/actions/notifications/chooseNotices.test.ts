import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { addDays } from '../../domain/kernel/day.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { passTime } from '../clock/passTime.ts'
import { sendMessage } from '../messages/sendMessage.ts'
import { moment } from '../moment.ts'
import {
  type ACase,
  aSubmittedCase,
  doneOf,
  type Officers,
  officersOf,
  refusalOf,
} from '../office/casesForTests.ts'
import { chooseNotices, readNoticeChoices } from './chooseNotices.ts'
import { readNotifications } from './readNotifications.ts'
import { sendSummaries } from './sendSummaries.ts'

describe('the choice of how one is told', () => {
  let ground: TestWorld
  let officers: Officers
  let kase: ACase

  const asSystem = <T>(work: Parameters<typeof inScope<T>>[2]) =>
    inScope(ground.world.db, scopeOf(ground.system), work)
  const mailsTo = async ({ personId }: Actor) => {
    const { rows } = await asSystem(({ client }) =>
      client.query('select subject, body from aval.outgoing_mail where to_person = $1 order by id', [
        personId,
      ]),
    )
    return rows as { subject: string; body: string }[]
  }
  const forgetMails = () => asSystem(({ client }) => client.query('delete from aval.outgoing_mail'))
  const news = async (actor: Actor) =>
    doneOf(await readNotifications(ground.world, actor)).items.map(({ kind }) => kind)
  const contributorOf = async (of: ACase, name: string): Promise<Actor> => {
    const person = await ground.aPerson(name)
    await asSystem(({ client }) =>
      client.query(
        `insert into aval.membership (operator_id, person_id, role) values ($1, $2, 'companyContributor')`,
        [of.operatorId, person.personId],
      ),
    )
    return { ...person, roles: ['companyContributor'], operatorIds: [of.operatorId] }
  }

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    officers = await officersOf(ground)
    kase = await aSubmittedCase(ground, 'Autopartes Tres Encinos')
    await forgetMails()
  })
  afterAll(() => ground.drop())

  it('is one’s own, by kind, with what each side gets', async () => {
    const company = doneOf(await readNoticeChoices(ground.world, kase.company))
    expect(company.kinds.map(({ kind }) => kind)).not.toContain('incidents')
    expect(company.kinds.find(({ kind }) => kind === 'deadlines')).toMatchObject({
      way: 'atOnce',
      ways: ['atOnce', 'daily'],
      mustMail: true,
    })
    const office = doneOf(await readNoticeChoices(ground.world, officers.account))
    expect(office.kinds.find(({ kind }) => kind === 'colleagues')?.way).toBe('bell')
  })

  it('takes mail away where one wants only the bell, and gives it where one wants it', async () => {
    doneOf(await chooseNotices(ground.world, kase.company, 'steps', 'bell'))
    doneOf(await chooseNotices(ground.world, officers.account, 'steps', 'atOnce'))
    await kase.take(officers.intake, 'accept')
    expect(await mailsTo(kase.company)).toEqual([])
    expect(await news(kase.company)).toContain('step.accept')
    const [mail] = await mailsTo(officers.account)
    expect(mail?.subject).toBe(`Caso ${kase.number}: Aceptada a trámite`)
    expect(mail?.body).toContain(`/casos/${kase.number}`)
  })

  it('gathers what is daily into one mail at seven, of what was not read', async () => {
    await forgetMails()
    doneOf(await chooseNotices(ground.world, kase.company, 'messages', 'daily'))
    doneOf(
      await sendMessage(ground.world, officers.account, { caseId: kase.caseId, body: 'Falta el plano.' }),
    )
    doneOf(await sendMessage(ground.world, officers.account, { caseId: kase.caseId, body: 'Y la foto.' }))
    expect(await mailsTo(kase.company)).toEqual([])
    expect(await sendSummaries(ground.world), 'the same afternoon').toBe(0)
    ground.goTo('2026-03-03T12:59:00.000Z')
    expect(await sendSummaries(ground.world), 'a minute to seven in Mexico City').toBe(0)
    ground.goTo('2026-03-03T13:00:00.000Z')
    expect(await sendSummaries(ground.world)).toBe(1)
    const mails = await mailsTo(kase.company)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.subject).toContain('(2)')
    expect(mails[0]?.body).toContain(kase.number)
    expect(mails[0]?.body, 'a mail says nothing of the matter').not.toContain('plano')
    expect(await sendSummaries(ground.world), 'once').toBe(0)
    expect(await mailsTo(kase.company)).toHaveLength(1)
  })

  it('leaves out what was read meanwhile', async () => {
    await forgetMails()
    doneOf(await sendMessage(ground.world, officers.account, { caseId: kase.caseId, body: 'Gracias.' }))
    await asSystem(({ client }) =>
      client.query('update aval.notification set read_at = now() where person_id = $1', [
        kase.company.personId,
      ]),
    )
    ground.goTo('2026-03-04T13:00:00.000Z')
    expect(await sendSummaries(ground.world)).toBe(0)
    expect(await mailsTo(kase.company)).toEqual([])
  })

  it('never silences a legal term for whoever administers the company', async () => {
    expect(refusalOf(await chooseNotices(ground.world, kase.company, 'deadlines', 'bell'))).toBe(
      'notices.mustMail',
    )
    const other = await aSubmittedCase(ground, 'Otra empresa')
    const contributor = await contributorOf(other, 'Gabriel Tena')
    doneOf(await chooseNotices(ground.world, contributor, 'deadlines', 'bell'))
    // Chosen before becoming an administrator, or past every door: it holds no more.
    await asSystem(({ client }) =>
      client.query(
        `insert into aval.notice_choice (person_id, kind, way, chosen_at) values ($1, 'deadlines', 'bell', now())`,
        [other.company.personId],
      ),
    )
    await asSystem(({ client }) =>
      client.query(
        `update aval.case_file set state = 'returned', clocks = $2, next_due_on = $3 where id = $1`,
        [
          other.caseId,
          JSON.stringify([
            {
              ...{ name: 'resubmission', state: 'running', startedOn: moment(ground.world).day },
              ...{ dueOn: addDays(moment(ground.world).day, 2), pausedOn: null },
              ...{ days: 10, count: 'working', usedDays: 0, stoppedOn: null, waitsForService: false },
            },
          ]),
          addDays(moment(ground.world).day, 2),
        ],
      ),
    )
    await forgetMails()
    const { warned } = await passTime(ground.world)
    expect(warned).toBeGreaterThan(0)
    expect((await mailsTo(other.company)).map(({ subject }) => subject)).toHaveLength(1)
    expect(await mailsTo(contributor)).toEqual([])
    expect((await news(contributor)).some((kind) => kind.startsWith('warning.'))).toBe(true)
  })

  it('is nobody else’s to see or to change', async () => {
    const other = await aSubmittedCase(ground, 'Tercera empresa')
    const seen = (actor: Actor, sql: string) =>
      inScope(ground.world.db, scopeOf(actor), async ({ client }) => (await client.query(sql)).rowCount)
    expect(
      await seen(
        other.company,
        `select * from aval.notice_choice where person_id = '${kase.company.personId}'`,
      ),
    ).toBe(0)
    expect(await seen(officers.account, `update aval.notice_choice set way = 'bell'`)).toBe(1)
    expect(await seen(other.company, 'delete from aval.notice_choice')).toBe(0)
  })
})
