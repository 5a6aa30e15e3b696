import { lchownSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Identity } from './identity.ts'

/** Gives a whole folder to PostgreSQL's identity, links themselves and not what they point at. */
export const chownAll = (identity: Identity | undefined, path: string): void => {
  if (!identity) return
  lchownSync(path, identity.uid, identity.gid)
  if (!lstatSync(path).isDirectory()) return
  for (const name of readdirSync(path)) chownAll(identity, join(path, name))
}
