import { Type } from 'typebox'
import { findingKinds } from '../../domain/border/findingKinds.ts'
import { declarationKinds, partyRoles } from '../../domain/border/goodsDeclaration.ts'
import type { BorderPart, Contradicted } from '../../domain/programmes/borderPart.ts'
import { Camel, closed, DayText, Kebab, sourced, Title } from './shapes.ts'

const Currency = Type.String({ pattern: '^[A-Z]{3}$' })

const FacilitiesShape = Type.Object(
  {
    documents: Type.Optional(
      Type.Array(
        Type.Object(
          {
            ...{ id: Kebab, name: Title, spared: Type.Boolean() },
            kinds: Type.Array(Type.Enum([...declarationKinds]), { minItems: 1, uniqueItems: true }),
            ...sourced,
          },
          closed,
        ),
        { minItems: 1 },
      ),
    ),
    payment: Type.Optional(
      Type.Object(
        {
          withinDays: Type.Integer({ minimum: 0, maximum: 365 }),
          // a day that every month has
          deferredToDay: Type.Integer({ minimum: 1, maximum: 28 }),
          stopsAfterDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 365 })),
          ...sourced,
        },
        closed,
      ),
    ),
    transit: Type.Optional(
      Type.Object(
        {
          days: Type.Integer({ minimum: 1, maximum: 365 }),
          times: Type.Integer({ minimum: 1, maximum: 10 }),
          ...sourced,
        },
        closed,
      ),
    ),
  },
  closed,
)

/** Only where a programme has such a file. The rows of its tables are read by targeting itself. */
export const BorderShape = Type.Object(
  {
    currency: Currency,
    currencyRates: Type.Array(
      Type.Object(
        { currency: Currency, perUnit: Type.Number({ exclusiveMinimum: 0 }), on: DayText, ...sourced },
        closed,
      ),
    ),
    draw: Type.Object({ share: Type.Number({ minimum: 0 }), ...sourced }, closed),
    held: Type.Optional(
      Type.Object({ hours: Type.Integer({ minimum: 0, maximum: 8_760 }), ...sourced }, closed),
    ),
    relief: Type.Object(
      {
        benefits: Type.Array(Kebab, { uniqueItems: true }),
        bounds: Type.Array(
          Type.Object(
            {
              tier: Type.Union([Camel, Type.Null()]),
              part: Type.Number({ minimum: 0 }),
              ...sourced,
            },
            closed,
          ),
        ),
        recognised: Type.Object({ part: Type.Number({ minimum: 0 }), ...sourced }, closed),
      },
      closed,
    ),
    chain: Type.Array(
      Type.Object(
        { role: Type.Enum([...partyRoles]), weight: Type.Number({ minimum: 0 }), ...sourced },
        closed,
      ),
    ),
    tables: Type.Unsafe<BorderPart['tables']>(Type.Object(sourced)),
    facilities: Type.Optional(FacilitiesShape),
    contradicts: Type.Optional(
      Type.Array(
        Type.Object(
          {
            finding: Type.Unsafe<Contradicted['finding']>(Type.Enum(Object.keys(findingKinds))),
            criteria: Type.Array(Kebab, { minItems: 1, uniqueItems: true }),
            ...sourced,
          },
          closed,
        ),
      ),
    ),
  },
  closed,
)
