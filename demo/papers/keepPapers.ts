import { readFileSync } from 'node:fs'
import type { EvidenceStore } from '../../src/files/evidence/evidenceStore.ts'
import { keepEvidence } from '../../src/files/evidence/keepEvidence.ts'
import { type Paper, papers } from './papers.ts'
import { aPdf } from './pdf.ts'

/** A paper in the evidence store; many companies may have sent the same. */
export interface KeptPaper {
  readonly title: string
  readonly extension: string
  readonly shows: readonly string[]
  readonly runsOut: boolean
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
  readonly scan: string
}

/** Takes every paper in by the same way as a company's own, so that all of them can be opened. */
export const keepPapers = (store: EvidenceStore): Promise<readonly KeptPaper[]> =>
  Promise.all(papers.map((paper) => keepOne(store, paper)))

const keepOne = async (store: EvidenceStore, paper: Paper): Promise<KeptPaper> => {
  const extension = paper.picture?.split('.').at(-1) ?? 'pdf'
  const declared = { declaredName: `${paper.title}.${extension}`, declaredType: '' }
  const kept = await keepEvidence(store, once(contentOf(paper)), declared)
  if (!kept.ok)
    throw new Error(`the demonstration's own paper "${paper.title}" was refused: ${kept.refusal.code}`)
  const { sha256, size, mediaType, scan } = kept.value
  return {
    title: paper.title,
    extension,
    shows: paper.shows,
    runsOut: paper.runsOut ?? false,
    sha256,
    size,
    mediaType,
    scan,
  }
}

const contentOf = (paper: Paper): Buffer =>
  paper.picture
    ? readFileSync(new URL(`./pictures/${paper.picture}`, import.meta.url))
    : aPdf(paper.title, [
        ...(paper.lines ?? []),
        '',
        'Documento de la demostración. Empresa y personas inventadas.',
      ])

async function* once(bytes: Buffer): AsyncIterable<Uint8Array> {
  yield bytes
}
