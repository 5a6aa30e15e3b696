import { isDay } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { kindOfMediaType } from '../../files/evidence/evidenceKinds.ts'
import { safeFileName } from '../../files/evidence/fileName.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { Tx } from '../../store/database/scope.ts'
import {
  changeEvidence,
  findEvidence,
  servesAnyAnswer,
  takeEvidenceAway,
} from '../../store/profile/evidence.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { editableCase } from '../ownCase.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'

export interface EvidenceChange {
  readonly id: string
  readonly name: string
  readonly effectiveFrom: string | null
  readonly effectiveUntil: string | null
}

type Changed = Promise<Outcome<{ id: string }>>

/** What a paper is called and when it speaks; its content never changes. */
export const changeOwnEvidence = (world: World, actor: Actor, input: EvidenceChange): Changed =>
  actForCompany(world, actor, 'changeOwnEvidence', async (tx, operatorId) => {
    const found = await changeable(tx, actor, operatorId, input.id)
    if (!found.ok) return found
    const { effectiveFrom, effectiveUntil } = input
    const days = [effectiveFrom, effectiveUntil].filter((day) => day !== null)
    const inOrder = effectiveFrom === null || effectiveUntil === null || effectiveFrom <= effectiveUntil
    if (!days.every(isDay) || !inOrder) {
      return refused('input', 'evidence.period', undefined, '/effectiveUntil')
    }
    const kind = kindOfMediaType(found.value.mediaType)
    const name = kind ? safeFileName(input.name, kind, found.value.sha256.slice(0, 12)) : found.value.name
    await changeEvidence(tx, input.id, { name, effectiveFrom, effectiveUntil })
    await recordAudit(tx, {
      action: 'evidence.change',
      subjectKind: 'evidence',
      subjectId: input.id,
      operatorId,
      after: { name, effectiveFrom, effectiveUntil },
    })
    return done({ id: input.id })
  })

/** Out of the library and of every answer it served. What was sent stays in the history. */
export const removeOwnEvidence = (world: World, actor: Actor, id: string): Changed =>
  actForCompany(world, actor, 'removeOwnEvidence', async (tx, operatorId) => {
    const found = await changeable(tx, actor, operatorId, id)
    if (!found.ok) return found
    await takeEvidenceAway(tx, id, moment(world).at)
    await recordAudit(tx, { action: 'evidence.remove', subjectKind: 'evidence', subjectId: id, operatorId })
    return done({ id })
  })

/** A paper that answers lean on stays as it was while the office reads them. */
const changeable = async (tx: Tx, actor: Actor, operatorId: string, id: string) => {
  const found = await findEvidence(tx, id)
  if (found?.operatorId !== operatorId) return refused('notFound', 'notFound')
  if (await servesAnyAnswer(tx, id)) {
    const file = await editableCase(tx, actor)
    if (!file.ok) return file
  }
  return done(found)
}
