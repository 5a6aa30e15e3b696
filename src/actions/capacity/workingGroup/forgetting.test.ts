import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { withConnection } from '../../../store/database/connection.ts'
import { inScope } from '../../../store/database/scope.ts'
import { type Actor, scopeOf } from '../../actor.ts'
import { doneOf } from '../../office/casesForTests.ts'
import { erasePerson } from '../../people/erasePerson.ts'
import { retain } from '../../retention/retention.ts'
import { callMeeting } from './callMeeting.ts'
import { type AMember, aGroup } from './groupForTests.ts'
import { holdMeeting } from './holdMeeting.ts'
import { commentOnInitiative, raiseInitiative } from './raiseInitiative.ts'
import { acknowledgeAnnouncement } from './readAnnouncements.ts'
import { readInitiative } from './readInitiative.ts'
import { adoptInitiative, discussInitiative } from './settleInitiative.ts'
import { castVote, closeVote, openVote } from './voteOnInitiative.ts'
import { draftAnnouncement, publishAnnouncement } from './writeAnnouncement.ts'
import { agreeToDraft, draftMinutes } from './writeMinutes.ts'

const THEN = '2019-03-04T16:00:00.000Z'

describe('What of the working group is not kept for ever', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let manager: Actor
  let root: Actor
  let members: readonly AMember[]
  let meeting = ''
  let initiative = ''
  const who = (place: number): Actor => members[place]?.actor ?? manager
  const count = async (table: string) =>
    inScope(ground.db, scopeOf(ground.system), async ({ client }) =>
      Number((await client.query(`select count(*) from aval.${table}`)).rows[0]?.count),
    )

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo(THEN)
    manager = await ground.anOfficer('Elena Duarte', 'programmeManager')
    root = await ground.anOfficer('Ximena Urbina', 'systemAdministrator')
    members = await aGroup(ground, manager, [
      ['Fermín Escandón', 'Cámara'],
      ['Omar Rey Quiñones', 'Consejo'],
    ])
    await inScope(ground.db, scopeOf(ground.system), ({ client }) =>
      client.query(`update aval.group_member set from_day = '2019-01-01'`),
    )
    const agenda = [{ title: 'Asuntos', initiativeId: null }]
    const place = { endsAt: null, place: '', link: '', papers: [] }
    const startsAt = '2019-03-04T15:00:00Z'
    meeting = doneOf(
      await callMeeting(ground.world, manager, { title: 'Reunión', startsAt, agenda, ...place }),
    ).id
    doneOf(
      await holdMeeting(
        ground.world,
        manager,
        meeting,
        members.map(({ id }) => ({ memberId: id, how: 'present' as const })),
      ),
    )
    const said = { es: 'Omar Rey Quiñones pidió cifras.', en: '', version: 0 }
    const decisions = [{ es: 'Omar Rey Quiñones entrega cifras.', en: '' }]
    doneOf(await draftMinutes(ground.world, manager, meeting, { ...said, decisions }))
    for (const { actor } of members) await agreeToDraft(ground.world, actor, meeting, 1)
    const asked = { kind: 'initiative', about: 'benefit', language: 'es', answers: null } as const
    const words = { title: 'Domingos', tells: 'Como dijo Omar Rey Quiñones.' }
    initiative = doneOf(await raiseInitiative(ground.world, who(0), { ...asked, ...words })).id
    doneOf(await commentOnInitiative(ground.world, who(1), initiative, 'Omar Rey Quiñones está a favor.'))
    doneOf(await discussInitiative(ground.world, manager, initiative))
    const closesAt = '2019-03-10T00:00:00Z'
    doneOf(await openVote(ground.world, manager, initiative, { secret: false, closesAt }))
    for (const { actor } of members)
      doneOf(await castVote(ground.world, actor, initiative, { choice: 'yes', conflict: null }))
    doneOf(await closeVote(ground.world, manager, initiative))
    doneOf(await adoptInitiative(ground.world, manager, initiative, 'Lo pidió Omar Rey Quiñones.'))
    const texts = { title: { es: 'Aviso', en: '' }, body: { es: 'Responde Omar Rey Quiñones.', en: '' } }
    const reach = { validUntil: null, corrects: null, initiativeId: null, validFrom: '2019-03-04' }
    const draft = await draftAnnouncement(ground.world, manager, {
      audience: ['members'],
      ...texts,
      ...reach,
    })
    const { id } = doneOf(draft)
    doneOf(await publishAnnouncement(ground.world, manager, id))
    doneOf(await acknowledgeAnnouncement(ground.world, who(1), id))
  })
  afterAll(() => ground.drop())

  it('names a member who is erased nowhere any more, in minutes, decisions, comments and announcements', async () => {
    await inScope(ground.db, scopeOf(ground.system), ({ client }) =>
      client.query('update aval.officer_role set withdrawn_at = now() where person_id = $1', [
        who(1).personId,
      ]),
    )
    doneOf(await erasePerson(ground.world, root, who(1).personId ?? '', 'asked'))
    const rows = await withConnection(ground.ownerUrl, async (client) => {
      const { rows: tables } = await client.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'aval'::regnamespace and relkind = 'r'`,
      )
      const found: string[] = []
      for (const { name } of tables)
        for (const { row } of (await client.query(`select t::text as row from aval.${name} t`)).rows)
          if (/Quiñones/.test(row)) found.push(name)
      return found
    })
    expect(rows).toEqual([])
    const read = doneOf(await readInitiative(ground.world, manager, initiative))
    expect(read.ballot?.cast.map(({ organisation }) => organisation)).toEqual(['Cámara', 'Consejo'])
    expect(read.comments[0]?.body).toMatch(/^P-\w+ está a favor\.$/)
  })

  it('goes with its term; the result of a vote, the minutes and the announcement stay', async () => {
    expect(await count('initiative_vote')).toBe(2)
    await expect(
      inScope(ground.db, scopeOf(manager), ({ client }) => client.query('delete from aval.initiative_vote')),
      'by whoever leads the programme, beneath the application',
    ).rejects.toThrow(/kept for its term/)
    ground.goTo('2026-03-02T16:00:00.000Z')
    await retain(ground.world)
    expect([await count('initiative_vote'), await count('initiative_comment')]).toEqual([0, 0])
    expect(
      [await count('group_attendance'), await count('announcement_read')],
      'ten years, two years',
    ).toEqual([...[2, 0]])
    const read = doneOf(await readInitiative(ground.world, manager, initiative))
    expect([read.state, read.ballot?.result?.tally?.yes]).toEqual(['adopted', 2])
    ground.goTo('2030-03-02T16:00:00.000Z')
    await retain(ground.world)
    expect([await count('group_attendance'), await count('minutes_approval')]).toEqual([0, 0])
    expect([
      await count('group_minutes'),
      await count('group_decision'),
      await count('announcement'),
    ]).toEqual([...[1, 1, 1]])
  })
})
