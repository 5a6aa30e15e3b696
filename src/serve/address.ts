import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { localUrl, type Settings } from './settings.ts'

const fileOf = ({ dataDir }: Settings) => join(dataDir, 'ground', 'address')

/** Where the office of this data folder was last opened, so that a command's links lead there. */
export const keepAddress = (settings: Settings): void =>
  writeFileSync(fileOf(settings), settings.url, { mode: 0o600 })

/** The settings of a command: an address that was given counts, otherwise the one the server opened at. */
export const atItsAddress = (settings: Settings): Settings => {
  if (settings.url !== localUrl(settings.port)) return settings
  try {
    return { ...settings, url: readFileSync(fileOf(settings), 'utf8') || settings.url }
  } catch {
    return settings
  }
}
