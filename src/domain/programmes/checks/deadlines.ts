import { type Fault, fault } from '../fault.ts'
import type { Programme } from '../programme.ts'

/** The life cycle's clocks, told by whoever knows it. */
export interface ClocksToCover {
  readonly names: readonly string[]
  /** Those that only a certificate with an end runs. */
  readonly ofValidity: readonly string[]
}

/** Every clock the life cycle can start has its days, once; a warning comes before the end and after the start. */
export const deadlineFaults = (programme: Programme, clocks: ClocksToCover): readonly Fault[] => {
  const given = programme.deadlines.map((deadline) => deadline.clock)
  const wanted = clocks.names.filter(
    (name) => programme.validityMonths !== null || !clocks.ofValidity.includes(name),
  )
  return [
    ...wanted
      .filter((name) => !given.includes(name))
      .map((clock) => fault(['deadlines'], 'clockMissing', { clock })),
    ...programme.deadlines.flatMap(({ clock, days, warnBefore }, i) => [
      ...(clocks.names.includes(clock) ? [] : [fault(['deadlines', i, 'clock'], 'clockUnknown', { clock })]),
      ...(given.indexOf(clock) < i ? [fault(['deadlines', i, 'clock'], 'clockTwice', { clock })] : []),
      ...warnBefore.flatMap((warning, w) =>
        warning >= days
          ? [fault(['deadlines', i, 'warnBefore', w], 'warningTooEarly', { warning, days })]
          : [],
      ),
    ]),
  ]
}
