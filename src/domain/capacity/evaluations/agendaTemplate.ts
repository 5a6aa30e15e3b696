import { addDays, type Day } from '../../kernel/day.ts'
import type { StakeholderGroup } from './stakeholders.ts'

/** A draft agenda to start from, by day of the visit; ours. The words are `evaluation.agenda.<id>`. */
// biome-ignore format: a table, a row a line
export const agendaTemplate = [
  { day: 1, starts: '09:00', id: 'opening',     group: 'customsLeadership' },
  { day: 1, starts: '10:00', id: 'unit',        group: 'aeoUnit' },
  { day: 1, starts: '11:30', id: 'law',         group: 'legal' },
  { day: 1, starts: '14:00', id: 'files',       group: 'aeoUnit' },
  { day: 1, starts: '16:00', id: 'systems',     group: 'it' },
  { day: 1, starts: '17:30', id: 'gaps',        group: null },
  { day: 2, starts: '09:00', id: 'validation',  group: 'aeoUnit' },
  { day: 2, starts: '15:00', id: 'validators',  group: 'aeoUnit' },
  { day: 2, starts: '16:30', id: 'firm',        group: 'holders' },
  { day: 3, starts: '08:00', id: 'border',      group: 'portOffices' },
  { day: 3, starts: '11:00', id: 'riskCentre',  group: 'risk' },
  { day: 3, starts: '12:00', id: 'audit',       group: 'postClearanceAudit' },
  { day: 3, starts: '14:00', id: 'holders',     group: 'holders' },
  { day: 3, starts: '15:30', id: 'associations', group: 'nonMembers' },
  { day: 3, starts: '16:30', id: 'refused',     group: 'refusedOrWaiting' },
  { day: 3, starts: '17:30', id: 'agencies',    group: 'otherAgencies' },
  { day: 4, starts: '09:00', id: 'training',    group: 'trainingInstitute' },
  { day: 4, starts: '10:00', id: 'clear',       group: 'aeoUnit' },
  { day: 4, starts: '11:30', id: 'scoring',     group: null },
  { day: 4, starts: '15:00', id: 'leadership',  group: 'customsLeadership' },
  { day: 4, starts: '16:00', id: 'closing',     group: null },
] as const satisfies readonly AgendaRow[]

interface AgendaRow {
  readonly day: number
  readonly starts: string
  readonly id: string
  readonly group: StakeholderGroup | null
}

/** The same on the days of one visit. What a shorter one has no day for stands on its last, to be moved. */
export const agendaFrom = (from: Day, days: number) =>
  agendaTemplate.map(({ day, ...item }) => ({ ...item, on: addDays(from, Math.min(day, days) - 1) }))
