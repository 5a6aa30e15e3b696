import { addDays, type Day } from '../../../src/domain/kernel/day.ts'
import type { Tx } from '../../../src/store/database/scope.ts'
import { newId } from '../../newId.ts'
import { insertRows } from '../../writing/insertRows.ts'
import { type GroupGround, isMexican } from './ground.ts'
import { meetingWords } from './words.ts'

export interface WrittenMeetings {
  readonly next: string
}

/** One of long ago that is dated history; one with public minutes; one whose draft waits; one that was called. */
export const writeMeetings = async (tx: Tx, ground: GroupGround): Promise<WrittenMeetings> => {
  const ids = { history: newId(), spring: newId(), latest: newId(), next: newId() }
  const [first, ...known] = [historyOf(ground, ids.history), ...knownOf(ground, ids)]
  const rows = isMexican(ground.programme) && first ? [first, ...known] : known
  await insertRows(
    tx,
    'groupMeeting',
    rows.map((row, at) => ({ ...row, number: at + 1 })),
  )
  await writeHeld(tx, ground, ids)
  return { next: ids.next }
}

const base = ({ groupId, manager }: GroupGround) => ({
  ...{ groupId, calledBy: manager, version: 1, link: '', papers: [], source: null, certainty: null },
})

/** What was said there, and who was there, was not found: only the day and who met. */
const historyOf = (ground: GroupGround, id: string) => ({
  ...base(ground),
  ...{
    id,
    state: 'held',
    title: meetingWords.history.title,
    onDay: '2011-03-17',
    startsAt: null,
    endsAt: null,
  },
  ...{ place: '', agenda: [], calledAt: ground.ago(400, 9), calledBy: null, demonstration: false },
  source: 'Communications Daily, 2011 (mx-pacs, S0)',
  certainty: 'secondary',
})

const knownOf = (
  ground: GroupGround,
  ids: { readonly spring: string; readonly latest: string; readonly next: string },
) =>
  (
    [
      [ids.spring, meetingWords.spring, 60, 'held'],
      [ids.latest, meetingWords.latest, 21, 'held'],
      [ids.next, meetingWords.next, -12, 'called'],
    ] as const
  ).map(([id, { title, agenda }, days, state]) => ({
    ...base(ground),
    ...{ id, title, state, demonstration: true, place: 'Sala de juntas, Administración General' },
    agenda: agenda.map((item) => ({ title: item, initiativeId: null })),
    papers: [],
    ...{ onDay: addDays(ground.today, -days), startsAt: ground.ago(days, 10), endsAt: ground.ago(days, 12) },
    calledAt: ground.ago(Math.max(days + 14, 2), 9),
  }))

const writeHeld = async (
  tx: Tx,
  { groupId, members, manager, today, ago }: GroupGround,
  { spring, latest }: { readonly spring: string; readonly latest: string },
): Promise<void> => {
  await insertRows(
    tx,
    'groupAttendance',
    [spring, latest].flatMap((meetingId, which) =>
      members.map(({ id }, at) => ({
        ...{ meetingId, memberId: id },
        how: at === 6 - which ? 'excused' : at === 7 ? 'remote' : 'present',
      })),
    ),
  )
  const { es, en } = meetingWords.spring
  const drafted = { draftedBy: manager, version: 1 }
  await insertRows(tx, 'groupMinutes', [
    {
      ...{ meetingId: spring, state: 'approved', es, en, ...drafted, draftedAt: ago(57, 16), public: true },
      ...{ approvedBy: manager, approvedAt: ago(21, 11), approvedIn: latest },
    },
    {
      ...{ meetingId: latest, state: 'draft', es: meetingWords.latest.es, en: '', ...drafted },
      ...{ draftedAt: ago(18, 16), public: false, approvedBy: null, approvedAt: null, approvedIn: null },
    },
  ])
  const held = [
    [spring, meetingWords.spring, 60],
    [latest, meetingWords.latest, 21],
  ] as const
  await insertRows(
    tx,
    'groupDecision',
    held.flatMap(([meetingId, { decisions }]) =>
      decisions.map((decision, at) => ({ meetingId, number: at + 1, ...decision })),
    ),
  )
  await insertRows(
    tx,
    'groupTask',
    held.flatMap(([meetingId, { tasks }, days]) =>
      tasks.map(({ what, owner, days: within, done }) => ({
        ...{ id: newId(), groupId, meetingId, what, ownerId: members[owner]?.id ?? '', demonstration: true },
        dueOn: addDays(today as Day, within - days),
        ...{ doneAt: done ? ago(days - within + 2, 12) : null, doneNote: done ?? '' },
      })),
    ),
  )
}
