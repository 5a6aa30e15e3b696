import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { type Gate, lookUpAtGate, readGate } from '../../actions/border/gate/readGate.ts'
import { type ReadInspection, readInspection } from '../../actions/border/gate/readInspection.ts'
import { releaseShipment } from '../../actions/border/gate/releaseShipment.ts'
import { type InspectionAnswer, writeInspection } from '../../actions/border/gate/writeInspection.ts'
import { findingKindsAt } from '../../domain/border/findingKinds.ts'
import {
  contaminations,
  inspectionPoints,
  type PointListId,
  pointLists,
} from '../../domain/border/inspectionPoints.ts'
import { Line } from '../company/forms.ts'
import { door } from '../door.ts'
import { asIs, ById, Id } from '../schemas.ts'
import type { ServerParts } from '../serverParts.ts'

const plan = { knock: 'office', tag: 'border' } as const
const closed = { additionalProperties: false } as const
const InstantText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$' })
const Kind = Type.Enum([...findingKindsAt('inspection')])
const Note = Line(2_000)
const Gesture = Type.Enum(['ok', 'wrong', 'notDone'])

const Record = Type.Object(
  {
    list: Type.Enum(Object.keys(pointLists) as PointListId[]),
    points: Type.Array(
      Type.Object(
        {
          point: Type.Enum([...inspectionPoints]),
          is: Type.Enum(['ok', 'finding']),
          kind: Type.Optional(Kind),
          note: Note,
        },
        closed,
      ),
      { maxItems: inspectionPoints.length },
    ),
    seal: Type.Object(
      {
        read: Line(60),
        gestures: Type.Object({ view: Gesture, verify: Gesture, tug: Gesture, twist: Gesture }, closed),
      },
      closed,
    ),
    agriculture: Type.Object(
      {
        found: Type.Array(Type.Enum([...contaminations]), {
          maxItems: contaminations.length,
          uniqueItems: true,
        }),
        woodMarked: Type.Enum(['yes', 'no', 'none']),
        note: Note,
      },
      closed,
    ),
    findings: Type.Array(Type.Object({ kind: Kind, note: Note }, closed), { maxItems: 20 }),
    note: Note,
    undoneBecause: Type.Optional(Note),
  },
  closed,
)

/** What a border officer does at the gate: sees what waits, looks up, lets go, writes an inspection. */
export const openGateDoors = (app: FastifyInstance, parts: ServerParts): void => {
  openQueueDoors(app, parts)
  openInspectionDoors(app, parts)
}

const openQueueDoors = (app: FastifyInstance, { world, desk }: ServerParts): void => {
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/border/gate',
      summary: 'What waits at the officer’s offices, in the order in which it is served',
      answer: asIs<Gate>(),
    },
    ({ actor }) => readGate(world, actor, desk),
  )
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/border/gate/search',
      summary: 'Shipments by number, plates, container, trader number or the code of a certificate',
      query: Type.Object({ q: Line(300, 2) }),
      answer: asIs<Gate>(),
    },
    ({ actor, query }) => lookUpAtGate(world, actor, desk, query.q),
  )
  door(
    app,
    {
      ...plan,
      method: 'POST',
      path: '/border/shipments/:id/release',
      summary: 'Lets a shipment go; with a reason where it was to be opened',
      params: ById,
      body: Type.Object({ issuedAt: InstantText, reason: Note }, closed),
      answer: Type.Object({ state: Type.String() }),
    },
    ({ actor, params, body }) => releaseShipment(world, actor, { id: params.id, ...body }),
  )
}

const openInspectionDoors = (app: FastifyInstance, { world }: ServerParts): void => {
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/border/inspections/:id',
      summary: 'An inspection as it stands, with its photos',
      params: ById,
      answer: asIs<ReadInspection>(),
    },
    ({ actor, params }) => readInspection(world, actor, params.id),
  )
  door(
    app,
    {
      ...plan,
      method: 'PUT',
      path: '/border/inspections/:id',
      summary: 'An inspection, whole, as a device wrote it; `theirs` where somebody else wrote meanwhile',
      params: ById,
      body: Type.Object(
        {
          shipment: Type.Object({ id: Id, issuedAt: InstantText }, closed),
          version: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
          startedAt: InstantText,
          means: Type.Enum(['scanner', 'hand', 'documents']),
          record: Record,
          ends: Type.Unsafe<'release' | 'detain' | null>({ enum: ['release', 'detain', null] }),
        },
        closed,
      ),
      answer: asIs<InspectionAnswer>(),
    },
    ({ actor, params, body }) => writeInspection(world, actor, { id: params.id, ...body }),
  )
}
