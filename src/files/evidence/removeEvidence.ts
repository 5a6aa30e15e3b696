import { rm } from 'node:fs/promises'
import { addressOf, type EvidenceStore, isSha256 } from './evidenceStore.ts'

/** Takes the bytes at an address away. That no row refers to them any more is for the caller to have asked. */
export const removeEvidence = async (store: EvidenceStore, sha256: string): Promise<void> => {
  if (isSha256(sha256)) await rm(addressOf(store, sha256).path, { force: true })
}
