import { Type } from 'typebox'
import { audiences } from '../../../domain/capacity/workingGroup/announcement.ts'
import { choices } from '../../../domain/capacity/workingGroup/ballot.ts'
import { initiativeKinds, initiativeMatters } from '../../../domain/capacity/workingGroup/initiative.ts'
import { attendances } from '../../../domain/capacity/workingGroup/meeting.ts'
import { memberKinds } from '../../../domain/capacity/workingGroup/member.ts'
import { DayOrNothing, form, Line, Lines } from '../../company/forms.ts'
import { DayText, Id } from '../../schemas.ts'

const IdOrNone = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'uuid' })
const Moment = Type.String({ maxLength: 40, description: 'ISO 8601 with its zone: 2026-09-21T14:00:00Z.' })
const MomentOrNone = Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 40 })
const Paragraph = Type.String({ maxLength: 2_000, pattern: '^[^\\u0000]*$' })
const Page = Type.String({ maxLength: 5_000, pattern: '^[^\\u0000]*$' })
const Version = Type.Integer({ minimum: 0, maximum: 1_000_000 })
const Titles = form({ es: Line(200), en: Line(200) })
const Texts = form({ es: Lines, en: Lines })

export const GroupForm = form({
  name: Titles,
  tells: form({ es: Page, en: Page }),
  voteBy: Type.Enum(['organisation', 'member']),
  quorum: Type.Integer({ minimum: 1, maximum: 100 }),
  majority: Type.Enum(['simple', 'twoThirds']),
  minutesBy: Type.Enum(['nextMeeting', 'members']),
  foundedOn: DayOrNothing,
})

const member = {
  kind: Type.Enum([...memberKinds]),
  organisation: Line(200),
  name: Line(200),
  personId: IdOrNone,
  chair: Type.Boolean(),
  fromDay: DayText,
  untilDay: DayOrNothing,
}
export const MemberForm = form(member)
export const MemberChangeForm = form({ ...member, version: Version })

const meeting = {
  title: Line(200),
  startsAt: Moment,
  endsAt: MomentOrNone,
  place: Line(300),
  link: Line(500),
  agenda: Type.Array(form({ title: Line(300), initiativeId: IdOrNone }), { maxItems: 60 }),
  papers: Type.Array(form({ name: Line(200), address: Line(500) }), { maxItems: 40 }),
}
export const MeetingForm = form(meeting)
export const MeetingChangeForm = form({ ...meeting, version: Version })
export const AttendanceForm = form({
  attendance: Type.Array(form({ memberId: Id, how: Type.Enum([...attendances]) }), { maxItems: 500 }),
})
export const TaskForm = form({ what: Line(500), ownerId: Id, dueOn: DayOrNothing })
export const NoteForm = form({ note: Paragraph })
export const MinutesForm = form({
  es: Lines,
  en: Lines,
  version: Version,
  decisions: Type.Array(form({ es: Paragraph, en: Paragraph }), { maxItems: 100 }),
})
export const AgreeForm = form({ version: Version })
export const ApproveForm = form({ approvedIn: Id })

export const InitiativeForm = form({
  kind: Type.Enum([...initiativeKinds]),
  about: Type.Enum([...initiativeMatters]),
  language: Type.Enum(['es', 'en']),
  title: Line(200),
  tells: Page,
  answers: IdOrNone,
})
export const CommentForm = form({ body: Page })
export const OpenVoteForm = form({ secret: Type.Boolean(), closesAt: Moment })
export const VoteForm = Type.Union([
  form({ choice: Type.Enum([...choices]), conflict: Type.Null() }),
  form({ choice: Type.Null(), conflict: Paragraph }),
])
export const ReasonsForm = form({ reasons: Paragraph })
export const LinkForm = form({
  kind: Type.Enum(['edition', 'benefit']),
  programmeId: Line(100, 1),
  ref: Line(100, 1),
})

const announcement = {
  audience: Type.Array(Type.Enum([...audiences]), { maxItems: audiences.length }),
  title: Titles,
  body: Texts,
  validFrom: DayText,
  validUntil: DayOrNothing,
  corrects: IdOrNone,
  initiativeId: IdOrNone,
}
export const AnnouncementForm = form(announcement)
export const AnnouncementChangeForm = form({ ...announcement, version: Version })
export const AnnouncementsQuestion = form({
  before: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000_000 })),
  words: Type.Optional(Line(100)),
  audience: Type.Optional(Type.Enum([...audiences])),
  year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2200 })),
})
export const FeedQuestion = form({ language: Type.Optional(Type.Enum(['es', 'en'])) })
export const GoesOutForm = form({ on: DayOrNothing })
