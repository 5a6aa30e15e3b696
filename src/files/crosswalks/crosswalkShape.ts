import { Type } from 'typebox'
import type { Day } from '../../domain/kernel/day.ts'

/** How a crosswalk's file is shaped. What the shape cannot tell is told by `checkCrosswalk`. */

const closed = { additionalProperties: false }
const Line = Type.String({ minLength: 1, maxLength: 200 })
const DayText = Type.Unsafe<Day>(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }))
const Words = Type.Object(
  { es: Type.String({ minLength: 1, maxLength: 600 }), en: Type.String({ minLength: 1, maxLength: 600 }) },
  closed,
)
const EditionNamed = Type.Object({ programme: Line, edition: Line }, closed)
const CriterionId = Type.Union([
  Type.String({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 80 }),
  Type.Null(),
])

export const CrosswalkShape = Type.Object(
  {
    from: EditionNamed,
    to: EditionNamed,
    saidBy: Line,
    on: DayText,
    relations: Type.Array(
      Type.Object(
        {
          from: CriterionId,
          to: CriterionId,
          relation: Type.Enum(['equal', 'broader', 'narrower', 'partly', 'none']),
          why: Words,
          needs: Type.Optional(Words),
          needsBack: Type.Optional(Words),
          confidence: Type.Enum(['high', 'medium', 'low']),
          saidBy: Type.Optional(Line),
          on: Type.Optional(DayText),
          reviewed: Type.Optional(Type.Union([Type.Object({ by: Line, on: DayText }, closed), Type.Null()])),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
)
