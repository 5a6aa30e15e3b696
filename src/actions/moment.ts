import { type Moment, momentAt } from '../domain/kernel/moment.ts'
import type { World } from './world.ts'

/** Now, as the office's calendar and clock tell it. */
export const moment = (world: World): Moment => momentAt(world.now(), world.programme.timeZone)
