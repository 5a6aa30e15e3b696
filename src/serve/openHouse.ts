import { sealAudit } from '../actions/audit/sealAudit.ts'
import type { World } from '../actions/world.ts'
import { signerOf } from '../store/audit/houseSigner.ts'
import { openBorderMonths } from '../store/border/openMonths.ts'
import { type Database, openDatabase, openPool } from '../store/database/database.ts'
import { type Migrated, migrate } from '../store/database/migrate.ts'
import { atItsAddress } from './address.ts'
import type { Ground } from './database/openGround.ts'
import { endingOnSignal } from './endingOnSignal.ts'
import { keepErasedList } from './erasures.ts'
import { openGroundOf, type Telling } from './groundTold.ts'
import { type Keys, openKeys } from './keys.ts'
import { openWorld } from './openWorld.ts'
import type { Settings } from './settings.ts'
import { keepHeads } from './witness.ts'
import { wordsIn } from './words.ts'

/** The database running and brought up to date, and the world on it. What the server and every command begin with. */
export interface House {
  readonly world: World
  readonly ground: Ground
  readonly settings: Settings
  readonly accountsPool: ReturnType<typeof openPool>
  readonly keys: Keys
  /** Puts every event that waits under a signed head, which a witness is told. */
  readonly seal: () => Promise<void>
  /** Closes what was opened; the last to leave stops the database. */
  readonly close: () => Promise<void>
}

export interface HouseOptions {
  readonly tell: Telling['tell']
  readonly words?: Telling['words']
  /** For the server: the database is started again where it dies meanwhile. */
  readonly keepRunning?: boolean
}

export const openHouse = async (
  settings: Settings,
  { tell, words = wordsIn('en'), keepRunning = false }: HouseOptions,
): Promise<House> => {
  const ground = await openGroundOf(settings, { tell, words }, keepRunning)
  let db: Database | undefined
  try {
    await bringUpToDate(ground, { tell, words })
    db = openDatabase(ground.appUrl)
    const keys = openKeys(settings)
    const world = await openWorld(db, settings, signerOf(keys.sealing))
    await keepErasedList(world)
    const accountsPool = openPool(ground.appUrl, { max: 4, name: 'aval sign-in' })
    return {
      world,
      ground,
      settings,
      accountsPool,
      keys,
      seal: async () => keepHeads(settings, await sealAudit(world, keys.sealing)),
      close: async () => {
        await accountsPool.end()
        await world.db.close()
        await ground.stop()
      },
    }
  } catch (error) {
    await db?.close()
    await ground.stop()
    throw error
  }
}

export const bringUpToDate = async (ground: Ground, { tell, words }: Telling): Promise<Migrated> => {
  const progress = (name: string) => tell(words('cli.migrate.applying', { name }))
  const migrated = await migrate(ground.migratorUrl, { progress })
  await openBorderMonths(ground.migratorUrl, new Date().toISOString())
  return migrated
}

/** The house for one command. What the command did is sealed before it ends, though no server runs that would do it. */
export const withHouse = async <T>(
  settings: Settings,
  telling: Telling,
  work: (house: House) => Promise<T>,
): Promise<T> => {
  const house = await openHouse(atItsAddress(settings), telling)
  try {
    return await endingOnSignal(house.ground.stop, async () => {
      const result = await work(house)
      await house.seal()
      return result
    })
  } finally {
    await house.close()
  }
}
