import type { Tx } from '../database/scope.ts'

export interface AnswerPlace {
  readonly siteId: string
  readonly criterionId: string
}

export interface WrittenAnswer {
  readonly status: string | null
  readonly body: string
  readonly reason: string
  /** JSON, by the part's id. */
  readonly parts: string
  readonly writtenBy: string | null
  readonly writerName: string
  readonly writtenAt: string
}

/** The first answer at a place; undefined when one stands there already. */
export const firstAnswer = (tx: Tx, operatorId: string, place: AnswerPlace, words: WrittenAnswer) =>
  tx.kysely
    .insertInto('answer')
    .values({ operatorId, ...place, ...words })
    .onConflict((oc) => oc.columns(['siteId', 'criterionId']).doNothing())
    .returning(['id', 'version'])
    .executeTakeFirst()

/** What stands at a place, held until this transaction ends. */
export const lockAnswer = (tx: Tx, { siteId, criterionId }: AnswerPlace) =>
  tx.kysely
    .selectFrom('answer')
    .selectAll()
    .where('siteId', '=', siteId)
    .where('criterionId', '=', criterionId)
    .forUpdate()
    .executeTakeFirst()

export const rewriteAnswer = (tx: Tx, id: string, version: number, words: WrittenAnswer) =>
  tx.kysely
    .updateTable('answer')
    .set({ ...words, version })
    .where('id', '=', id)
    .execute()

/** Every version stays, so that nothing anybody wrote is ever lost. */
export const keepVersion = (
  tx: Tx,
  row: { readonly operatorId: string; readonly answerId: string; readonly version: number },
  words: WrittenAnswer,
) =>
  tx.kysely
    .insertInto('answerVersion')
    .values({ ...row, ...words })
    .execute()

/** A place for evidence where nothing is written yet: version 0, which is no answer. */
export const placeForAnswer = async (tx: Tx, operatorId: string, place: AnswerPlace): Promise<string> => {
  const made = await tx.kysely
    .insertInto('answer')
    .values({ operatorId, ...place, version: 0 })
    .onConflict((oc) => oc.columns(['siteId', 'criterionId']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) return made.id
  const there = await tx.kysely
    .selectFrom('answer')
    .select('id')
    .where('siteId', '=', place.siteId)
    .where('criterionId', '=', place.criterionId)
    .executeTakeFirstOrThrow()
  return there.id
}

export const versionsAt = (tx: Tx, operatorId: string, { siteId, criterionId }: AnswerPlace) =>
  tx.kysely
    .selectFrom('answerVersion')
    .innerJoin('answer', 'answer.id', 'answerVersion.answerId')
    .select([
      'answerVersion.version',
      'answerVersion.status',
      'answerVersion.body as text',
      'answerVersion.reason',
      'answerVersion.parts',
      'answerVersion.writerName as by',
      'answerVersion.writtenAt as at',
    ])
    .where('answer.operatorId', '=', operatorId)
    .where('answer.siteId', '=', siteId)
    .where('answer.criterionId', '=', criterionId)
    .orderBy('answerVersion.version', 'desc')
    .execute()

/** What the office returned and sent, with the name of who returned it. */
export const sentReturns = (tx: Tx, caseId: string) =>
  tx.kysely
    .selectFrom('answerReturn')
    .innerJoin('person', 'person.id', 'answerReturn.returnedBy')
    .innerJoin('caseStep', 'caseStep.id', 'answerReturn.stepId')
    .select([
      'answerReturn.siteId',
      'answerReturn.criterionId',
      'answerReturn.reason',
      'answerReturn.answerVersion',
      'caseStep.at as at',
      'person.name as by',
    ])
    .where('answerReturn.caseId', '=', caseId)
    .where('answerReturn.siteId', 'is not', null)
    .orderBy('caseStep.position')
    .execute()
