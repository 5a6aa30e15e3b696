import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import { readEvidence } from '../../../files/evidence/evidenceStore.ts'
import { contentDisposition } from '../../../files/evidence/fileName.ts'
import { findEnrolmentByLink } from '../../../store/capacity/training/enrolments.ts'
import { findMaterial, type MaterialRow } from '../../../store/capacity/training/materials.ts'
import { getParticipant } from '../../../store/capacity/training/participants.ts'
import { findWorkshop } from '../../../store/capacity/training/workshops.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { FileToSend } from '../../evidence/readEvidenceFile.ts'
import type { World } from '../../world.ts'
import { asLink, readsMaterials } from './byLink.ts'
import type { OfMaterial } from './materials.ts'
import { isId, workshopAt } from './workshopDesk.ts'

/** A material's bytes, for whoever works with workshops. */
export const readMaterial = async (
  world: World,
  actor: Actor,
  { id, workshopId }: OfMaterial,
): Promise<Outcome<FileToSend>> =>
  bytesOf(
    world,
    await act(world, actor, 'readMaterial', async (tx) => {
      const found = await workshopAt(tx, workshopId)
      if (!found.ok) return found
      if (found.value.state === 'draft' && !may(actor.roles, 'readParticipants'))
        return refused('notFound', 'notFound')
      return ofWorkshop(tx, { id, workshopId })
    }),
  )

/** The same for whoever is registered, by their own link: the one to register by opens none. */
export const readMaterialByLink = async (
  world: World,
  actor: Actor,
  { link, id }: { readonly link: string; readonly id: string },
): Promise<Outcome<FileToSend>> =>
  bytesOf(
    world,
    await act(world, asLink(actor), 'readMaterialByLink', async (tx) => {
      const enrolment = await findEnrolmentByLink(tx, link)
      const workshop = enrolment && (await findWorkshop(tx, enrolment.workshopId))
      const who = enrolment && (await getParticipant(tx, enrolment.participantId))
      if (!workshop || !who || who.erasedAt !== null || !readsMaterials(workshop, enrolment))
        return refused('notFound', 'notFound')
      return ofWorkshop(tx, { id, workshopId: workshop.id })
    }),
  )

const ofWorkshop = async (tx: Tx, { id, workshopId }: OfMaterial): Promise<Outcome<MaterialRow>> => {
  const found = isId(id) ? await findMaterial(tx, id) : undefined
  return found?.workshopId === workshopId ? done(found) : refused('notFound', 'notFound')
}

const bytesOf = async (world: World, found: Outcome<MaterialRow>): Promise<Outcome<FileToSend>> => {
  if (!found.ok) return found
  const { sha256, mediaType, name } = found.value
  const file = await readEvidence(world.evidence, sha256)
  return file.ok ? done({ ...file.value, mediaType, disposition: contentDisposition(name) }) : file
}
