import { randomBytes, scryptSync } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface GroundSecrets {
  readonly owner: string
  readonly migrator: string
  readonly app: string
}

/** Kept beside the data, 0600, made once. */
export const keptSecrets = (keysFolder: string): GroundSecrets => {
  const file = join(keysFolder, 'secrets.json')
  if (!existsSync(file)) {
    const one = () => randomBytes(32).toString('base64url')
    const made: GroundSecrets = { owner: one(), migrator: one(), app: one() }
    writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return JSON.parse(readFileSync(file, 'utf8')) as GroundSecrets
}

/**
 * On a shared server the roles' secrets follow from the owner's, so every machine that knows DATABASE_URL knows them
 * and none has to be handed a file.
 */
export const secretsFrom = (ownerPassword: string): Omit<GroundSecrets, 'owner'> => {
  const derive = (role: string) => scryptSync(ownerPassword, `aval:${role}`, 32).toString('base64url')
  return { migrator: derive('migrator'), app: derive('app') }
}
