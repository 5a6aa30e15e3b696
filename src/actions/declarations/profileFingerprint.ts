import { createHash } from 'node:crypto'
import { canonicalJson } from '../../store/audit/canonical.ts'
import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { evidenceOf } from '../../store/profile/evidence.ts'
import type { Profile } from '../profile/profileOf.ts'

/**
 * SHA-256 (64 hexadecimal digits) over everything that is declared: the company, its sites, every answer, the content of every
 * paper that shows one, and the edition it was answered for. INVARIANT: the same profile always gives the same fingerprint; a
 * new form gets a new first word.
 */
export const profileFingerprint = async (
  tx: Tx,
  file: Pick<CaseFileRow, 'editionHash' | 'operatorId'>,
  { operator, sites, answers }: Profile,
): Promise<string> => {
  const contents = new Map((await evidenceOf(tx, file.operatorId)).map(({ id, sha256 }) => [id, sha256]))
  const open = new Set(sites.map(({ id }) => id))
  const declared = [
    'aval-profile-1',
    file.editionHash,
    [
      ...[operator.name, operator.taxId, [...operator.types].sort(), operator.city],
      ...[operator.legalRepresentative, operator.representativeTaxId],
    ],
    sites.map(({ id, name, kind, address, city, state, latitude, longitude, employees }) => [
      ...[id, name, kind, address, city, state],
      ...[latitude, longitude, employees],
    ]),
    answers
      .filter(({ siteId }) => open.has(siteId))
      .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
      .map((answer) => [
        ...[answer.siteId, answer.criterionId, answer.status, answer.text, answer.reason],
        answer.parts ?? {},
        answer.evidenceIds.map((id) => contents.get(id) ?? '').sort(),
      ]),
  ]
  return createHash('sha256').update(canonicalJson(declared)).digest('hex')
}

const placeOf = (answer: { readonly siteId: string; readonly criterionId: string }) =>
  `${answer.siteId} ${answer.criterionId}`
