import { Type } from 'typebox'
import { flows } from '../../../domain/capacity/pilots/pilot.ts'
import { decisionKinds } from '../../../domain/capacity/pilots/pilotSteps.ts'
import { DayOrNothing, form, Line, Lines } from '../../company/forms.ts'
import { DayText, Id } from '../../schemas.ts'

const Key = Type.String({ pattern: '^[a-z0-9-]{1,60}$' })
const ProgrammeId = Type.String({ pattern: '^[a-z0-9-]{1,100}$' })
export const Words = Type.String({ maxLength: 5000, pattern: '^[^\\u0000]*$' })
const worded = { id: Key, es: Line(500), en: Line(500) }

export const PrepareForm = form({ programmeId: ProgrammeId, reason: Words })
export const BoundsForm = form({
  flows: Type.Array(Type.Enum([...flows]), { maxItems: 3 }),
  sectors: Type.Array(form(worded), { maxItems: 50 }),
  aims: Type.Array(form(worded), { maxItems: 50 }),
  stages: Type.Array(
    form({
      ...worded,
      operatorTypes: Type.Array(Type.String({ pattern: '^[A-Za-z]{1,60}$' }), { maxItems: 50 }),
      ...{ from: DayOrNothing, until: DayOrNothing },
    }),
    { maxItems: 20 },
  ),
  ...{ startsOn: DayOrNothing, endsOn: DayOrNothing },
})
const KeyOrNone = Type.Unsafe<string | null>({ type: ['string', 'null'], pattern: '^[a-z0-9-]{1,60}$' })
export const MoveForm = form({
  step: Type.Enum(['beginInviting', 'startStage', 'beginEvaluation']),
  ...{ stageId: KeyOrNone, reason: Words },
})
export const ProposalForm = form({
  kind: Type.Enum([...decisionKinds]),
  ...{ reasons: Words, until: DayOrNothing, opensOn: DayOrNothing },
})
export const AnswerForm = form({ answer: Type.Enum(['confirm', 'decline', 'withdraw']), words: Words })
export const InvitationForm = form({
  ...{ stageId: Key, sectorId: Key, name: Line(300, 1), taxId: Line(40, 1), email: Line(300, 1) },
  ...{ language: Type.Enum(['es', 'en']), letter: Lines, answerBy: DayText },
})
export const KeepForm = form({
  step: Type.Enum(['accept', 'decline', 'prolong', 'withdraw']),
  ...{ reason: Words, answerBy: DayOrNothing },
})
export const SoughtQuestion = form({ q: Line(100) })
export const CompanyAnswerForm = form({ answer: Type.Enum(['accept', 'decline']), reason: Words })
export const ByLink = Type.Object({ link: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }) })
export const ByProgramme = Type.Object({ programme: Type.String({ maxLength: 100 }) })
export const Done = Type.Object({ id: Id })
export const State = Type.Object({ state: Type.String() })
