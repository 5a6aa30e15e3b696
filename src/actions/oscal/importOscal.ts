import { createHash } from 'node:crypto'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { type OscalDocument, wholeOf } from '../../domain/oscal/checkDocument.ts'
import { type OscalSummary, summaryOf } from '../../domain/oscal/summary.ts'
import { may } from '../../domain/people/powers.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { keepDocument, versionsOf } from '../../store/oscal/documents.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

export interface ImportedOscal extends OscalSummary {
  readonly id: string
  readonly hash: string
  /** Whether this very content was here before; then nothing was written. */
  readonly already: boolean
  /** How many contents of this uuid are kept now. */
  readonly versions: number
}

export const mayImportOscal = (actor: Actor): boolean => may(actor.roles, 'importOscal')
export const mayLookAtOscal = (actor: Actor): boolean => may(actor.roles, 'readOscal')

/** Keeps a sound document whole, with every field, beside other versions of it. The same again changes nothing. */
export const importOscal = (
  world: World,
  actor: Actor,
  document: OscalDocument,
): Promise<Outcome<ImportedOscal>> =>
  act(world, actor, 'importOscal', async (tx) => {
    const summary = summaryOf(document)
    const content = JSON.stringify(wholeOf(document))
    const hash = createHash('sha256').update(content).digest('hex')
    const kept = await keepDocument(tx, {
      kind: summary.model,
      uuid: summary.uuid,
      title: summary.title,
      version: summary.version,
      oscalVersion: summary.oscalVersion,
      hash,
      counts: JSON.stringify(summary.counts),
      content,
      sizeBytes: Buffer.byteLength(content),
      importedBy: actor.personId,
      importedAt: world.now(),
    })
    const versions = await versionsOf(tx, summary.uuid)
    const id = kept?.id ?? versions.find((one) => one.hash === hash)?.id ?? ''
    if (kept)
      await recordAudit(tx, {
        action: 'oscal.import',
        subjectKind: 'oscalDocument',
        subjectId: id,
        detail: { kind: summary.model, uuid: summary.uuid, hash, ...summary.counts },
      })
    return done({ ...summary, id, hash, already: kept === undefined, versions: versions.length })
  })
