import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import {
  type LetterAsk,
  type LetterCounts,
  type LetterLine,
  letterCounts,
  letterLines,
} from '../../store/office/lists.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

export interface LettersAsk {
  readonly standing?: NonNullable<LetterAsk['standing']>
  readonly kind?: string
  readonly page?: number
}

export interface LetterPage {
  readonly items: readonly LetterLine[]
  readonly counts: LetterCounts
  readonly page: number
  readonly perPage: number
}

const PAGE = 50

/** Every letter the office sent, latest first, and how each was served. */
export const listLetters = (world: World, actor: Actor, ask: LettersAsk): Promise<Outcome<LetterPage>> =>
  act(world, actor, 'listLetters', async (tx) => {
    const page = ask.page ?? 1
    const items = await letterLines(tx, {
      standing: ask.standing ?? null,
      kind: ask.kind ?? null,
      limit: PAGE,
      offset: (page - 1) * PAGE,
    })
    return done({ items, counts: await letterCounts(tx), page, perPage: PAGE })
  })
