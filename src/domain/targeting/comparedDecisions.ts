import { sameGiven } from '../border/given.ts'
import { type Lane, type LaneDecision, lanes, type Reason } from '../border/lane.ts'
import { earlierNotKnown, heldBefore, postSaidOtherwise } from '../border/versions.ts'

/** A decision as it was kept. Scores were kept in four bytes. */
export type KeptDecision = Pick<
  LaneDecision,
  'lane' | 'means' | 'basis' | 'because' | 'score' | 'draw' | 'chain' | 'inputs' | 'given'
>

/**
 * An amendment goes on being held in the lane of the version before it where its own would be lighter, or where that version
 * was not known, or what a post said did not stand; such a decision says so, and the rest of it is its own.
 */
const heldOtherwise: readonly string[] = [heldBefore, earlierNotKnown, postSaidOtherwise]

/** Whether a decision that is taken again comes out as it was kept. */
export const comesOutTheSame = (kept: KeptDecision, again: LaneDecision): boolean => {
  const held = wasHeld(kept)
  const own = held ? kept.because.filter(({ code }) => !heldOtherwise.includes(code)) : kept.because
  return (
    (held || (kept.lane === again.lane && kept.means === again.means && kept.basis === again.basis)) &&
    close(kept.score.raw, again.score.raw) &&
    close(kept.score.relief, again.score.relief) &&
    close(kept.score.final, again.score.final) &&
    kept.draw.value === again.draw.value &&
    kept.draw.probability === again.draw.probability &&
    sameGiven(kept.given, again.given) &&
    own.length === again.because.length &&
    own.every((reason, at) => sameReason(reason, again.because[at]))
  )
}

const wasHeld = ({ because }: KeptDecision): boolean =>
  because.some(({ code }) => heldOtherwise.includes(code))

/** The lane in which the shipment would be now: one that was held in a heavier lane stays there. */
export const laneAgain = (kept: KeptDecision, again: LaneDecision): Lane =>
  wasHeld(kept) && lanes.indexOf(kept.lane) > lanes.indexOf(again.lane) ? kept.lane : again.lane

const close = (one: number, other: number): boolean => Math.fround(one) === Math.fround(other)

const sameReason = (one: Reason, other: Reason | undefined): boolean => {
  if (!other || one.code !== other.code || one.points !== other.points) return false
  const [fills, others] = [one.with ?? {}, other.with ?? {}]
  const keys = Object.keys(fills)
  return keys.length === Object.keys(others).length && keys.every((key) => fills[key] === others[key])
}

/** How lanes move when decisions are taken again: `from>to` by office. */
export type LaneMoves = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface LaneMove {
  readonly office: string
  readonly from: Lane
  readonly to: Lane
}

export interface Replayed {
  readonly decisions: number
  readonly same: number
  /** Decisions whose lane is another; of those that differ only in reasons or points there are `decisions - same - moved`. */
  readonly moved: number
  readonly moves: LaneMoves
  /** What inspections found among shipments that would not be inspected any more, and how many clean ones would be spared. */
  readonly hits: {
    readonly inspected: number
    readonly found: number
    readonly lost: number
    readonly spared: number
  }
  /** Numbers of the first that differ; those whose lane is another come first. */
  readonly examples: readonly ReplayExample[]
}

export interface ReplayExample {
  readonly number: string
  readonly office: string
  readonly from: Lane
  readonly to: Lane
}

export type InspectionOutcome = 'clean' | 'findings' | null

const MOST_EXAMPLES = 20

export interface Tally {
  readonly count: (one: ReplayedDecision) => void
  readonly result: () => Replayed
}

export interface ReplayedDecision extends LaneMove {
  readonly number: string
  readonly same: boolean
  readonly outcome: InspectionOutcome
}

const note = (examples: ReplayExample[], one: ReplayExample): void => {
  if (examples.length < MOST_EXAMPLES) examples.push(one)
}

export const beginTally = (): Tally => {
  const moves = new Map<string, Map<string, number>>()
  const examples: Record<'moved' | 'stayed', ReplayExample[]> = { moved: [], stayed: [] }
  const sum = { decisions: 0, same: 0, moved: 0, inspected: 0, found: 0, lost: 0, spared: 0 }
  const countInspection = ({ outcome, to }: ReplayedDecision) => {
    if (outcome === null) return
    const isLetGo = to === 'green' || to === 'blue'
    sum.inspected += 1
    if (outcome === 'findings') sum.found += 1
    if (isLetGo) sum[outcome === 'findings' ? 'lost' : 'spared'] += 1
  }
  return {
    count: (one) => {
      const { office, from, to, number } = one
      sum.decisions += 1
      countInspection(one)
      if (one.same) sum.same += 1
      else note(examples[from === to ? 'stayed' : 'moved'], { number, office, from, to })
      if (from === to) return
      sum.moved += 1
      const ofOffice = moves.get(office) ?? new Map<string, number>()
      const key = `${from}>${to}`
      moves.set(office, ofOffice.set(key, (ofOffice.get(key) ?? 0) + 1))
    },
    result: () => {
      const { decisions, same, moved, inspected, found, lost, spared } = sum
      return {
        ...{ decisions, same, moved, hits: { inspected, found, lost, spared } },
        examples: [...examples.moved, ...examples.stayed].slice(0, MOST_EXAMPLES),
        moves: Object.fromEntries([...moves].map(([office, counts]) => [office, Object.fromEntries(counts)])),
      }
    },
  }
}
