import type { Deadline, Programme } from './programme.ts'

/** How long a clock runs; nothing where the programme does not run it (a certificate without end has no validity). */
export const deadlineFor = (programme: Pick<Programme, 'deadlines'>, clock: string): Deadline | undefined =>
  programme.deadlines.find((deadline) => deadline.clock === clock)
