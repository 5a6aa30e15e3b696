import { createHash, createPublicKey } from 'node:crypto'
import { consistencyHolds, inclusionHolds, type Sha256, type Tree } from '../domain/audit/proof.ts'
import { leafHash } from '../store/audit/canonical.ts'
import {
  type ConsistencyProof,
  findConsistencyProof,
  findInclusionProof,
  type InclusionProof,
} from '../store/audit/proofs.ts'
import { isSignedBy, keyIdOf, readHeads } from '../store/audit/signedHead.ts'
import { inScope } from '../store/database/scope.ts'
import { system } from './auditLog.ts'
import type { Telling } from './groundTold.ts'
import { openKeys } from './keys.ts'
import { withHouse } from './openHouse.ts'
import { readOr } from './readOr.ts'
import type { Settings } from './settings.ts'
import { StartFault } from './startFault.ts'

/** For an outsider: that an event stands in the log. What waits is sealed first. */
export const proofOfEvent = (
  settings: Settings,
  telling: Telling,
  eventId: string,
): Promise<InclusionProof> =>
  withHouse(settings, telling, async ({ world, seal }) => {
    await seal()
    const proof = await inScope(world.db, system, (tx) => findInclusionProof(tx, eventId))
    if (!proof) throw new StartFault('audit.noEvent', { event: eventId }, eventId)
    return proof
  })

/** For an outsider: that the log of so many events is the beginning of a later one. */
export const proofBetween = (
  settings: Settings,
  telling: Telling,
  [from, to]: readonly [number, number],
): Promise<ConsistencyProof> =>
  withHouse(settings, telling, async ({ world, seal }) => {
    await seal()
    const proof = await inScope(world.db, system, (tx) => findConsistencyProof(tx, from, to))
    if (!proof) throw new StartFault('audit.notSealed', { from, to })
    return proof
  })

/** The public key of the heads, as PEM: for whoever checks them elsewhere. */
export const publicKeyOf = (settings: Settings): { readonly keyId: string; readonly pem: string } => {
  const { keyId, publicKey } = openKeys(settings).sealing
  return { keyId, pem: publicKey.export({ type: 'spki', format: 'pem' }) as string }
}

/**
 * path: it does not lead from the one to the other. leaf: the text is not what was sealed. signature: the head is not signed by
 * this key. forked: a witness holds another log of this size. unwitnessed: none of the sizes is among the witness's.
 */
export type ProofFault = 'path' | 'leaf' | 'signature' | 'forked' | 'unwitnessed'

export interface ProofChecked {
  readonly kind: 'inclusion' | 'consistency'
  readonly faults: readonly ProofFault[]
}

interface Against {
  /** A public key kept by the outsider; an inclusion is worth nothing without. */
  readonly key: string | undefined
  /** A witness's heads. */
  readonly heads: string | undefined
}

/** Files alone: no database, no data folder, nothing of whoever made the proof. */
export const checkProof = (file: string, against: Against): ProofChecked => {
  const proof = readOr('audit.proof', file, proofIn)
  const held = proof.kind === 'inclusion' ? faultsOfInclusion(proof, against) : faultsOfConsistency(proof)
  const trees: readonly Tree[] = proof.kind === 'inclusion' ? [proof.head] : [proof.from, proof.to]
  return { kind: proof.kind, faults: [...held, ...faultsByWitness(trees, against)] }
}

const proofIn = (text: string): InclusionProof | ConsistencyProof => {
  const proof = JSON.parse(text) as InclusionProof | ConsistencyProof
  const whole =
    proof.kind === 'inclusion'
      ? typeof proof.event === 'string' && typeof proof.head === 'object'
      : proof.kind === 'consistency' && typeof proof.from === 'object' && typeof proof.to === 'object'
  if (!whole || !Array.isArray(proof.path)) throw new SyntaxError('kind, path')
  return proof
}

const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest()

const faultsOfInclusion = (proof: InclusionProof, { key }: Against): ProofFault[] => {
  const { leaf, index, path, head } = proof
  const publicKey = key === undefined ? undefined : readOr('audit.key', key, (pem) => createPublicKey(pem))
  const signed = publicKey && isSignedBy(head, new Map([[keyIdOf(publicKey), publicKey]]))
  return [
    ...(leafHash(proof.event).toString('hex') === leaf ? [] : (['leaf'] as const)),
    ...(inclusionHolds({ leaf, index, path, tree: head }, sha256) ? [] : (['path'] as const)),
    ...(signed || publicKey === undefined ? [] : (['signature'] as const)),
  ]
}

const faultsOfConsistency = (proof: ConsistencyProof): ProofFault[] =>
  consistencyHolds(proof, sha256) ? [] : ['path']

const faultsByWitness = (trees: readonly Tree[], { heads }: Against): ProofFault[] => {
  if (heads === undefined) return []
  const witnessed = readOr('audit.heads', heads, readHeads)
  const known = trees.flatMap((tree) =>
    witnessed.filter((head) => head.size === tree.size).map((head) => head.root === tree.root),
  )
  if (known.length === 0) return ['unwitnessed']
  return known.every(Boolean) ? [] : ['forked']
}
