import type { Instant } from '../../../domain/kernel/day.ts'
import { momentAt, timeAt } from '../../../domain/kernel/moment.ts'
import type { World } from '../../world.ts'

/** '2026-09-21, 14:00' on the offices' clocks; the same in every language, as a mail is read anywhere. */
export const localHour = ({ programme: { timeZone } }: World, instant: string): string =>
  `${momentAt(instant as Instant, timeZone).day}, ${timeAt(instant as Instant, timeZone)}`
