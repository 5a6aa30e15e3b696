import {
  type MergeCandidate,
  type PairAnswer,
  whoStays,
} from '../../../domain/capacity/training/participant.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { hasOthers, waitingMergeOf, workshopsOf } from '../../../store/capacity/training/merges.ts'
import { sayOfPair, unsayOfPair } from '../../../store/capacity/training/pairs.ts'
import { getParticipant } from '../../../store/capacity/training/participants.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import { moveMergeIn, proposeIn } from './mergeParticipants.ts'

export interface PairAnswered {
  readonly one: string
  readonly other: string
  readonly answer: PairAnswer
}

type Answered = Outcome<{ answer: PairAnswer }>

/** What somebody says of two who look alike: one person, two, or not now; and whatever was said may be taken back. */
export const answerPair = (world: World, actor: Actor, asked: PairAnswered): Promise<Answered> =>
  act(world, actor, 'answerPair', async (tx): Promise<Answered> => {
    const { answer } = asked
    const [a, b] = [await candidate(tx, asked.one), await candidate(tx, asked.other)]
    if (!a || !b || a.id === b.id) return refused('notFound', 'notFound')
    const answered = await answering(world, tx, actor, asked, [a, b])
    return answered.ok ? done({ answer }) : answered
  })

const answering = async (
  world: World,
  tx: Tx,
  actor: Actor,
  asked: PairAnswered,
  [one, other]: readonly [MergeCandidate, MergeCandidate],
): Promise<Outcome<unknown>> => {
  const waits = await waitingMergeOf(tx, one.id, other.id)
  if (waits && asked.answer !== 'undo') return refused('conflict', 'training.mergeWaits')
  if (waits) return moveMergeIn(world, tx, actor, waits, 'withdraw')
  return asked.answer === 'same' ? sameOne(world, tx, one, other) : saying(world, tx, asked)
}

const sameOne = async (
  world: World,
  tx: Tx,
  one: MergeCandidate,
  other: MergeCandidate,
): Promise<Outcome<unknown>> => {
  const stays = whoStays(one, other)
  if (!stays) return refused('conflict', 'training.bothHaveOthers')
  await unsayOfPair(tx, one.id, other.id)
  return proposeIn(world, tx, { ...stays, reason: '' })
}

const saying = async (
  world: World,
  tx: Tx,
  { one, other, answer }: PairAnswered,
): Promise<Outcome<undefined>> => {
  if (answer === 'different' || answer === 'later')
    await sayOfPair(tx, { one, other, said: answer, at: world.now() })
  else if (!(await unsayOfPair(tx, one, other))) return refused('conflict', 'training.notNow')
  await recordAudit(tx, {
    action: 'participant.answerPair',
    subjectKind: 'participant',
    subjectId: one,
    detail: { other, answer },
  })
  return done(undefined)
}

const candidate = async (tx: Tx, id: string): Promise<MergeCandidate | undefined> => {
  const found = await getParticipant(tx, id)
  if (!found || found.mergedInto !== null || found.erasedAt !== null) return undefined
  const { email } = found
  return { id, email, workshops: await workshopsOf(tx, id), hasOthers: await hasOthers(tx, id) }
}
