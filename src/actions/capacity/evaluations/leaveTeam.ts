import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { leaveTeamRow } from '../../../store/capacity/evaluations/team.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { visitToChange } from './evaluationDesk.ts'

/**
 * One of the team leaves, or is taken off it by another. Scores handed in stay and count; the rest of what they wrote stays
 * the team's, and its confidential notes and files are theirs to read no more.
 */
export const leaveTeam = (
  world: World,
  actor: Actor,
  visitId: string,
  personId: string,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'leaveEvaluationTeam', async (tx) => {
    const found = await visitToChange(tx, world, actor, visitId)
    if (!found.ok) return found
    if (!found.value.mine) return refused('notAllowed', 'evaluation.notOfTeam')
    const there = found.value.team.filter(({ leftAt }) => leftAt === null)
    if (!there.some(({ id }) => id === personId)) return refused('notFound', 'notFound')
    if (there.length === 1) return refused('conflict', 'evaluation.lastOfTeam')
    await leaveTeamRow(tx, visitId, personId, moment(world).at)
    await recordAudit(tx, {
      ...{ action: 'evaluation.leave', subjectKind: 'evaluationVisit', subjectId: visitId },
      detail: { person: personId, own: personId === actor.personId },
    })
    return done({ id: visitId })
  })
