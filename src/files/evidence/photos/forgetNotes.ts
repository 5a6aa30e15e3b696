import { createHash } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import type { EvidenceKind } from '../evidenceKinds.ts'
import type { Received } from '../receiveFile.ts'
import { jpegWithoutNotes } from './jpegWithoutNotes.ts'
import { pngWithoutNotes } from './pngWithoutNotes.ts'
import { webpWithoutNotes } from './webpWithoutNotes.ts'

const without: Partial<Record<EvidenceKind, (bytes: Buffer) => Buffer>> = {
  jpeg: jpegWithoutNotes,
  png: pngWithoutNotes,
  webp: webpWithoutNotes,
}

/**
 * A photo is kept for what it shows: where its camera stood, when, whose it is and what it was called there is taken out
 * before it is kept. What comes back is measured of what lies on the disk afterwards.
 */
export const forgetNotes = async (
  path: string,
  kind: EvidenceKind,
  received: Received,
): Promise<Received> => {
  const cut = without[kind]
  if (!cut) return received
  const bytes = await readFile(path)
  const clean = cut(bytes)
  if (clean.equals(bytes)) return received
  const file = await open(path, 'w')
  try {
    await file.writeFile(clean)
    await file.sync()
  } finally {
    await file.close()
  }
  return { size: clean.length, sha256: createHash('sha256').update(clean).digest('hex') }
}
