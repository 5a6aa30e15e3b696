import { type Difference, differenceBetween } from '../../domain/editions/difference.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Database } from '../../store/database/database.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { editionHashes, editionsWith, keepEdition, lastEdition } from '../../store/editions/published.ts'
import { scopeOf, theClock } from '../actor.ts'

/** Every edition a case may have pinned, by content hash. An edition never changes, so what was read once is kept. */
export interface Editions {
  readonly get: (hash: string) => Programme | undefined
  readonly count: () => number
  /** Reads what was published since, be it by another process. Answers how many were new. */
  readonly learn: () => Promise<number>
  /** What came of publishing the running programme. */
  readonly running: Published
}

export interface ToPublish {
  readonly programme: Programme
  readonly hash: string
}

export interface Published {
  readonly programme: string
  readonly edition: string
  readonly hash: string
  readonly isNew: boolean
  /** What a new edition changed since the one of its programme that was published before it. */
  readonly counts: Difference['counts'] | null
}

/** Keeps the running edition for ever, by its hash, and gives back every edition a case may have pinned. */
export const publishEditions = async (
  db: Database,
  programme: Programme,
  hash: string,
): Promise<Editions> => {
  const known = new Map<string, Programme>()
  const [running] = await publishAll(db, [{ programme, hash }])
  if (!running) throw new Error('one edition was to be published and none was')
  const editions = {
    get: (one: string) => known.get(one),
    count: () => known.size,
    learn: () => learn(db, known),
    running,
  }
  await editions.learn()
  return editions
}

/** Keeps editions for ever. One that says what a kept one says is that one. */
export const publishAll = (db: Database, editions: readonly ToPublish[]): Promise<readonly Published[]> =>
  inScope(db, scopeOf(theClock('publishEditions')), async (tx) => {
    const published: Published[] = []
    for (const one of editions) published.push(await publish(tx, one))
    return published
  })

const publish = async (tx: Tx, { programme, hash }: ToPublish): Promise<Published> => {
  const { id, edition, succeeds = null } = programme
  const before = await lastEdition(tx, id)
  const isNew = await keepEdition(tx, { id, edition, hash, succeeds, content: JSON.stringify(programme) })
  const [earlier] = isNew && before ? await editionsWith(tx, [before.hash]) : []
  return {
    ...{ programme: id, edition, hash, isNew },
    counts: earlier ? differenceBetween(earlier.content as Programme, programme).counts : null,
  }
}

const learn = (db: Database, known: Map<string, Programme>): Promise<number> =>
  inScope(db, scopeOf(theClock('learnEditions')), async (tx) => {
    const fresh = (await editionHashes(tx)).filter((hash) => !known.has(hash))
    if (fresh.length === 0) return 0
    for (const { hash, content } of await editionsWith(tx, fresh)) known.set(hash, content as Programme)
    return fresh.length
  })
