import type { Day, Instant } from '../../../src/domain/kernel/day.ts'
import type { Programme } from '../../../src/domain/programmes/programme.ts'
import type { GroupPerson } from './people.ts'

/** What is written for, and by whom. */
export interface GroupGround {
  readonly groupId: string
  readonly programme: Programme
  readonly editionHash: string
  readonly members: readonly GroupPerson[]
  readonly manager: string | null
  readonly today: Day
  /** So many days ago (or, below nought, ahead), at an hour of the office's day; never later than now where it is past. */
  readonly ago: (days: number, hour: number) => Instant
}

/** The pilot's group, which met first in 2011, belongs to the programmes that came of it. */
export const isMexican = ({ id }: Pick<Programme, 'id'>): boolean => id.startsWith('mx-')
