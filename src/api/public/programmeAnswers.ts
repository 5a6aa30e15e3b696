import { type TSchema, Type } from 'typebox'

export const NullOr = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const TextAnswer = Type.Object({ es: Type.String(), en: Type.String() })

const Ids = Type.Array(Type.String())
const IdsOrAll = Type.Union([Ids, Type.Literal('all')])
export const sourced = {
  certainty: Type.Enum(['verified', 'secondary', 'assumed']),
  sources: Ids,
}
const named = { id: Type.String(), name: TextAnswer, ...sourced }

export const CriterionAnswer = Type.Object({
  id: Type.String(),
  number: Type.String(),
  asks: TextAnswer,
  level: Type.Enum(['must', 'should', 'mixed']),
  parts: Type.Array(
    Type.Object({
      id: Type.String(),
      level: Type.Enum(['must', 'should']),
      asks: TextAnswer,
      operatorTypes: Type.Optional(IdsOrAll),
      from: Type.Optional(Type.String({ format: 'date' })),
      until: Type.Optional(NullOr(Type.String({ format: 'date' }))),
    }),
  ),
  operatorTypes: IdsOrAll,
  siteKinds: IdsOrAll,
  owedBy: Type.Optional(Type.Enum(['operator', 'customs'])),
  from: Type.String({ format: 'date' }),
  until: NullOr(Type.String({ format: 'date' })),
  guidance: TextAnswer,
  evidence: TextAnswer,
  visit: Type.Object({ method: Type.Enum(['examine', 'interview', 'test']), checks: TextAnswer }),
  smallCompany: Type.Optional(TextAnswer),
  ...sourced,
})

export const standardWith = (criteria: TSchema) =>
  Type.Object({
    id: Type.String(),
    number: Type.String(),
    title: TextAnswer,
    describes: TextAnswer,
    subStandards: Type.Array(
      Type.Object({ id: Type.String(), number: Type.String(), title: TextAnswer, criteria, ...sourced }),
    ),
    ...sourced,
  })

export const ProgrammeAnswer = Type.Object({
  id: Type.String(),
  edition: Type.String(),
  hash: Type.String(),
  name: TextAnswer,
  shortName: Type.String(),
  country: Type.String(),
  authority: TextAnswer,
  languages: Type.Array(Type.String()),
  timeZone: Type.String(),
  validityMonths: NullOr(Type.Integer()),
  reviewMonths: Type.Integer(),
  traderNumberPattern: Type.String(),
  taxId: Type.Object({ name: TextAnswer, pattern: Type.String() }),
  publicNamesSuspension: Type.Boolean(),
  totals: Type.Object({
    standards: Type.Integer(),
    substandards: Type.Integer(),
    criteria: Type.Integer(),
    certainty: Type.Object({ verified: Type.Integer(), secondary: Type.Integer(), assumed: Type.Integer() }),
  }),
  standards: Type.Array(standardWith(Type.Integer())),
  operatorTypes: Type.Array(Type.Object(named)),
  siteKinds: Type.Array(Type.Object(named)),
  tiers: Type.Array(Type.Object(named)),
  benefits: Type.Array(Type.Object({ ...named, tells: TextAnswer, operatorTypes: IdsOrAll })),
  fees: Type.Array(Type.Object({ ...named, amount: Type.Number(), currency: Type.String() })),
  eligibility: Type.Array(
    Type.Object({
      id: Type.String(),
      asks: TextAnswer,
      kind: Type.Enum(['yesNo', 'number', 'date']),
      wants: Type.Object({
        yes: Type.Optional(Type.Boolean()),
        atLeast: Type.Optional(Type.Number()),
        monthsAgoAtLeast: Type.Optional(Type.Number()),
      }),
      otherwise: TextAnswer,
      operatorTypes: IdsOrAll,
      ...sourced,
    }),
  ),
  deadlines: Type.Array(
    Type.Object({
      clock: Type.String(),
      days: Type.Number(),
      count: Type.Enum(['working', 'calendar']),
      warnBefore: Type.Array(Type.Number()),
      because: TextAnswer,
      ...sourced,
    }),
  ),
  bibliography: Type.Array(
    Type.Object({
      id: Type.String(),
      tells: TextAnswer,
      kind: Type.Enum(['publisher', 'mirror', 'guidance', 'form', 'secondary']),
    }),
  ),
  ...sourced,
})

export const StandardsAnswer = Type.Object({
  edition: Type.String(),
  hash: Type.String(),
  standards: Type.Array(standardWith(Type.Array(CriterionAnswer))),
})
