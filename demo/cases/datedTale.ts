import type { ClockRules } from '../../src/domain/casework/clockRun.ts'
import { clocks } from '../../src/domain/casework/clocks.ts'
import type { StepName } from '../../src/domain/casework/steps.ts'
import { steps } from '../../src/domain/casework/steps.ts'
import { addCounted } from '../../src/domain/casework/workCalendar.ts'
import { addDays, type Day } from '../../src/domain/kernel/day.ts'
import type { Chance } from '../chance.ts'
import type { Days } from '../days.ts'
import type { Beat, Rest, Tale } from './tales.ts'

export interface DatedBeat {
  readonly step: StepName
  readonly on: Day
}

export interface DatedTale {
  readonly opened: Day
  readonly beats: readonly DatedBeat[]
  /** The day of a visit that is planned and still to come. */
  readonly visitOn: Day | null
  /** Days after which the last letter is opened, where the tale says: at once, so that its clock ends when it should, or never. */
  readonly lastOpened: number | null
  readonly paper: boolean
}

interface Frame {
  readonly chance: Chance
  readonly days: Days
  readonly rules: ClockRules
  /** The tale's place among those of its state. */
  readonly place: number
}

const NEVER = 99

/** Gives every beat its day: back from where the tale stands today, so that the last one falls where it should. */
export const dateTale = (tale: Tale, frame: Frame): DatedTale => {
  const { chance, days } = frame
  const { rest, beats } = tale
  const visitOn =
    'visitIn' in rest ? days.workingFrom(days.workingDays(days.today, inTurn(rest.visitIn, frame))) : null
  const since =
    'since' in rest && rest.since ? beats.findIndex(([step]) => step === rest.since) : beats.length - 1
  const anchor = anchorDay(rest, frame, visitOn)
  const before = backFrom(beats.slice(0, since + 1), anchor, frame)
  const after = onFrom(beats.slice(since + 1), anchor, frame)
  const opened =
    beats.length === 0 ? anchor : addDays(before[0]?.on ?? anchor, -chance.between(...gapOf(beats[0])))
  return {
    opened: days.workingUntil(opened),
    beats: [...before, ...after],
    visitOn,
    lastOpened: tale.unopened ? NEVER : 'clock' in rest && clocks[rest.clock].fromService ? 0 : null,
    paper: tale.paper ?? false,
  }
}

const gapOf = (beat: Beat | undefined): [number, number] => [beat?.[1] ?? 0, beat?.[2] ?? 0]

const inTurn = (list: readonly number[], { place }: Frame): number => list[place % list.length] ?? 0

const anchorDay = (rest: Rest, frame: Frame, visitOn: Day | null): Day => {
  const { chance, days, rules } = frame
  const yesterday = addDays(days.today, -1)
  const notLater = (day: Day) => days.workingUntil(day < yesterday ? day : yesterday)
  if ('daysAgo' in rest) return notLater(addDays(days.today, -chance.between(...rest.daysAgo)))
  if (visitOn) {
    const notice = rules.deadlineFor('visitNotice', days.today)?.days ?? 10
    return notLater(days.workingDays(visitOn, -notice))
  }
  if (!('clock' in rest)) return notLater(yesterday)
  const term = rules.deadlineFor(rest.clock, days.today)
  if (!term) return notLater(addDays(days.today, -chance.between(2, 12)))
  const due = addCounted(days.calendar, term.count, days.today, inTurn(rest.dueIn, frame))
  return notLater(addCounted(days.calendar, term.count, due, -term.days))
}

/** Companies act on any day, officers when the office works. */
const isCompanys = (step: StepName) => (steps[step].by as readonly string[]).includes('companyAdministrator')

const backFrom = (beats: readonly Beat[], anchor: Day, { chance, days }: Frame): DatedBeat[] => {
  let on = anchor
  const dated: DatedBeat[] = []
  for (let at = beats.length - 1; at >= 0; at -= 1) {
    const beat = beats[at]
    if (!beat) continue
    dated.unshift({ step: beat[0], on })
    const earlier = beats[at - 1]
    on = addDays(on, -chance.between(...gapOf(beat)))
    if (earlier && !isCompanys(earlier[0])) on = days.workingUntil(on)
  }
  return dated
}

const onFrom = (beats: readonly Beat[], anchor: Day, { chance, days }: Frame): DatedBeat[] => {
  let on = anchor
  return beats.map((beat) => {
    on = addDays(on, chance.between(...gapOf(beat)))
    if (!isCompanys(beat[0])) on = days.workingFrom(on)
    return { step: beat[0], on }
  })
}
