import { DatabaseFault } from './databaseFault.ts'
import type { MigrationFile } from './migrationFiles.ts'

export interface AppliedMigration {
  readonly number: number
  readonly name: string
  readonly sha256: string
}

/** What is still to be applied; refuses where the ledger and the files tell different stories. */
export const nextMigrations = (
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): readonly MigrationFile[] => {
  const last = applied.at(-1)
  if (last && last.number > files.length) {
    throw new DatabaseFault(
      'migration.newer',
      `The database is newer than this release: it has ${last.name}, and this release ends at ${files.at(-1)?.name ?? 'none'}.`,
      'Start the release that the database belongs to, or a later one.',
      { file: last.name },
    )
  }
  for (const [at, was] of applied.entries()) {
    const file = files[at]
    if (!file || was.number !== file.number || was.sha256 !== file.sha256) {
      throw new DatabaseFault(
        'migration.changed',
        `${file?.name ?? was.name} is not what was applied to this database as ${was.name}.`,
        'An applied migration is never edited: restore the file as it was and put the change into a new one.',
        { file: file?.name ?? was.name },
      )
    }
  }
  return files.slice(applied.length)
}
