import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { playPart } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { openVisit } from './openVisit.ts'

export type SeenResult = 'confirmed' | 'partly' | 'notConfirmed' | 'notSeen'

export interface ResultInput {
  readonly criterionId: string
  readonly result: SeenResult | null
  readonly note: string
  /** The version this was written over on the device; 0 where nothing was there. */
  readonly baseVersion: number
}

export interface SeenOnServer {
  readonly criterionId: string
  readonly result: SeenResult | null
  readonly note: string
  readonly version: number
  readonly by: string
  readonly at: string
}

export interface ResultsRecorded {
  readonly saved: readonly { readonly criterionId: string; readonly version: number }[]
  /** Written by somebody else meanwhile: shown beside one's own, never overwritten. */
  readonly conflicts: readonly SeenOnServer[]
}

/** Takes in what a validator recorded, criterion by criterion, also hours later from a device that had no signal. */
export const recordVisitResults = (
  world: World,
  actor: Actor,
  visitId: string,
  results: readonly ResultInput[],
): Promise<Outcome<ResultsRecorded>> =>
  act(world, actor, 'recordVisitResults', async (tx) => {
    const visit = await openVisit(tx, visitId)
    if (!visit.ok) return visit
    if (!actor.personId) return refused('signIn', 'signIn.needed')
    const { operatorId, caseId } = visit.value
    const saved: { criterionId: string; version: number }[] = []
    const conflicts: SeenOnServer[] = []
    for (const input of results) {
      const one = await recordOne(tx, world, actor, { visitId, operatorId }, input)
      if (one.conflict) conflicts.push(one.conflict)
      else saved.push({ criterionId: input.criterionId, version: one.version ?? 0 })
    }
    await playPart(tx, {
      caseId,
      operatorId,
      personId: actor.personId,
      part: 'validated',
      at: moment(world).at,
    })
    await recordAudit(tx, {
      action: 'visit.record',
      subjectKind: 'visit',
      subjectId: visitId,
      operatorId,
      caseId,
      after: saved,
      detail: { saved: saved.length, conflicts: conflicts.length },
    })
    return done({ saved, conflicts })
  })

const recordOne = async (
  tx: Tx,
  world: World,
  actor: Actor,
  at: { visitId: string; operatorId: string },
  input: ResultInput,
) => {
  const words = { result: input.result, note: input.note }
  const writer = { writtenBy: actor.personId, writerName: actor.name, writtenAt: moment(world).at }
  const fresh = await tx.kysely
    .insertInto('visitResult')
    .values({ ...at, criterionId: input.criterionId, ...words, ...writer })
    .onConflict((oc) => oc.columns(['visitId', 'criterionId']).doNothing())
    .returning(['id', 'version'])
    .executeTakeFirst()
  const there = fresh ? undefined : await current(tx, at.visitId, input.criterionId)
  // The same words sent twice, as a device does after a broken connection, are one recording.
  if (there && there.result === input.result && there.note === input.note) return { version: there.version }
  if (there && there.version !== input.baseVersion) return { conflict: asSeen(there) }
  const row = fresh ?? (await overwrite(tx, at.visitId, input, { ...words, ...writer }))
  await tx.kysely
    .insertInto('visitResultVersion')
    .values({
      operatorId: at.operatorId,
      visitResultId: row.id,
      version: row.version,
      ...words,
      writerName: actor.name,
      writtenAt: writer.writtenAt,
    })
    .execute()
  return { version: row.version }
}

const current = (tx: Tx, visitId: string, criterionId: string) =>
  tx.kysely
    .selectFrom('visitResult')
    .selectAll()
    .where('visitId', '=', visitId)
    .where('criterionId', '=', criterionId)
    .forUpdate()
    .executeTakeFirstOrThrow()

type Row = Awaited<ReturnType<typeof current>>

const asSeen = (row: Row): SeenOnServer => ({
  criterionId: row.criterionId,
  result: row.result as SeenResult | null,
  note: row.note,
  version: row.version,
  by: row.writerName,
  at: row.writtenAt,
})

const overwrite = (
  tx: Tx,
  visitId: string,
  input: ResultInput,
  values: Pick<Row, 'result' | 'note' | 'writtenBy' | 'writerName' | 'writtenAt'>,
) =>
  tx.kysely
    .updateTable('visitResult')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('visitId', '=', visitId)
    .where('criterionId', '=', input.criterionId)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
