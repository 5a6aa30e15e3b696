import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { searchNameOf } from '../../domain/operators/searchName.ts'
import { findListed, type ListedHolder, type RegisterSearch } from '../../store/public/registerSearch.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

export interface RegisterQuestion {
  /** Words of a name, or the beginning of a trader number. */
  readonly q?: string
  readonly type?: string
  readonly city?: string
  readonly page?: number
}

export interface RegisterPage {
  readonly items: readonly ListedHolder[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

export const REGISTER_PAGE_SIZE = 20
/** More words than a name has only make the search dear. */
const MOST_WORDS = 8

/** The public register: current holders who let their name stand in it, by name. */
export const searchRegister = (
  world: World,
  actor: Actor,
  { q, type, city, page = 1 }: RegisterQuestion,
): Promise<Outcome<RegisterPage>> =>
  act(world, actor, 'searchRegister', async (tx) => {
    const asked = searchFor(q?.trim() ?? '', type?.trim() ?? '', city?.trim() ?? '')
    const offset = (page - 1) * REGISTER_PAGE_SIZE
    const { items, total } = await findListed(tx, asked, { limit: REGISTER_PAGE_SIZE, offset })
    return done({ items, total, page, pages: Math.max(1, Math.ceil(total / REGISTER_PAGE_SIZE)) })
  })

const searchFor = (q: string, type: string, city: string): RegisterSearch => {
  const words = searchNameOf(q).split(' ').filter(Boolean).slice(0, MOST_WORDS)
  return {
    // What is all signs has no word, and finds nothing rather than everybody.
    words: q === '' ? null : words.length > 0 ? words : ['\uffff'],
    number: q === '' ? null : q.toUpperCase(),
    type: type === '' ? null : type,
    city: city === '' ? null : folded(city),
  }
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
