import type { CheckedSignature } from '../../domain/signatures/certificateSignature.ts'
import type { Tx } from '../database/scope.ts'

export interface NewDeclaration {
  readonly operatorId: string
  readonly caseId: string
  readonly stepId: string
  readonly text: string
  readonly fingerprint: string
  readonly name: string
  readonly post: string
  readonly at: string
  readonly signature: {
    readonly certificate: Uint8Array
    readonly signature: Uint8Array
    readonly taxId: string
    readonly signedAs: 'company' | 'representative'
    readonly checked: CheckedSignature
  } | null
}

/** What was declared with a step, word for word, and the signature if a certificate made one. It is never changed. */
export const keepDeclaration = (tx: Tx, { signature, ...declared }: NewDeclaration) =>
  tx.kysely
    .insertInto('declaration')
    .values({
      ...declared,
      way: signature ? 'certificate' : 'typed',
      ...(signature
        ? {
            certificate: Buffer.from(signature.certificate),
            signature: Buffer.from(signature.signature),
            taxId: signature.taxId,
            signedAs: signature.signedAs,
            checked: JSON.stringify(signature.checked),
          }
        : {}),
    })
    .execute()

/** Declarations of a case, newest first. */
export const declarationsIn = (tx: Tx, caseId: string) =>
  tx.kysely
    .selectFrom('declaration')
    .innerJoin('caseStep', 'caseStep.id', 'declaration.stepId')
    .selectAll('declaration')
    .where('declaration.caseId', '=', caseId)
    .orderBy('caseStep.position', 'desc')
    .execute()

export const declarationOf = (tx: Tx, stepId: string) =>
  tx.kysely.selectFrom('declaration').selectAll().where('stepId', '=', stepId).executeTakeFirst()
