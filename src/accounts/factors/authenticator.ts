import { randomInt } from 'node:crypto'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { Secret, TOTP } from 'otpauth'
import type { Desk } from '../desk.ts'

/** better-auth's mark for a secret written in base 32. */
const BASE32 = 'base32:'

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

const totpOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30, algorithm: 'SHA1' })

export const otpauthUri = (secret: string, issuer: string, email: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret), issuer, label: email, digits: 6, period: 30 }).toString()

/** One period either way, as clocks drift. */
export const isCodeOf = (secret: string, code: string): boolean =>
  /^\d{6}$/.test(code) && totpOf(secret).validate({ token: code, window: 1 }) !== null

const keyOf = async (desk: Desk) => (await desk.auth.$context).secretConfig

/** Secret and backup codes as better-auth keeps them. */
export const sealFactor = async (desk: Desk, secret: string, backupCodes: readonly string[]) => {
  const key = await keyOf(desk)
  const seal = (data: string) => symmetricEncrypt({ key, data })
  return { secret: await seal(BASE32 + secret), backupCodes: await seal(JSON.stringify(backupCodes)) }
}

export const sealText = async (desk: Desk, data: string): Promise<string> =>
  symmetricEncrypt({ key: await keyOf(desk), data })
export const openText = async (desk: Desk, data: string): Promise<string> =>
  symmetricDecrypt({ key: await keyOf(desk), data })

// Without what the eye confuses: 0 and O, 1 and l and I.
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Ten codes of fifty bits, written in two halves. */
export const newBackupCodes = (): readonly string[] =>
  Array.from({ length: 10 }, () => {
    const half = () => Array.from({ length: 5 }, () => SIGNS[randomInt(SIGNS.length)]).join('')
    return `${half()}-${half()}`
  })

/** The secret in base 32, as an authenticator of ours was given it. */
export const openTotpSecret = async (desk: Desk, sealed: string): Promise<string | undefined> => {
  const plain = await openText(desk, sealed)
  return plain.startsWith(BASE32) && plain.length > BASE32.length ? plain.slice(BASE32.length) : undefined
}
