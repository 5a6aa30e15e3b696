import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  type ConsistencyProof,
  type HeadsRead,
  type InclusionProof,
  proveConsistency,
  proveEvent,
  readHeads,
} from '../../actions/audit/proofs.ts'
import { door } from '../door.ts'
import { Id } from '../schemas.ts'
import type { ServerParts } from '../serverParts.ts'
import { openLogDoors } from './logDoors.ts'

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, hexadecimal.' })
const Size = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })
const Path = Type.Array(Hash, { description: 'Sibling hashes from below upwards, RFC 9162.' })
const Tree = Type.Object({ size: Size, root: Hash })

const Head = Type.Object(
  {
    origin: Type.String(),
    size: Size,
    root: Hash,
    time: Type.String(),
    prev: Type.String({ description: 'SHA-256 of the head before; empty for the first.' }),
    keyId: Type.String(),
    signature: Type.String({ description: 'Ed25519, base64. Take the key from elsewhere: aval audit key.' }),
  },
  { description: 'What the log was at a moment, signed.' },
)

const Sealing = Type.Object({
  state: Type.Enum(['sealed', 'late', 'stopped']),
  since: Type.Union([Type.String(), Type.Null()]),
  grantsStopAt: Type.Union([Type.String(), Type.Null()]),
})

/** What outsiders need to check the audit log: its signed heads, and proofs that hold without it. */
export const openAuditDoors = (app: FastifyInstance, { world }: ServerParts): void => {
  openLogDoors(app, world)
  const plan = { method: 'GET', knock: 'signedIn', tag: 'audit', perMinute: 60 } as const
  door(
    app,
    {
      ...plan,
      path: '/audit/heads',
      summary:
        'The latest signed heads of the audit log, for a witness to keep, and whether sealing keeps up',
      query: Type.Object({ last: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })) }),
      answer: Type.Unsafe<HeadsRead>(Type.Object({ items: Type.Array(Head), sealing: Sealing })),
    },
    ({ actor, query }) => readHeads(world, actor, query.last ?? 20),
  )
  door(
    app,
    {
      ...plan,
      path: '/audit/consistency',
      summary: 'Proves that the log of so many events is the beginning of a later one',
      query: Type.Object({ from: Size, to: Size }),
      answer: Type.Unsafe<ConsistencyProof>(
        Type.Object({ kind: Type.Literal('consistency'), from: Tree, to: Tree, path: Path }),
      ),
    },
    ({ actor, query }) => proveConsistency(world, actor, query),
  )
  door(
    app,
    {
      ...plan,
      path: '/audit/proof/:eventId',
      summary: 'Proves that an event, such as a receipt names, stands in the log under a signed head',
      params: Type.Object({ eventId: Id }),
      answer: Type.Unsafe<InclusionProof>(
        Type.Object({
          kind: Type.Literal('inclusion'),
          eventId: Id,
          index: Type.Integer({ minimum: 0 }),
          event: Type.String({ description: 'What happened; the leaf is SHA-256 of a zero byte and this.' }),
          leaf: Hash,
          path: Path,
          head: Head,
        }),
      ),
    },
    ({ actor, params }) => proveEvent(world, actor, params.eventId),
  )
}
