import { randomBytes, scryptSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What seals cookies and second factors. Beside the data, 0600, made once; on a shared server it follows from the database's
 * password, so that every machine has the same.
 */
export const keptSecret = (settings: {
  readonly dataDir: string
  readonly databaseUrl: string | undefined
}): string => {
  const password = settings.databaseUrl ? decodeURIComponent(new URL(settings.databaseUrl).password) : ''
  if (password) return scryptSync(password, 'aval:accounts', 32).toString('base64url')
  const folder = join(settings.dataDir, 'ground')
  const file = join(folder, 'accounts-secret')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(`${file}.new`, randomBytes(32).toString('base64url'), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return readFileSync(file, 'utf8')
}
