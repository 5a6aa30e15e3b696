import { type MergeStep, mergeSteps } from '../../../domain/capacity/training/participant.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  hasMerged,
  hasOthers,
  isGoing,
  lockMerge,
  type MergeRow,
  moveMergeRow,
  proposeMergeRow,
} from '../../../store/capacity/training/merges.ts'
import { getParticipant } from '../../../store/capacity/training/participants.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'

/** Says that two are one; somebody else confirms it. Whoever has others merged into them is the one who stays. */
export const proposeMerge = (
  world: World,
  actor: Actor,
  asked: { readonly gone: string; readonly kept: string; readonly reason: string },
): Promise<Outcome<{ id: string }>> => act(world, actor, 'proposeMerge', (tx) => proposeIn(world, tx, asked))

/** Within a transaction of whoever has the power. */
export const proposeIn = async (
  world: World,
  tx: Tx,
  asked: { readonly gone: string; readonly kept: string; readonly reason: string },
): Promise<Outcome<{ id: string }>> => {
  const [gone, kept] = [await getParticipant(tx, asked.gone), await getParticipant(tx, asked.kept)]
  if (!gone || !kept || gone.id === kept.id) return refused('notFound', 'notFound')
  if (gone.mergedInto !== null || kept.mergedInto !== null || (await hasOthers(tx, gone.id)))
    return refused('conflict', 'training.mergedAlready')
  if (await isGoing(tx, [gone.id, kept.id])) return refused('conflict', 'training.mergeWaits')
  const id = await proposeMergeRow(tx, { ...asked, reason: asked.reason.trim(), at: world.now() })
  await recordAudit(tx, {
    action: 'participant.proposeMerge',
    subjectKind: 'participantMerge',
    subjectId: id,
    detail: { gone: gone.id, kept: kept.id },
  })
  return done({ id })
}

export const moveMerge = (
  world: World,
  actor: Actor,
  id: string,
  step: MergeStep,
): Promise<Outcome<{ state: string }>> =>
  act(world, actor, 'moveMerge', (tx) => moveMergeIn(world, tx, actor, id, step))

export const moveMergeIn = async (
  world: World,
  tx: Tx,
  actor: Actor,
  id: string,
  step: MergeStep,
): Promise<Outcome<{ state: string }>> => {
  const found = await lockMerge(tx, id)
  if (!found) return refused('notFound', 'notFound')
  const { from, to, by } = mergeSteps[step]
  if (found.state !== from) return refused('conflict', 'training.notNow')
  const isProposer = found.proposedById === actor.personId
  if (by === 'another' && isProposer) return refused('notAllowed', 'training.secondPerson')
  if (by === 'proposer' && !isProposer) return refused('notAllowed', 'training.onlyProposer')
  if (step === 'confirm' && !(await isStillTwo(tx, found)))
    return refused('conflict', 'training.mergedAlready')
  await moveMergeRow(tx, { id, to, at: world.now() })
  await recordAudit(tx, {
    action: 'participant.moveMerge',
    subjectKind: 'participantMerge',
    subjectId: id,
    detail: { step },
  })
  return done({ state: to })
}

/** Neither was merged since it was proposed. */
const isStillTwo = async (tx: Tx, { gone, kept }: MergeRow): Promise<boolean> => {
  const [one, other] = [await getParticipant(tx, gone.id), await getParticipant(tx, kept.id)]
  return one?.mergedInto === null && other?.mergedInto === null && !(await hasMerged(tx, gone.id))
}
