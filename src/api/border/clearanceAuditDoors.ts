import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  type AuditDesk,
  closeClearanceAudit,
  openClearanceAudit,
  readClearanceAudits,
  sampleClearanceAudits,
} from '../../actions/border/audits/clearanceAudits.ts'
import { clearanceAuditsCsv } from '../../actions/border/audits/clearanceAuditsCsv.ts'
import type { World } from '../../actions/world.ts'
import { findingKindsAt } from '../../domain/border/findingKinds.ts'
import { csvDoor } from '../benefits/csvDoor.ts'
import { Line } from '../company/forms.ts'
import { door } from '../door.ts'
import { asIs, ById } from '../schemas.ts'

const plan = { knock: 'office', tag: 'border' } as const
const closed = { additionalProperties: false } as const
const Version = Type.Integer({ minimum: 1, maximum: 1_000_000 })
const Moved = Type.Object({ state: Type.String(), version: Type.Integer() })

/** Audit after clearance: the blue lane drawn from, opened, closed with a result. */
export const openClearanceAuditDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/border/audits',
      summary: 'Audits after clearance: how much is queued, what was drawn, what came of it',
      answer: asIs<AuditDesk>(),
    },
    ({ actor }) => readClearanceAudits(world, actor),
  )
  csvDoor<Record<string, never>>(
    app,
    {
      ...{ ...plan, path: '/border/audits.csv', fileName: 'aval-clearance-audits.csv' },
      ...{ query: Type.Object({}, closed), summary: 'The same as a table' },
    },
    ({ actor }) => clearanceAuditsCsv(world, actor),
  )
  door(
    app,
    {
      ...plan,
      method: 'POST',
      path: '/border/audits/sample',
      summary: 'Draws shipments of the blue lane to be audited',
      body: Type.Object({ size: Type.Integer({ minimum: 1, maximum: 200 }) }, closed),
      answer: Type.Object({ drawn: Type.Integer() }),
    },
    ({ actor, body }) => sampleClearanceAudits(world, actor, body.size),
  )
  openAuditSteps(app, world)
}

const openAuditSteps = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...plan,
      method: 'POST',
      path: '/border/audits/:id/open',
      summary: 'Begins an audit after clearance',
      params: ById,
      body: Type.Object({ version: Version }, closed),
      answer: Moved,
    },
    ({ actor, params, body }) => openClearanceAudit(world, actor, { id: params.id, ...body }),
  )
  door(
    app,
    {
      ...plan,
      method: 'POST',
      path: '/border/audits/:id/close',
      summary: 'Closes an audit after clearance with its findings and the duty that was owed',
      params: ById,
      body: Type.Object(
        {
          version: Version,
          findings: Type.Array(
            Type.Object({ kind: Type.Enum([...findingKindsAt('audit')]), note: Line(2_000) }, closed),
            { maxItems: 20 },
          ),
          assessedDuty: Type.Unsafe<number | null>({ type: ['number', 'null'], minimum: 0 }),
          note: Line(2_000),
        },
        closed,
      ),
      answer: Moved,
    },
    ({ actor, params, body }) => closeClearanceAudit(world, actor, { id: params.id, ...body }),
  )
}
