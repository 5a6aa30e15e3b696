import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { holdsEvidence, readEvidence } from '../../../files/evidence/evidenceStore.ts'
import { keepEvidence } from '../../../files/evidence/keepEvidence.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { findInspection, findPhoto, insertPhoto } from '../../../store/border/inspections.ts'
import { holdContent } from '../../../store/profile/evidence.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { FileToSend } from '../../evidence/readEvidenceFile.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'

export const photoLimitBytes = 15 * 1024 * 1024

export interface SentPhoto {
  readonly id: string
  readonly inspectionId: string
  readonly place: string
  readonly stream: AsyncIterable<Uint8Array>
}

/** A photo of an inspection, looked at and kept where evidence lies. The same sent twice by a device is one. */
export const keepInspectionPhoto = async (
  world: World,
  actor: Actor,
  { id, inspectionId, place, stream }: SentPhoto,
): Promise<Outcome<{ id: string }>> => {
  const may = await act(world, actor, 'keepInspectionPhoto', async (tx) =>
    (await findInspection(tx, inspectionId)) ? done(true) : refused('notFound', 'notFound'),
  )
  if (!may.ok) return may
  const file = { declaredName: `${place}.jpg`, declaredType: 'image/jpeg', limitBytes: photoLimitBytes }
  const kept = await keepEvidence(world.evidence, stream, file)
  if (!kept.ok) return kept
  const { sha256, mediaType, size, scan } = kept.value
  if (!mediaType.startsWith('image/') || scan === 'quarantined') return refused('input', 'gate.notAPhoto')
  return act(world, actor, 'keepInspectionPhoto', async (tx) => {
    const inspection = await findInspection(tx, inspectionId)
    if (!inspection) return refused('notFound', 'notFound')
    const there = await findPhoto(tx, id)
    if (there)
      return there.inspectionId === inspectionId ? done({ id }) : refused('conflict', 'conflict.alreadyThere')
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
    return done({ id })
  })
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
