import type { Readable } from 'node:stream'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { readEvidence } from '../../files/evidence/evidenceStore.ts'
import { contentDisposition } from '../../files/evidence/fileName.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { findEvidence } from '../../store/profile/evidence.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

export interface FileToSend {
  readonly stream: Readable
  readonly size: number
  readonly mediaType: string
  /** Always an attachment: a browser saves it and never runs it. */
  readonly disposition: string
}

/** One paper's bytes, for whoever may see the company. Every reading is in the audit log. */
export const readEvidenceFile = async (
  world: World,
  actor: Actor,
  id: string,
): Promise<Outcome<FileToSend>> => {
  const found = await act(world, actor, 'readEvidenceFile', async (tx) => {
    const row = await findEvidence(tx, id)
    if (!row) return refused('notFound', 'notFound')
    // A scanner is set and has not said a word about it yet: nobody opens it.
    if (row.scan === 'quarantined') return refused('notNow', 'evidence.quarantined')
    await recordAudit(tx, {
      action: 'evidence.read',
      subjectKind: 'evidence',
      subjectId: row.id,
      operatorId: row.operatorId,
      purpose: actor.purpose ?? (actor.side === 'company' ? 'own' : 'casework'),
    })
    return done(row)
  })
  if (!found.ok) return found
  const { sha256, mediaType, name } = found.value
  const file = await readEvidence(world.evidence, sha256)
  return file.ok ? done({ ...file.value, mediaType, disposition: contentDisposition(name) }) : file
}
