import { Type } from 'typebox'
import { deliveryKinds, measuredBys } from '../../domain/border/benefitKinds.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { sourceKinds } from '../../domain/programmes/programme.ts'

/** How each file of a programme's folder is shaped. What the shape cannot tell is told by `checkProgramme`. */

export const closed = { additionalProperties: false }
const Line = Type.String({ minLength: 1, maxLength: 200 })
export const Kebab = Type.String({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 80 })
export const Camel = Type.String({ pattern: '^[a-z][a-zA-Z0-9]*$', maxLength: 80 })
const PrintedNumber = Type.String({ pattern: '^[0-9A-Z]+(\\.[0-9A-Z]+)*$', maxLength: 20 })
const ProgrammeId = Type.String({ pattern: '^[a-z]{2,3}-[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })
export const DayText = Type.Unsafe<Day>(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }))
const DayOrNone = Type.Union([DayText, Type.Null()])
export const Title = Type.Object(
  { es: Type.String({ minLength: 1, maxLength: 160 }), en: Type.String({ minLength: 1, maxLength: 160 }) },
  closed,
)
const Words = Type.Object(
  { es: Type.String({ minLength: 1, maxLength: 4000 }), en: Type.String({ minLength: 1, maxLength: 4000 }) },
  closed,
)
const AllOr = <T extends Parameters<typeof Type.Array>[0]>(item: T) =>
  Type.Union([Type.Literal('all'), Type.Array(item, { minItems: 1, uniqueItems: true })])

export const sourced = {
  certainty: Type.Enum(['verified', 'secondary', 'assumed']),
  sources: Type.Array(Line),
}

/** An object identifier: '2.5.4.45'. */
const Oid = Type.String({ pattern: '^[0-2](\\.(0|[1-9][0-9]*)){1,20}$' })

const SigningShape = Type.Object(
  {
    use: Type.Enum(['offered', 'required']),
    name: Title,
    tells: Words,
    taxIdIn: Type.Array(Oid, { minItems: 1, uniqueItems: true }),
    without: Type.Optional(Type.Array(Oid, { minItems: 1, uniqueItems: true })),
    ...sourced,
  },
  closed,
)

const Named = Type.Object({ id: Camel, name: Title, ...sourced }, closed)

const CriterionPartShape = Type.Object(
  {
    id: Kebab,
    level: Type.Enum(['must', 'should']),
    asks: Title,
    operatorTypes: Type.Optional(AllOr(Camel)),
    from: Type.Optional(DayText),
    until: Type.Optional(DayOrNone),
  },
  closed,
)

const FollowedShape = Type.Object(
  { id: Kebab, as: Type.Enum(['same', 'reworded', 'tightened', 'loosened']), because: Words },
  closed,
)

const CriterionShape = Type.Object(
  {
    id: Kebab,
    number: PrintedNumber,
    level: Type.Enum(['must', 'should', 'mixed']),
    asks: Title,
    parts: Type.Array(CriterionPartShape),
    operatorTypes: AllOr(Camel),
    siteKinds: AllOr(Camel),
    owedBy: Type.Optional(Type.Enum(['operator', 'customs'])),
    from: DayText,
    until: DayOrNone,
    guidance: Words,
    evidence: Words,
    visit: Type.Object({ method: Type.Enum(['examine', 'interview', 'test']), checks: Words }, closed),
    smallCompany: Type.Optional(Words),
    follows: Type.Optional(Type.Array(FollowedShape, { minItems: 1 })),
    ...sourced,
  },
  closed,
)

const SubStandardShape = Type.Object(
  {
    id: Kebab,
    number: PrintedNumber,
    title: Title,
    criteria: Type.Array(CriterionShape, { minItems: 1 }),
    ...sourced,
  },
  closed,
)

export const StandardShape = Type.Object(
  {
    id: Kebab,
    number: PrintedNumber,
    title: Title,
    describes: Words,
    focusArea: Type.Optional(Camel),
    subStandards: Type.Array(SubStandardShape, { minItems: 1 }),
    ...sourced,
  },
  closed,
)

