import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { holdsEvidence, readEvidence } from '../../../files/evidence/evidenceStore.ts'
import { contentDisposition } from '../../../files/evidence/fileName.ts'
import { gatheredBytes, layPiece } from '../../../files/evidence/gatherPieces.ts'
import { keepGathered } from '../../../files/evidence/keepGathered.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { findFile, insertFile, shareFileRow } from '../../../store/capacity/evaluations/files.ts'
import { documentsOf } from '../../../store/capacity/evaluations/heard.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { holdContent } from '../../../store/profile/evidence.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { type FilePiece, type FileStands, gatheringId, tooLarge } from '../../evidence/filePieces.ts'
import type { FileToSend } from '../../evidence/readEvidenceFile.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { visitOfTeam, visitToChange, visitToRead } from './evaluationDesk.ts'

/** A file of a document of a visit, named by the device that sends it. */
export interface OfVisitFile {
  readonly id: string
  readonly visitId: string
  readonly documentId: string
}

export interface VisitFilePiece extends OfVisitFile, FilePiece {}

/**
 * One piece of a file; with the last the whole is looked at and kept where evidence lies, for the team alone. How far it has
 * come is what lies on the disk and nothing else.
 */
export const layVisitFilePiece = async (
  world: World,
  actor: Actor,
  piece: VisitFilePiece,
): Promise<Outcome<FileStands>> => {
  const { size } = piece
  const large = tooLarge(piece)
  if (large) return large
  const laid = await act(world, actor, 'keepEvaluationFile', async (tx) => {
    const there = await findPlace(tx, world, actor, piece)
    if (!there.ok || there.value.kept) return there
    const now = await layPiece(world.evidence, gatheringOf(actor, piece), { ...piece, of: size })
    return now.ok ? done({ offset: now.value, kept: false }) : now
  })
  if (!laid.ok || laid.value.kept || laid.value.offset < size) return laid
  return keepWhole(world, actor, piece)
}

/** Asked by a device that lost its connection. */
export const readVisitFileProgress = (
  world: World,
  actor: Actor,
  file: OfVisitFile,
): Promise<Outcome<FileStands>> =>
  act(world, actor, 'keepEvaluationFile', async (tx) => {
    const there = await findPlace(tx, world, actor, file)
    if (!there.ok || there.value.kept) return there
    return done({ offset: await gatheredBytes(world.evidence, gatheringOf(actor, file)), kept: false })
  })

/** Holds the visit, so that pieces of its files take turns. */
const findPlace = async (
  tx: Tx,
  world: World,
  actor: Actor,
  { id, visitId, documentId }: OfVisitFile,
): Promise<Outcome<FileStands>> => {
  const found = await visitOfTeam(tx, world, actor, visitId)
  if (!found.ok) return found
  if (!(await documentsOf(tx, visitId)).some((one) => one.id === documentId))
    return refused('notFound', 'notFound')
  const there = await findFile(tx, id)
  if (there && there.documentId !== documentId) return refused('conflict', 'conflict.alreadyThere')
  return done({ offset: there?.size ?? 0, kept: there !== undefined })
}

const keepWhole = async (world: World, actor: Actor, piece: VisitFilePiece): Promise<Outcome<FileStands>> => {
  const { id, visitId, documentId } = piece
  const declared = { declaredName: piece.name, declaredType: '', sha256: null }
  const kept = await keepGathered(world.evidence, gatheringOf(actor, piece), declared)
  if (!kept.ok) return kept
  const { name, sha256, mediaType, size, scan } = kept.value
  // Kept where it is not read before a scanner has spoken, it could not be opened: sent again, it is looked at again.
  if (scan === 'quarantined') return refused('notNow', 'evaluation.notScannedYet')
  return act(world, actor, 'keepEvaluationFile', async (tx) => {
    const there = await findPlace(tx, world, actor, piece)
    if (!there.ok || there.value.kept) return there
    await holdContent(tx, sha256)
    if (!(await holdsEvidence(world.evidence, sha256))) return refused('notNow', 'evidence.sendAgain')
    await insertFile(tx, {
      ...{ id, visitId, documentId, name, mediaType, size, sha256, scan },
      ...{ confidential: true, at: moment(world).at },
    })
    await recordAudit(tx, {
      ...{ action: 'evaluation.file', subjectKind: 'evaluationVisit', subjectId: visitId },
      detail: { file: id, document: documentId, sha256, scan },
    })
    return done({ offset: size, kept: true })
  })
}

const gatheringOf = ({ personId }: Actor, { id, visitId }: OfVisitFile): string =>
  gatheringId('evaluation', personId, visitId, id)

/** Shown to whoever may read the visit, or to the team alone again. */
export const shareVisitFile = (
  world: World,
  actor: Actor,
  { id, visitId }: Omit<OfVisitFile, 'documentId'>,
  confidential: boolean,
): Promise<Outcome<{ confidential: boolean }>> =>
  act(world, actor, 'shareEvaluationFile', async (tx) => {
    const found = await visitToChange(tx, world, actor, visitId)
    if (!found.ok) return found
    if (!found.value.mine) return refused('notAllowed', 'evaluation.notOfTeam')
    const file = await findFile(tx, id)
    if (file?.visitId !== visitId) return refused('notFound', 'notFound')
    await shareFileRow(tx, id, confidential)
    await recordAudit(tx, {
      ...{ action: 'evaluation.shareFile', subjectKind: 'evaluationVisit', subjectId: visitId },
      detail: { file: id, confidential },
    })
    return done({ confidential })
  })

/** Its bytes, for whoever may read it. Every reading is in the audit log. */
export const readVisitFile = async (
  world: World,
  actor: Actor,
  { id, visitId }: Omit<OfVisitFile, 'documentId'>,
): Promise<Outcome<FileToSend>> => {
  const found = await act(world, actor, 'readEvaluationVisit', async (tx) => {
    const visit = await visitToRead(tx, world, actor, visitId)
    if (!visit.ok) return visit
    const file = await findFile(tx, id)
    if (file?.visitId !== visitId) return refused('notFound', 'notFound')
    await recordAudit(tx, {
      ...{ action: 'evaluation.readFile', subjectKind: 'evaluationVisit', subjectId: visitId },
      detail: { file: id },
    })
    return done(file)
  })
  if (!found.ok) return found
  const { sha256, mediaType, name } = found.value
  const file = await readEvidence(world.evidence, sha256)
  return file.ok ? done({ ...file.value, mediaType, disposition: contentDisposition(name) }) : file
}
