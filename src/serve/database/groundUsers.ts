import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseFault, errorCode } from '../../store/database/databaseFault.ts'
import type { GroundProgress } from './groundProgress.ts'
import { isAliveByName, nameOfProcess } from './runningProcess.ts'

const WAIT_MS = 120_000

/** One process of this data folder at a time starts or stops the database. A holder that died holds nothing. */
export const withGroundLock = async <T>(
  keys: string,
  progress: GroundProgress,
  work: () => Promise<T>,
): Promise<T> => {
  const file = join(keys, 'lock')
  const started = Date.now()
  let told = false
  while (!take(file)) {
    if (Date.now() - started > WAIT_MS) {
      throw new DatabaseFault(
        'database.locked',
        'Another Aval has been starting or stopping the database for two minutes.',
        `Wait for it or end it; if none is running, remove ${file}.`,
      )
    }
    if (!told && Date.now() - started > 1_000) {
      told = true
      progress('waitForOther')
    }
    await pause(50)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

const take = (file: string): boolean => {
  try {
    writeFileSync(file, nameOfProcess(process.pid), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') clearIfDead(file)
    // A full disk leaves the file empty: it is nobody's.
    else rmSync(file, { force: true })
    if (errorCode(error) !== 'EEXIST') throw error
    return false
  }
}

const clearIfDead = (file: string): void => {
  try {
    const holder = readFileSync(file, 'utf8')
    // An empty file is being written this instant, or was left by who died at it.
    if (holder === '' && Date.now() - statSync(file).mtimeMs < 5_000) return
    if (isAliveByName(holder)) return
    const aside = `${file}.${process.pid}`
    renameSync(file, aside)
    rmSync(aside, { force: true })
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}

const folderOf = (keys: string) => join(keys, 'users')

/** The last process to leave stops the database, whoever started it. */
export const enter = (keys: string, ticket: string): void => {
  mkdirSync(folderOf(keys), { recursive: true, mode: 0o700 })
  writeFileSync(join(folderOf(keys), ticket), nameOfProcess(process.pid), { mode: 0o600 })
}

export const leave = (keys: string, ticket: string): void =>
  rmSync(join(folderOf(keys), ticket), { force: true })

export const someoneElseIsIn = (keys: string): boolean => {
  let someone = false
  for (const ticket of readdirSync(folderOf(keys))) {
    const path = join(folderOf(keys), ticket)
    if (isAliveByName(readFileSync(path, 'utf8'))) someone = true
    else rmSync(path, { force: true })
  }
  return someone
}
