import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { findCase, playPart } from '../../store/cases/caseFiles.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'

/** The kinds of check an office makes on an applicant, besides reading its profile. */
export const vettingKinds = [
  'customsCompliance',
  'taxCompliance',
  'criminalRecord',
  'solvency',
  'ownership',
  'sanctionsLists',
  'priorStatus',
] as const
export type VettingKind = (typeof vettingKinds)[number]

export interface VettingInput {
  readonly caseId: string
  readonly kind: VettingKind
  readonly result: 'clear' | 'concern' | 'fail'
  readonly tells: string
}

export const recordVettingCheck = (
  world: World,
  actor: Actor,
  input: VettingInput,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'recordVettingCheck', async (tx) => {
    const file = await findCase(tx, input.caseId)
    if (!file || !actor.personId) return refused('notFound', 'notFound')
    if (file.state !== 'vetting' && file.state !== 'validationPlanned')
      return refused('notNow', 'vetting.notNow')
    if (input.result !== 'clear' && input.tells.trim() === '')
      return refused('input', 'vetting.tells', undefined, '/tells')
    const row = await tx.kysely
      .insertInto('vettingCheck')
      .values({
        operatorId: file.operatorId,
        caseId: file.id,
        kind: input.kind,
        result: input.result,
        tells: input.tells.trim(),
        checkedBy: actor.personId,
        checkerName: actor.name,
        checkedAt: moment(world).at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await playPart(tx, {
      caseId: file.id,
      operatorId: file.operatorId,
      personId: actor.personId,
      part: 'vetted',
      at: moment(world).at,
    })
    await recordAudit(tx, {
      action: 'vetting.check',
      subjectKind: 'vettingCheck',
      subjectId: row.id,
      operatorId: file.operatorId,
      caseId: file.id,
      after: { kind: input.kind, result: input.result, tells: input.tells },
    })
    return done(row)
  })
