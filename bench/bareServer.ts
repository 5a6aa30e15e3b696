/** The least that Fastify does for a JSON answer with a response schema: what Aval's door is compared with. */
import Fastify from 'fastify'
import { tellOrchestrator } from './tellOrchestrator.ts'

const app = Fastify()
const text = { type: 'string' } as const
const answer = {
  type: 'object',
  properties: {
    traderNumber: text,
    status: text,
    types: { type: 'array', items: text },
    tier: text,
    since: text,
    asOf: text,
  },
} as const

app.get('/constant', { schema: { response: { 200: answer } } }, (_request, reply) =>
  reply.send({
    traderNumber: 'MX000000000001',
    status: 'certified',
    types: ['importer', 'exporter'],
    tier: 'gold',
    since: '2025-03-01',
    asOf: '2026-03-02T12:00:00.000Z',
  }),
)

const address = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
process.on('SIGINT', () => undefined)
tellOrchestrator(Number(address.port), () => app.close())
