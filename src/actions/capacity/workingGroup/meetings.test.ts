import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { readPdf } from '../../../documents/specimens/pdfReader.ts'
import type { Outcome } from '../../../domain/kernel/outcome.ts'
import { inScope } from '../../../store/database/scope.ts'
import { type Actor, scopeOf } from '../../actor.ts'
import { readNotifications } from '../../notifications/readNotifications.ts'
import { doneOf, refusalOf } from '../../office/casesForTests.ts'
import { callMeeting, cancelMeeting, changeMeeting } from './callMeeting.ts'
import { exportInitiatives, exportMeetings, exportMembers } from './exportGroup.ts'
import { type AMember, aGroup, rules } from './groupForTests.ts'
import type { MeetingForm } from './groupInput.ts'
import { addTask, finishGroupTask, holdMeeting } from './holdMeeting.ts'
import { changeGroupMember, saveGroup } from './manageGroup.ts'
import { printMinutes } from './printMinutes.ts'
import { raiseInitiative } from './raiseInitiative.ts'
import { readGroup } from './readGroup.ts'
import { readInitiative } from './readInitiative.ts'
import { meetingCalendar, readMeeting } from './readMeeting.ts'
import { readPublicGroup } from './readPublicGroup.ts'
import { agreeToDraft, approveMinutes, draftMinutes, publishMinutes } from './writeMinutes.ts'

const form: MeetingForm = {
  ...{ title: 'Reunión de octubre', startsAt: '2026-10-01T16:00:00Z', endsAt: '2026-10-01T18:00:00Z' },
  ...{ place: 'Sala A', link: 'https://example.test/sala' },
  agenda: [{ title: 'Carril exprés', initiativeId: null }],
  papers: [{ name: 'Propuesta', address: 'https://example.test/propuesta.pdf' }],
}

