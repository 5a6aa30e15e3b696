import type { Tx } from '../database/scope.ts'

export interface NewOperator {
  readonly name: string
  readonly searchName: string
  readonly taxId: string
  readonly types: readonly string[]
  readonly city: string
  readonly legalRepresentative: string
  readonly officeId: string
}

export const addOperator = async (tx: Tx, operator: NewOperator): Promise<string> => {
  const { id } = await tx.kysely
    .insertInto('operator')
    .values({ ...operator, types: [...operator.types] })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Who starts a company's application administers it. */
export const addMember = (
  tx: Tx,
  member: { readonly operatorId: string; readonly personId: string; readonly fromDay: string },
) =>
  tx.kysely
    .insertInto('membership')
    .values({ ...member, role: 'companyAdministrator', givenBy: member.personId })
    .execute()

export const administers = async (tx: Tx, operatorId: string, personId: string): Promise<boolean> =>
  (await tx.kysely
    .selectFrom('membership')
    .select('id')
    .where('operatorId', '=', operatorId)
    .where('personId', '=', personId)
    .where('role', '=', 'companyAdministrator')
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()) !== undefined

export const keepEligibility = (tx: Tx, caseId: string, answers: readonly unknown[]) =>
  tx.kysely
    .updateTable('caseFile')
    .set({ eligibility: JSON.stringify(answers) })
    .where('id', '=', caseId)
    .execute()

/** The first line of a case's history. */
export const openingStep = (
  tx: Tx,
  line: {
    readonly caseId: string
    readonly operatorId: string
    readonly personId: string
    readonly personName: string
    readonly at: string
    readonly onDay: string
  },
) =>
  tx.kysely
    .insertInto('caseStep')
    .values({ ...line, position: 1, step: 'open', toState: 'draft', side: 'company' })
    .execute()
