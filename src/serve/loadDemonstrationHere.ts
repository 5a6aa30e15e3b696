import { openAccounts } from '../accounts/accounts.ts'
import {
  loadBorderDemonstration,
  loadDemonstrationIfEmpty,
  loadTrainingDemonstration,
} from './demonstration.ts'
import type { Telling } from './groundTold.ts'
import { withHouse } from './openHouse.ts'
import type { Settings } from './settings.ts'

/** The demonstration country for `aval demo load`, into a database that has nobody in it yet. Says whether it did. */
export const loadDemonstrationHere = (settings: Settings, telling: Telling): Promise<boolean> =>
  withHouse(settings, telling, async (house) => {
    const accounts = openAccounts({
      world: house.world,
      pool: house.accountsPool,
      secret: house.keys.secret,
      settings,
    })
    const loaded = await loadDemonstrationIfEmpty(house, accounts, telling)
    await loadTrainingDemonstration(house, telling)
    await loadBorderDemonstration(house, telling, new AbortController().signal)
    return loaded
  })
