import { Type } from 'typebox'
import { declarationKinds, partyRoles } from '../../domain/border/goodsDeclaration.ts'
import { incidentKinds } from '../../domain/border/resumption/incident.ts'
import { Camel, closed, Kebab, sourced, Title } from './shapes.ts'

/** Two, four or six digits, or the longer code of a country. */
const HsBeginning = Type.String({ pattern: '^[0-9]{2}([0-9]{2}([0-9]{2,8})?)?$' })
const Beginnings = Type.Array(HsBeginning, { minItems: 1, uniqueItems: true })
const Share = Type.Number({ minimum: 0, maximum: 1 })
const Effort = Type.Number({ exclusiveMinimum: 0, maximum: 100 })

/** Only where a programme has such a file. */
export const ResumptionShape = Type.Object(
  {
    trustedTiers: Type.Array(Camel, { uniqueItems: true }),
    benefit: Type.Union([Kebab, Type.Null()]),
    standingOf: Type.Object(
      Object.fromEntries(
        declarationKinds.map((kind) => [kind, Type.Array(Type.Enum([...partyRoles]), { minItems: 1 })]),
      ),
      closed,
    ),
    priorityGoods: Type.Array(
      Type.Object(
        {
          id: Kebab,
          kind: Type.Enum(['relief', 'nationalPriority']),
          name: Title,
          hs: Beginnings,
          procedures: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 20 }))),
          incidents: Type.Optional(
            Type.Array(Type.Enum([...incidentKinds]), { minItems: 1, uniqueItems: true }),
          ),
          ...sourced,
        },
        closed,
      ),
    ),
    perishables: Type.Array(
      Type.Object(
        { id: Kebab, name: Title, hs: Beginnings, hours: Type.Integer({ minimum: 1 }), ...sourced },
        closed,
      ),
    ),
    work: Type.Object(
      {
        efforts: Type.Object({ green: Effort, blue: Effort, yellow: Effort, red: Effort }, closed),
        opensAt: Type.Integer({ minimum: 0, maximum: 23 }),
        detourHours: Type.Integer({ minimum: 0, maximum: 240 }),
        receivingShare: Share,
        ...sourced,
      },
      closed,
    ),
    ...sourced,
  },
  closed,
)
