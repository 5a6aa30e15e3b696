import type { Selectable } from 'kysely'
import type { Tx } from '../database/scope.ts'
import type { CaseFileTable } from '../tables.ts'

export type CaseFileRow = Selectable<CaseFileTable>

export const findCase = (tx: Tx, id: string) =>
  tx.kysely.selectFrom('caseFile').selectAll().where('id', '=', id).executeTakeFirst()

/** The case, held until this transaction ends: two steps at once happen one after the other. */
export const lockCase = (tx: Tx, id: string) =>
  tx.kysely.selectFrom('caseFile').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const casesOf = (tx: Tx, operatorId: string) =>
  tx.kysely
    .selectFrom('caseFile')
    .selectAll()
    .where('operatorId', '=', operatorId)
    .orderBy('openedAt')
    .execute()

/** '26-00417': the year the case was opened in, and its place in it. */
export const nextCaseNumber = async (tx: Tx, year: number): Promise<string> => {
  const row = await tx.kysely
    .insertInto('caseCounter')
    .values({ year, last: 1 })
    .onConflict((oc) => oc.column('year').doUpdateSet((eb) => ({ last: eb('caseCounter.last', '+', 1) })))
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${String(year).slice(2)}-${String(row.last).padStart(5, '0')}`
}

export const openCase = (
  tx: Tx,
  file: {
    number: string
    operatorId: string
    programmeId: string
    editionHash: string
    openedAt: string
    paper?: boolean
  },
) =>
  tx.kysely
    .insertInto('caseFile')
    .values({ ...file, state: 'draft', lastStepAt: file.openedAt })
    .returningAll()
    .executeTakeFirstOrThrow()

export const partsIn = (tx: Tx, caseId: string) =>
  tx.kysely.selectFrom('casePart').select(['personId', 'part', 'at']).where('caseId', '=', caseId).execute()

export const playPart = (
  tx: Tx,
  part: { caseId: string; operatorId: string; personId: string; part: string; at?: string },
) => tx.kysely.insertInto('casePart').values(part).execute()

/** Those whose latest word on a conflict of interest is that they have one. */
export const conflictedIn = async (tx: Tx, caseId: string): Promise<string[]> => {
  const rows = await tx.kysely
    .selectFrom('conflictDeclaration')
    .distinctOn('personId')
    .select(['personId', 'hasConflict'])
    .where('caseId', '=', caseId)
    .orderBy('personId')
    .orderBy('at', 'desc')
    .execute()
  return rows.filter((row) => row.hasConflict).map((row) => row.personId)
}

export const stepsOf = (tx: Tx, caseId: string) =>
  tx.kysely.selectFrom('caseStep').selectAll().where('caseId', '=', caseId).orderBy('position').execute()

export const lastPosition = async (tx: Tx, caseId: string): Promise<number> => {
  const row = await tx.kysely
    .selectFrom('caseStep')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('caseId', '=', caseId)
    .executeTakeFirst()
  return row?.last ?? 0
}
