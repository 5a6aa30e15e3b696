import { toldCount } from '../../../domain/capacity/workingGroup/ballot.ts'
import { done, type Outcome } from '../../../domain/kernel/outcome.ts'
import { findGroup, type GroupRow, membersOf } from '../../../store/capacity/workingGroup/groups.ts'
import { initiativesOf } from '../../../store/capacity/workingGroup/initiatives.ts'
import { meetingsOf } from '../../../store/capacity/workingGroup/meetings.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { csvOf } from '../../public/csv.ts'
import type { World } from '../../world.ts'
import { mayReadPapers } from './groupDesk.ts'

const MOST = 5_000

/** None where there is none yet: then the table is empty. */
const groupToRead = async (world: World, tx: Tx, actor: Actor): Promise<Outcome<GroupRow | undefined>> => {
  const group = await findGroup(tx, world.programme.id)
  const reader = group ? await mayReadPapers(world, tx, actor, group.id) : done(undefined)
  return reader.ok ? done(group) : reader
}

/** The group's needs and initiatives as a table to keep. */
export const exportInitiatives = (world: World, actor: Actor): Promise<Outcome<string>> =>
  act(world, actor, 'exportInitiatives', async (tx) => {
    const found = await groupToRead(world, tx, actor)
    if (!found.ok) return found
    const group = found.value
    const rows = group ? await initiativesOf(tx, group.id, MOST) : []
    const head = [
      ...['number', 'kind', 'about', 'state', 'title', 'organisation', 'raised', 'decided'],
      ...['yes', 'no', 'abstain'],
    ]
    const lines = rows.map((row) => {
      const tally = row.result && toldCount(row.result, row.vote?.secret ?? true).tally
      return [
        ...[row.number, row.kind, row.about, row.state, row.title, row.organisation],
        ...[row.raisedAt.slice(0, 10), row.decidedAt?.slice(0, 10) ?? null],
        ...[tally?.yes ?? null, tally?.no ?? null, tally?.abstain ?? null],
      ]
    })
    return done(csvOf(head, lines))
  })

export const exportMembers = (world: World, actor: Actor): Promise<Outcome<string>> =>
  act(world, actor, 'exportMembers', async (tx) => {
    const found = await groupToRead(world, tx, actor)
    if (!found.ok) return found
    const group = found.value
    const rows = group ? await membersOf(tx, group.id) : []
    const lines = rows.map((one) => [
      ...[one.name, one.organisation, one.kind, one.chair, one.fromDay, one.untilDay],
    ])
    return done(csvOf(['name', 'organisation', 'kind', 'chair', 'from', 'until'], lines))
  })

export const exportMeetings = (world: World, actor: Actor): Promise<Outcome<string>> =>
  act(world, actor, 'exportMeetings', async (tx) => {
    const found = await groupToRead(world, tx, actor)
    if (!found.ok) return found
    const group = found.value
    const rows = group ? await meetingsOf(tx, group.id, MOST) : []
    const lines = rows.map((one) => [
      ...[one.number, one.title, one.state, one.onDay, one.startsAt, one.place, one.minutes, one.source],
    ])
    return done(csvOf(['number', 'title', 'state', 'day', 'starts', 'place', 'minutes', 'source'], lines))
  })
