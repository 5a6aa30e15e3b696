import { createPublicKey, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keptSigningKey } from '../store/audit/signingKey.ts'
import { errorCode } from '../store/database/databaseFault.ts'
import type { Settings } from './settings.ts'
import { StartFault } from './startFault.ts'

/** Kept outside the database, 0600: who reads or rewrites the tables has none of them. */
export interface Keys {
  /** Seals cookies and second factors. */
  readonly secret: string
  /** Keys the draw at the border, so that nobody can foretell it. */
  readonly draw: string
  /** Signs the audit log's heads, the border's snapshot, and what a country tells other Avals. */
  readonly sealing: ReturnType<typeof keptSigningKey>
}

const files = { secret: 'accountsSecret', draw: 'drawKey', sealing: 'auditKey.pem' } as const

/** By the name each has in a backup, which is worth little without them. */
export const keyFiles = ({ keysDir }: Settings): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.values(files).map((name) => [name, join(keysDir, name)]))

export const openKeys = ({ keysDir }: Settings): Keys => {
  mkdirSync(keysDir, { recursive: true, mode: 0o700 })
  return {
    secret: keptSecret(join(keysDir, files.secret)),
    draw: keptSecret(join(keysDir, files.draw)),
    sealing: keptSigningKey(join(keysDir, files.sealing)),
  }
}

/** What an answering process needs of them, and no more: it can check what the house signed, and sign nothing. */
export const answeringKeys = ({ keysDir }: Settings) => ({
  house: createPublicKey(readFileSync(join(keysDir, files.sealing))),
  draw: keptSecret(join(keysDir, files.draw)),
})

/** Made at first use; of two that begin at once, one makes it and both read it, whole. */
const keptSecret = (file: string): string => {
  const made = `${file}.${process.pid}`
  writeFileSync(made, randomBytes(32).toString('base64url'), { mode: 0o600 })
  try {
    linkSync(made, file)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  } finally {
    rmSync(made, { force: true })
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 43) throw new StartFault('keys.damaged', { file }, file)
  return secret
}
