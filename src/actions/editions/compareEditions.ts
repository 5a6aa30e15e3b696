import { type CriterionChange, differenceBetween } from '../../domain/editions/difference.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Criterion } from '../../domain/standards/standard.ts'
import type { Tx } from '../../store/database/scope.ts'
import { lastEdition } from '../../store/editions/published.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'
import { editionNamed } from './verdictsShown.ts'

/**
 * What changed by criterion between two programmes, named by their ids, or between two published editions, named by their
 * hashes. It is public, as programmes are.
 */
export const compareEditions = async (world: World, actor: Actor, from: string, to: string) => {
  const hashes = await act(world, actor, 'compareEditions', async (tx) =>
    done([await publishedAs(tx, from), await publishedAs(tx, to)]),
  )
  if (!hashes.ok) return hashes
  const [one, other] = hashes.value
  const [before, after] = [await editionCalled(world, from, one), await editionCalled(world, to, other)]
  if (!before || !after) return refused('notFound', 'edition.unknown')
  const { changes, counts } = differenceBetween(before, after)
  const standards = new Map(
    [before, after].flatMap((one) =>
      placedCriteria(one).map(({ criterion: { id }, standard: { number, title } }) => [
        `${one.id} ${id}`,
        { number, title },
      ]),
    ),
  )
  return done({
    before: { ...editionNamed(before), sure: before.certainty },
    after: { ...editionNamed(after), sure: after.certainty },
    follows: after.succeeds === before.id || after.id === before.id,
    counts,
    changes: changes.map((change) => ({
      standard: standards.get(placeOf(change, before, after)) ?? null,
      before: change.before.map(worded),
      after: change.after ? worded(change.after) : null,
      ...{ kinds: change.kinds, because: change.because, parts: change.parts },
    })),
  })
}

const placeOf = ({ before: [first], after: one }: CriterionChange, before: Programme, after: Programme) =>
  one ? `${after.id} ${one.id}` : `${before.id} ${first?.id ?? ''}`

const worded = ({ id, number, asks, level, certainty }: Criterion) => ({ id, number, asks, level, certainty })

const isHash = (name: string) => /^[0-9a-f]{64}$/.test(name)

const publishedAs = async (tx: Tx, name: string): Promise<string | undefined> =>
  isHash(name) ? name : (await lastEdition(tx, name))?.hash

/** As it was published last; a programme that never was, as its folder tells it. */
const editionCalled = async (
  world: World,
  name: string,
  hash: string | undefined,
): Promise<Programme | undefined> => {
  if (hash === undefined)
    return (await world.library()).editions.find(({ programme }) => programme.id === name)?.programme
  if (!world.editions.get(hash)) await world.editions.learn()
  return world.editions.get(hash)
}

export type EditionsCompared =
  Awaited<ReturnType<typeof compareEditions>> extends Outcome<infer T> ? T : never
