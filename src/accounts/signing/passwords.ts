import { hash, verify } from '@node-rs/argon2'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { commonPasswords } from './commonPasswords.ts'

export const shortestPassword = 12
export const longestPassword = 256

/** Argon2id, 19 MiB, two passes: OWASP's first choice. `algorithm` 2 is argon2id. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost)

export const isPassword = async (hashed: string, password: string): Promise<boolean> =>
  verify(hashed, password.normalize('NFKC')).catch(() => false)

/** Length and what everybody tries first; nothing about capitals or signs. */
export const checkPassword = (password: string, ...own: readonly string[]): Outcome<string> => {
  const length = [...password].length
  if (length < shortestPassword)
    return refused('input', 'password.short', { shortest: shortestPassword }, '/password')
  if (length > longestPassword)
    return refused('input', 'password.long', { longest: longestPassword }, '/password')
  const plain = plainOf(password)
  const guessed =
    commonPasswords.has(plain) || own.some((word) => plainOf(word) === plain) || isRepeated(plain)
  return guessed ? refused('input', 'password.common', undefined, '/password') : done(password)
}

const plainOf = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** 'aaaaaaaaaaaa', 'abcabcabcabc': one to four signs over and over. */
const isRepeated = (plain: string) => /^(.{1,4})\1+$/u.test(plain)
