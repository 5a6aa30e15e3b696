import { type TSchema, Type } from 'typebox'
import {
  CriterionAnswer,
  NullOr,
  ProgrammeAnswer,
  sourced,
  standardWith,
  TextAnswer,
} from '../public/programmeAnswers.ts'

const Plate = Type.Object({
  id: Type.String(),
  edition: Type.String(),
  shortName: Type.String(),
  name: TextAnswer,
})
const Levels = Type.Object({
  must: Type.Integer(),
  should: Type.Integer(),
  mixed: Type.Integer(),
  customs: Type.Integer({ description: 'What the administration owes; it is asked of no company.' }),
})
const Named = Type.Object({ id: Type.String(), name: TextAnswer, ...sourced })
const Told = Type.Object({ id: Type.String(), tells: TextAnswer, ...sourced })
const Heading = Type.Object({ id: Type.String(), number: Type.String(), title: TextAnswer })
const Line = Type.Object({ id: Type.String(), number: Type.String(), asks: TextAnswer })
const withLevels = (schema: ReturnType<typeof standardWith>) =>
  Type.Object({ ...schema.properties, levels: Levels })
const {
  totals,
  operatorTypes: _types,
  standards: _standards,
  tiers: _tiers,
  ...plain
} = ProgrammeAnswer.properties

export const ProgrammesAnswer = Type.Object({
  items: Type.Array(
    Type.Object({
      ...Plate.properties,
      hash: Type.String(),
      country: Type.String(),
      authority: TextAnswer,
      operatorTypes: Type.Array(Named),
      validityMonths: NullOr(Type.Integer()),
      pilot: Type.Boolean(),
      succeeds: NullOr(Type.String()),
      totals: Type.Object({ ...totals.properties, levels: Levels }),
    }),
  ),
})

export const ReadProgrammeAnswer = Type.Object({
  ...plain,
  totals,
  levels: Levels,
  standards: Type.Array(withLevels(standardWith(Type.Integer()))),
  operatorTypes: Type.Array(Type.Object({ ...Named.properties, criteria: Type.Integer() })),
  tiers: Type.Array(Type.Object({ ...Named.properties, tells: Type.Optional(TextAnswer) })),
  focusAreas: Type.Optional(Type.Array(Named)),
  terms: Type.Optional(
    Type.Array(
      Type.Object({
        ...Named.properties,
        amount: Type.Number(),
        unit: Type.Enum(['calendarDays', 'workingDays', 'months', 'years']),
        tells: TextAnswer,
      }),
    ),
  ),
  pilot: Type.Optional(
    Type.Object({
      invitedOnly: Type.Boolean(),
      flows: Type.Array(Type.Enum(['import', 'export', 'transit'])),
      sectors: Type.Array(Named),
      stages: Type.Array(
        Type.Object({
          ...Named.properties,
          operatorTypes: Type.Array(Type.String()),
          from: NullOr(Type.String()),
          until: NullOr(Type.String()),
        }),
      ),
      aims: Type.Array(Told),
      workingGroup: Told,
      history: Type.Optional(Type.Array(Type.Object({ ...Told.properties, on: Type.String() }))),
    }),
  ),
  before: NullOr(Plate),
  after: Type.Array(Plate),
})

const lists = { operatorTypes: Type.Array(Named), siteKinds: Type.Array(Named) }

export const ReadStandardAnswer = Type.Object({
  programme: Type.Object({ ...Plate.properties, ...lists }),
  hash: Type.String(),
  standard: standardWith(Type.Array(CriterionAnswer)),
  before: NullOr(Heading),
  after: NullOr(Heading),
})

const followed = Type.Object({
  ...Line.properties,
  as: Type.Enum(['same', 'reworded', 'tightened', 'loosened']),
  because: TextAnswer,
  programme: Plate,
})

const relation = Type.Object({
  to: NullOr(Line),
  relation: Type.Enum(['equal', 'broader', 'narrower', 'partly', 'none']),
  why: TextAnswer,
  needs: Type.Optional(TextAnswer),
  confidence: Type.Enum(['high', 'medium', 'low']),
  saidBy: Type.String(),
  on: Type.String({ format: 'date' }),
  reviewed: NullOr(Type.Object({ by: Type.String(), on: Type.String({ format: 'date' }) })),
  through: Type.Optional(Type.Object({ programme: Type.String(), criterion: Type.String() })),
})

export const ReadCriterionAnswer = Type.Object({
  programme: Type.Object({
    ...Plate.properties,
    ...lists,
    bibliography: ProgrammeAnswer.properties.bibliography,
  }),
  hash: Type.String(),
  standard: Heading,
  subStandard: Heading,
  criterion: CriterionAnswer,
  follows: Type.Array(followed),
  followedBy: Type.Array(followed),
  before: NullOr(Line),
  after: NullOr(Line),
  related: Type.Array(
    Type.Object({
      programme: Type.Object({ id: Type.String(), shortName: Type.String(), name: TextAnswer }),
      hasPages: Type.Boolean(),
      derivedThrough: NullOr(Type.String()),
      relations: Type.Array(relation),
    }),
  ),
}) satisfies TSchema
