import type { Text } from '../../words/useText.ts'

/** GET /api/v1/group */
export interface GroupRead {
  readonly group: Group | null
  readonly today: string
  readonly timeZone: string
  readonly members: readonly Member[]
  readonly meetings: readonly MeetingLine[]
  readonly initiatives: readonly InitiativeLine[]
  readonly tasks: readonly Task[]
  readonly me: string | null
  readonly mayLead: boolean
  readonly mayTakePart: boolean
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly email: string }[]
}

export interface Group {
  readonly name: Text
  readonly tells: Text
  readonly voteBy: 'organisation' | 'member'
  readonly quorum: number
  readonly majority: 'simple' | 'twoThirds'
  readonly minutesBy: 'nextMeeting' | 'members'
  readonly foundedOn: string | null
  readonly demonstration: boolean
}

export interface Member {
  readonly id: string
  readonly kind: string
  readonly organisation: string
  readonly name: string
  readonly personId: string | null
  readonly chair: boolean
  readonly fromDay: string
  readonly untilDay: string | null
  readonly isMember: boolean
  readonly version: number
  readonly demonstration: boolean
}

export interface MeetingLine {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly state: 'called' | 'held' | 'cancelled'
  readonly onDay: string
  readonly startsAt: string | null
  readonly place: string
  readonly source: string | null
  readonly minutes: 'draft' | 'approved' | null
  readonly public: boolean
}

export interface InitiativeLine {
  readonly id: string
  readonly number: number
  readonly kind: 'need' | 'initiative'
  readonly about: string
  readonly language: string
  readonly title: string
  readonly state: InitiativeState
  readonly organisation: string | null
  readonly raisedAt: string
  readonly closesAt: string | null
  readonly decidedAt: string | null
  readonly demonstration: boolean
  readonly myVoteIsDue: boolean
  readonly cast: number | null
  readonly voters: number | null
}

export interface Task {
  readonly id: string
  readonly meetingId: string | null
  readonly meeting: number | null
  readonly what: string
  readonly ownerId: string
  readonly owner: string
  readonly dueOn: string | null
  readonly doneAt: string | null
  readonly doneNote: string
}

export const initiativeStates = [
  ...(['raised', 'discussed', 'voting', 'voted', 'adopted', 'declined', 'withdrawn'] as const),
]
export type InitiativeState = (typeof initiativeStates)[number]
export const isOpen = (state: InitiativeState) => ['raised', 'discussed', 'voting', 'voted'].includes(state)

export const memberKinds = ['importers', 'exporters', 'brokers', 'carriers', 'authorities', 'others']
export const matters = ['benefit', 'scope', 'other']

/** GET /api/v1/group/meetings/{id} */
export interface MeetingRead extends Omit<MeetingLine, 'minutes' | 'public'> {
  readonly endsAt: string | null
  readonly link: string
  readonly agenda: readonly AgendaItem[]
  readonly papers: readonly Paper[]
  readonly version: number
  readonly certainty: string | null
  readonly demonstration: boolean
  readonly today: string
  readonly timeZone: string
  readonly members: readonly Attending[]
  readonly minutes: Minutes | null
  readonly conflicts: readonly {
    readonly number: number
    readonly title: string
    readonly organisation: string
    readonly name: string
    readonly tells: string
  }[]
  readonly minutesBy: 'nextMeeting' | 'members'
  readonly tasks: readonly Task[]
  readonly initiatives: readonly { readonly id: string; readonly number: number; readonly title: string }[]
  readonly later: readonly { readonly id: string; readonly number: number }[]
  readonly me: string | null
  readonly mayLead: boolean
  readonly mayAgree: boolean
  readonly files: readonly LaidPaper[]
  readonly mayLay: boolean
}

/** A file laid to a meeting or an initiative. */
export interface LaidPaper {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly uploadedByName: string | null
  readonly uploadedAt: string
  readonly mayDrop: boolean
}

export interface AgendaItem {
  readonly title: string
  readonly initiativeId: string | null
}
export interface Paper {
  readonly name: string
  readonly address: string
}

export interface Attending {
  readonly id: string
  readonly kind: string
  readonly organisation: string
  readonly name: string
  readonly chair: boolean
  readonly signsIn: boolean
  readonly how: string | null
  readonly agreed: boolean
}
export const attendances = ['present', 'remote', 'excused', 'absent']

