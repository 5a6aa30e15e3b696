import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { onTestFinished } from 'vitest'
import type { Scanner } from '../clamd.ts'
import { type EvidenceStore, openEvidenceStore } from '../evidenceStore.ts'
import { keepEvidence } from '../keepEvidence.ts'

export const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'aval-evidence-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const aStore = (scanner: Scanner | null = null): Promise<EvidenceStore> =>
  openEvidenceStore(aFolder(), scanner)

/** Every file under a store's folder, whole or half. */
export const filesIn = (store: EvidenceStore): readonly string[] =>
  readdirSync(store.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Sends bytes as a browser would, in pieces. */
export const send = (store: EvidenceStore, name: string, bytes: Buffer | string, declaredType = '') => {
  const content = Buffer.from(bytes)
  const pieces = Array.from({ length: Math.ceil(content.length / 65_536) }, (_, index) =>
    content.subarray(index * 65_536, (index + 1) * 65_536),
  )
  return keepEvidence(store, Readable.from(pieces), { declaredName: name, declaredType })
}

/** The code a refusal carries, or that there was none. */
export const codeOf = (outcome: Awaited<ReturnType<typeof send>>): string =>
  outcome.ok ? 'kept' : outcome.refusal.code
