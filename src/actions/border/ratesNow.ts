import { type Rates, ratesOf } from '../../domain/border/currencies.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { type WrittenRate, writtenRates } from '../../store/border/intake.ts'
import type { Tx } from '../../store/database/scope.ts'
import type { World } from '../world.ts'
import { currencyOf } from './currencyOf.ts'

/** What each currency is worth in the programme's on a day: as the programme's data says, or as was written down since. */
export const ratesNow = async (tx: Tx, world: World, today: Day): Promise<Rates> =>
  ratesBy(world, await writtenRates(tx), today)

export const ratesBy = ({ programme }: World, written: readonly WrittenRate[], today: Day): Rates => {
  const told = programme.border?.currencyRates ?? []
  return ratesOf(
    currencyOf(programme),
    [
      ...told.map(({ currency, perUnit, on }) => ({ currency, worth: perUnit, from: on })),
      ...written.map(({ currency, worth, from }) => ({ currency, worth, from: from as Day })),
    ],
    today,
  )
}
