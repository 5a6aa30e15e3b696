import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { openAccounts } from '../accounts/accounts.ts'
import { openBorderDesk } from '../actions/border/borderDesk.ts'
import { indexOf } from '../actions/reading/searchIndex.ts'
import { buildServer } from '../api/server.ts'
import { startJobs } from '../jobs/startJobs.ts'
import { keepAddress } from './address.ts'
import { snapshotIn } from './answering/folders.ts'
import { openAnswering } from './answering/openAnswering.ts'
import { buildWeb, webFolder } from './buildWeb.ts'
import { makeKeysFolder } from './database/groundFolders.ts'
import { withGroundLock } from './database/groundUsers.ts'
import {
  type DemonstrationSignIn,
  demonstrationSignIns,
  loadBehindPages,
  loadDemonstrationIfEmpty,
} from './demonstration.ts'
import { endingOnSignal } from './endingOnSignal.ts'
import { cannotListen, freePort } from './freePort.ts'
import type { Telling } from './groundTold.ts'
import { type House, openHouse } from './openHouse.ts'
import { publishLine } from './programmes/publishLine.ts'
import { tellPublished } from './programmes/tellPublished.ts'
import { atPort, type Settings } from './settings.ts'
import { tellOnce } from './tellOnce.ts'

export interface Running {
  readonly url: string
  /** Where the answering process answers the border; none where there is none. */
  readonly border: string | undefined
  /** None unless the demonstration country is loaded here. */
  readonly signIns: readonly DemonstrationSignIn[]
  readonly stop: () => Promise<void>
}

/** From nothing to an open office: database, migrations, demonstration, pages, doors, jobs. Nobody is answered before all is ready. */
export const start = async (
  asked: Settings,
  { empty, ...telling }: Telling & { readonly empty: boolean },
): Promise<Running> => {
  const settings = atPort(asked, await freePort(asked.port, asked.host))
  const opening = openHouse(settings, { ...telling, keepRunning: true })
  const giveUp = async () => (await opening).ground.stop()
  try {
    return await endingOnSignal(giveUp, async () => {
      const house = await opening
      return oneAtATime(settings, telling, () => open(house, telling, empty))
    })
  } catch (error) {
    await opening.then(
      (house) => house.close(),
      () => undefined,
    )
    throw error
  }
}

/** Of two starts in one data folder the second waits here, finds the work done and the port taken. */
const oneAtATime = <T>(settings: Settings, { tell, words }: Telling, work: () => Promise<T>): Promise<T> =>
  withGroundLock(lockFolder(settings), () => tell(words('cli.ground.waitForOther')), work)

const lockFolder = ({ dataDir }: Settings): string => {
  const folder = join(makeKeysFolder(dataDir), 'start')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

const open = async (house: House, telling: Telling, empty: boolean): Promise<Running> => {
  const { world, accountsPool, settings, keys } = house
  await freePort(settings.port, settings.host)
  const accounts = openAccounts({ world, pool: accountsPool, secret: keys.secret, settings })
  // Read in a thread meanwhile, so that the first reader does not wait for it; what fails is told to whoever asks.
  world
    .library()
    .then(indexOf)
    .catch(() => undefined)
  const pages = buildWeb(telling)
  // Told below, when its turn comes.
  pages.catch(() => undefined)
  if (!empty) await loadDemonstrationIfEmpty(house, accounts, telling)
  await pages
  const desk = openBorderDesk(world, { drawKey: keys.draw })
  const app = await buildServer({
    world,
    accounts,
    desk,
    say: world.say,
    snapshot: snapshotIn(settings),
    webRoot: webFolder,
  })
  await app.listen({ port: settings.port, host: settings.host }).catch(async (error: unknown) => {
    await app.close()
    throw cannotListen(error, settings.port)
  })
  keepAddress(settings)
  const answering = await openAnswering(house, desk, telling)
  // Not waited for: a case can move to another edition once those are read, and everything else is open already.
  const publishing = publishLine(world)
    .then((published) => {
      for (const line of tellPublished(published, telling.words)) telling.tell(line)
    })
    .catch((error: unknown) => tellOnce(telling)('publishLine', error))
  // Nor is this: pages say how far it is.
  const stopping = new AbortController()
  const border = loadBehindPages(house, telling, stopping.signal)
  const jobs = startJobs(world, {
    smtp: settings.smtp,
    seal: house.seal,
    fails: tellOnce(telling),
    sealing: (change) => telling.tell(telling.words(`cli.sealing.${change}`)),
  })
  return {
    url: settings.url,
    border: answering.url,
    signIns: demonstrationSignIns(settings),
    stop: async () => {
      stopping.abort()
      await answering.stop()
      await closeDoors(app)
      await publishing
      await border
      await jobs.stop()
      await house.close()
    },
  }
}

const PATIENCE_MS = 10_000

/** Whoever was let in is served to the end, within reason. */
const closeDoors = async (app: FastifyInstance): Promise<void> => {
  const cut = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS)
  await app.close()
  clearTimeout(cut)
}
