import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { findCriterion } from '../../domain/programmes/placedCriteria.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { findCase, playPart } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { moment } from '../moment.ts'
import { openVisit } from '../visits/openVisit.ts'
import type { World } from '../world.ts'

export interface FindingInput {
  /** Made on the device, so that the same finding sent twice is one. */
  readonly id: string
  readonly visitId: string
  readonly criterionId: string
  readonly grade: 'major' | 'minor' | 'observation'
  readonly seen: string
  readonly asks: string
  readonly dueOn: string | null
}

/** A finding is raised at a visit that is going on; the same one sent twice by a device is one. */
export const raiseFinding = (
  world: World,
  actor: Actor,
  input: FindingInput,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'raiseFinding', async (tx) => {
    const there = await findFinding(tx, input.id)
    if (there)
      return there.visitId === input.visitId
        ? done({ id: there.id })
        : refused('conflict', 'conflict.alreadyThere')
    const visit = await openVisit(tx, input.visitId)
    if (!visit.ok) return visit
    const { operatorId, caseId, siteId } = visit.value
    const file = await findCase(tx, caseId)
    if (!file || !actor.personId) return refused('notFound', 'notFound')
    const wrong = whyWrong(editionOf(world, file), input)
    if (wrong) return wrong
    const { at } = moment(world)
    await tx.kysely
      .insertInto('finding')
      .values({
        ...{ id: input.id, operatorId, caseId, visitId: input.visitId, siteId },
        ...{ criterionId: input.criterionId, grade: input.grade, dueOn: input.dueOn },
        ...{ seen: input.seen.trim(), asks: input.asks.trim(), raisedBy: actor.personId, raisedAt: at },
      })
      .execute()
    await playPart(tx, { caseId, operatorId, personId: actor.personId, part: 'validated', at })
    await recordAudit(tx, {
      action: 'finding.raise',
      subjectKind: 'finding',
      subjectId: input.id,
      operatorId,
      caseId,
      after: { grade: input.grade, seen: input.seen },
    })
    return done({ id: input.id })
  })

const whyWrong = (programme: Programme, { criterionId, seen }: FindingInput) => {
  if (!findCriterion(programme, criterionId))
    return refused('input', 'profile.criterion', undefined, '/criterionId')
  return seen.trim() === '' ? refused('input', 'findings.seen', undefined, '/seen') : undefined
}

const findFinding = (tx: Tx, id: string) =>
  tx.kysely.selectFrom('finding').select(['id', 'visitId']).where('id', '=', id).executeTakeFirst()
