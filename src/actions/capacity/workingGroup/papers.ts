import { isSettled } from '../../../domain/capacity/workingGroup/initiative.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import { holdsEvidence, readEvidence } from '../../../files/evidence/evidenceStore.ts'
import { contentDisposition } from '../../../files/evidence/fileName.ts'
import { type KeptEvidence, keepEvidence } from '../../../files/evidence/keepEvidence.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { lockInitiative } from '../../../store/capacity/workingGroup/initiatives.ts'
import { lockMeeting } from '../../../store/capacity/workingGroup/meetings.ts'
import { findMinutes } from '../../../store/capacity/workingGroup/minutes.ts'
import {
  deletePaper,
  findPaper,
  insertPaper,
  type PaperPlace,
} from '../../../store/capacity/workingGroup/papers.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { holdContent } from '../../../store/profile/evidence.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { FileToSend } from '../../evidence/readEvidenceFile.ts'
import { moment } from '../../moment.ts'
import { removeUnlessNeeded } from '../../retention/retention.ts'
import type { World } from '../../world.ts'
import { groupOf, isId, mayReadPapers, ownMember } from './groupDesk.ts'

/** Whether somebody may lay a paper here: asked before its first byte is taken in. */
export const mayLayPaper = (
  world: World,
  actor: Actor,
  place: PaperPlace,
): Promise<Outcome<{ groupId: string }>> =>
  act(world, actor, 'layGroupPaper', (tx) => openPlace(world, tx, actor, place))

/** The secretariat lays papers to a meeting until its minutes are approved; members to an initiative until it is settled. */
const openPlace = (
  world: World,
  tx: Tx,
  actor: Actor,
  { kind, id }: PaperPlace,
): Promise<Outcome<{ groupId: string }>> => {
  if (!isId(id)) return Promise.resolve(refused('notFound', 'notFound'))
  return kind === 'meeting' ? openMeeting(tx, actor, id) : openInitiative(world, tx, actor, id)
}

const openMeeting = async (tx: Tx, actor: Actor, id: string): Promise<Outcome<{ groupId: string }>> => {
  if (!may(actor.roles, 'leadGroup')) return refused('notAllowed', 'notAllowed')
  const meeting = await lockMeeting(tx, id)
  if (!meeting) return refused('notFound', 'notFound')
  const isOver = meeting.state === 'cancelled' || (await findMinutes(tx, id))?.state === 'approved'
  return isOver ? refused('conflict', 'group.papersStay') : done({ groupId: meeting.groupId })
}

const openInitiative = async (
  world: World,
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Outcome<{ groupId: string }>> => {
  const initiative = await lockInitiative(tx, id)
  if (!initiative) return refused('notFound', 'notFound')
  const { groupId, state } = initiative
  if (!may(actor.roles, 'leadGroup') && !(await ownMember(world, tx, actor, groupId)))
    return refused('notAllowed', 'group.notMember')
  return isSettled(state) ? refused('conflict', 'group.papersStay') : done({ groupId })
}

/** Takes a file in and looks at it: by its content, not by its name. It is nobody's until it is laid. */
export const receivePaper = (
  world: World,
  file: {
    readonly stream: AsyncIterable<Uint8Array>
    readonly declaredName: string
    readonly declaredType: string
  },
): Promise<Outcome<KeptEvidence>> => keepEvidence(world.evidence, file.stream, file)

export const layPaper = (
  world: World,
  actor: Actor,
  place: PaperPlace,
  file: KeptEvidence,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'layGroupPaper', async (tx) => {
    const open = await openPlace(world, tx, actor, place)
    if (!open.ok) return open
    if (file.scan === 'quarantined') return refused('notNow', 'group.paperNotScanned')
    const { name, mediaType, size, sha256, scan } = file
    await holdContent(tx, sha256)
    if (!(await holdsEvidence(world.evidence, sha256))) return refused('notNow', 'evidence.sendAgain')
    const { at } = moment(world)
    const paper = { name, mediaType, size, sha256, scan, at }
    const id = await insertPaper(tx, { ...place, groupId: open.value.groupId }, paper)
    if (!id) return refused('conflict', 'group.paperThere')
    await audit(tx, 'group.layPaper', id, place, { sha256, size })
    return done({ id })
  })

/** Takes a paper away that was laid in error: whoever laid it, or whoever leads the group. */
export const dropPaper = async (world: World, actor: Actor, id: string): Promise<Outcome<{ id: string }>> => {
  const dropped = await act(world, actor, 'dropGroupPaper', async (tx) => {
    const paper = isId(id) ? await findPaper(tx, id) : undefined
    if (!paper) return refused('notFound', 'notFound')
    if (paper.uploadedBy !== actor.personId && !may(actor.roles, 'leadGroup'))
      return refused('notAllowed', 'group.notYourPaper')
    const open = await openPlace(world, tx, actor, paper.place)
    if (!open.ok) return open
    await deletePaper(tx, id)
    await audit(tx, 'group.dropPaper', id, paper.place, { sha256: paper.sha256 })
    return done(paper)
  })
  if (!dropped.ok) return dropped
  await removeUnlessNeeded(world, dropped.value.sha256)
  return done({ id })
}

export const readPaper = async (world: World, actor: Actor, id: string): Promise<Outcome<FileToSend>> => {
  const found = await act(world, actor, 'readGroupPaper', async (tx) => {
    const group = await groupOf(world, tx)
    const paper = group.ok && isId(id) ? await findPaper(tx, id) : undefined
    if (!group.ok || !paper) return refused('notFound', 'notFound')
    const reader = await mayReadPapers(world, tx, actor, group.value.id)
    return reader.ok ? done(paper) : reader
  })
  if (!found.ok) return found
  const { sha256, mediaType, name } = found.value
  const file = await readEvidence(world.evidence, sha256)
  return file.ok ? done({ ...file.value, mediaType, disposition: contentDisposition(name) }) : file
}

const audit = (
  tx: Tx,
  action: 'group.layPaper' | 'group.dropPaper',
  id: string,
  place: PaperPlace,
  detail: Readonly<Record<string, unknown>>,
) =>
  recordAudit(tx, {
    action,
    subjectKind: 'groupPaper',
    subjectId: id,
    detail: { ...detail, [place.kind]: place.id },
  })
