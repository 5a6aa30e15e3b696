import type { GoodsDeclaration } from '../../../domain/border/goodsDeclaration.ts'
import { type LaneDecision, lanes, type Standing } from '../../../domain/border/lane.ts'
import { readDeclaration } from '../../../domain/border/readDeclaration.ts'
import { postSaidOtherwise } from '../../../domain/border/versions.ts'
import type { Instant } from '../../../domain/kernel/day.ts'
import { inScope, type Tx } from '../../../store/database/scope.ts'
import { scopeOf, theClock } from '../../actor.ts'
import type { World } from '../../world.ts'
import type { Decide } from '../placeLines.ts'
import { replayGrounds } from '../replay.ts'
import { type JournalEntry, versionKey } from './journalEntry.ts'

export interface Settled {
  readonly decisions: ReadonlyMap<string, LaneDecision>
  /** Keys of what the house decided itself. */
  readonly otherwise: ReadonlySet<string>
}

const endOfTime = '2199-12-31T00:00:00.000Z' as Instant

/**
 * What a post says it decided, as far as the house stands by it: it comes out again from the versions it names, counts nobody
 * as certified whom the house does not, and is no lighter than the house itself decides by now. Else the house's own decision
 * holds, in the heavier of both lanes, and says so.
 */
export const settle = async (
  world: World,
  decide: Decide,
  entries: readonly JournalEntry[],
): Promise<Settled> => {
  const grounds = replayGrounds(world, undefined)
  const decisions = new Map<string, LaneDecision>()
  const otherwise = new Set<string>()
  await inScope(world.db, scopeOf(theClock('journal')), async (tx) => {
    for (const { at, decision, declaration } of entries.flatMap(decided)) {
      const key = versionKey(declaration)
      const own = decide(declaration)
      const stands = (await comesOutAgain(tx, grounds, declaration, decision)) && isVouchedBy(own, decision)
      if (!stands) otherwise.add(key)
      decisions.set(key, {
        ...(stands ? decision : instead(own, decision)),
        decidedAt: notLater(at, world.now()),
      })
    }
  })
  return { decisions, otherwise }
}

const decided = ({ at, declaration, decision }: JournalEntry) => {
  const read = decision && readDeclaration(declaration, endOfTime)
  return read?.ok && decision ? [{ at, decision, declaration: read.declaration }] : []
}

const notLater = (at: Instant, now: Instant): Instant => (at > now ? now : at)

/** From the versions that it names, which may be none of ours. */
const comesOutAgain = (
  tx: Tx,
  grounds: ReturnType<typeof replayGrounds>,
  declaration: GoodsDeclaration,
  decision: LaneDecision,
): Promise<boolean> => {
  const row = { key: { issuedAt: '', id: '' }, declaration, decision, outcome: null }
  return grounds.learn(tx, [row]).then(
    () => grounds.again(row).same,
    () => false,
  )
}

const weightOf = ({ lane }: Pick<LaneDecision, 'lane'>): number => lanes.indexOf(lane)

const isVouchedBy = (own: LaneDecision, said: LaneDecision): boolean =>
  weightOf(said) >= weightOf(own) &&
  said.chain.every((one) => !earns(one) || own.chain.some((other) => isAlike(one, other))) &&
  (said.given === undefined || JSON.stringify(said.given) === JSON.stringify(own.given))

const earns = (one: Standing): boolean => one.is === 'certified' || one.is === 'recognised'
const isAlike = (one: Standing, other: Standing): boolean =>
  one.role === other.role &&
  one.traderNumber === other.traderNumber &&
  one.is === other.is &&
  one.tier === other.tier

const instead = (own: LaneDecision, said: LaneDecision): LaneDecision => {
  const why = { code: postSaidOtherwise, with: { lane: said.lane } }
  const told = { ...own, because: [why, ...own.because] }
  return weightOf(said) > weightOf(own)
    ? { ...told, lane: said.lane, means: said.means, basis: 'rule' }
    : told
}
