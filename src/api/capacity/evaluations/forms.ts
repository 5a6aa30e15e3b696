import { Type } from 'typebox'
import {
  efforts,
  priorities,
  recommendationSteps,
} from '../../../domain/capacity/evaluations/recommendationSteps.ts'
import { evidenceClasses } from '../../../domain/capacity/evaluations/rubric.ts'
import { Line } from '../../company/forms.ts'
import { DayText, Id } from '../../schemas.ts'

export const closed = { additionalProperties: false } as const
export const Country = Type.String({ pattern: '^[A-Z]{2}$', description: 'Two letters, ISO 3166.' })
const Name = Type.String({ minLength: 1, maxLength: 40, pattern: '^[a-zA-Z]+$' })
export const IndicatorId = Type.String({ minLength: 1, maxLength: 80, pattern: '^[a-z0-9-]+$' })
export const LevelOrNone = Type.Unsafe<number | null>({ type: ['integer', 'null'], minimum: 0, maximum: 4 })
const DayOrNone = Type.Unsafe<string | null>({
  type: ['string', 'null'],
  pattern: '^(19|20|21)\\d{2}-\\d{2}-\\d{2}$',
})
const NameOrNone = Type.Unsafe<string | null>({
  type: ['string', 'null'],
  maxLength: 40,
  pattern: '^[a-zA-Z]+$',
})
const IdOrNone = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'uuid' })

export const PlanForm = Type.Object(
  {
    kind: Type.Enum(['visit', 'followUp']),
    ...{ from: DayText, until: DayText, place: Line(200), template: Type.Boolean() },
  },
  closed,
)

export const ChangeForm = Type.Object(
  {
    ...{ from: DayText, until: DayText, place: Line(200), summary: Line(8_000) },
    accompanied: Type.Enum(['none', 'real', 'mock']),
    accompaniedNote: Line(2_000),
  },
  closed,
)

export const AgendaForm = Type.Object(
  {
    ...{ id: IdOrNone, on: DayText, what: Line(400), place: Line(200), stakeholder: NameOrNone },
    starts: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }),
  },
  closed,
)

export const MeetingForm = Type.Object({ stakeholder: Name, on: DayText, place: Line(200) }, closed)

export const NoteForm = Type.Object(
  { meetingId: Id, kind: Type.Enum(['present', 'note']), body: Line(20_000), confidential: Type.Boolean() },
  closed,
)

export const documentKinds = [
  ...(['law', 'criteria', 'manual', 'organigram', 'statistics'] as const),
  ...(['caseSample', 'system', 'agreement', 'training', 'other'] as const),
] as const

export const DocumentForm = Type.Object(
  {
    ...{ title: Line(300), foundAt: Line(600), stakeholder: Name, dated: DayOrNone, receivedOn: DayText },
    kind: Type.Enum([...documentKinds]),
  },
  closed,
)

export const ScoreForm = Type.Object(
  {
    ...{ indicator: IndicatorId, level: LevelOrNone, because: Line(4_000) },
    classes: Type.Array(Type.Enum([...evidenceClasses]), { uniqueItems: true, maxItems: 4 }),
    documents: Type.Array(Id, { uniqueItems: true, maxItems: 50 }),
    meetings: Type.Array(Id, { uniqueItems: true, maxItems: 50 }),
  },
  closed,
)

export const LevelForm = Type.Object(
  { indicator: IndicatorId, level: LevelOrNone, reason: Line(4_000) },
  closed,
)

export const RecommendationForm = Type.Object(
  {
    ...{ id: IdOrNone, es: Line(4_000), en: Line(4_000), owner: Name, dueOn: DayText, doneWhen: Line(2_000) },
    priority: Type.Enum([...priorities]),
    effort: Type.Enum([...efforts]),
    indicators: Type.Array(IndicatorId, { uniqueItems: true, minItems: 1, maxItems: 22 }),
    documents: Type.Optional(Type.Array(Id, { uniqueItems: true, maxItems: 50 })),
  },
  closed,
)

const steps = (Object.keys(recommendationSteps) as (keyof typeof recommendationSteps)[]).filter(
  (step) => step !== 'write',
)

export const RecommendationStepForm = Type.Object(
  {
    step: Type.Enum(steps),
    ...{ note: Line(4_000), evidence: Line(600), turn: Type.Integer({ minimum: 1, maximum: 100_000 }) },
  },
  closed,
)
