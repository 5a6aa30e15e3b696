import { isDay } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { gatheredBytes } from '../../files/evidence/gatherPieces.ts'
import { evidenceLimitBytes } from '../../files/evidence/keepEvidence.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { Tx } from '../../store/database/scope.ts'
import type { AnswerPlace } from '../../store/profile/answers.ts'
import {
  beginUpload as begin,
  bytesUnderWay,
  queueUploads,
  type UploadBegun,
  uploadLike,
} from '../../store/profile/uploads.ts'
import type { Actor } from '../actor.ts'
import { mayLayAt } from '../evidence/keepOwnEvidence.ts'
import { moment } from '../moment.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'

export interface UploadToBegin {
  readonly name: string
  readonly mediaType: string
  readonly size: number
  /** Of the whole file, where the device can tell. */
  readonly sha256: string | null
  readonly place: AnswerPlace | undefined
  readonly effectiveFrom: string | undefined
}

const megabyte = 1024 * 1024

/** What one company may have under way at once: ten of the largest files. */
export const underWayLimitBytes = 10 * evidenceLimitBytes

/**
 * Begins a file that will come in pieces. What can be refused by its name and size alone is refused here, before a byte of it
 * has come. Begun again by the same person with the same content, it goes on where it stood.
 */
export const beginUpload = (
  world: World,
  actor: Actor,
  file: UploadToBegin,
): Promise<Outcome<{ id: string; offset: number }>> =>
  actForCompany<{ id: string; offset: number }>(world, actor, 'beginUpload', async (tx, operatorId) => {
    const wrong = whyNot(file)
    if (wrong) return wrong
    const may = file.place ? await mayLayAt(tx, world, actor, operatorId, file.place) : done(true)
    if (!may.ok) return may
    await queueUploads(tx, operatorId)
    return beginOrGoOn(tx, world, rowFor(world, actor, operatorId, file))
  })

const rowFor = (world: World, actor: Actor, operatorId: string, file: UploadToBegin): UploadBegun => ({
  operatorId,
  begunBy: actor.personId ?? '',
  name: file.name,
  mediaType: file.mediaType,
  sizeBytes: file.size,
  declaredSha256: file.sha256,
  siteId: file.place?.siteId ?? null,
  criterionId: file.place?.criterionId ?? null,
  effectiveFrom: file.effectiveFrom ?? null,
  at: moment(world).at,
})

const beginOrGoOn = async (
  tx: Tx,
  world: World,
  upload: UploadBegun,
): Promise<Outcome<{ id: string; offset: number }>> => {
  const { operatorId, sizeBytes: size, declaredSha256: sha256 } = upload
  const before = sha256 === null ? undefined : await uploadLike(tx, upload)
  if (before) return done({ id: before.id, offset: await gatheredBytes(world.evidence, before.id) })
  if ((await bytesUnderWay(tx, operatorId)) + size > underWayLimitBytes)
    return refused('notNow', 'upload.tooMuch', { limit: underWayLimitBytes / megabyte })
  const { id } = await begin(tx, upload)
  await recordAudit(tx, {
    action: 'evidence.beginUpload',
    subjectKind: 'upload',
    subjectId: id,
    operatorId,
    detail: { size, sha256 },
  })
  return done({ id, offset: 0 })
}

const whyNot = ({ size, effectiveFrom }: UploadToBegin) => {
  if (effectiveFrom !== undefined && !isDay(effectiveFrom))
    return refused('input', 'evidence.period', undefined, '/effectiveFrom')
  if (size > evidenceLimitBytes) {
    const megabytes = Math.ceil((size / megabyte) * 10) / 10
    return refused('tooLarge', 'evidence.tooLarge', { size: megabytes, limit: evidenceLimitBytes / megabyte })
  }
  return size > 0 ? undefined : refused('input', 'evidence.empty')
}
