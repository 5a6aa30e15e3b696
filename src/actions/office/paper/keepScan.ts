import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { holdsEvidence } from '../../../files/evidence/evidenceStore.ts'
import { type KeptEvidence, keepEvidence } from '../../../files/evidence/keepEvidence.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { lockCase } from '../../../store/cases/caseFiles.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { nameScan } from '../../../store/office/paper.ts'
import { addEvidence, evidenceLike, holdContent } from '../../../store/profile/evidence.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'

/** Whether somebody may hand a scan in at all: asked before its first byte is taken in. */
export const mayKeyInPaper = (world: World, actor: Actor): Promise<Outcome<true>> =>
  act(world, actor, 'keyInPaper', async () => done(true))

/** Takes a scan in, looks at it and keeps its content. It belongs to no case until it is entered. */
export const receiveScan = (
  world: World,
  file: {
    readonly stream: AsyncIterable<Uint8Array>
    readonly declaredName: string
    readonly declaredType: string
  },
): Promise<Outcome<KeptEvidence>> => keepEvidence(world.evidence, file.stream, file)

/** A further scan of a paper case: what the company handed in to correct it. */
export const addScan = (
  world: World,
  actor: Actor,
  caseId: string,
  scan: KeptEvidence,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'keyInPaper', async (tx) => {
    const file = await lockCase(tx, caseId)
    if (!file?.paper) return refused('notFound', 'paper.notOnPaper')
    return keepScan(tx, world, actor, file, scan)
  })

/** The scan is the company's own paper, entered by the officer; the case names the latest. */
export const keepScan = async (
  tx: Tx,
  world: World,
  actor: Actor,
  file: { readonly id: string; readonly operatorId: string },
  scan: KeptEvidence,
): Promise<Outcome<{ id: string }>> => {
  await holdContent(tx, scan.sha256)
  const known = await evidenceLike(tx, file.operatorId, scan.sha256)
  if (!known && !(await holdsEvidence(world.evidence, scan.sha256)))
    return refused('notNow', 'evidence.sendAgain')
  const { id } =
    known ??
    (await addEvidence(tx, file.operatorId, {
      name: scan.name,
      mediaType: scan.mediaType,
      sizeBytes: scan.size,
      sha256: scan.sha256,
      scan: scan.scan,
      effectiveFrom: null,
      uploadedBy: actor.personId,
      uploaderName: actor.name,
      uploadedAt: moment(world).at,
    }))
  await nameScan(tx, file.id, id)
  await recordAudit(tx, {
    action: 'case.scan',
    subjectKind: 'evidence',
    subjectId: id,
    operatorId: file.operatorId,
    caseId: file.id,
    detail: { sha256: scan.sha256 },
  })
  return done({ id })
}
