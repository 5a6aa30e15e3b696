/** Aval's own server on a PostgreSQL of its own, with a border system's token, which it tells in a line. */

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAccounts } from '../../src/accounts/accounts.ts'
import { openBorderDesk } from '../../src/actions/border/borderDesk.ts'
import { buildServer } from '../../src/api/server.ts'
import { openHouse } from '../../src/serve/openHouse.ts'
import { readSettings } from '../../src/serve/settings.ts'
import { inScope } from '../../src/store/database/scope.ts'
import { insertOffice } from '../../src/store/house/offices.ts'
import { insertToken } from '../../src/store/people/tokens.ts'
import { tellOrchestrator } from '../tellOrchestrator.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'aval-bench-'))
process.on('SIGINT', () => undefined)
const settings = readSettings({ AVAL_DATA: dataDir, PORT: '0' })
const house = await openHouse(settings, { tell: (line) => process.connected && process.send?.({ line }) })
const { world, ground, accountsPool } = house

const system = {
  ...{ side: 'system' as const, personId: null, operatorIds: [], officeIds: 'all' as const },
  requestId: 'bench',
}
const token = await inScope(world.db, system, async (tx) => {
  await insertOffice(tx, { id: 'central', name: 'Central', city: '', jurisdiction: '' })
  const times = { createdAt: world.now(), expiresAt: '2090-01-01T00:00:00Z' }
  return (await insertToken(tx, { name: 'bench', role: 'borderSystem', createdBy: null, ...times })).token
})
process.send?.({ line: JSON.stringify({ token, databaseUrl: ground.migratorUrl }) })

const secret = randomBytes(32).toString('hex')
const accounts = openAccounts({ world, pool: accountsPool, secret, settings })
const desk = openBorderDesk(world, { drawKey: 'bench' })
const app = await buildServer({ world, accounts, desk, say: world.say })
const address = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))

tellOrchestrator(Number(address.port), async () => {
  await app.close()
  await house.close()
  await ground.stop()
  rmSync(dataDir, { recursive: true, force: true })
})
