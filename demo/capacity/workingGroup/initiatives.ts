import {
  type Choice,
  countVotes,
  tallyOf,
  voterOf,
  votersAmong,
} from '../../../src/domain/capacity/workingGroup/ballot.ts'
import type { Tx } from '../../../src/store/database/scope.ts'
import { newId } from '../../newId.ts'
import { insertRows } from '../../writing/insertRows.ts'
import type { GroupGround } from './ground.ts'
import type { WrittenMeetings } from './meetings.ts'
import { type InventedInitiative, initiatives } from './words.ts'

const rules = { voteBy: 'organisation', quorum: 50, majority: 'simple' } as const
const put = ['voting', 'voted', 'adopted', 'declined']

interface Told extends InventedInitiative {
  readonly id: string
  readonly number: number
}

/** One in every state, brought there by the same way as any other: votes are cast while the vote is open, then counted. */
export const writeInitiatives = async (
  tx: Tx,
  ground: GroupGround,
  { next }: WrittenMeetings,
): Promise<string | null> => {
  const told: readonly Told[] = initiatives.map((one, at) => ({ ...one, id: newId(), number: at + 1 }))
  await insertRows(
    tx,
    'initiative',
    told.map((one) => rowOf(ground, told, one)),
  )
  await insertRows(
    tx,
    'initiativeComment',
    told.flatMap(({ id, comments = [], daysAgo }) =>
      comments.map(([member, body], at) => ({
        ...{ id: newId(), initiativeId: id, memberId: ground.members[member]?.id ?? null, body },
        ...{
          personId: ground.members[member]?.personId ?? null,
          at: ground.ago(Math.max(daysAgo - 3, 1), 10 + at),
        },
      })),
    ),
  )
  for (const one of told) if (one.votes) await writeVotes(tx, ground, one)
  await insertRows(
    tx,
    'initiativeStep',
    told.flatMap((one) => stepsOf(ground, one)),
  )
  await tx.client.query(
    'update aval.initiative set turn = (select count(*) from aval.initiative_step where initiative_id = id)',
  )
  await tx.client.query(`update aval.group_meeting set agenda = $2 where id = $1`, [next, agendaOf(told)])
  const adopted = told.find(({ state }) => state === 'adopted')
  if (adopted) await linkAdopted(tx, ground, adopted.id)
  return adopted?.id ?? null
}

const voters = ({ members }: GroupGround) => [...votersAmong(rules, members)].sort()

const rowOf = (ground: GroupGround, told: readonly Told[], one: Told) => {
  const by = ground.members[one.by]
  const isPut = put.includes(one.state)
  return {
    ...{ id: one.id, number: one.number, groupId: ground.groupId, kind: one.kind, about: one.about },
    ...{ language: one.language, title: one.title, tells: one.tells, memberId: by?.id ?? null },
    answers: one.answers === undefined ? null : (told[one.answers]?.id ?? null),
    // Votes are cast while it is open; what came of it is written after them.
    state: isPut ? 'voting' : one.state,
    ...{ raisedBy: by?.personId ?? null, raisedAt: ground.ago(one.daysAgo, 9), turn: 0, demonstration: true },
    ...{
      round: isPut ? 1 : 0,
      vote: isPut ? { ...rules, secret: one.secret ?? false, voters: voters(ground) } : null,
    },
    closesAt: isPut ? ground.ago(one.state === 'voting' ? -7 : one.daysAgo - 15, 18) : null,
    reasons: '',
  }
}

