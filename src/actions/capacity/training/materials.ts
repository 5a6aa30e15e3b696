import { oneLine } from '../../../domain/capacity/training/participant.ts'
import { type WorkshopLanguage, workshopLanguages } from '../../../domain/capacity/training/workshop.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { holdsEvidence } from '../../../files/evidence/evidenceStore.ts'
import { gatheredBytes, layPiece } from '../../../files/evidence/gatherPieces.ts'
import { keepGathered } from '../../../files/evidence/keepGathered.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  deleteMaterial,
  findMaterial,
  insertMaterial,
  materialsOf,
} from '../../../store/capacity/training/materials.ts'
import { sessionsOf } from '../../../store/capacity/training/sessions.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { holdContent } from '../../../store/profile/evidence.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { type FilePiece, type FileStands, gatheringId, tooLarge } from '../../evidence/filePieces.ts'
import { moment } from '../../moment.ts'
import { removeUnlessNeeded } from '../../retention/retention.ts'
import type { World } from '../../world.ts'
import { isId, workshopFor } from './workshopDesk.ts'

const MOST_MATERIALS = 100

/** A material of a workshop, named by the device that sends it: sent twice it is one. */
export interface OfMaterial {
  readonly id: string
  readonly workshopId: string
}

export interface MaterialPiece extends OfMaterial, FilePiece {
  /** Of all its sessions where none is named. */
  readonly sessionId: string | undefined
  readonly title: string
  readonly language: string
}

/** One piece of a file; with the last the whole is looked at and kept where evidence lies, for those who are registered. */
export const layMaterialPiece = async (
  world: World,
  actor: Actor,
  piece: MaterialPiece,
): Promise<Outcome<FileStands>> => {
  const large = tooLarge(piece)
  if (large) return large
  const laid = await act(world, actor, 'layMaterial', async (tx) => {
    const there = await findPlace(tx, piece)
    if (!there.ok || there.value.kept) return there
    const sound = await soundMaterial(tx, piece)
    if (!sound.ok) return sound
    const now = await layPiece(world.evidence, gatheringOf(actor, piece), { ...piece, of: piece.size })
    return now.ok ? done({ offset: now.value, kept: false }) : now
  })
  if (!laid.ok || laid.value.kept || laid.value.offset < piece.size) return laid
  return keepWhole(world, actor, piece)
}

/** Asked by a device that lost its connection. */
export const readMaterialProgress = (
  world: World,
  actor: Actor,
  material: OfMaterial,
): Promise<Outcome<FileStands>> =>
  act(world, actor, 'layMaterial', async (tx) => {
    const there = await findPlace(tx, material)
    if (!there.ok || there.value.kept) return there
    return done({ offset: await gatheredBytes(world.evidence, gatheringOf(actor, material)), kept: false })
  })

/** Holds the workshop, so that pieces of its materials take turns. */
const findPlace = async (tx: Tx, { id, workshopId }: OfMaterial): Promise<Outcome<FileStands>> => {
  const found = await workshopFor(tx, workshopId, 'lay')
  if (!found.ok) return found
  const there = await findMaterial(tx, id)
  if (there && there.workshopId !== workshopId) return refused('conflict', 'conflict.alreadyThere')
  return done({ offset: there?.size ?? 0, kept: there !== undefined })
}

const soundMaterial = async (
  tx: Tx,
  { workshopId, sessionId, title, language }: MaterialPiece,
): Promise<Outcome<{ title: string; language: WorkshopLanguage; sessionId: string | null }>> => {
  const named = oneLine(title)
  if (named === '') return refused('input', 'training.materialTitle', undefined, '/title')
  const spoken = workshopLanguages.find((one) => one === language)
  if (!spoken) return refused('input', 'training.language', undefined, '/language')
  if (sessionId !== undefined && !(await sessionsOf(tx, workshopId)).some(({ id }) => id === sessionId))
    return refused('notFound', 'notFound')
  if ((await materialsOf(tx, workshopId)).length >= MOST_MATERIALS)
    return refused('conflict', 'training.tooManyMaterials', { most: MOST_MATERIALS })
  return done({ title: named, language: spoken, sessionId: sessionId ?? null })
}

const keepWhole = async (world: World, actor: Actor, piece: MaterialPiece): Promise<Outcome<FileStands>> => {
  const declared = { declaredName: piece.name, declaredType: '', sha256: null }
  const kept = await keepGathered(world.evidence, gatheringOf(actor, piece), declared)
  if (!kept.ok) return kept
  const { name, sha256, mediaType, size, scan } = kept.value
  // Kept where it is not read before a scanner has spoken, it could not be opened: sent again, it is looked at again.
  if (scan === 'quarantined') return refused('notNow', 'training.materialNotScanned')
  return act(world, actor, 'layMaterial', async (tx) => {
    const there = await findPlace(tx, piece)
    if (!there.ok || there.value.kept) return there
    const sound = await soundMaterial(tx, piece)
    if (!sound.ok) return sound
    await holdContent(tx, sha256)
    if (!(await holdsEvidence(world.evidence, sha256))) return refused('notNow', 'evidence.sendAgain')
    const { id, workshopId } = piece
    const file = { id, ...sound.value, name, mediaType, size, sha256, scan }
    await insertMaterial(tx, workshopId, { ...file, uploadedAt: moment(world).at })
    await audit(tx, 'workshop.layMaterial', workshopId, { material: id, sha256, size })
    return done({ offset: size, kept: true })
  })
}

/** Takes a material back; its bytes go where nothing else speaks of them. */
export const takeMaterialBack = async (
  world: World,
  actor: Actor,
  { id, workshopId }: OfMaterial,
): Promise<Outcome<{ id: string }>> => {
  const taken = await act(world, actor, 'takeMaterialBack', async (tx) => {
    const found = await workshopFor(tx, workshopId, 'lay')
    if (!found.ok) return found
    const material = isId(id) ? await findMaterial(tx, id) : undefined
    if (material?.workshopId !== workshopId) return refused('notFound', 'notFound')
    await deleteMaterial(tx, id)
    await audit(tx, 'workshop.takeMaterialBack', workshopId, { material: id, sha256: material.sha256 })
    return done(material)
  })
  if (!taken.ok) return taken
  await removeUnlessNeeded(world, taken.value.sha256)
  return done({ id })
}

const gatheringOf = ({ personId }: Actor, { id, workshopId }: OfMaterial): string =>
  gatheringId('workshop', personId, workshopId, id)

const audit = (
  tx: Tx,
  action: 'workshop.layMaterial' | 'workshop.takeMaterialBack',
  workshopId: string,
  detail: Readonly<Record<string, unknown>>,
) => recordAudit(tx, { action, subjectKind: 'workshop', subjectId: workshopId, detail })
