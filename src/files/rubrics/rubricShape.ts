import { Type } from 'typebox'
import { measures } from '../../domain/capacity/evaluations/rubric.ts'
import { stakeholderGroups } from '../../domain/capacity/evaluations/stakeholders.ts'
import { closed, Kebab, sourced, Title } from '../programmes/shapes.ts'

const Words = Type.Object(
  { es: Type.String({ minLength: 1, maxLength: 600 }), en: Type.String({ minLength: 1, maxLength: 600 }) },
  closed,
)

/** How a rubric's file is shaped. What the shape cannot tell is told by `senseOfRubric`. */
export const RubricShape = Type.Object(
  {
    id: Kebab,
    version: Type.Integer({ minimum: 1 }),
    name: Title,
    tells: Words,
    ...sourced,
    bibliography: Type.Array(
      Type.Object({ id: Type.String({ minLength: 1, maxLength: 40 }), tells: Words }, closed),
      { minItems: 1 },
    ),
    indicators: Type.Array(
      Type.Object(
        {
          id: Kebab,
          number: Type.Integer({ minimum: 1 }),
          name: Title,
          groups: Type.Array(Type.Enum([...stakeholderGroups]), { minItems: 1, uniqueItems: true }),
          evidence: Words,
          coverage: Type.Optional(Type.Enum(['safe'])),
          measures: Type.Optional(Type.Array(Type.Enum([...measures]), { minItems: 1, uniqueItems: true })),
          levels: Type.Array(Words, { minItems: 5 }),
          ...sourced,
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
)
