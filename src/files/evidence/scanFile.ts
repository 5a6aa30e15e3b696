import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Scanner } from './clamd.ts'
import { addressOf, type EvidenceStore, isSha256 } from './evidenceStore.ts'

/** `notScanned`: no scanner is set. `quarantined`: one is, and it did not answer; kept, and handed to nobody. */
export type Scan = 'clean' | 'notScanned' | 'quarantined'

export const scanFile = async (scanner: Scanner | null, path: string): Promise<Outcome<Scan>> => {
  if (!scanner) return done('notScanned')
  const verdict = await scanner(path)
  if (verdict.says === 'infected') return refused('input', 'evidence.malware', { found: verdict.found })
  return done(verdict.says === 'clean' ? 'clean' : 'quarantined')
}

/** Looks again at what is kept: a file in quarantine, or one from before there was a scanner. */
export const scanAgain = (store: EvidenceStore, sha256: string): Promise<Outcome<Scan>> =>
  isSha256(sha256)
    ? scanFile(store.scanner, addressOf(store, sha256).path)
    : Promise.resolve(refused('notFound', 'evidence.missing'))
