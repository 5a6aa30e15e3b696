import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Actor } from '../../../src/actions/actor.ts'
import type { HistoryReport } from '../../../src/actions/capacity/training/history/historyReport.ts'
import { importHistory } from '../../../src/actions/capacity/training/history/importHistory.ts'
import type { World } from '../../../src/actions/world.ts'
import { inScope, type Scope } from '../../../src/store/database/scope.ts'

/** The list that ships with the demonstration; tools/writeTrainingHistory.ts writes it. */
export const historyFile = fileURLToPath(new URL('./talleres-historia.xlsx', import.meta.url))

const scope: Scope = {
  ...{ side: 'system', personId: null, operatorIds: [], officeIds: 'all', requestId: 'demonstration' },
}

const loader: Actor = {
  ...{ personId: null, name: 'aval', side: 'system', roles: ['trainer'], operatorIds: [], officeIds: 'all' },
  ...{ language: 'es', requestId: 'demonstration', steppedUp: true },
}

/** The demonstration country is here, and its past workshops are not yet. */
const isWanted = (world: World): Promise<boolean> =>
  inScope(world.db, scope, async (tx) => {
    const { rowCount } = await tx.client.query(
      `select 1 from aval.border_demonstration where not exists (select 1 from aval.workshop where imported and demonstration)`,
    )
    return rowCount !== 0
  })

/** Past workshops of the demonstration by the same import as anybody's; nothing where they are here or not wanted. */
export const loadHistory = async (world: World): Promise<HistoryReport | undefined> => {
  if (!(await isWanted(world))) return undefined
  const bytes = await readFile(historyFile)
  const loaded = await importHistory(world, loader, {
    ...{ name: 'talleres-historia.xlsx', bytes, preview: false, demonstration: true },
  })
  if (!loaded.ok) throw new Error(`the demonstration’s workshops were refused: ${loaded.refusal.code}`)
  return loaded.value
}
