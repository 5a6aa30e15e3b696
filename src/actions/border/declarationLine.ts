import { hash } from 'node:crypto'
import type { FaultCode, FieldFault } from '../../domain/border/fieldFault.ts'
import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import { type About, canonicalBody, readDeclaration } from '../../domain/border/readDeclaration.ts'
import type { Instant } from '../../domain/kernel/day.ts'

/** One declaration as it came: its text, a value that was parsed already, or why it could not be read at all. */
export type SentLine = { readonly line: number } & (
  | { readonly text: string }
  | { readonly value: unknown }
  | { readonly fault: FaultCode; readonly with?: FieldFault['with'] }
  | { readonly faults: readonly FieldFault[]; readonly about: About }
)

export type ReadLine = { readonly line: number } & (
  | {
      readonly ok: true
      readonly declaration: GoodsDeclaration
      readonly body: string
      readonly bodyHash: string
      readonly warnings: readonly FieldFault[]
    }
  | { readonly ok: false; readonly about: About; readonly faults: readonly FieldFault[] }
)

const nobody: About = { number: null, version: null }

export const readLine = (sent: SentLine, now: Instant): ReadLine => {
  const { line } = sent
  if ('fault' in sent) {
    const values = sent.with ? { with: sent.with } : {}
    return { line, ok: false, about: nobody, faults: [{ field: '', code: sent.fault, ...values }] }
  }
  if ('faults' in sent) return { line, ok: false, about: sent.about, faults: sent.faults }
  const parsed = 'text' in sent ? parse(sent.text) : { value: sent.value }
  if (!parsed) return { line, ok: false, about: nobody, faults: [{ field: '', code: 'notJson' }] }
  const read = readDeclaration(parsed.value, now)
  if (!read.ok) return { line, ok: false, about: read.about, faults: read.faults }
  const body = canonicalBody(read.declaration)
  const { declaration, warnings } = read
  return { line, ok: true, declaration, body, bodyHash: sha256(body), warnings }
}

const parse = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

export const sha256 = (text: string): string => hash('sha256', text, 'hex')