describe('Meetings of the group', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let manager: Actor
  let members: readonly AMember[]
  let nobody: Actor
  let id = ''
  const who = (place: number): Actor => members[place]?.actor ?? manager
  const minutesSeen = async (actor: Actor) =>
    inScope(
      ground.db,
      scopeOf(actor),
      async ({ client }) => (await client.query('select 1 from aval.group_minutes')).rowCount,
    )

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-09-21T14:20:00.000Z')
    manager = await ground.anOfficer('Elena Duarte', 'programmeManager')
    nobody = { ...manager, personId: null, side: 'public', roles: [], officeIds: [] }
    members = await aGroup(ground, manager, [
      ['Fermín Escandón', 'Cámara de Importadores'],
      ['Omar Rey', 'Consejo Exportador', 'exporters'],
      ['Paula Sáenz', 'Agentes del Norte', 'brokers'],
    ])
  })
  afterAll(() => ground.drop())

  it('are called with an agenda, and each member hears of it', async () => {
    expect(refusalOf(await callMeeting(ground.world, who(0), form))).toBe('notAllowed')
    expect(refusalOf(await callMeeting(ground.world, manager, { ...form, agenda: [] }))).toBe(
      'group.agendaMissing',
    )
    const odd = { ...form, papers: [{ name: 'x', address: 'javascript:alert(1)' }] }
    expect(refusalOf(await callMeeting(ground.world, manager, odd))).toBe('group.noAddress')
    const called = doneOf(await callMeeting(ground.world, manager, form))
    expect([called.number, called.told]).toEqual([1, 3])
    id = called.id
    expect(doneOf(await readNotifications(ground.world, who(1))).items.map(({ kind }) => kind)).toEqual([
      'group.called',
    ])
    const mails = await inScope(
      ground.db,
      scopeOf(ground.system),
      async ({ client }) =>
        (await client.query('select subject, body from aval.outgoing_mail order by id')).rows,
    )
    expect(mails[0]?.subject).toBe('Se convocó la reunión 1 del grupo de trabajo')
    expect(mails[0]?.body).toContain(`http://localhost:4000/grupo/reuniones/${id}`)
    expect(mails[0]?.body).toContain('2026-10-01, 10:00')
  })

  it('are changed over what one saw alone, and stand in a calendar', async () => {
    const change = { ...form, startsAt: '2026-10-02T16:00:00Z', endsAt: null, version: 1 }
    expect(doneOf(await changeMeeting(ground.world, manager, id, change)).version).toBe(2)
    expect(refusalOf(await changeMeeting(ground.world, manager, id, change))).toBe('group.changedMeanwhile')
    const file = doneOf(await meetingCalendar(ground.world, who(0), id))
    expect(file).toContain('DTSTART:20261002T160000Z')
    expect(file).toContain('SEQUENCE:1')
  })

  it('are held on their day, with who was there', async () => {
    const all = members.map(
      ({ id: memberId }, at) => ({ memberId, how: at < 2 ? 'present' : 'excused' }) as const,
    )
    expect(refusalOf(await holdMeeting(ground.world, manager, id, all))).toBe('group.meeting.notYet')
    ground.goTo('2026-10-02T20:00:00.000Z')
    const twice = [...all, ...all]
    expect(refusalOf(await holdMeeting(ground.world, manager, id, twice))).toBe('group.memberUnknown')
    expect(doneOf(await holdMeeting(ground.world, manager, id, all)).present).toBe(2)
    expect(refusalOf(await cancelMeeting(ground.world, manager, id))).toBe('group.meeting.not.cancel')
  })

  it('leave tasks, which their owner says are done', async () => {
    const ownerId = members[1]?.id ?? ''
    const task = { what: 'Traer cifras de espera', ownerId, dueOn: '2026-10-20' }
    const { id: taskId } = doneOf(await addTask(ground.world, manager, id, task))
    expect(refusalOf(await finishGroupTask(ground.world, who(0), taskId, ''))).toBe('group.notYourTask')
    doneOf(await finishGroupTask(ground.world, who(1), taskId, 'Entregadas'))
    expect(refusalOf(await finishGroupTask(ground.world, who(1), taskId, ''))).toBe('group.taskDone')
  })

  it('have minutes whose draft the secretariat and those who were there read, and nobody else', async () => {
    const asked = {
      ...{ es: 'Se habló del carril.\n\nNadie se opuso.', en: 'The lane was talked about.', version: 0 },
      decisions: [
        { es: 'Se estudia el carril.', en: 'The lane is studied.' },
        { es: ' ', en: '' },
      ],
    }
    doneOf(await draftMinutes(ground.world, manager, id, asked))
    expect(refusalOf(await draftMinutes(ground.world, manager, id, asked))).toBe('group.changedMeanwhile')
    const auditor = await ground.anOfficer('Dalia Noriega', 'auditor')
    const seen = []
    for (const actor of [manager, who(0), who(2), auditor, nobody]) seen.push(await minutesSeen(actor))
    expect(seen, 'to SQL alone: secretariat, there, excused, auditor, anybody').toEqual([1, 1, 0, 0, 0])
    expect(doneOf(await readMeeting(ground.world, who(2), id)).minutes).toBeNull()
    expect(doneOf(await readMeeting(ground.world, who(0), id)).minutes?.decisions).toHaveLength(1)
    expect(refusalOf(await printMinutes(ground.world, who(2), id, 'es'))).toBe('notFound')
    expect(refusalOf(await publishMinutes(ground.world, manager, id))).toBe(
      'group.meeting.not.publishMinutes',
    )
  })

  it('are approved by more than half of those who were there, where the group’s rules say so', async () => {
    // To whoever was not there a draft is not there.
    expect(refusalOf(await agreeToDraft(ground.world, who(2), id, 1))).toBe(
      'group.meeting.not.agreeToMinutes',
    )
    expect(refusalOf(await agreeToDraft(ground.world, who(0), id, 7))).toBe('group.changedMeanwhile')
    expect(doneOf(await agreeToDraft(ground.world, who(0), id, 1)).approved).toBe(false)
    expect(refusalOf(await approveMinutes(ground.world, manager, id, id))).toBe('group.membersApprove')
    expect(doneOf(await agreeToDraft(ground.world, who(1), id, 1)).approved).toBe(true)
    const more = { es: 'Otra cosa', en: '', version: 1, decisions: [] }
    expect(refusalOf(await draftMinutes(ground.world, manager, id, more))).toBe(
      'group.meeting.not.draftMinutes',
    )
    const rewrite = inScope(ground.db, scopeOf(ground.system), ({ client }) =>
      client.query(`update aval.group_minutes set es = 'Otra cosa'`),
    )
    await expect(rewrite).rejects.toThrow(/never rewritten/)
    expect(
      doneOf(await readMeeting(ground.world, who(2), id)).minutes?.state,
      'now the member who was away',
    ).toBe('approved')
  })

  it('or by a later meeting', async () => {
    doneOf(await saveGroup(ground.world, manager, { ...rules, minutesBy: 'nextMeeting' }))
    const held = async (startsAt: string) => {
      const called = doneOf(await callMeeting(ground.world, manager, { ...form, startsAt, endsAt: null }))
      doneOf(await holdMeeting(ground.world, manager, called.id, []))
      return called.id
    }
    const second = await held('2026-10-02T17:00:00Z')
    doneOf(
      await draftMinutes(ground.world, manager, second, { es: 'Breve.', en: '', version: 0, decisions: [] }),
    )
    expect(refusalOf(await approveMinutes(ground.world, manager, second, id)), 'an earlier one').toBe(
      'group.laterMeeting',
    )
    const third = await held('2026-10-02T18:00:00Z')
    doneOf(await approveMinutes(ground.world, manager, second, third))
    expect(doneOf(await readMeeting(ground.world, who(0), second)).minutes?.approvedInNumber).toBe(3)
  })

  it('are anybody’s once made public, without who was there; on paper in both languages', async () => {
    expect(doneOf(await readPublicGroup(ground.world, nobody)).meetings).toEqual([])
    expect(refusalOf(await printMinutes(ground.world, nobody, id, 'es'))).toBe('notFound')
    doneOf(await publishMinutes(ground.world, manager, id))
    expect(
      doneOf(await readPublicGroup(ground.world, nobody)).meetings.map((one) => one.decisions.length),
    ).toEqual([1])
    const inside = await readPdf(doneOf(await printMinutes(ground.world, who(2), id, 'es')).bytes)
    for (const words of [
      'Reunión de octubre',
      'Aprobada por los miembros',
      'Fermín Escandón',
      'Se estudia el carril.',
      'Traer cifras',
    ])
      expect(inside.text).toContain(words)
    const outside = await readPdf(doneOf(await printMinutes(ground.world, nobody, id, 'en')).bytes)
    expect(outside.text).toContain('The lane is studied.')
    expect(outside.text).not.toMatch(/Fermín|Traer cifras/)
  })

  it('are read by members of today: a seat that was left, or a role without one, opens no papers', async () => {
    const [, second] = members
    doneOf(
      await changeGroupMember(ground.world, manager, second?.id ?? '', {
        ...{ kind: 'exporters', organisation: 'Consejo Exportador', name: 'Omar Rey' },
        ...{ personId: second?.actor.personId ?? null, chair: false, fromDay: '2026-01-01' },
        ...{ untilDay: '2026-09-30', version: 1 },
      }),
    )
    const unseated = await ground.anOfficer('Rita Paz', 'workingGroupMember')
    const auditor = await ground.anOfficer('Iris Mena', 'auditor')
    const initiative = doneOf(
      await raiseInitiative(ground.world, who(0), {
        ...{ kind: 'need', about: 'scope', language: 'es', title: 'Uno', tells: 'Dos', answers: null },
      }),
    )
    const readings = (actor: Actor): Promise<Outcome<unknown>>[] => [
      readGroup(ground.world, actor),
      readMeeting(ground.world, actor, id),
      meetingCalendar(ground.world, actor, null),
      readInitiative(ground.world, actor, initiative.id),
      exportInitiatives(ground.world, actor),
      exportMembers(ground.world, actor),
      exportMeetings(ground.world, actor),
    ]
    for (const actor of [who(1), unseated])
      for (const read of await Promise.all(readings(actor))) expect(refusalOf(read)).toBe('group.notMember')
    for (const actor of [who(0), manager, auditor])
      for (const read of await Promise.all(readings(actor))) expect(read.ok).toBe(true)
    const paper = await readPdf(doneOf(await printMinutes(ground.world, who(1), id, 'es')).bytes)
    expect(paper.text, 'what anybody reads of public minutes').not.toContain('Fermín')
  })
})
