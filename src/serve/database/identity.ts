import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Who PostgreSQL runs as where we are root, which it refuses to be. */
export interface Identity {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** Undefined where we are an ordinary user: PostgreSQL then runs as ourselves. */
export const identityForPostgres = (ownerOfData: number | undefined): Identity | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map(userOf)
  const named = (name: string) => users.find((user) => user?.name === name && user.uid !== 0)
  return (
    users.find((user) => user && user.uid !== 0 && user.uid === ownerOfData) ??
    named('aval') ??
    named('postgres') ??
    named('nobody') ??
    users.find((user) => user && user.uid > 0)
  )
}

const userOf = (line: string): Identity | undefined => {
  const [name, , uid, gid] = line.split(':')
  return name && uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined
}

/** Whether that identity may pass through a folder and all above it, which one 0700 on the way forbids. */
export const mayPass = (identity: Identity, folder: string): boolean => {
  const stat = statSync(folder)
  const bit = stat.uid === identity.uid ? 0o100 : stat.gid === identity.gid ? 0o010 : 0o001
  if ((stat.mode & bit) === 0) return false
  return dirname(folder) === folder || mayPass(identity, dirname(folder))
}
