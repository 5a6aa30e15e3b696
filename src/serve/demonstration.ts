import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Accounts } from '../accounts/accounts.ts'
import type { Telling } from './groundTold.ts'
import type { House } from './openHouse.ts'
import type { Settings } from './settings.ts'
import { tellOnce } from './tellOnce.ts'

/** How somebody of the demonstration country signs in; one for each role. */
export interface DemonstrationSignIn {
  readonly role: string
  readonly email: string
  readonly password: string
  readonly totpSecret: string
}

/** Loads the demonstration country where nothing is yet: no office, no company. Says whether it did. */
export const loadDemonstrationIfEmpty = async (
  house: House,
  accounts: Accounts,
  { tell, words }: Telling,
): Promise<boolean> => {
  const { isEmpty, loadDemonstration } = await import('../../demo/loadDemonstration.ts')
  if (!(await isEmpty(house.world))) return false
  const from = Date.now()
  tell(words('cli.start.loadingDemonstration'))
  const signIns: readonly DemonstrationSignIn[] = await loadDemonstration(house.world, accounts, tell)
  keepSignIns(house.settings, signIns)
  tell(words('cli.start.demonstrationLoaded', { seconds: ((Date.now() - from) / 1000).toFixed(1) }))
  return true
}

const TOLD_EVERY = 40_000

/**
 * Two years of declarations of the demonstration country, where they are not there yet: written while pages are answered already.
 * What a start before this one left unfinished goes on.
 */
export const loadBorderDemonstration = async (
  { world, keys }: House,
  { tell, words }: Telling,
  signal: AbortSignal,
): Promise<void> => {
  const { loadBorder } = await import('../../demo/border/loadBorder.ts')
  const from = Date.now()
  let told = 0
  const progress = (declarations: number, of: number) => {
    if (declarations - told < TOLD_EVERY && declarations < of) return
    told = declarations
    tell(words('cli.start.loadingBorder', { declarations, of }))
  }
  const written = await loadBorder(world, { drawKey: keys.draw, progress, signal })
  if (written === undefined) return
  const seconds = ((Date.now() - from) / 1000).toFixed(1)
  tell(words('cli.start.borderLoaded', { declarations: written, seconds }))
}

/** Past workshops of the demonstration country from the list that ships, where they are not there yet. */
export const loadTrainingDemonstration = async (
  { world }: House,
  { tell, words }: Telling,
): Promise<void> => {
  const { loadHistory } = await import('../../demo/capacity/training/loadHistory.ts')
  const loaded = await loadHistory(world)
  if (!loaded) return
  tell(words('cli.start.trainingLoaded', { workshops: loaded.newWorkshops, people: loaded.newPeople }))
}

/** What the demonstration country has beside its companies, one after another; what fails is told. */
export const loadBehindPages = async (house: House, telling: Telling, signal: AbortSignal): Promise<void> => {
  const fails = (job: string) => (error: unknown) => {
    if (!signal.aborted) tellOnce(telling)(job, error)
  }
  await loadTrainingDemonstration(house, telling).catch(fails('loadTraining'))
  await loadBorderDemonstration(house, telling, signal).catch(fails('loadBorder'))
}

export const demonstrationFile = 'demonstration.json'

const fileOf = ({ keysDir }: Settings) => join(keysDir, demonstrationFile)

/** Kept outside the database, which knows only what a password becomes. */
const keepSignIns = (settings: Settings, signIns: readonly DemonstrationSignIn[]): void =>
  writeFileSync(fileOf(settings), `${JSON.stringify(signIns, null, 1)}\n`, { mode: 0o600 })

/** None where the demonstration was never loaded. */
export const demonstrationSignIns = (settings: Settings): readonly DemonstrationSignIn[] => {
  try {
    return JSON.parse(readFileSync(fileOf(settings), 'utf8')) as readonly DemonstrationSignIn[]
  } catch {
    return []
  }
}

export const forgetDemonstrationSignIns = (settings: Settings): void =>
  rmSync(fileOf(settings), { force: true })
