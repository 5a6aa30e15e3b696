export const meetingStates = ['called', 'held', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

export const attendances = ['present', 'remote', 'excused', 'absent'] as const
export type Attendance = (typeof attendances)[number]

export type MinutesState = 'draft' | 'approved'

interface MeetingStepRow {
  readonly from: readonly MeetingState[]
  readonly to: MeetingState
  /** How the minutes stand; 'any' where it does not matter. */
  readonly minutes: 'any' | 'notApproved' | MinutesState
  readonly by: 'takePartInGroup' | 'leadGroup'
}

/** The life of a meeting and of its minutes. */
// biome-ignore format: a table, a row a line
export const meetingSteps = {
  call:           { from: [],         to: 'called',    minutes: 'any',         by: 'leadGroup' },
  change:         { from: ['called'], to: 'called',    minutes: 'any',         by: 'leadGroup' },
  cancel:         { from: ['called'], to: 'cancelled', minutes: 'any',         by: 'leadGroup' },
  hold:           { from: ['called'], to: 'held',      minutes: 'any',         by: 'leadGroup' },
  note:           { from: ['held'],   to: 'held',      minutes: 'notApproved', by: 'leadGroup' },
  draftMinutes:   { from: ['held'],   to: 'held',      minutes: 'notApproved', by: 'leadGroup' },
  agreeToMinutes: { from: ['held'],   to: 'held',      minutes: 'draft',       by: 'takePartInGroup' },
  approveMinutes: { from: ['held'],   to: 'held',      minutes: 'draft',       by: 'leadGroup' },
  publishMinutes: { from: ['held'],   to: 'held',      minutes: 'approved',    by: 'leadGroup' },
} as const satisfies Record<string, MeetingStepRow>

export type MeetingStep = keyof typeof meetingSteps

export const mayTakeMeetingStep = (
  step: MeetingStep,
  state: MeetingState,
  minutes: MinutesState | null,
): boolean => {
  const row: MeetingStepRow = meetingSteps[step]
  if (!row.from.includes(state)) return false
  if (row.minutes === 'any') return true
  return row.minutes === 'notApproved' ? minutes !== 'approved' : minutes === row.minutes
}

/** Members approve minutes once more than half of those who were there and can say so have said so. */
export const membersApprove = (agreed: number, couldAgree: number): boolean => agreed * 2 > couldAgree
