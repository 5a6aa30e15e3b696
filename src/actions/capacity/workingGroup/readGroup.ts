import { voterOf } from '../../../domain/capacity/workingGroup/ballot.ts'
import { isMemberOn } from '../../../domain/capacity/workingGroup/member.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import { done, type Outcome } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import {
  type Candidate,
  candidatesFor,
  findGroup,
  type GroupRow,
  type MemberRow,
  membersOf,
} from '../../../store/capacity/workingGroup/groups.ts'
import { type InitiativeRow, initiativesOf } from '../../../store/capacity/workingGroup/initiatives.ts'
import {
  type MeetingLine,
  meetingsOf,
  type TaskRow,
  tasksOf,
} from '../../../store/capacity/workingGroup/meetings.ts'
import { votersIn } from '../../../store/capacity/workingGroup/votes.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { mayReadPapers } from './groupDesk.ts'

const MOST_MEETINGS = 500
const MOST_INITIATIVES = 2_000

export interface MemberTold extends Omit<MemberRow, 'personId'> {
  readonly personId: string | null
  readonly isMember: boolean
}

export interface InitiativeLine
  extends Pick<
    InitiativeRow,
    | 'id'
    | 'number'
    | 'kind'
    | 'about'
    | 'language'
    | 'title'
    | 'state'
    | 'organisation'
    | 'raisedAt'
    | 'closesAt'
    | 'decidedAt'
    | 'demonstration'
  > {
  /** Whoever asks has a vote in it that was not cast. */
  readonly myVoteIsDue: boolean
  readonly cast: number | null
  readonly voters: number | null
}

export interface GroupRead {
  readonly group: GroupRow | null
  readonly today: string
  readonly timeZone: string
  readonly members: readonly MemberTold[]
  readonly meetings: readonly MeetingLine[]
  readonly initiatives: readonly InitiativeLine[]
  readonly tasks: readonly TaskRow[]
  /** The member that whoever asks is; none where they are none. */
  readonly me: string | null
  readonly mayLead: boolean
  readonly mayTakePart: boolean
  /** Who could be a member with a sign-in; for whoever leads the group. */
  readonly candidates: readonly Candidate[]
}

/** The group at a glance: who is in it, when it meets, what is open, what is due of whoever asks. */
export const readGroup = (world: World, actor: Actor): Promise<Outcome<GroupRead>> =>
  act<GroupRead>(world, actor, 'readGroup', async (tx) => {
    const group = await findGroup(tx, world.programme.id)
    const { day } = moment(world)
    const mayLead = may(actor.roles, 'leadGroup')
    const base = { today: day, timeZone: world.programme.timeZone, mayLead }
    if (!group)
      return done({
        ...base,
        ...{ group: null, members: [], meetings: [], initiatives: [], tasks: [], me: null },
        ...{ mayTakePart: false, candidates: [] },
      })
    const reader = await mayReadPapers(world, tx, actor, group.id)
    if (!reader.ok) return reader
    const me = reader.value
    const members = await membersOf(tx, group.id)
    return done({
      ...base,
      group,
      members: members.map((one) => ({
        ...one,
        personId: mayLead ? one.personId : null,
        isMember: isMemberOn(one, day as Day),
      })),
      meetings: await meetingsOf(tx, group.id, MOST_MEETINGS),
      initiatives: await initiativeLines(tx, group.id, me),
      tasks: await tasksOf(tx, { groupId: group.id }),
      me: me?.id ?? null,
      mayTakePart: me !== undefined && may(actor.roles, 'takePartInGroup'),
      candidates: mayLead ? await candidatesFor(tx, group.id) : [],
    })
  })

export const initiativeLines = async (
  tx: Tx,
  groupId: string,
  me: MemberRow | undefined,
): Promise<readonly InitiativeLine[]> => {
  const rows = await initiativesOf(tx, groupId, MOST_INITIATIVES)
  const open = rows.filter(({ state }) => state === 'voting').map(({ id }) => id)
  const cast = open.length > 0 ? await votersIn(tx, open) : []
  return rows.map((row) => {
    const { id, state, vote } = row
    const voted = cast.filter(({ initiativeId }) => initiativeId === id).map(({ voter }) => voter)
    const mine = me && vote ? voterOf(vote, me) : undefined
    const voting = state === 'voting' && vote !== null
    return {
      ...{ id, state, number: row.number, kind: row.kind, about: row.about, language: row.language },
      ...{ title: row.title, organisation: row.organisation, raisedAt: row.raisedAt },
      ...{
        closesAt: voting ? row.closesAt : null,
        decidedAt: row.decidedAt,
        demonstration: row.demonstration,
      },
      myVoteIsDue: voting && mine !== undefined && vote.voters.includes(mine) && !voted.includes(mine),
      cast: voting ? voted.length : null,
      voters: voting ? vote.voters.length : null,
    }
  })
}
