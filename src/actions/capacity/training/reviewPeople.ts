import { type AlikePair, alikePairs } from '../../../domain/capacity/training/alikePairs.ts'
import type { LikenessReason } from '../../../domain/capacity/training/samePerson.ts'
import { done, type Outcome } from '../../../domain/kernel/outcome.ts'
import { searchNameOf } from '../../../domain/operators/searchName.ts'
import { may } from '../../../domain/people/powers.ts'
import { type KnownParticipant, knownParticipants } from '../../../store/capacity/training/history.ts'
import { latestMerges, type MergeRow } from '../../../store/capacity/training/merges.ts'
import {
  type PairSaid,
  peopleReviewed,
  type ReviewedPerson,
  saidOfPairs,
} from '../../../store/capacity/training/pairs.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'

const MOST_PAIRS = 50
const MOST_MERGES = 200

export interface AlikeAsked {
  readonly q?: string | undefined
  readonly reason?: LikenessReason | undefined
  readonly said?: 'open' | 'later' | 'different' | undefined
  /** Two ids with a dot between: this pair is among those answered, wherever it stands. */
  readonly pair?: string | undefined
}

export interface PairToReview extends Pick<AlikePair, 'verdict' | 'weight' | 'reasons'> {
  readonly one: ReviewedPerson
  readonly other: ReviewedPerson
  readonly said: 'later' | 'different' | null
  readonly saidBy: string | null
}

export interface AlikePeople {
  readonly pairs: readonly PairToReview[]
  /** Of this question beyond those answered. */
  readonly more: number
  /** Pairs that were answered, and those that wait for an answer, whatever is asked for. */
  readonly progress: { readonly answered: number; readonly open: number }
  readonly merges: readonly (MergeRow & { readonly mayConfirm: boolean; readonly mayWithdraw: boolean })[]
  readonly mayMerge: boolean
}

/** Who may be in the register twice, what is most alike first; what was put off comes last. Merges beside it. */
export const readAlikePeople = (
  world: World,
  actor: Actor,
  asked: AlikeAsked,
): Promise<Outcome<AlikePeople>> =>
  act(world, actor, 'readAlikePeople', async (tx) => {
    const known = await knownParticipants(tx)
    const said = new Map((await saidOfPairs(tx)).map((one) => [`${one.one}.${one.other}`, one]))
    const merges = await latestMerges(tx, MOST_MERGES)
    // Whoever is to be merged into somebody is asked about again once that is decided.
    const going = new Set(merges.filter(({ state }) => state === 'proposed').map(({ gone }) => gone.id))
    const found = alikePairs(known)
      .flatMap((pair) => foundIn(known, said, pair))
      .filter(({ one, other }) => !going.has(one.id) && !going.has(other.id))
    const open = found.filter((pair) => pair.said?.said !== 'different' && pair.said?.said !== 'merge')
    const wanted = found.filter((pair) => isAsked(pair, asked)).toSorted((x, y) => orderOf(x) - orderOf(y))
    const linked = wanted.findIndex(({ key }) => key === asked.pair)
    const from = Math.max(0, linked - MOST_PAIRS + 1)
    const shown = wanted.slice(from, from + MOST_PAIRS)
    const people = new Map(
      (
        await peopleReviewed(
          tx,
          shown.flatMap(({ one, other }) => [one.id, other.id]),
        )
      ).map((one) => [one.id, one]),
    )
    const mayMerge = may(actor.roles, 'mergeParticipants')
    return done({
      pairs: shown.flatMap(({ pair, one: a, other: b, said: before }): PairToReview[] => {
        const [one, other] = [people.get(a.id), people.get(b.id)]
        const { verdict, weight, reasons } = pair
        const answer = before && before.said !== 'merge' ? before.said : null
        const saidBy = answer ? (before?.by ?? null) : null
        return one && other ? [{ verdict, weight, reasons, one, other, said: answer, saidBy }] : []
      }),
      more: wanted.length - shown.length,
      progress: {
        answered: [...said.values()].filter((one) => one.said !== 'later').length,
        open: open.length,
      },
      merges: merges.map((merge) => ({
        ...merge,
        mayConfirm: mayMerge && merge.proposedById !== actor.personId,
        mayWithdraw: mayMerge && merge.proposedById === actor.personId,
      })),
      mayMerge,
    })
  })

interface Found {
  readonly key: string
  readonly pair: AlikePair
  readonly one: KnownParticipant
  readonly other: KnownParticipant
  readonly said: PairSaid | undefined
}

const foundIn = (
  known: readonly KnownParticipant[],
  said: ReadonlyMap<string, PairSaid>,
  pair: AlikePair,
): Found[] => {
  const [a, b] = [known[pair.one], known[pair.other]]
  if (!a || !b) return []
  const [one, other] = a.id < b.id ? [a, b] : [b, a]
  const key = `${one.id}.${other.id}`
  return [{ key, pair, one, other, said: said.get(key) }]
}

const orderOf = ({ said }: Found): number => (said?.said === 'later' ? 1 : 0)

const isAsked = (
  { pair, one, other, said }: Found,
  { q, reason, said: which = 'open' }: AlikeAsked,
): boolean => {
  const state = said?.said ?? 'open'
  if (which === 'open' ? state !== 'open' && state !== 'later' : state !== which) return false
  if (reason && !pair.reasons.includes(reason)) return false
  const words = searchNameOf(q ?? '')
  return (
    words === '' ||
    [one, other].some((who) =>
      searchNameOf([who.name, who.organisation, ...who.emails].join(' ')).includes(words),
    )
  )
}
