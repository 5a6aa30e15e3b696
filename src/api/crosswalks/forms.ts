import { Type } from 'typebox'
import type { CrosswalkLine, ToldCrosswalk } from '../../actions/crosswalks/crosswalksTold.ts'
import { judgementNames } from '../../domain/crosswalk/judgement.ts'
import { confidences, kindsByStrength } from '../../domain/crosswalk/relation.ts'

const Text = Type.Object({ es: Type.String(), en: Type.String() })
const Line = Type.Object({ id: Type.String(), number: Type.String(), asks: Text })
const NullOr = <T extends Parameters<typeof Type.Union>[0][number]>(of: T) => Type.Union([of, Type.Null()])
const Plate = Type.Object({
  ...{ id: Type.String(), edition: Type.String(), shortName: Type.String(), name: Text },
  hasPages: Type.Boolean(),
})
const Kind = Type.Enum([...kindsByStrength], {
  description: 'How the first stands to the second: equal, broader (it asks more), narrower, partly, none.',
})
const Confidence = Type.Enum([...confidences])

const CrosswalkLineForm = Type.Object({
  ...{ from: Plate, to: Plate, made: Type.Enum(['judged', 'succession', 'derived']) },
  ways: Type.Array(Type.Array(Type.String()), {
    description: 'Over which programmes it was derived: every way as short as the shortest.',
  }),
  counts: Type.Object({
    ...{ equal: Type.Integer(), broader: Type.Integer(), narrower: Type.Integer() },
    ...{ partly: Type.Integer(), none: Type.Integer() },
  }),
  ...{ relations: Type.Integer(), reviewed: Type.Integer(), saidBy: Type.Array(Type.String()) },
  on: NullOr(Type.String()),
})

export const CrosswalksAnswer = Type.Unsafe<{ items: readonly CrosswalkLine[] }>(
  Type.Object({ items: Type.Array(CrosswalkLineForm) }),
)

const Relation = Type.Object({
  ...{ from: NullOr(Line), to: NullOr(Line), relation: Kind, why: Text },
  needs: Type.Optional(Text),
  needsBack: Type.Optional(Text),
  ...{ confidence: Confidence, saidBy: Type.String(), on: Type.String() },
  reviewed: NullOr(Type.Object({ by: Type.String(), on: Type.String() })),
  over: Type.Array(
    Type.Object({ programme: Type.String(), criterion: Type.String(), number: Type.String(), asks: Text }),
  ),
})

export const CrosswalkAnswer = Type.Unsafe<ToldCrosswalk>(
  Type.Object({
    ...CrosswalkLineForm.properties,
    standards: Type.Array(
      Type.Object({
        ...{ id: Type.String(), number: Type.String(), title: Text, relations: Type.Array(Relation) },
      }),
    ),
    onlyThere: Type.Array(Relation),
  }),
)

const Id = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 100 })
export const TwoProgrammes = Type.Object({ from: Id, to: Id })

const Words = Type.Object(
  { es: Type.String({ minLength: 1, maxLength: 600 }), en: Type.String({ minLength: 1, maxLength: 600 }) },
  { additionalProperties: false },
)

export const JudgementAsked = Type.Object(
  {
    from: NullOr(Id),
    to: NullOr(Id),
    kind: Type.Enum([...judgementNames]),
    seal: Type.String({ pattern: '^[0-9a-f]{16}$', description: 'Of the relation as it was read.' }),
    words: Type.Optional(
      Type.Object(
        {
          relation: Kind,
          why: Words,
          needs: Type.Optional(Words),
          needsBack: Type.Optional(Words),
          confidence: Confidence,
        },
        { additionalProperties: false, description: 'What is proposed instead of what stands.' },
      ),
    ),
    reason: Type.Optional(Type.String({ maxLength: 2000 })),
  },
  { additionalProperties: false },
)
