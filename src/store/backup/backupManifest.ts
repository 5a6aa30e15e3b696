import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { DatabaseFault, errorCode } from '../database/databaseFault.ts'

/** What a backup holds. Written last: a folder without it is a backup that was cut short. */
export interface BackupManifest {
  readonly format: 'aval-backup-1'
  readonly madeAt: string
  /** The migrations behind the data, so that it is read back as what it was and then brought up to date. */
  readonly migrations: readonly { readonly number: number; readonly name: string; readonly sha256: string }[]
  readonly tables: readonly BackupTable[]
  readonly sequences: readonly { readonly name: string; readonly last: string }[]
  /** `evidence.sha256` lists the files, as `sha256sum --check` reads it. */
  readonly evidence: { readonly files: number; readonly bytes: number; readonly list: string }
  /** Files beside the data that it is worth little without: keys. */
  readonly kept: readonly { readonly name: string; readonly sha256: string }[]
}

export interface BackupTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: number
  readonly file: string
  readonly sha256: string
}

export const manifestFile = 'manifest.json'
export const evidenceList = 'evidence.sha256'

export const readManifest = async (folder: string): Promise<BackupManifest> => {
  try {
    const manifest = JSON.parse(await readFile(join(folder, manifestFile), 'utf8')) as BackupManifest
    if (manifest.format === 'aval-backup-1') return manifest
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' && !(error instanceof SyntaxError)) throw error
  }
  throw new DatabaseFault(
    'backup.notABackup',
    `${folder} holds no whole backup: its manifest.json is missing or of another kind.`,
    'Name the folder that aval backup wrote. A backup that was cut short is of no use: take another.',
    { file: folder },
  )
}

export const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Throws where any file of the backup is missing or was changed, before anything is touched. */
export const checkBackup = async (folder: string, manifest: BackupManifest): Promise<void> => {
  await mustHave(folder, evidenceList, manifest.evidence.list)
  for (const table of manifest.tables) await mustHave(folder, table.file, table.sha256)
  for (const { name, sha256 } of manifest.kept) await mustHave(folder, join('kept', name), sha256)
  for (const { path, sha256 } of await readEvidenceList(folder)) {
    await mustHave(folder, join('evidence', path), sha256)
  }
}

const mustHave = async (folder: string, file: string, sha256: string): Promise<void> => {
  const found = await sha256Of(join(folder, file)).catch((error: unknown) => errorCode(error))
  if (found === sha256) return
  throw new DatabaseFault(
    'backup.damaged',
    `The backup is damaged: ${file} is ${found === 'ENOENT' ? 'missing' : 'not what was written'}.`,
    'Nothing was restored and nothing was changed. Use another copy of this backup, or an earlier one.',
    { file },
  )
}

export const readEvidenceList = async (folder: string): Promise<{ path: string; sha256: string }[]> => {
  const text = await readFile(join(folder, evidenceList), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ sha256: line.slice(0, 64), path: line.slice('evidence/'.length + 66) }))
}