const writeVotes = async (tx: Tx, ground: GroupGround, one: Told): Promise<void> => {
  const { id, votes = [], secret = false, daysAgo } = one
  const tally = { initiativeId: id, round: 1, yes: 0, no: 0, abstain: 0 }
  if (secret) await insertRows(tx, 'initiativeTally', [tally])
  await insertRows(
    tx,
    'initiativeVote',
    votes.flatMap(([place, choice]) => {
      const member = ground.members[place]
      const conflict = choice === 'conflict'
      if (!member) return []
      return {
        ...{ initiativeId: id, round: 1, voter: voterOf(rules, member), memberId: member.id, conflict },
        ...{ personId: member.personId, choice: conflict || secret ? null : choice },
        ...{ tells: conflict ? 'Mi organización opera un patio de revisión.' : '' },
        at: ground.ago(daysAgo - 10, 11),
      }
    }),
  )
  for (const choice of secret ? chosenIn(one) : [])
    await tx.client.query(
      `update aval.initiative_tally set ${choice} = ${choice} + 1 where initiative_id = $1`,
      [id],
    )
  await settle(tx, ground, one)
}

const chosenIn = ({ votes = [] }: Told): readonly Choice[] =>
  votes.flatMap(([, choice]) => (choice === 'conflict' ? [] : [choice]))

/** Counts what was cast, and decides, where it came so far. */
const settle = async (tx: Tx, ground: GroupGround, one: Told): Promise<void> => {
  const { id, votes = [], daysAgo, state, reasons = '' } = one
  if (state === 'voting') return
  const chosen = chosenIn(one)
  const conflicts = votes.length - chosen.length
  const count = countVotes(rules, { voters: voters(ground).length, conflicts, tally: tallyOf(chosen) })
  await tx.client.query(`update aval.initiative set state = 'voted', result = $2 where id = $1`, [
    ...[id, JSON.stringify(count)],
  ])
  if (state === 'voted') return
  await tx.client.query(
    'update aval.initiative set state = $2, decided_by = $3, decided_at = $4, reasons = $5 where id = $1',
    [id, state, ground.manager, ground.ago(daysAgo - 18, 13), reasons],
  )
}

const stepsOf = (ground: GroupGround, { id, state, daysAgo, by, reasons = '' }: Told) => {
  const raiser = ground.members[by]?.personId ?? null
  const way: readonly (readonly [string, number])[] = [
    ['raise', 0],
    ...(state === 'raised' ? [] : ([['discuss', 2]] as const)),
    ...(put.includes(state) ? ([['openVote', 5]] as const) : []),
    ...(put.includes(state) && state !== 'voting' ? ([['closeVote', 15]] as const) : []),
    ...(state === 'adopted'
      ? ([
          ['adopt', 18],
          ['link', 19],
        ] as const)
      : []),
    ...(state === 'declined' ? ([['decline', 18]] as const) : []),
    ...(state === 'withdrawn' ? ([['withdraw', 6]] as const) : []),
  ]
  return way.map(([step, after], at) => ({
    ...{
      initiativeId: id,
      turn: at + 1,
      step,
      detail: {},
      at: ground.ago(Math.max(daysAgo - after, 0), 9 + (at % 8)),
    },
    reason: step === 'adopt' || step === 'decline' ? reasons : '',
    personId: step === 'raise' || step === 'withdraw' ? raiser : ground.manager,
  }))
}

const agendaOf = (told: readonly Told[]): string =>
  JSON.stringify([
    ...told
      .filter(({ state }) => state === 'voted' || state === 'voting')
      .map(({ id, number, title }) => ({ title: `${number}. ${title}`, initiativeId: id })),
    { title: 'Comunicados por publicar', initiativeId: null },
    { title: 'Asuntos generales', initiativeId: null },
  ])

/** To the benefit that it is about, where the programme has it, or to its first; and to the edition that brought it. */
const linkAdopted = async (tx: Tx, ground: GroupGround, id: string): Promise<void> => {
  const { programme, manager, ago, editionHash } = ground
  const benefit = programme.benefits.find((one) => one.id === 'exclusive-lanes') ?? programme.benefits[0]
  const row = { initiativeId: id, programmeId: programme.id, linkedBy: manager, at: ago(71, 10) }
  const edition = `${programme.id} ${programme.edition}`
  await insertRows(tx, 'initiativeLink', [
    ...(benefit ? [{ ...row, kind: 'benefit', ref: benefit.id, name: benefit.name }] : []),
    { ...row, kind: 'edition', ref: editionHash, name: { es: edition, en: edition } },
  ])
}
