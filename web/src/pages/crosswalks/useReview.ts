import { useCallback, useMemo } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import {
  type AtDesk,
  type Crosswalk,
  crosswalkDoor,
  type JudgementKind,
  pairOf,
  type Relation,
  type RelationWords,
} from './crosswalks.ts'

const door = `${crosswalkDoor}/judgements`

/** The roles whose power the door asks for; what one may say of a relation it tells itself. */
const readers: readonly string[] = ['programmeManager', 'regionalEvaluator', 'auditor']

export interface Said {
  readonly kind: JudgementKind
  readonly words?: RelationWords
  readonly reason?: string
}

export interface Review {
  /** Whoever reads is told what was said of each relation. */
  readonly on: boolean
  readonly mayJudge: boolean
  /** How many proposals wait for a second person. */
  readonly waiting: number
  readonly of: (one: Relation) => AtDesk | undefined
  readonly waits: (one: Relation) => boolean
  readonly say: (one: AtDesk, said: Said) => ReturnType<typeof api.post>
  /** Reads anew what was judged, and all that follows from it. */
  readonly again: () => Promise<void>
}

/** What a reviewer has beside the public page. */
export const useReview = ({ from, to, made }: Crosswalk): Review => {
  const session = useSession(false)
  const reads = session?.next === 'home' && session.roles.some((role) => readers.includes(role))
  const path = { from: from.id, to: to.id }
  const relations = useFetched<{ readonly relations: readonly AtDesk[] }>(
    door,
    { path },
    reads === true && made === 'judged',
  ).data?.relations
  const byPair = useMemo(() => new Map(relations?.map((one) => [pairOf(one.from, one.to), one])), [relations])
  const of = useCallback(
    (one: Relation) => byPair.get(pairOf(one.from?.id ?? null, one.to?.id ?? null)),
    [byPair],
  )
  const waits = useCallback((one: Relation) => of(one)?.proposal != null, [of])
  return {
    on: relations !== undefined,
    mayJudge: relations?.some(({ may }) => may.length > 0) ?? false,
    waiting: relations?.filter(({ proposal }) => proposal !== null).length ?? 0,
    of,
    waits,
    say: (one, { kind, words, reason }) =>
      api.post(
        door,
        {
          ...{ from: one.from, to: one.to, seal: one.seal, kind },
          ...(words ? { words } : {}),
          ...(reason ? { reason } : {}),
        },
        { path },
      ),
    again: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: [crosswalkDoor] }),
        queries.invalidateQueries({ queryKey: [door] }),
        queries.invalidateQueries({ queryKey: ['/api/v1/crosswalks'] }),
      ])
    },
  }
}
