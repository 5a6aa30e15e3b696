import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '../database/scope.ts'
import { keepOnce, peekOnce, takeOnce } from './onceOnly.ts'

/** What a mailed link is for. */
export type LinkKind = 'confirm' | 'reset'

/** What is kept of a link mailed to somebody: who reads the table cannot make the link. */
const idOf = (kind: LinkKind, secret: string): string =>
  `${kind}:${createHash('sha256').update(secret).digest('base64url')}`

/** Makes a link's secret of 256 bits, good once and until then. */
export const makeLink = async (tx: Tx, kind: LinkKind, value: string, expiresAt: string): Promise<string> => {
  const secret = randomBytes(32).toString('base64url')
  await keepOnce(tx, { identifier: idOf(kind, secret), value, expiresAt })
  return secret
}

export const takeLink = (tx: Tx, kind: LinkKind, secret: string, now: string): Promise<string | undefined> =>
  takeOnce(tx, idOf(kind, secret), now)

export const peekLink = (tx: Tx, kind: LinkKind, secret: string, now: string): Promise<string | undefined> =>
  peekOnce(tx, idOf(kind, secret), now)
