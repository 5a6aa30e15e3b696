import type { Tx } from '../database/scope.ts'

/** An answer as it stood before a move: nothing is written at version 0. */
export interface Stood {
  readonly answerId: string
  readonly siteId: string
  readonly criterionId: string
  readonly version: number
  readonly evidenceIds: readonly string[]
  /** Why it waited for review, if it did. */
  readonly review: string | null
}

export interface KeptVerdict {
  readonly siteId: string
  readonly criterionId: string
  readonly into: readonly string[]
  readonly verdict: 'kept' | 'needsReview' | 'dropped'
  readonly because: string
}

export interface MoveToKeep {
  readonly operatorId: string
  readonly caseId: string
  readonly stepId: string
  readonly undoes: string | null
  readonly fromProgramme: string
  readonly fromHash: string
  readonly toProgramme: string
  readonly toHash: string
  readonly typesBefore: readonly string[]
  readonly typesAfter: readonly string[]
  readonly verdicts: readonly KeptVerdict[]
  readonly stood: readonly Stood[]
  readonly movedBy: string | null
  readonly side: string
  readonly at: string
  readonly onDay: string
}

export const keepMove = async (tx: Tx, move: MoveToKeep): Promise<string> => {
  const { verdicts, stood, typesBefore, typesAfter, ...row } = move
  const { id } = await tx.kysely
    .insertInto('editionMove')
    .values({
      ...row,
      typesBefore: [...typesBefore],
      typesAfter: [...typesAfter],
      verdicts: JSON.stringify(verdicts),
      stood: JSON.stringify(stood),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The moves of a case, the earliest first. */
export const movesOf = async (tx: Tx, caseId: string) => {
  const rows = await tx.kysely
    .selectFrom('editionMove')
    .innerJoin('caseStep', 'caseStep.id', 'editionMove.stepId')
    .selectAll('editionMove')
    .select(['caseStep.position', 'caseStep.personName'])
    .where('editionMove.caseId', '=', caseId)
    .orderBy('caseStep.position')
    .execute()
  return rows.map((row) => ({
    ...row,
    verdicts: row.verdicts as readonly KeptVerdict[],
    stood: row.stood as readonly Stood[],
  }))
}

export type MoveRow = Awaited<ReturnType<typeof movesOf>>[number]

/** The case rests on another edition from now on; whoever saw it before sees an older version. */
export const pinEdition = (
  tx: Tx,
  caseId: string,
  pin: { readonly programmeId: string; readonly editionHash: string },
  at: string,
) =>
  tx.kysely
    .updateTable('caseFile')
    .set((eb) => ({ ...pin, lastStepAt: at, version: eb('version', '+', 1) }))
    .where('id', '=', caseId)
    .returning('version')
    .executeTakeFirstOrThrow()

export const setTypes = (tx: Tx, operatorId: string, types: readonly string[]) =>
  tx.kysely
    .updateTable('operator')
    .set((eb) => ({ types: [...types], version: eb('version', '+', 1) }))
    .where('id', '=', operatorId)
    .execute()
