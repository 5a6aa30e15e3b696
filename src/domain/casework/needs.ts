import type { RefusalFamily } from '../kernel/outcome.ts'
import type { Need, Part } from './steps.ts'

/**
 * Where each need is checked. 'data': whoever takes the step establishes it from what is recorded. 'clocks': the case's
 * own clocks say. 'people': from the parts that the person played in this case and the conflicts declared.
 */
// biome-ignore format: a table, a row a line
export const needs = {
  completeProfile:         { from: 'data',   family: 'notNow' },
  declaration:             { from: 'data',   family: 'input' },
  paperApplication:        { from: 'data',   family: 'input' },
  reasonsPerCriterion:     { from: 'data',   family: 'input' },
  vettingRecorded:         { from: 'data',   family: 'notNow' },
  visitPlan:               { from: 'data',   family: 'notNow' },
  visitFinished:           { from: 'data',   family: 'notNow' },
  validationReport:        { from: 'data',   family: 'notNow' },
  replyText:               { from: 'data',   family: 'input' },
  mandatoryFindingsClosed: { from: 'data',   family: 'notNow' },
  recommendation:          { from: 'data',   family: 'input' },
  reasons:                 { from: 'data',   family: 'input' },
  namedBenefits:           { from: 'data',   family: 'input' },
  namedTier:               { from: 'data',   family: 'input' },
  secondFactor:            { from: 'data',   family: 'signIn' },
  sealedLog:               { from: 'data',   family: 'notNow' },
  renewalWindowOpen:       { from: 'clocks', family: 'notNow' },
  validityEnded:           { from: 'clocks', family: 'notNow' },
  resubmissionEnded:       { from: 'clocks', family: 'notNow' },
  appealInTime:            { from: 'clocks', family: 'notNow' },
  appealTermEnded:         { from: 'clocks', family: 'notNow' },
  secondPerson:            { from: 'people', family: 'notAllowed' },
  notTheSuspender:         { from: 'people', family: 'notAllowed' },
  notTheDecider:           { from: 'people', family: 'notAllowed' },
  noConflict:              { from: 'people', family: 'notAllowed' },
} as const satisfies Record<Need, NeedRow>

interface NeedRow {
  readonly from: 'data' | 'clocks' | 'people'
  readonly family: RefusalFamily
}

/**
 * The parts that keep a person from meeting a need, whenever they were played; for an appeal, the table of appeals says.
 * INVARIANT: nothing takes a part away.
 */
export const keptOutBy = {
  secondPerson: ['edited', 'reviewed', 'vetted', 'planned', 'validated', 'recommended'],
  notTheSuspender: ['suspended'],
} as const satisfies Partial<Record<Need, readonly Part[]>>