export const HeadShape = Type.Object(
  {
    id: ProgrammeId,
    edition: Line,
    name: Title,
    shortName: Line,
    country: Type.String({ pattern: '^[A-Z]{2,3}$' }),
    authority: Title,
    languages: Type.Array(Type.Enum(['es', 'en']), { minItems: 1, uniqueItems: true }),
    timeZone: Line,
    validityMonths: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
    reviewMonths: Type.Integer({ minimum: 1 }),
    traderNumberPattern: Line,
    taxId: Type.Object({ name: Title, pattern: Line }, closed),
    publicNamesSuspension: Type.Boolean(),
    operatorTypes: Type.Array(
      Type.Object(
        {
          id: Camel,
          name: Title,
          follows: Type.Optional(Type.Array(Camel, { minItems: 1, uniqueItems: true })),
          ...sourced,
        },
        closed,
      ),
      { minItems: 1 },
    ),
    siteKinds: Type.Array(Named, { minItems: 1 }),
    tiers: Type.Array(
      Type.Object({ id: Camel, name: Title, tells: Type.Optional(Words), ...sourced }, closed),
    ),
    succeeds: Type.Optional(ProgrammeId),
    focusAreas: Type.Optional(Type.Array(Named, { minItems: 1 })),
    signing: Type.Optional(SigningShape),
    ...sourced,
  },
  closed,
)

export const EligibilityShape = Type.Array(
  Type.Object(
    {
      id: Kebab,
      asks: Words,
      kind: Type.Enum(['yesNo', 'number', 'date']),
      wants: Type.Object(
        {
          yes: Type.Optional(Type.Boolean()),
          atLeast: Type.Optional(Type.Number()),
          monthsAgoAtLeast: Type.Optional(Type.Integer({ minimum: 0 })),
        },
        closed,
      ),
      otherwise: Words,
      operatorTypes: AllOr(Camel),
      ...sourced,
    },
    closed,
  ),
)

export const DeadlinesShape = Type.Array(
  Type.Object(
    {
      clock: Camel,
      days: Type.Integer({ minimum: 1 }),
      count: Type.Enum(['working', 'calendar']),
      warnBefore: Type.Array(Type.Integer({ minimum: 1 }), { uniqueItems: true }),
      because: Words,
      ...sourced,
    },
    closed,
  ),
)

export const HolidaysShape = Type.Array(Type.Object({ day: DayText, name: Title, ...sourced }, closed))

export const FeesShape = Type.Array(
  Type.Object(
    {
      id: Kebab,
      name: Title,
      amount: Type.Number({ minimum: 0 }),
      currency: Type.String({ pattern: '^[A-Z]{3}$' }),
      ...sourced,
    },
    closed,
  ),
)

export const BenefitsShape = Type.Array(
  Type.Object(
    {
      ...{ id: Kebab, name: Title, tells: Words, operatorTypes: AllOr(Camel) },
      ...{ deliveredBy: Type.Enum([...deliveryKinds]), measuredBy: Type.Enum([...measuredBys]) },
      ...sourced,
    },
    closed,
  ),
)

export const LetterShape = Type.Object({ id: Camel, title: Title, body: Words, ...sourced }, closed)

export const CertificateShape = Type.Object(
  { title: Title, states: Words, signedBy: Title, legalBasis: Words, ...sourced },
  closed,
)

export const BibliographyShape = Type.Array(
  Type.Object({ id: Line, tells: Words, kind: Type.Enum([...sourceKinds]) }, closed),
)

const ToldShape = Type.Object({ id: Kebab, tells: Words, ...sourced }, closed)

/** Only where a programme has such a file. */
export const PilotShape = Type.Object(
  {
    invitedOnly: Type.Boolean(),
    flows: Type.Array(Type.Enum(['import', 'export', 'transit']), { minItems: 1, uniqueItems: true }),
    sectors: Type.Array(Named),
    stages: Type.Array(
      Type.Object(
        {
          id: Kebab,
          name: Title,
          operatorTypes: Type.Array(Camel, { minItems: 1, uniqueItems: true }),
          from: DayOrNone,
          until: DayOrNone,
          ...sourced,
        },
        closed,
      ),
      { minItems: 1 },
    ),
    aims: Type.Array(ToldShape),
    workingGroup: ToldShape,
    history: Type.Optional(
      Type.Array(Type.Object({ id: Kebab, on: DayText, tells: Words, ...sourced }, closed)),
    ),
  },
  closed,
)

/** Only where a programme has such a file. */
export const TermsShape = Type.Array(
  Type.Object(
    {
      id: Kebab,
      name: Title,
      amount: Type.Integer({ minimum: 1 }),
      unit: Type.Enum(['calendarDays', 'workingDays', 'months', 'years']),
      tells: Words,
      ...sourced,
    },
    closed,
  ),
)
