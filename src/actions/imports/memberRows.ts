import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { Day, Instant } from '../../domain/kernel/day.ts'
import { endOfDay, type Moment } from '../../domain/kernel/moment.ts'
import { searchNameOf } from '../../domain/operators/searchName.ts'
import { newTraderNumber } from '../../domain/programmes/newTraderNumber.ts'
import type { Tx } from '../../store/database/scope.ts'
import type { MemberRows } from '../../store/imports/insertMembers.ts'
import { pressingClock } from '../cases/recordStep.ts'
import type { World } from '../world.ts'
import type { BroughtStep } from './memberHistory.ts'
import type { ImportedState } from './memberStates.ts'
import type { PlannedCompany } from './planImport.ts'

/** A company as it was written. */
export interface WrittenCompany {
  readonly operatorId: string
  readonly caseId: string
  readonly caseNumber: string
  readonly traderNumber: string | null
  readonly certificate: string | null
}

export interface ImportBench {
  readonly tx: Tx
  readonly world: World
  readonly now: Moment
  /** Who answers for the import, and what says where it comes from. */
  readonly by: { readonly id: string; readonly name: string; readonly isOfficer: boolean }
  readonly reasons: string
}

type GrowingRows = { [T in keyof MemberRows]: object[] }

export const noRows = (): GrowingRows => ({
  operator: [],
  site: [],
  contact: [],
  case_file: [],
  case_step: [],
  decision: [],
  certificate: [],
})

/** The day the case began, as far as the list knows. */
export const openedOn = ({ history }: PlannedCompany, { now }: ImportBench): Day =>
  history[0]?.onDay ?? now.day

export const identify = (
  { world, now }: ImportBench,
  { company }: PlannedCompany,
  caseNumber: string,
): WrittenCompany => {
  const { programme } = world
  const isHolder = Boolean(company.brought?.held)
  const ownNumber = `${programme.shortName}-${caseNumber}-${now.day.slice(0, 4)}`
  return {
    operatorId: randomUUID(),
    caseId: randomUUID(),
    caseNumber,
    traderNumber: company.traderNumber ?? (isHolder ? newTraderNumber(programme, randomInt) : null),
    certificate: isHolder ? (company.certificate ?? ownNumber) : null,
  }
}

export const rowsInto = (
  rows: GrowingRows,
  bench: ImportBench,
  plan: PlannedCompany,
  written: WrittenCompany,
): void => {
  const { company } = plan
  const { operatorId, caseId } = written
  rows.operator.push({
    id: operatorId,
    name: company.name,
    search_name: searchNameOf(company.name),
    tax_id: company.taxId,
    trader_number: written.traderNumber,
    types: company.types,
    city: company.city,
    legal_representative: company.representative,
    office_id: plan.officeId,
    publishes: company.published,
  })
  rows.site.push(...company.sites.map((site) => ({ operator_id: operatorId, ...site })))
  if (company.contact) rows.contact.push({ operator_id: operatorId, ...company.contact })
  rows.case_file.push(caseRow(bench, plan, written))
  rows.case_step.push(
    ...plan.history.map((step, place) => stepRow({ bench, plan, step, place, operatorId, caseId })),
  )
  if (!written.certificate || !company.brought?.held) return
  const decision = { id: randomUUID(), operator_id: operatorId, case_id: caseId, step: 'importMember' }
  rows.decision.push({ ...decision, decided_by: bench.by.id, reasons: bench.reasons, at: bench.now.at })
  rows.certificate.push({
    public_id: randomBytes(16).toString('base64url'),
    number: written.certificate,
    operator_id: operatorId,
    case_id: caseId,
    decision_id: decision.id,
    types: company.types,
    ...company.brought.held,
    state: certificateIn(company.brought.state),
    suspended_at:
      company.brought.state === 'suspended' ? atOfficeOn(bench, company.brought.stateSince) : null,
    created_at: bench.now.at,
  })
}

const ended: readonly ImportedState[] = ['suspended', 'revoked', 'expired', 'withdrawn']

/** A certificate is what its case is, where that ends or halts it; otherwise it holds. */
const certificateIn = (state: ImportedState): string => (ended.includes(state) ? state : 'valid')

const caseRow = (bench: ImportBench, plan: PlannedCompany, written: WrittenCompany) => {
  const last = plan.history.at(-1)
  const { nextDueOn, nextClock, clockPaused } = pressingClock(last?.clocks ?? [])
  const openedAt = atOfficeOn(bench, openedOn(plan, bench))
  return {
    id: written.caseId,
    number: written.caseNumber,
    operator_id: written.operatorId,
    programme_id: bench.world.programme.id,
    edition_hash: bench.world.editionHash,
    state: last?.to,
    clocks: last?.clocks ?? [],
    next_due_on: nextDueOn,
    next_clock: nextClock,
    clock_paused: clockPaused,
    opened_at: openedAt,
    submitted_at: openedAt,
    last_step_at: bench.now.at,
  }
}

interface StepPlace {
  readonly bench: ImportBench
  readonly plan: PlannedCompany
  readonly step: BroughtStep
  readonly place: number
  readonly operatorId: string
  readonly caseId: string
}

/** It stands on the day it happened, and says by `at` that it was written down today. */
const stepRow = ({ bench, plan, step, place, operatorId, caseId }: StepPlace) => ({
  case_id: caseId,
  operator_id: operatorId,
  position: place + 1,
  step: 'importMember',
  from_state: step.from,
  to_state: step.to,
  person_id: bench.by.isOfficer ? bench.by.id : null,
  person_name: bench.by.name,
  side: 'system',
  at: bench.now.at,
  on_day: step.onDay,
  reasons: bench.reasons,
  detail: plan.company.caseNumber ? { numberBefore: plan.company.caseNumber } : {},
  clocks: step.clocks,
})

/** The end of a day gone by; of today, now. */
const atOfficeOn = ({ world, now }: ImportBench, day: Day): Instant =>
  day < now.day ? endOfDay(day, world.programme.timeZone) : now.at
