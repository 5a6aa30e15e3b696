import { Readable } from 'node:stream'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { isSameFirm } from '../../../domain/operators/sameFirm.ts'
import { keepEvidence } from '../../../files/evidence/keepEvidence.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  type AttendanceCertificateRow,
  attendanceCertificateByPublicId,
} from '../../../store/capacity/training/attendanceCertificates.ts'
import { organisationsOf, tieAttendance } from '../../../store/capacity/training/ownAttendance.ts'
import { inScope } from '../../../store/database/scope.ts'
import type { AnswerPlace } from '../../../store/profile/answers.ts'
import { findOperator } from '../../../store/profile/company.ts'
import { type Actor, scopeOf } from '../../actor.ts'
import { enterFiles, mayLayAt } from '../../evidence/keepOwnEvidence.ts'
import { moment } from '../../moment.ts'
import { actForCompany } from '../../profile/actForCompany.ts'
import type { World } from '../../world.ts'
import { printCertificate } from './printAttendance.ts'

export interface AttendanceAsked extends AnswerPlace {
  /** What stands beside the certificate's QR code: the address to verify it, or the end of that address. */
  readonly code: string
}

/**
 * A certificate of attendance of one of the company's own people becomes a paper that proves an answer. INVARIANT: it takes two:
 * whoever came hands the code over, which cannot be guessed, and has named this company as theirs; a number alone opens nothing.
 */
export const layAttendance = async (
  world: World,
  actor: Actor,
  { code, ...place }: AttendanceAsked,
): Promise<Outcome<{ evidenceId: string; number: string }>> => {
  const asked = await actForCompany(world, actor, 'layAttendance', async (tx, operatorId) => {
    const may = await mayLayAt(tx, world, actor, operatorId, place)
    if (!may.ok) return may
    const firm = await findOperator(tx, operatorId)
    return firm ? done(firm.name) : refused('notFound', 'operators.noCase')
  })
  if (!asked.ok) return asked
  const found = await findOwn(world, actor, code, asked.value)
  if (!found.ok) return found
  const file = await printIntoVault(world, found.value)
  if (!file.ok) return file
  return actForCompany(world, actor, 'layAttendance', async (tx, operatorId) => {
    const { id: certificateId, number, issuedOn } = found.value
    const sentWith = { place, effectiveFrom: issuedOn }
    const entered = await enterFiles(tx, world, actor, operatorId, [file.value], sentWith)
    if (!entered.ok) return entered
    const evidenceId = entered.value[0]?.id
    if (!evidenceId) throw new Error('a certificate of attendance was entered and has no id')
    await tieAttendance(tx, { evidenceId, operatorId, certificateId, at: moment(world).at })
    await recordAudit(tx, {
      ...{ action: 'evidence.attendance', subjectKind: 'evidence', subjectId: evidenceId, operatorId },
      detail: { certificate: certificateId, criterion: place.criterionId, site: place.siteId },
    })
    return done({ evidenceId, number })
  })
}

/** No company sees who came to what: the one certificate behind the code is asked for, and told only where it is its own. */
const findOwn = (
  world: World,
  actor: Actor,
  code: string,
  firm: string,
): Promise<Outcome<AttendanceCertificateRow>> => {
  const publicId = publicIdIn(code)
  if (!publicId) return Promise.resolve(refused('notFound', 'training.attendanceUnknown', undefined, '/code'))
  return inScope(world.db, { ...scopeOf(actor), side: 'system' }, async (tx) => {
    const found = await attendanceCertificateByPublicId(tx, publicId)
    if (!found) return refused('notFound', 'training.attendanceUnknown', undefined, '/code')
    const named = await organisationsOf(tx, found.enrolmentId)
    if (!named.some((one) => isSameFirm(one, firm)))
      return refused('notAllowed', 'training.notYourPeople', { company: firm }, '/code')
    if (found.state === 'withdrawn')
      return refused('conflict', 'training.attendanceWithdrawn', undefined, '/code')
    return done(found)
  })
}

/** The last word of an address, or the whole where it is no address. */
const publicIdIn = (code: string): string | undefined => {
  const [path = ''] = code.trim().split(/[?#]/)
  return /(?:^|\/)([A-Za-z0-9_-]{20,64})\/?$/.exec(path)?.[1]
}

const printIntoVault = async (world: World, found: AttendanceCertificateRow) => {
  const { bytes, name } = await printCertificate(world, found)
  const declared = { declaredName: name, declaredType: 'application/pdf' }
  return keepEvidence(world.evidence, Readable.from([bytes]), declared)
}
