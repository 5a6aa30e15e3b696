import { benefitFaults } from './checks/benefits.ts'
import { borderFaults } from './checks/border.ts'
import { calendarFaults } from './checks/calendar.ts'
import { criterionFaults } from './checks/criteria.ts'
import { type ClocksToCover, deadlineFaults } from './checks/deadlines.ts'
import { identityFaults } from './checks/identity.ts'
import { idFaults } from './checks/ids.ts'
import { letterFaults } from './checks/letters.ts'
import { likenessFaults } from './checks/likeness.ts'
import { numberFaults } from './checks/numbers.ts'
import { resumptionFaults } from './checks/resumption.ts'
import { sourceFaults } from './checks/sources.ts'
import { textFaults } from './checks/texts.ts'
import type { Fault } from './fault.ts'
import type { Programme } from './programme.ts'

/** What the life cycle needs of a programme; casework tells, for this room does not lean on it. */
export interface LifeCycleNeeds {
  readonly clocks: ClocksToCover
  readonly letters: readonly string[]
}

/**
 * Whether a programme can be run: its shape is right already, now its sense. Keys are unique, nothing is asked twice,
 * every sentence is in every language, every fact has its source, everybody named is known, every clock has its days,
 * every letter can be written. All faults are told, in the order of the checks, not only the first.
 */
export const checkProgramme = (programme: Programme, needs: LifeCycleNeeds): readonly Fault[] => [
  ...identityFaults(programme),
  ...idFaults(programme),
  ...numberFaults(programme),
  ...textFaults(programme),
  ...sourceFaults(programme),
  ...criterionFaults(programme),
  ...likenessFaults(programme),
  ...calendarFaults(programme),
  ...deadlineFaults(programme, needs.clocks),
  ...letterFaults(programme, needs.letters),
  ...borderFaults(programme),
  ...benefitFaults(programme),
  ...resumptionFaults(programme),
]
