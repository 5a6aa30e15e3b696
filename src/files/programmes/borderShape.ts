import { Type } from 'typebox'
import { findingKinds } from '../../domain/border/findingKinds.ts'
import { partyRoles } from '../../domain/border/goodsDeclaration.ts'
import type { BorderPart, Contradicted } from '../../domain/programmes/borderPart.ts'
import { Camel, closed, DayText, Kebab, sourced } from './shapes.ts'

const Currency = Type.String({ pattern: '^[A-Z]{3}$' })

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
