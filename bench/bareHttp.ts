/** The least that Node answers over HTTP, with nothing looked up: what is left of a latency is the machine's and the generator's. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tellOrchestrator } from './tellOrchestrator.ts'

const answer = JSON.stringify({
  traderNumber: 'MX000000000001',
  status: 'certified',
  types: ['importer', 'exporter'],
  tier: null,
  since: '2025-03-01',
  asOf: '2026-03-02T12:00:00.000Z',
})
const head = {
  'content-type': 'application/json; charset=utf-8',
  'content-length': Buffer.byteLength(answer),
}

const server = createServer((_request, response) => {
  response.writeHead(200, head).end(answer)
})
process.on('SIGINT', () => undefined)
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  tellOrchestrator(port, async () => {
    server.closeAllConnections()
    server.close()
  })
})
