import { createHash } from 'node:crypto'
import { mostPhotos } from '../../../domain/border/inspection.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { holdsEvidence, readEvidence } from '../../../files/evidence/evidenceStore.ts'
import { gatheredBytes, layPiece } from '../../../files/evidence/gatherPieces.ts'
import { keepGathered } from '../../../files/evidence/keepGathered.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { countPhotos, findInspection, findPhoto, insertPhoto } from '../../../store/border/inspections.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { holdContent } from '../../../store/profile/evidence.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { FileToSend } from '../../evidence/readEvidenceFile.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'

const megabyte = 1024 * 1024
export const photoLimitBytes = 15 * megabyte

/** A photo, named by the device that took it. */
export interface OfPhoto {
  readonly id: string
  readonly inspectionId: string
}

export interface PhotoPiece extends OfPhoto {
  readonly place: string
  /** Of the whole photo. */
  readonly size: number
  readonly offset: number
  readonly bytes: Uint8Array
}

/** How far a photo has come: where its next piece belongs, or that it is kept. */
export interface PhotoStands {
  readonly offset: number
  readonly kept: boolean
}

/**
 * One piece of a photo; with the last the whole is looked at and kept where evidence lies. How far it has come is what lies
 * on the disk and nothing else. The same sent twice by a device is one photo.
 */
export const layPhotoPiece = async (
  world: World,
  actor: Actor,
  piece: PhotoPiece,
): Promise<Outcome<PhotoStands>> => {
  const { size } = piece
  if (size > photoLimitBytes) {
    const megabytes = Math.ceil((size / megabyte) * 10) / 10
    return refused('tooLarge', 'evidence.tooLarge', { size: megabytes, limit: photoLimitBytes / megabyte })
  }
  const laid = await act(world, actor, 'keepInspectionPhoto', async (tx) => {
    const there = await findOwn(tx, piece)
    if (!there.ok || there.value.kept) return there
    const now = await layPiece(world.evidence, gatheringId(actor, piece), { ...piece, of: size })
    return now.ok ? done({ offset: now.value, kept: false }) : now
  })
  if (!laid.ok || laid.value.kept || laid.value.offset < size) return laid
  return keepWhole(world, actor, piece)
}

/** Asked by a device that lost its connection, or its page. */
export const readPhotoProgress = (
  world: World,
  actor: Actor,
  photo: OfPhoto,
): Promise<Outcome<PhotoStands>> =>
  act(world, actor, 'keepInspectionPhoto', async (tx) => {
    const there = await findOwn(tx, photo)
    if (!there.ok || there.value.kept) return there
    return done({ offset: await gatheredBytes(world.evidence, gatheringId(actor, photo)), kept: false })
  })

/** Holds the inspection, so that pieces of its photos take turns. */
const findOwn = async (tx: Tx, { id, inspectionId }: OfPhoto): Promise<Outcome<PhotoStands>> => {
  if (!(await findInspection(tx, inspectionId))) return refused('notFound', 'notFound')
  const there = await findPhoto(tx, id)
  if (there && there.inspectionId !== inspectionId) return refused('conflict', 'conflict.alreadyThere')
  if (!there && (await countPhotos(tx, inspectionId)) >= mostPhotos) return tooMany()
  return done({ offset: there?.size ?? 0, kept: there !== undefined })
}

const tooMany = () => refused('input', 'gate.photosFull', { limit: mostPhotos })

const keepWhole = async (world: World, actor: Actor, piece: PhotoPiece): Promise<Outcome<PhotoStands>> => {
  const { id, inspectionId, place } = piece
  const declared = { declaredName: `${place}.jpg`, declaredType: 'image/jpeg', sha256: null }
  const kept = await keepGathered(world.evidence, gatheringId(actor, piece), declared)
  if (!kept.ok) return kept
  const { sha256, mediaType, size, scan } = kept.value
  if (!mediaType.startsWith('image/') || scan === 'quarantined') return refused('input', 'gate.notAPhoto')
  return act(world, actor, 'keepInspectionPhoto', async (tx) => {
    const inspection = await findInspection(tx, inspectionId)
    if (!inspection) return refused('notFound', 'notFound')
    if (await findPhoto(tx, id)) return done({ offset: piece.size, kept: true })
    if ((await countPhotos(tx, inspectionId)) >= mostPhotos) return tooMany()
    await holdContent(tx, sha256)
    if (!(await holdsEvidence(world.evidence, sha256))) return refused('notNow', 'evidence.sendAgain')
    await insertPhoto(tx, {
      ...{ id, inspectionId, place, mediaType, size, sha256, scan },
      ...{ office: inspection.office, by: actor.personId ?? '', at: moment(world).at },
    })
    await recordAudit(tx, {
      ...{ action: 'inspection.photo', subjectKind: 'inspection', subjectId: inspectionId },
      detail: { photo: id, sha256, place },
    })
    return done({ offset: piece.size, kept: true })
  })
}

/** Under which name its pieces lie. Made of who sends it, so that nobody reaches anybody else's by its name. */
const gatheringId = ({ personId }: Actor, { id, inspectionId }: OfPhoto): string => {
  const hash = createHash('sha256').update(`photo ${personId} ${inspectionId} ${id}`).digest('hex')
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

export const readInspectionPhoto = async (
  world: World,
  actor: Actor,
  id: string,
): Promise<Outcome<FileToSend>> => {
  const found = await act(world, actor, 'readInspection', async (tx) => {
    const photo = await findPhoto(tx, id)
    return photo ? done(photo) : refused('notFound', 'notFound')
  })
  if (!found.ok) return found
  const file = await readEvidence(world.evidence, found.value.sha256)
  const { mediaType, place } = found.value
  return file.ok ? done({ ...file.value, mediaType, disposition: `attachment; filename="${place}"` }) : file
}
