import type { VisitResult } from './visitResult.ts'

/**
 * Brings home what was recorded without a connection. `base` is what the device had loaded, `server` what stands now,
 * `device` what came back. What only one of them changed is taken; where both did, and differently, the server's stays
 * and both are shown. Photos are only ever added.
 * INVARIANT: whatever either side recorded is among the results or among the conflicts.
 */
export interface MergedVisit {
  readonly results: readonly VisitResult[]
  readonly conflicts: readonly VisitConflict[]
}

export interface VisitConflict {
  readonly criterionId: string
  readonly server: VisitResult
  readonly device: VisitResult
}

export const mergeVisit = (
  server: readonly VisitResult[],
  device: readonly VisitResult[],
  base: readonly VisitResult[],
): MergedVisit => {
  const [there, here, before] = [byCriterion(server), byCriterion(device), byCriterion(base)]
  const criteria = [...new Set([...there.keys(), ...here.keys()])].toSorted()
  const merged = criteria.map((id) => mergeOne(there.get(id), here.get(id), before.get(id)))
  return {
    results: merged.flatMap(({ result }) => (result ? [result] : [])),
    conflicts: merged.flatMap(({ conflict }) => (conflict ? [conflict] : [])),
  }
}

const byCriterion = (results: readonly VisitResult[]) =>
  new Map(results.map((result) => [result.criterionId, result]))

interface MergedOne {
  readonly result?: VisitResult
  readonly conflict?: VisitConflict
}

/** A criterion that one side does not name was left as it was by that side. */
const mergeOne = (
  server: VisitResult | undefined,
  device: VisitResult | undefined,
  base: VisitResult | undefined,
): MergedOne => {
  if (!server || !device) return { result: server ?? device }
  const photoIds = [...new Set([...server.photoIds, ...device.photoIds])].toSorted()
  if (saysTheSame(server, device) || saysTheSame(device, base)) return { result: { ...server, photoIds } }
  if (saysTheSame(server, base)) return { result: { ...device, version: server.version, photoIds } }
  const standing = { ...server, photoIds }
  return { result: standing, conflict: { criterionId: server.criterionId, server: standing, device } }
}

const saysTheSame = (one: VisitResult, other: VisitResult | undefined): boolean =>
  one.result === (other?.result ?? null) && one.note === (other?.note ?? '')
