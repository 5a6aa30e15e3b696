import type { Day } from '../../kernel/day.ts'

/** Whom somebody speaks for in the group. */
export const memberKinds = ['importers', 'exporters', 'brokers', 'carriers', 'authorities', 'others'] as const
export type MemberKind = (typeof memberKinds)[number]

export interface Member {
  readonly id: string
  readonly kind: MemberKind
  readonly organisation: string
  readonly name: string
  /** None: takes part without signing in. */
  readonly personId: string | null
  readonly chair: boolean
  readonly fromDay: Day
  readonly untilDay: Day | null
}

export const isMemberOn = ({ fromDay, untilDay }: Pick<Member, 'fromDay' | 'untilDay'>, day: Day): boolean =>
  fromDay <= day && (untilDay === null || untilDay >= day)

export const membersOn = <M extends Pick<Member, 'fromDay' | 'untilDay'>>(
  members: readonly M[],
  day: Day,
): readonly M[] => members.filter((one) => isMemberOn(one, day))
