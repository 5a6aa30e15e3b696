/** Aval's own server on a PostgreSQL of its own, with as many holders in the register as the first argument says. */

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAccounts } from '../src/accounts/accounts.ts'
import { openBorderDesk } from '../src/actions/border/borderDesk.ts'
import { buildServer } from '../src/api/server.ts'
import { openHouse } from '../src/serve/openHouse.ts'
import { readSettings } from '../src/serve/settings.ts'
import { inScope } from '../src/store/database/scope.ts'
import { tellOrchestrator } from './tellOrchestrator.ts'
import { holderNumber } from './traderNumbers.ts'

const holders = Number(process.argv[2])
const dataDir = mkdtempSync(join(tmpdir(), 'aval-bench-'))
process.on('SIGINT', () => undefined)

const settings = readSettings({ AVAL_DATA: dataDir, PORT: '0' })
const house = await openHouse(settings, {
  tell: (line) => process.connected && process.send?.({ line }),
})
const { world, ground, accountsPool } = house

await inScope(
  world.db,
  { side: 'system', personId: null, operatorIds: [], officeIds: 'all', requestId: 'bench' },
  async (tx) => {
    const numbers = Array.from({ length: holders }, (_, i) => holderNumber(i))
    await tx.client.query(
      `insert into aval.register_entry (trader_number, public_name, search_name, types, city, since, listed)
       select number, 'Empresa ' || number, 'empresa ' || lower(number),
              case when ordinality % 3 = 0 then '{importer}' else '{importer,exporter,manufacturer}' end::text[],
              'Puebla', date '2024-01-01' + (ordinality % 700)::int, true
       from unnest($1::text[]) with ordinality numbers(number, ordinality)`,
      [numbers],
    )
    await tx.client.query(
      'insert into aval.register_change (trader_number) select number from unnest($1::text[]) number',
      [numbers],
    )
  },
)

const accounts = openAccounts({
  world,
  pool: accountsPool,
  secret: randomBytes(32).toString('hex'),
  settings,
})
const app = await buildServer({
  world,
  accounts,
  desk: openBorderDesk(world, { drawKey: 'bench' }),
  say: world.say,
})
const address = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))

tellOrchestrator(Number(address.port), async () => {
  await app.close()
  await house.close()
  await ground.stop()
  rmSync(dataDir, { recursive: true, force: true })
})
