import type { Member } from './member.ts'

/** By which rules a group votes; an initiative keeps those under which its vote was opened. */
export interface VoteRules {
  /** One vote for each organisation, however many of its people are members, or one for each member. */
  readonly voteBy: 'organisation' | 'member'
  /** So many in a hundred of those who have a vote must take part. */
  readonly quorum: number
  readonly majority: 'simple' | 'twoThirds'
}

export const choices = ['yes', 'no', 'abstain'] as const
export type Choice = (typeof choices)[number]

export type Tally = Readonly<Record<Choice, number>>

export interface Count extends Tally {
  /** Who had a vote and stated no conflict of interest. */
  readonly entitled: number
  /** Votes cast, abstentions among them. */
  readonly cast: number
  /** Who stated a conflict. */
  readonly conflicts: number
  readonly needed: number
  readonly hasQuorum: boolean
  readonly carried: boolean
}

/** In whose name a member's vote counts. Two who write their organisation's name a little differently are of one. */
export const voterOf = (
  { voteBy }: Pick<VoteRules, 'voteBy'>,
  member: Pick<Member, 'id' | 'organisation'>,
): string => (voteBy === 'member' ? `member:${member.id}` : `organisation:${plain(member.organisation)}`)

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** Everybody who has a vote, each once. */
export const votersAmong = (
  rules: Pick<VoteRules, 'voteBy'>,
  members: readonly Pick<Member, 'id' | 'organisation'>[],
): ReadonlySet<string> => new Set(members.map((member) => voterOf(rules, member)))

/** How many of those entitled a quorum takes: never none. */
export const quorumOf = ({ quorum }: Pick<VoteRules, 'quorum'>, entitled: number): number =>
  Math.max(1, Math.ceil((entitled * quorum) / 100))

/**
 * What a vote came to. Whoever stated a conflict of interest is not counted among those entitled. An abstention is there for
 * the quorum and neither for nor against; a tie carries nothing.
 */
export const countVotes = (
  rules: VoteRules,
  {
    voters,
    conflicts,
    tally,
  }: { readonly voters: number; readonly conflicts: number; readonly tally: Tally },
): Count => {
  const entitled = Math.max(0, voters - conflicts)
  const cast = tally.yes + tally.no + tally.abstain
  const needed = quorumOf(rules, entitled)
  const hasQuorum = cast >= needed
  const said = tally.yes + tally.no
  const enough = rules.majority === 'twoThirds' ? tally.yes * 3 >= said * 2 : tally.yes * 2 > said
  return {
    ...tally,
    entitled,
    cast,
    conflicts,
    needed,
    hasQuorum,
    carried: hasQuorum && tally.yes > 0 && enough,
  }
}

export const tallyOf = (chosen: readonly Choice[]): Tally => ({
  yes: chosen.filter((one) => one === 'yes').length,
  no: chosen.filter((one) => one === 'no').length,
  abstain: chosen.filter((one) => one === 'abstain').length,
})

/** Of a secret vote of fewer than these, figures would tell who chose what; then only what came of it is told. */
export const FEWEST_TOLD = 3

export interface ToldCount extends Omit<Count, Choice> {
  /** None where they would tell too much. */
  readonly tally: Tally | null
}

export const toldCount = (count: Count, secret: boolean): ToldCount => {
  const { yes, no, abstain, ...rest } = count
  return { ...rest, tally: secret && count.cast < FEWEST_TOLD ? null : { yes, no, abstain } }
}
