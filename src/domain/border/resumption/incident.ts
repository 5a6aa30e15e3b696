import type { Instant } from '../../kernel/day.ts'
import type { TransportMode } from '../goodsDeclaration.ts'

/** What stops trade at one or more offices. The kind decides which goods are relief: tents after a storm, not after a strike. */
export const incidentKinds = [
  'portClosed',
  'attack',
  'storm',
  'earthquake',
  'flood',
  'fire',
  'disease',
  'strike',
  'systemsDown',
  'other',
] as const
export type IncidentKind = (typeof incidentKinds)[number]

export interface Incident {
  readonly kind: IncidentKind
  /** Offices that stand still. */
  readonly offices: readonly string[]
  /** Modes that stand still at them; none named means all. */
  readonly modes: readonly TransportMode[]
  readonly from: Instant
  /** When its offices work again; null while nobody knows. */
  readonly until: Instant | null
  /** Offices that take the shipments meanwhile. */
  readonly receivedAt: readonly string[]
}

/** What somebody may do with an incident. A row is a step; `from` are the states in which it may be taken. */
// biome-ignore format: a table, a row a line
export const incidentSteps = {
  declare:  { from: [],       to: 'open',   by: 'declareIncident' },
  change:   { from: ['open'], to: 'open',   by: 'declareIncident' },
  reckon:   { from: ['open'], to: 'open',   by: 'arrangeResumption' },
  adjust:   { from: ['open'], to: 'open',   by: 'arrangeResumption' },
  undo:     { from: ['open'], to: 'open',   by: 'arrangeResumption' },
  publish:  { from: ['open'], to: 'open',   by: 'arrangeResumption' },
  tell:     { from: ['open'], to: 'open',   by: 'arrangeResumption' },
  close:    { from: ['open'], to: 'closed', by: 'declareIncident' },
} as const satisfies Record<string, IncidentStepRow>

export const incidentStates = ['open', 'closed'] as const
export type IncidentState = (typeof incidentStates)[number]

interface IncidentStepRow {
  readonly from: readonly IncidentState[]
  readonly to: IncidentState
  readonly by: 'declareIncident' | 'arrangeResumption'
}

export type IncidentStep = keyof typeof incidentSteps

export const mayTakeIncidentStep = (state: IncidentState, step: IncidentStep): boolean => {
  const { from }: IncidentStepRow = incidentSteps[step]
  return from.includes(state)
}

/** Whether goods at an office by a mode are stopped by it. */
export const stops = (
  { offices, modes }: Pick<Incident, 'offices' | 'modes'>,
  office: string,
  mode: string,
) => offices.includes(office) && (modes.length === 0 || modes.some((one) => one === mode))
