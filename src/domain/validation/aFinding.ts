import { day, type Instant } from '../kernel/day.ts'
import type { Finding } from './finding.ts'
import type { VisitResult } from './visitResult.ts'

/** Small sound findings and results, for tests; what a test is about is said in `but`. */
export const aFinding = (but: Partial<Finding> = {}): Finding => ({
  id: 'finding-1',
  grade: 'major',
  criterionId: 'fence',
  siteId: 'plant',
  seen: 'Un tramo de la malla está abierto.',
  asks: 'Cierre el tramo.',
  dueOn: day('2026-04-30'),
  state: 'open',
  ...but,
})

export const aResult = (criterionId: string, but: Partial<VisitResult> = {}): VisitResult => ({
  criterionId,
  result: 'confirmed',
  note: '',
  photoIds: [],
  version: 1,
  by: 'Gabriel',
  at: '2026-03-02T17:00:00.000Z' as Instant,
  ...but,
})
