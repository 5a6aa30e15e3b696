import { Type } from 'typebox'
import { genders, organisationKinds } from '../../../domain/capacity/training/participant.ts'
import {
  tracks,
  workshopLanguages,
  workshopModes,
  workshopStates,
  workshopSteps,
} from '../../../domain/capacity/training/workshop.ts'
import { addressPattern } from '../../../domain/people/address.ts'
import { form, Line } from '../../company/forms.ts'
import { DayText, Id } from '../../schemas.ts'

/** What is typed, without what no text holds. */
const Long = (maxLength: number) => Type.String({ maxLength, pattern: '^[^\\u0000]*$' })
const Country = Type.String({ pattern: '^[A-Za-z]{2}$' })
const Moment = Type.String({ maxLength: 40, description: 'ISO 8601 with its zone: 2027-02-04T15:00:00Z.' })
const orNone = <T>(schema: object) => Type.Unsafe<T | null>({ ...schema, type: ['string', 'null'] })
/** A person's name or an organisation's, on one line. */
const Name = (maxLength: number, minLength = 0) =>
  Type.String({ minLength, maxLength, pattern: '^[^\\u0000-\\u001f\\u007f]*$' })

export const WorkshopForm = form({
  title: Name(200, 1),
  track: Type.Enum([...tracks]),
  forSmallFirms: Type.Boolean(),
  country: Country,
  place: Name(200),
  mode: Type.Enum([...workshopModes]),
  language: Type.Enum([...workshopLanguages]),
  startsOn: DayText,
  endsOn: DayText,
  organiser: Name(200),
  provider: Name(200),
  capacity: Type.Unsafe<number | null>({ type: ['integer', 'null'], minimum: 1, maximum: 100_000 }),
  modules: Type.Array(Type.String({ maxLength: 80 }), { maxItems: 60 }),
  about: Long(4_000),
  attendanceAsked: Type.Number({ minimum: 0.01, maximum: 1 }),
})

export const StepForm = form({
  step: Type.Enum(Object.keys(workshopSteps) as (keyof typeof workshopSteps)[]),
  reason: Long(2_000),
})

export const SessionForm = form({
  startsAt: Moment,
  endsAt: Moment,
  subject: Name(300, 1),
  instructor: Name(200),
  module: orNone<string>({ maxLength: 80 }),
  forSmallFirms: Type.Boolean(),
})

export const TestForm = form({
  questions: Type.Array(
    form({
      id: Type.String({ pattern: '^[A-Za-z0-9_-]{1,40}$' }),
      text: Long(1_000),
      choices: Type.Array(Long(500), { maxItems: 10 }),
      right: Type.Integer({ minimum: 0, maximum: 9 }),
    }),
    { maxItems: 60 },
  ),
})

const who = {
  name: Name(200, 1),
  organisation: Name(200),
  organisationKind: Type.Enum([...organisationKinds]),
  country: orNone<string>({ maxLength: 2 }),
  gender: Type.Unsafe<string | null>({ type: ['string', 'null'], enum: [...genders, null] }),
}

export const ParticipantForm = form({
  ...who,
  email: orNone<string>({ maxLength: 254 }),
  language: Type.Enum(['es', 'en']),
})
export const RegistrationForm = form({
  ...who,
  email: Type.String({ minLength: 6, maxLength: 254, pattern: addressPattern }),
})
export const OwnForm = form(who)

export const ListForm = form({
  text: Long(400_000),
  sessionId: orNone<string>({ format: 'uuid' }),
  organisationKind: Type.Enum([...organisationKinds]),
  country: orNone<string>({ maxLength: 2 }),
  apply: Type.Boolean(),
  invite: Type.Optional(Type.Boolean()),
})

export const EnrolmentForm = form({ state: Type.Enum(['registered', 'withdrawn']) })

export const AttendanceForm = form({
  sessionId: Id,
  enrolmentId: Type.Optional(Id),
  code: Type.Optional(Line(40, 1)),
  attended: Type.Boolean(),
})

export const EraseForm = form({ sure: Type.Literal(true) })

export const ReasonForm = form({ reason: Long(2_000) })

export const AnswersForm = form({
  phase: Type.Enum(['before', 'after']),
  answers: Type.Record(Type.String({ maxLength: 40 }), Type.Integer({ minimum: 0, maximum: 9 }), {
    maxProperties: 60,
  }),
})

export const EvaluationForm = form({
  ratings: Type.Record(Type.String({ maxLength: 40 }), Type.Integer({ minimum: 1, maximum: 5 }), {
    maxProperties: 20,
  }),
  comment: Long(2_000),
})

const filters = {
  country: Type.Optional(Country),
  year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2199 })),
  track: Type.Optional(Type.Enum([...tracks])),
}
export const TotalsQuestion = form(filters)
const listFilters = {
  ...filters,
  state: Type.Optional(Type.Enum([...workshopStates])),
  q: Type.Optional(Line(80)),
}
export const WorkshopsExported = form(listFilters)
export const WorkshopsQuestion = form({ ...listFilters, after: Type.Optional(Line(60)) })
export const PeopleQuestion = form({ after: Type.Optional(Id), q: Type.Optional(Line(80)) })

export const ByLink = Type.Object({ link: Type.String({ maxLength: 64 }) })
export const BySession = Type.Object({ id: Id, session: Id })
export const ByEnrolment = Type.Object({ id: Id, enrolment: Id })