export interface Minutes {
  readonly state: 'draft' | 'approved'
  readonly es: string
  readonly en: string
  readonly version: number
  readonly draftedAt: string
  readonly approvedAt: string | null
  readonly approvedInNumber: number | null
  readonly public: boolean
  readonly decisions: readonly { readonly number: number; readonly es: string; readonly en: string }[]
}

/** GET /api/v1/group/initiatives/{id} */
export interface InitiativeRead {
  readonly id: string
  readonly number: number
  readonly kind: 'need' | 'initiative'
  readonly about: string
  readonly language: string
  readonly title: string
  readonly tells: string
  readonly state: InitiativeState
  readonly organisation: string | null
  readonly memberName: string | null
  readonly raisedAt: string
  readonly closesAt: string | null
  readonly decidedAt: string | null
  readonly decidedByName: string | null
  readonly reasons: string
  readonly demonstration: boolean
  readonly timeZone: string
  readonly need: { readonly id: string; readonly number: number; readonly title: string } | null
  readonly ballot: Ballot | null
  readonly steps: readonly {
    readonly turn: number
    readonly step: string
    readonly reason: string
    readonly by: string | null
    readonly at: string
  }[]
  readonly comments: readonly {
    readonly id: string
    readonly by: string | null
    readonly organisation: string | null
    readonly body: string
    readonly at: string
  }[]
  readonly links: readonly DataLink[]
  readonly files: readonly LaidPaper[]
  readonly mayLay: boolean
  readonly may: readonly string[]
  readonly kept: readonly { readonly step: string; readonly why: string }[]
  readonly linkable: {
    readonly editions: readonly {
      readonly hash: string
      readonly programmeId: string
      readonly edition: string
    }[]
    readonly benefits: readonly { readonly id: string; readonly name: Text }[]
    readonly programmeId: string
  } | null
}

export interface DataLink {
  readonly kind: 'edition' | 'benefit'
  readonly programmeId: string
  readonly ref: string
  readonly name: Text
  readonly at: string
  readonly before: string | null
}

export interface Result {
  readonly entitled: number
  readonly cast: number
  readonly conflicts: number
  readonly needed: number
  readonly hasQuorum: boolean
  readonly carried: boolean
  readonly tally: { readonly yes: number; readonly no: number; readonly abstain: number } | null
}

export interface Ballot {
  readonly secret: boolean
  readonly voteBy: 'organisation' | 'member'
  readonly quorum: number
  readonly majority: 'simple' | 'twoThirds'
  readonly voters: number
  readonly cast: readonly {
    readonly name: string
    readonly organisation: string
    readonly choice: string | null
    readonly conflict: boolean
    readonly tells: string
    readonly at: string
  }[]
  readonly result: Result | null
  readonly mine: 'due' | 'cast' | 'conflict' | 'none'
}

/** GET /api/v1/group/public */
export interface PublicGroupRead {
  readonly group: Pick<Group, 'name' | 'tells' | 'foundedOn' | 'demonstration'> | null
  readonly members: readonly { readonly kind: string; readonly count: number }[]
  readonly meetings: readonly {
    readonly id: string
    readonly number: number
    readonly title: string
    readonly onDay: string
    readonly source: string | null
    readonly certainty: string | null
    readonly es: string
    readonly en: string
    readonly decisions: Minutes['decisions']
  }[]
  readonly adopted: readonly {
    readonly id: string
    readonly number: number
    readonly about: string
    readonly language: string
    readonly title: string
    readonly tells: string
    readonly adoptedAt: string | null
    readonly demonstration: boolean
    readonly result: Result | null
    readonly links: readonly DataLink[]
  }[]
}

export const groupDoor = '/api/v1/group'
export const membersDoor = '/api/v1/group/members'
export const memberDoor = '/api/v1/group/members/{id}'
export const meetingsDoor = '/api/v1/group/meetings'
export const meetingDoor = '/api/v1/group/meetings/{id}'
export const initiativesDoor = '/api/v1/group/initiatives'
export const initiativeDoor = '/api/v1/group/initiatives/{id}'
export const publicGroupDoor = '/api/v1/group/public'
