import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import type { AnnouncementAsked } from '../../../store/capacity/workingGroup/announcements.ts'
import { inScope, type Tx } from '../../../store/database/scope.ts'
import { type Actor, scopeOf } from '../../actor.ts'
import { chooseNotices } from '../../notifications/chooseNotices.ts'
import { type ACase, aSubmittedCase, doneOf, refusalOf } from '../../office/casesForTests.ts'
import { publishDue, remindUnread, scheduleAnnouncement } from './announcementsOnTime.ts'
import { type AMember, aGroup } from './groupForTests.ts'
import {
  acknowledgeAnnouncement,
  countUnread,
  feedAnnouncements,
  listToEdit,
  readAnnouncement,
  readAnnouncements,
} from './readAnnouncements.ts'
import {
  changeAnnouncement,
  draftAnnouncement,
  dropAnnouncement,
  publishAnnouncement,
} from './writeAnnouncement.ts'

const asked: AnnouncementAsked = {
  ...{ audience: ['public'], title: { es: 'Horario del puente', en: 'Hours of the bridge' } },
  body: { es: 'El carril abre a las seis.', en: 'The lane opens at six.' },
  ...{ validFrom: '2026-09-21', validUntil: null, corrects: null, initiativeId: null },
}

describe('Official announcements', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let manager: Actor
  let company: ACase
  let nobody: Actor
  let members: readonly AMember[]
  const drafted = async (over: Partial<AnnouncementAsked> = {}) =>
    doneOf(await draftAnnouncement(ground.world, manager, { ...asked, ...over })).id
  const published = async (over: Partial<AnnouncementAsked> = {}) => {
    const id = await drafted(over)
    doneOf(await publishAnnouncement(ground.world, manager, id))
    return id
  }
  const seenBy = async (actor: Actor) =>
    doneOf(await readAnnouncements(ground.world, actor, { before: null })).announcements.map(({ id }) => id)

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-09-21T14:20:00.000Z')
    manager = await ground.anOfficer('Elena Duarte', 'programmeManager')
    nobody = { ...manager, personId: null, side: 'public', roles: [], officeIds: [] }
    company = await aSubmittedCase(ground, 'Autopartes Tres Encinos')
    members = await aGroup(ground, manager, [
      ['Fermín Escandón', 'Cámara'],
      ['Omar Rey', 'Consejo'],
    ])
  })
  afterAll(() => ground.drop())

  it('are said whole in one language at least, by whoever leads the programme', async () => {
    expect(refusalOf(await draftAnnouncement(ground.world, company.company, asked))).toBe('notAllowed')
    const half = { ...asked, body: { es: 'Sí', en: '' } }
    expect(refusalOf(await draftAnnouncement(ground.world, manager, half))).toBe('announcement.wordsMissing')
    const id = await drafted({ title: { es: 'Uno', en: '' }, body: { es: 'Dos', en: '' } })
    expect(await seenBy(manager)).not.toContain(id)
    expect(refusalOf(await readAnnouncement(ground.world, company.company, id))).toBe('notFound')
    expect(refusalOf(await changeAnnouncement(ground.world, manager, id, { ...asked, version: 9 }))).toBe(
      'group.changedMeanwhile',
    )
    doneOf(await changeAnnouncement(ground.world, manager, id, { ...asked, version: 1 }))
    doneOf(await dropAnnouncement(ground.world, manager, id))
  })

  it('are for whom they say, and say from which day on', async () => {
    const forAll = await published()
    const forCompanies = await published({ audience: ['companies'] })
    const forMembers = await published({ audience: ['members'] })
    const later = await published({ audience: ['companies'], validFrom: '2026-10-01' })
    const member = members[0]?.actor ?? manager
    const officer = await ground.anOfficer('Lidia Paz', 'accountOfficer')
    expect(await seenBy(nobody)).toEqual([forAll])
    expect(await seenBy(company.company)).toEqual([later, forCompanies, forAll])
    expect(await seenBy(member)).toEqual([forMembers, forAll])
    expect(await seenBy(officer)).toEqual([forAll])
    expect(refusalOf(await readAnnouncement(ground.world, officer, forMembers))).toBe('notFound')
    expect(doneOf(await readAnnouncement(ground.world, company.company, later)).standing).toBe('coming')
    expect(refusalOf(await readAnnouncement(ground.world, nobody, later))).toBe('notFound')
    const forOfficers = await published({ audience: ['officers'] })
    const evaluator = await ground.anOfficer('Eva Luna', 'regionalEvaluator')
    expect(await seenBy(officer)).toEqual([forOfficers, forAll])
    for (const guest of [member, evaluator]) {
      expect(await seenBy(guest)).not.toContain(forOfficers)
      expect(refusalOf(await readAnnouncement(ground.world, guest, forOfficers))).toBe('notFound')
      const sql = ({ client }: Tx) =>
        client.query('select id from aval.announcement where id = $1', [forOfficers])
      expect((await inScope(ground.db, scopeOf(guest), sql)).rowCount, 'to SQL alone').toBe(0)
    }
    const rows = await inScope(
      ground.db,
      scopeOf(nobody),
      async ({ client }) =>
        (
          await client.query(
            `select id from aval.announcement where not 'public' = any (audience) or state = 'draft'`,
          )
        ).rowCount,
    )
    expect(rows, 'to SQL alone').toBe(0)
  })

  it('tell those they are for behind the bell, and by mail as they chose', async () => {
    const mails = () =>
      inScope(
        ground.db,
        scopeOf(ground.system),
        async ({ client }) =>
          (
            await client.query<{ subject: string }>(
              `select subject from aval.outgoing_mail where to_person = $1 and subject like 'Comunicado%'`,
              [company.company.personId],
            )
          ).rows,
      )
    await published({ audience: ['companies'] })
    expect(await mails(), 'in the daily mail unless they chose').toEqual([])
    doneOf(await chooseNotices(ground.world, company.company, 'announcements', 'atOnce'))
    await published({ audience: ['companies'], title: { es: 'Cierre por obra', en: 'Closed for works' } })
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Comunicado \d+: Cierre por obra$/),
    ])
  })

  it('get a receipt from each reader once, and tell who has not read', async () => {
    const id = await published({ audience: ['companies', 'members'] })
    const [first, second] = members.map(({ actor }) => actor)
    const unread = async () => doneOf(await countUnread(ground.world, company.company)).unread
    const before = await unread()
    doneOf(await acknowledgeAnnouncement(ground.world, company.company, id))
    expect(doneOf(await acknowledgeAnnouncement(ground.world, company.company, id)).unread).toBe(before - 1)
    doneOf(await acknowledgeAnnouncement(ground.world, first ?? manager, id))
    const { receipts } = doneOf(await readAnnouncement(ground.world, manager, id))
    expect(receipts?.members.map(({ name, at }) => [name, at !== null])).toEqual([
      ['Omar Rey', false],
      ['Fermín Escandón', true],
    ])
    expect(receipts?.companies).toEqual({ read: 1, all: 1 })
    expect(
      doneOf(await readAnnouncement(ground.world, second ?? manager, id)).receipts,
      'nobody else’s to know',
    ).toBeNull()
    expect(refusalOf(await acknowledgeAnnouncement(ground.world, nobody, id))).toBe('signIn.needed')
  })

  it('are corrected by another and never rewritten; the corrected one stays in the archive', async () => {
    const id = await published()
    expect(refusalOf(await changeAnnouncement(ground.world, manager, id, { ...asked, version: 2 }))).toBe(
      'announcement.published',
    )
    expect(refusalOf(await dropAnnouncement(ground.world, manager, id))).toBe('announcement.published')
    const rewrite = inScope(ground.db, scopeOf(ground.system), ({ client }) =>
      client.query(`update aval.announcement set body = '{"es": "Otra", "en": ""}' where id = $1`, [id]),
    )
    await expect(rewrite).rejects.toThrow(/never rewritten/)
    const [one, two] = [await drafted({ corrects: id }), await drafted({ corrects: id })]
    const answers = await Promise.all(
      [one, two].map((draft) => publishAnnouncement(ground.world, manager, draft)),
    )
    expect(answers.map((answer) => answer.ok).filter(Boolean), 'two at once').toHaveLength(1)
    const old = doneOf(await readAnnouncement(ground.world, nobody, id))
    expect(old.standing).toBe('corrected')
    expect([one, two]).toContain(old.correctedBy)
    expect(refusalOf(await draftAnnouncement(ground.world, manager, { ...asked, corrects: id }))).toBe(
      'announcement.correctedAlready',
    )
  })

  it('have numbers without a gap, however many are published at once', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => drafted()))
    const answers = await Promise.all(ids.map((id) => publishAnnouncement(ground.world, manager, id)))
    const numbers = answers.map((answer) => doneOf(answer).number).sort((a, b) => a - b)
    const all = doneOf(await listToEdit(ground.world, manager)).announcements.flatMap(
      ({ number }) => number ?? [],
    )
    expect(numbers.at(-1)).toBe(Math.max(...all))
    expect(all.toSorted((a, b) => a - b)).toEqual(all.map((_, at) => at + 1))
  })

  it('go out by themselves on their day at seven, in the name of whoever set it', async () => {
    const id = await drafted({ title: { es: 'Programado', en: '' }, body: { es: 'Sale solo.', en: '' } })
    const set = (on: string | null) => scheduleAnnouncement(ground.world, manager, id, on)
    expect(refusalOf(await set('2026-09-21'))).toBe('announcement.dayIsPast')
    expect(refusalOf(await set('2026-02-30'))).toBe('group.noDay')
    expect(refusalOf(await scheduleAnnouncement(ground.world, members[0]?.actor ?? nobody, id, null))).toBe(
      'notAllowed',
    )
    doneOf(await set('2026-09-22'))
    doneOf(await set(null))
    ground.goTo('2026-09-22T15:00:00.000Z')
    expect(await publishDue(ground.world), 'taken back').toBe(0)
    doneOf(await set('2026-09-23'))
    ground.goTo('2026-09-23T12:59:00.000Z')
    expect(await publishDue(ground.world), 'a minute before seven').toBe(0)
    ground.goTo('2026-09-23T13:00:00.000Z')
    expect(await publishDue(ground.world)).toBe(1)
    expect(await publishDue(ground.world), 'once').toBe(0)
    expect(await seenBy(nobody)).toContain(id)
    const { rows } = await inScope(ground.db, scopeOf(ground.system), ({ client }) =>
      client.query('select published_by from aval.announcement where id = $1', [id]),
    )
    expect(rows[0]?.published_by).toBe(manager.personId)
    ground.goTo('2026-09-21T14:20:00.000Z')
  })

  it('remind by mail those who have not read them, once a day', async () => {
    const id = await published({ title: { es: 'Por leer', en: 'To read' } })
    const [reader, late] = members
    doneOf(await acknowledgeAnnouncement(ground.world, reader?.actor ?? nobody, id))
    expect(doneOf(await remindUnread(ground.world, manager, id)).told).toBe(1)
    const { rows } = await inScope(ground.db, scopeOf(ground.system), ({ client }) =>
      client.query(
        `select to_person from aval.outgoing_mail where body like '%Falta su acuse%' || $1 || '%'`,
        [`/comunicados/${id}`],
      ),
    )
    expect(rows.map(({ to_person }) => to_person)).toEqual([late?.actor.personId])
    expect(refusalOf(await remindUnread(ground.world, manager, id))).toBe('announcement.remindedToday')
    expect(doneOf(await readAnnouncement(ground.world, manager, id)).receipts?.remindedAt).not.toBeNull()
    ground.goTo('2026-09-22T14:20:00.000Z')
    doneOf(await acknowledgeAnnouncement(ground.world, late?.actor ?? nobody, id))
    expect(refusalOf(await remindUnread(ground.world, manager, id))).toBe('announcement.allRead')
    ground.goTo('2026-09-21T14:20:00.000Z')
  })

  it('are found in the archive by words without accents, by reader and by year', async () => {
    const words = { title: { es: 'Revisión de garantías', en: '' }, body: { es: 'Módulo 4.', en: '' } }
    const id = await published({ ...words, validFrom: '2025-03-01' })
    const find = async (sought: object) =>
      doneOf(await readAnnouncements(ground.world, manager, { before: null, ...sought })).announcements.map(
        (one) => one.id,
      )
    expect(await find({ words: 'GARANTIAS, módulo' })).toEqual([id])
    expect(await find({ words: 'garantías de puerto' })).toEqual([])
    expect(await find({ words: 'revision de GARANTÍAS' })).toEqual([id])
    expect(await find({ year: 2025 })).toEqual([id])
    expect(await find({ words: 'revision', audience: 'companies' })).toEqual([])
    expect(await find({ words: '%' }), 'signs alone are no words').toContain(id)
  })

  it('are fed to readers of news as far as anybody may read them', async () => {
    const inside = await published({
      audience: ['members'],
      title: { es: 'Solo miembros', en: '' },
      body: { es: 'x', en: '' },
    })
    const open = await published({
      title: { es: 'Para <todos> & cada uno', en: '' },
      body: { es: 'x', en: '' },
    })
    const feed = doneOf(await feedAnnouncements(ground.world, manager, 'en'))
    expect(feed).toContain('<title>Para &lt;todos&gt; &amp; cada uno</title>')
    expect(feed).toContain(`urn:uuid:${open}`)
    expect(feed).not.toContain(inside)
  })
})
