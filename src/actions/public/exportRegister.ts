import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { everyListed, type ListedHolder } from '../../store/public/registerSearch.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'
import { csvOf } from './csv.ts'

/** The whole public register as one text: what the search would show, page after page, and no more. */
export const exportRegister = (world: World, actor: Actor, as: 'csv' | 'json'): Promise<Outcome<string>> =>
  act(world, actor, 'exportRegister', async (tx) => {
    const listed = await everyListed(tx)
    return done(as === 'csv' ? csvOf(columns, listed.map(rowOf)) : `${JSON.stringify(listed, null, 2)}\n`)
  })

const columns = ['traderNumber', 'name', 'types', 'tier', 'city', 'since', 'demonstration']

const rowOf = ({ traderNumber, name, types, tier, city, since, demonstration }: ListedHolder) => [
  traderNumber,
  name,
  types.join(' '),
  tier ?? '',
  city,
  since,
  demonstration,
]
