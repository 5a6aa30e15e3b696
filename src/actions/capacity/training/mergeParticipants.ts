import { foldedName, type MergeStep, mergeSteps } from '../../../domain/capacity/training/participant.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  hasMerged,
  latestMerges,
  lockMerge,
  type MergeRow,
  type MergeSide,
  moveMergeRow,
  proposeMergeRow,
  unmergedPeople,
} from '../../../store/capacity/training/merges.ts'
import { getParticipant } from '../../../store/capacity/training/participants.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'

const MOST_GROUPS = 100
const MOST_MERGES = 200

export interface AlikePeople {
  /** People of the same name, accents and capitals aside; whoever came to most first. */
  readonly groups: readonly (readonly MergeSide[])[]
  readonly more: number
  readonly merges: readonly (MergeRow & { readonly mayConfirm: boolean })[]
  readonly mayMerge: boolean
}

/** Who may be in the list twice, and which merges wait or were made. */
export const readAlikePeople = (world: World, actor: Actor): Promise<Outcome<AlikePeople>> =>
  act(world, actor, 'readAlikePeople', async (tx) => {
    const byName = new Map<string, MergeSide[]>()
    for (const one of await unmergedPeople(tx)) {
      const name = foldedName(one.name)
      byName.set(name, [...(byName.get(name) ?? []), one])
    }
    const groups = [...byName.values()]
      .filter((group) => group.length > 1)
      .map((group) => group.toSorted((one, other) => other.workshops - one.workshops))
    const mayMerge = may(actor.roles, 'mergeParticipants')
    return done({
      groups: groups.slice(0, MOST_GROUPS),
      more: Math.max(0, groups.length - MOST_GROUPS),
      merges: (await latestMerges(tx, MOST_MERGES)).map((merge) => ({
        ...merge,
        mayConfirm: mayMerge && merge.proposedById !== actor.personId,
      })),
      mayMerge,
    })
  })

/** Says that two are one; somebody else confirms it. Whoever has others merged into them is the one who stays. */
export const proposeMerge = (
  world: World,
  actor: Actor,
  asked: { readonly gone: string; readonly kept: string; readonly reason: string },
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'proposeMerge', async (tx) => {
    const [gone, kept] = [await getParticipant(tx, asked.gone), await getParticipant(tx, asked.kept)]
    if (!gone || !kept || gone.id === kept.id) return refused('notFound', 'notFound')
    if (gone.mergedInto !== null || kept.mergedInto !== null || (await hasMerged(tx, gone.id)))
      return refused('conflict', 'training.mergedAlready')
    const id = await proposeMergeRow(tx, { ...asked, reason: asked.reason.trim(), at: world.now() })
    await recordAudit(tx, {
      action: 'participant.proposeMerge',
      subjectKind: 'participantMerge',
      subjectId: id,
      detail: { gone: gone.id, kept: kept.id },
    })
    return done({ id })
  })

export const moveMerge = (
  world: World,
  actor: Actor,
  id: string,
  step: MergeStep,
): Promise<Outcome<{ state: string }>> =>
  act(world, actor, 'moveMerge', async (tx) => {
    const found = await lockMerge(tx, id)
    if (!found) return refused('notFound', 'notFound')
    const { from, to, byAnother } = mergeSteps[step]
    if (found.state !== from) return refused('conflict', 'training.notNow')
    if (byAnother && found.proposedById === actor.personId)
      return refused('notAllowed', 'training.secondPerson')
    await moveMergeRow(tx, { id, to, at: world.now() })
    await recordAudit(tx, {
      action: 'participant.moveMerge',
      subjectKind: 'participantMerge',
      subjectId: id,
      detail: { step },
    })
    return done({ state: to })
  })
