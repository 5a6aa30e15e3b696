import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { errorCode } from '../database/databaseFault.ts'
import { keyIdOf, type SigningKey } from './signedHead.ts'

/**
 * The key that signs the audit log's heads, made at first use and kept in a file outside the database, 0600: who can
 * rewrite the tables cannot sign what they wrote.
 */
export const keptSigningKey = (file: string): SigningKey => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  try {
    const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
    writeFileSync(file, made, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
  return signingKeyOf(readFileSync(file, 'utf8'))
}

export const signingKeyOf = (pem: string): SigningKey => {
  const privateKey = createPrivateKey(pem)
  const publicKey = createPublicKey(privateKey)
  return { keyId: keyIdOf(publicKey), privateKey, publicKey }
}
