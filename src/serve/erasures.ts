import { join } from 'node:path'
import { scopeOf, theClock } from '../actions/actor.ts'
import type { World } from '../actions/world.ts'
import { addToErasedList, type ErasedLine, readErasedList } from '../files/erasedList.ts'
import { recordAudit } from '../store/audit/recordAudit.ts'
import { withConnection } from '../store/database/connection.ts'
import { inScope, type Tx } from '../store/database/scope.ts'
import { erasedPersons, erasePersonIn } from '../store/erasure/erase.ts'
import type { Erased } from '../store/erasure/erased.ts'
import { readOr } from './readOr.ts'
import type { Settings } from './settings.ts'

export const erasedListOf = ({ keysDir }: Settings): string => join(keysDir, 'erased.jsonl')

/** What another machine on the same database erased, or what a crash kept from being written, comes onto the list. */
export const keepErasedList = async (world: World): Promise<void> =>
  addToErasedList(world.erasedList, await listErased(world))

export const listErased = (world: World): Promise<Erased[]> =>
  inScope(world.db, scopeOf(theClock('erasures')), erasedPersons)

/** Who was erased, as it is known before a restore: the list beside the data, the database about to be replaced, and a file. */
export const erasuresBefore = async (settings: Settings, migratorUrl: string, file: string | undefined) => {
  const list = erasedListOf(settings)
  const told = file === undefined ? [] : readOr('restore.erased', file, () => readErasedList(file))
  const known = [...readErasedList(list), ...told, ...(await erasedHere(migratorUrl))]
  const after: ErasedLine[] = [...known]
  return {
    /** Within the restore's own transaction: nobody sees whom it brought back. */
    apply: async (tx: Tx): Promise<void> => {
      for (const one of known) {
        if (await erasePersonIn(tx, one))
          await recordAudit(tx, {
            action: 'person.eraseAgain',
            subjectKind: 'person',
            subjectId: one.personId,
          })
      }
      after.push(...(await erasedPersons(tx)))
    },
    keep: () => addToErasedList(list, after),
  }
}

const erasedHere = (migratorUrl: string): Promise<Erased[]> =>
  withConnection(migratorUrl, async (client) => {
    const there = await client.query<{ yes: boolean }>(
      `select to_regclass('aval.erased_person') is not null as yes`,
    )
    if (!there.rows[0]?.yes) return []
    await client.query(`begin; select set_config('aval.side', 'system', true)`)
    const { rows } = await client.query<Erased>(
      `select person_id as "personId", pseudonym, to_char(erased_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "erasedAt"
       from aval.erased_person`,
    )
    await client.query('rollback')
    return rows
  })
