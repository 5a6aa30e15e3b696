import { existsSync, readFileSync, readlinkSync } from 'node:fs'

const hasProc = existsSync('/proc/self/stat')

/** Fields of /proc/<pid>/stat after the name, which may itself hold spaces and brackets. */
const statOf = (pid: number): string[] | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

/** Alive and not a zombie that nobody collected. */
export const isAlive = (pid: number): boolean => {
  if (hasProc) {
    const state = statOf(pid)?.[0]
    return state !== undefined && state !== 'Z' && state !== 'X'
  }
  return isListed(pid)
}

/** Known to the system: alive, or ended and not yet collected by its parent. */
export const isListed = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A process's name that no later process shares: numbers are used again, in containers at once. */
export const nameOfProcess = (pid: number): string => `${pid}:${statOf(pid)?.[19] ?? ''}`

export const isAliveByName = (name: string): boolean => {
  const pid = Number(name.split(':')[0])
  return Number.isSafeInteger(pid) && pid > 0 && isAlive(pid) && (!hasProc || nameOfProcess(pid) === name)
}

/** Where it runs, as far as the system tells. */
export const folderOfProcess = (pid: number): string | undefined => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}
