import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { dropPieces, gatheredBytes } from '../../files/evidence/gatherPieces.ts'
import type { KeptEvidence } from '../../files/evidence/keepEvidence.ts'
import { keepGathered } from '../../files/evidence/keepGathered.ts'
import { findEvidence } from '../../store/profile/evidence.ts'
import { takeUpload, uploadBecame } from '../../store/profile/uploads.ts'
import type { Actor } from '../actor.ts'
import { type EvidenceKept, enterFiles } from '../evidence/keepOwnEvidence.ts'
import { moment } from '../moment.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'
import { forgetUpload } from './dropUpload.ts'
import { isBeingLookedAt, ownUpload, type UploadRow } from './ownUpload.ts'

type Ready = { readonly upload: UploadRow } | { readonly kept: EvidenceKept }

/**
 * The last word on a file that came in pieces: it is looked at as any other and becomes evidence, or is refused and gone. It
 * may be said twice: the second time answers what the first did, or that the first is not done yet.
 */
export const finishUpload = async (
  world: World,
  actor: Actor,
  id: string,
): Promise<Outcome<EvidenceKept>> => {
  const ready = await takeWhole(world, actor, id)
  if (!ready.ok) return ready
  if ('kept' in ready.value) return done(ready.value.kept)
  const { upload } = ready.value
  const looked = await keepGathered(world.evidence, id, {
    declaredName: upload.name,
    declaredType: upload.mediaType,
    sha256: upload.declaredSha256,
  })
  const entered = looked.ok ? await enter(world, actor, upload, looked.value) : looked
  if (entered.ok) await dropPieces(world.evidence, id)
  else await forgetUpload(world, actor, id)
  return entered
}

const takeWhole = (world: World, actor: Actor, id: string): Promise<Outcome<Ready>> =>
  actForCompany<Ready>(world, actor, 'finishUpload', async (tx, operatorId) => {
    const found = await ownUpload(tx, actor, operatorId, id)
    if (!found.ok) return found
    const upload = found.value
    if (upload.evidenceId !== null) {
      const kept = await findEvidence(tx, upload.evidenceId)
      if (!kept) return refused('notFound', 'upload.gone')
      const { name, mediaType, sizeBytes: size, sha256, scan } = kept
      return done({ kept: { id: kept.id, name, mediaType, size, sha256, scan } })
    }
    if (isBeingLookedAt(world, upload)) return refused('notNow', 'upload.beingLookedAt')
    const offset = await gatheredBytes(world.evidence, id)
    if (offset < upload.sizeBytes)
      return refused('conflict', 'upload.incomplete', { offset, size: upload.sizeBytes })
    await takeUpload(tx, id, moment(world).at)
    return done({ upload })
  })

const enter = (
  world: World,
  actor: Actor,
  { id, siteId, criterionId, effectiveFrom }: UploadRow,
  file: KeptEvidence,
): Promise<Outcome<EvidenceKept>> =>
  actForCompany<EvidenceKept>(world, actor, 'finishUpload', async (tx, operatorId) => {
    const still = await ownUpload(tx, actor, operatorId, id)
    if (!still.ok) return still
    const place = siteId !== null && criterionId !== null ? { siteId, criterionId } : undefined
    const sentWith = { place, effectiveFrom: effectiveFrom ?? undefined }
    const entered = await enterFiles(tx, world, actor, operatorId, [file], sentWith)
    if (!entered.ok) return entered
    const [kept] = entered.value
    if (!kept) throw new Error('a file was entered and is not there')
    await uploadBecame(tx, id, kept.id, moment(world).at)
    return done(kept)
  })
