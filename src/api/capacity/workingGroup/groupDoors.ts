import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  exportInitiatives,
  exportMeetings,
  exportMembers,
} from '../../../actions/capacity/workingGroup/exportGroup.ts'
import {
  addMember,
  changeGroupMember,
  saveGroup,
} from '../../../actions/capacity/workingGroup/manageGroup.ts'
import { type GroupRead, readGroup } from '../../../actions/capacity/workingGroup/readGroup.ts'
import { meetingCalendar } from '../../../actions/capacity/workingGroup/readMeeting.ts'
import {
  type Origins,
  type PublicGroup,
  readOrigins,
  readPublicGroup,
} from '../../../actions/capacity/workingGroup/readPublicGroup.ts'
import type { World } from '../../../actions/world.ts'
import { csvDoor } from '../../benefits/csvDoor.ts'
import { door } from '../../door.ts'
import { asIs, ById, Id } from '../../schemas.ts'
import { calendarDoor } from './calendarDoor.ts'
import { GroupForm, MemberChangeForm, MemberForm } from './forms.ts'

const tag = 'working group'
const ByProgramme = Type.Object({ programme: Type.String({ pattern: '^[a-z]{2,3}-[a-z0-9-]{1,38}$' }) })

export const openGroupDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ method: 'GET', path: '/group/public', knock: 'anyone', tag, answer: asIs<PublicGroup>() },
      summary: 'What anybody may know of the group: kinds of members, minutes made public, what was adopted',
    },
    ({ actor }) => readPublicGroup(world, actor),
  )
  door(
    app,
    {
      ...{ method: 'GET', path: '/group/public/origins/:programme', knock: 'anyone', tag },
      ...{ params: ByProgramme, answer: asIs<Origins>() },
      summary: 'Which editions and benefits of a programme came of an initiative that was adopted',
    },
    ({ actor, params }) => readOrigins(world, actor, params.programme),
  )
  const plan = { knock: 'office', tag } as const
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path: '/group', answer: asIs<GroupRead>() },
      summary: 'The programme’s working group: members, meetings, initiatives, tasks, and whose vote is due',
    },
    ({ actor }) => readGroup(world, actor),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'PUT', path: '/group', body: GroupForm, answer: Type.Object({ id: Id }) },
      summary: 'Founds the group, or changes the rules by which it works',
    },
    ({ actor, body }) => saveGroup(world, actor, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/group/members', body: MemberForm, status: 201 },
      ...{ summary: 'Somebody comes into the group', answer: Type.Object({ id: Id }) },
    },
    ({ actor, body }) => addMember(world, actor, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'PUT', path: '/group/members/:id', params: ById, body: MemberChangeForm },
      summary: 'Changes what is known of a member, or when they leave',
      answer: Type.Object({ version: Type.Integer() }),
    },
    ({ actor, params, body }) => changeGroupMember(world, actor, params.id, body),
  )
  openTables(app, world)
}

/** What there is as tables and as a calendar to keep. */
const openTables = (app: FastifyInstance, world: World): void => {
  const table = { knock: 'office', tag, query: Type.Object({}) } as const
  csvDoor(
    app,
    {
      ...{ ...table, path: '/group/initiatives.csv', fileName: 'initiatives.csv' },
      summary: 'Needs and initiatives as a table to keep',
    },
    ({ actor }) => exportInitiatives(world, actor),
  )
  csvDoor(
    app,
    {
      ...{ ...table, path: '/group/members.csv', fileName: 'members.csv' },
      summary: 'Members, and who was one before, as a table to keep',
    },
    ({ actor }) => exportMembers(world, actor),
  )
  csvDoor(
    app,
    {
      ...{ ...table, path: '/group/meetings.csv', fileName: 'meetings.csv' },
      summary: 'Meetings as a table to keep',
    },
    ({ actor }) => exportMeetings(world, actor),
  )
  calendarDoor(
    app,
    {
      ...{ path: '/group/calendar.ics', name: 'meetings.ics' },
      summary: 'Every meeting for a calendar',
    },
    ({ actor }) => meetingCalendar(world, actor, null),
  )
}
