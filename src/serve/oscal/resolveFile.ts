import { randomUUID } from 'node:crypto'
import { refusedFor } from '../../actions/oscal/readDocument.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import type { OscalDocument } from '../../domain/oscal/checkDocument.ts'
import { type OscalFault, oscalFault } from '../../domain/oscal/oscalFault.ts'
import { resolveProfile } from '../../domain/oscal/resolve/resolveProfile.ts'
import { gatherImports, type Supplied } from '../../files/oscal/gatherImports.ts'
import { checkOscal } from '../../files/oscal/readOscal.ts'
import type { Words } from '../words.ts'

export interface ResolvedFile {
  readonly catalog: OscalDocument
  readonly warnings: readonly { readonly path: string; readonly code: string; readonly message: string }[]
}

/** A profile's file and what it imports, made into the catalogue it stands for; sound, or refused with the file at fault. */
export const resolveFile = (
  file: string,
  supplied: Supplied,
  words: Words,
): { readonly file: string; readonly outcome: Outcome<ResolvedFile> } => {
  const gathered = gatherImports(file, supplied)
  if ('faults' in gathered) return { file: gathered.file, outcome: refusedFor(gathered.faults, words) }
  const at = new Date().toISOString() as Instant
  const resolved = resolveProfile(gathered.tree, { uuid: randomUUID(), at, tool: 'Aval' })
  if ('faults' in resolved) return { file, outcome: refusedFor(resolved.faults, words) }
  const checked = checkOscal({ catalog: resolved.catalog.body })
  if ('faults' in checked) return { file, outcome: refusedFor(checked.faults, words) }
  const told = ({ path, code, with: values }: OscalFault) => ({
    path,
    code,
    message: words(`oscal.fault.${code}`, values),
  })
  const unused = gathered.unused.map((href) => oscalFault('', 'suppliedUnused', { href }))
  const warnings = [...unused, ...resolved.warnings].map(told)
  return { file, outcome: done({ catalog: checked.document, warnings }) }
}
