import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DatabaseFault } from './databaseFault.ts'

export interface MigrationFile {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))

const NAME = /^(\d{4})-[a-z0-9-]+\.sql$/

/** The numbered files in order. Line ends do not count: a checkout may change them. */
export const migrationFiles = async (folder: string = migrationsFolder): Promise<MigrationFile[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const files = await Promise.all(names.map((name) => read(folder, name)))
  for (const [at, file] of files.entries()) {
    if (file.number !== at + 1) {
      throw new DatabaseFault(
        'migration.numbering',
        `Migrations are numbered 0001, 0002 … without a gap or a repeat: ${file.name} stands in place ${at + 1}.`,
        'Give the file the next free number.',
        { file: file.name },
      )
    }
  }
  return files
}

const read = async (folder: string, name: string): Promise<MigrationFile> => {
  const number = NAME.exec(name)?.[1]
  if (!number) {
    throw new DatabaseFault(
      'migration.numbering',
      `${name} is not named like 0007-add-a-reason.sql.`,
      'Rename it.',
      {
        file: name,
      },
    )
  }
  const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
  return { number: Number(number), name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}
