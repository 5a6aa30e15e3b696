import { Type } from 'typebox'
import { transportModes } from '../../domain/border/goodsDeclaration.ts'
import { incidentKinds } from '../../domain/border/resumption/incident.ts'
import { form, Line, Lines } from '../company/forms.ts'
import { Id } from '../schemas.ts'

const OfficeId = Type.String({ pattern: '^[a-z0-9-]{2,40}$' })
const Offices = Type.Array(OfficeId, { maxItems: 200 })
const Modes = Type.Array(Type.Enum([...transportModes]), { maxItems: 20 })
const Reason = Type.String({ minLength: 1, maxLength: 2_000, pattern: '^[^\\u0000]*$' })
const Moment = Type.String({ maxLength: 40, description: 'ISO 8601 with its zone: 2026-09-21T14:00:00Z.' })
// A union of schemas would turn nothing into a text while reading the body.
const MomentOrNone = Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 40 })
const TurnOrNone = Type.Unsafe<number | null>({ type: ['integer', 'null'], minimum: 1 })

const incident = {
  name: Line(120, 1),
  offices: Offices,
  modes: Modes,
  receiving: Offices,
  until: MomentOrNone,
  reason: Reason,
}
export const ChangeForm = form(incident)
export const DeclareForm = form({
  ...incident,
  kind: Type.Enum([...incidentKinds]),
  from: Moment,
  exercise: Type.Boolean(),
})
export const CloseForm = form({ reason: Reason, keepReport: Type.Boolean() })
export const AdjustForm = Type.Union([
  form({
    kind: Type.Literal('move'),
    shipment: Id,
    side: Type.Enum(['before', 'after']),
    neighbour: Id,
    reason: Reason,
  }),
  form({
    kind: Type.Literal('pin'),
    shipment: Id,
    office: OfficeId,
    hour: Moment,
    reason: Reason,
  }),
  form({ kind: Type.Literal('hold'), shipment: Id, reason: Reason }),
])
export const UndoForm = form({
  turn: TurnOrNone,
  reason: Line(2_000),
})
export const PublishForm = form({ reason: Line(2_000) })
export const MessageForm = form({ offices: Offices, modes: Modes, es: Lines, en: Lines })

export const OrderQuestion = form({
  after: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
  class: Type.Optional(Line(90)),
  office: Type.Optional(OfficeId),
  mode: Type.Optional(Type.Enum([...transportModes])),
  only: Type.Optional(Type.Enum(['adjusted', 'held', 'outOfTurn', 'withoutHour'])),
  q: Type.Optional(Line(80)),
})
