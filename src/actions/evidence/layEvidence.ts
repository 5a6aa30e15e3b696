import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { isWithdrawnAttendance } from '../../store/capacity/training/ownAttendance.ts'
import type { Tx } from '../../store/database/scope.ts'
import type { AnswerPlace } from '../../store/profile/answers.ts'
import { findEvidence, linkEvidence, unlinkEvidence } from '../../store/profile/evidence.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'
import { placeFor } from './keepOwnEvidence.ts'

export interface Laying extends AnswerPlace {
  readonly evidenceId: string
}

/** Lays a paper of the library to an answer: one paper may prove many. */
export const layEvidence = (
  world: World,
  actor: Actor,
  input: Laying,
): Promise<Outcome<{ linked: boolean }>> => moveEvidence(world, actor, input, true)

/** Takes a paper from an answer; it stays in the library. */
export const liftEvidence = (
  world: World,
  actor: Actor,
  input: Laying,
): Promise<Outcome<{ linked: boolean }>> => moveEvidence(world, actor, input, false)

const moveEvidence = (world: World, actor: Actor, input: Laying, lay: boolean) =>
  actForCompany(world, actor, 'layEvidence', async (tx, operatorId) => {
    const { evidenceId, siteId, criterionId } = input
    const movable = await mayMove(tx, operatorId, evidenceId, lay)
    if (!movable.ok) return movable
    const answerId = await placeFor(tx, world, actor, operatorId, { siteId, criterionId })
    if (!answerId.ok) return answerId
    const link = { operatorId, answerId: answerId.value, evidenceId, addedAt: moment(world).at }
    const moved = lay ? await linkEvidence(tx, link) : await unlinkEvidence(tx, answerId.value, evidenceId)
    if (moved) {
      await recordAudit(tx, {
        action: lay ? 'evidence.lay' : 'evidence.lift',
        subjectKind: 'evidence',
        subjectId: evidenceId,
        operatorId,
        detail: { criterion: criterionId, site: siteId },
      })
    }
    return done({ linked: lay })
  })

/** A certificate of attendance that was withdrawn proves nothing any more: it can be lifted, and not laid. */
const mayMove = async (
  tx: Tx,
  operatorId: string,
  evidenceId: string,
  lay: boolean,
): Promise<Outcome<true>> => {
  const found = await findEvidence(tx, evidenceId)
  if (found?.operatorId !== operatorId) return refused('notFound', 'notFound')
  return lay && (await isWithdrawnAttendance(tx, evidenceId))
    ? refused('conflict', 'training.attendanceWithdrawn')
    : done(true)
}
