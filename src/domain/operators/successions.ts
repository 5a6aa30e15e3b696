import type { Day } from '../kernel/day.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'

/**
 * Operators change their name or number, merge and split. A succession links those who were with those who are; links are
 * kept for ever. What it means for a certificate is in the table: a certificate was given for sites that were visited and
 * people who were trusted, so it follows the same company under another name, and never comes to a company nobody looked at.
 *
 * `from`, `to`: how many, at least. `sameOperator`: one operator goes on, otherwise called. `ends`: those who were cease to be. `certificate`: the predecessor's is carried
 * over, kept or ended. `successor`: receives it, keeps what it has, or must apply. `review`: the office looks again.
 */
// biome-ignore format: a table, a row a line
export const successionKinds = {
  changeOfName:    { from: 1, to: 1, sameOperator: true,  ends: false, certificate: 'carriedOver', successor: 'receives', review: false },
  successorNumber: { from: 1, to: 1, sameOperator: true,  ends: false, certificate: 'carriedOver', successor: 'receives', review: false },
  mergerInto:      { from: 1, to: 1, sameOperator: false, ends: true,  certificate: 'ended',       successor: 'keepsOwn', review: true },
  mergerIntoNew:   { from: 2, to: 1, sameOperator: false, ends: true,  certificate: 'ended',       successor: 'applies',  review: false },
  splitOff:        { from: 1, to: 1, sameOperator: false, ends: false, certificate: 'kept',        successor: 'applies',  review: true },
  splitWhole:      { from: 1, to: 2, sameOperator: false, ends: true,  certificate: 'ended',       successor: 'applies',  review: false },
} as const satisfies Record<string, SuccessionRow>

export interface SuccessionRow {
  readonly from: number
  readonly to: number
  readonly sameOperator: boolean
  readonly ends: boolean
  readonly certificate: 'carriedOver' | 'kept' | 'ended'
  readonly successor: 'receives' | 'keepsOwn' | 'applies'
  readonly review: boolean
}

export type SuccessionKind = keyof typeof successionKinds

/** A link between operators, by their ids. */
export interface Succession {
  readonly kind: SuccessionKind
  readonly on: Day
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** The name or number that is left behind and the one that takes its place, where the same operator goes on. */
  readonly was?: string
  readonly is?: string
}

/** Adds a link, or says why the operators cannot be linked so. `links`: all there were before. */
export const succeed = (succession: Succession, links: readonly Succession[]): Outcome<Succession> => {
  const { kind, on, from, to } = succession
  const row: SuccessionRow = successionKinds[kind]
  if (!isRightNumber(row.from, from) || !isRightNumber(row.to, to) || moreThanOne(row, succession)) {
    return refused('input', 'operators.successions.howMany', { kind })
  }
  const onBothSides = from.some((operator) => to.includes(operator))
  if (onBothSides !== row.sameOperator) return refused('input', 'operators.successions.itself', { kind })
  if (row.sameOperator && !isRenamed(succession))
    return refused('input', 'operators.successions.wasAndIs', { kind })
  const ended = [...from, ...to].find((operator) => hasEnded(operator, on, links))
  if (ended !== undefined) return refused('conflict', 'operators.successions.ended', { operator: ended })
  const late = links.find((link) => link.on > on && touches(link, [...from, ...to]))
  return late ? refused('conflict', 'operators.successions.laterLink', { on: late.on }) : done(succession)
}

/** Whether an operator has ceased to be by a day: somebody else goes on in its place. */
export const hasEnded = (operator: string, on: Day, links: readonly Succession[]): boolean =>
  links.some((link) => successionKinds[link.kind].ends && link.on <= on && link.from.includes(operator))

/** Who goes on for an operator on a day: itself, or whoever took its place, however many steps away. */
export const whoGoesOn = (operator: string, on: Day, links: readonly Succession[]): readonly string[] => {
  const link = links.find(
    (one) => successionKinds[one.kind].ends && one.on <= on && one.from.includes(operator),
  )
  if (!link) return [operator]
  return [...new Set(link.to.flatMap((next) => whoGoesOn(next, on, links)))]
}

/** The number that an old number leads to on a day; itself when nothing took its place. */
export const numberOn = (number: string, on: Day, links: readonly Succession[]): string => {
  const changes = links
    .filter((link) => link.kind === 'successorNumber' && link.on <= on)
    .sort((one, other) => (one.on < other.on ? -1 : 1))
  return changes.reduce((known, { was, is }) => (was === known && is !== undefined ? is : known), number)
}

/** Everyone an operator comes from, nearest first. */
export const whoCameBefore = (operator: string, links: readonly Succession[]): readonly string[] => {
  const found = new Set<string>([operator])
  for (const one of found) {
    for (const link of links) if (link.to.includes(one)) for (const before of link.from) found.add(before)
  }
  return [...found].slice(1)
}

const isRenamed = ({ was = '', is = '' }: Succession): boolean =>
  was.trim() !== '' && is.trim() !== '' && was.trim() !== is.trim()

const isRightNumber = (least: number, operators: readonly string[]): boolean =>
  operators.length >= least && new Set(operators).size === operators.length

/** A name or number has one bearer, and a merger one outcome. */
const moreThanOne = (row: SuccessionRow, { from, to }: Succession): boolean =>
  (row.certificate === 'carriedOver' && from.length + to.length > 2) ||
  (row.successor !== 'applies' && to.length > 1) ||
  (row.from > 1 && to.length > 1) ||
  (row.to > 1 && from.length > 1)

const touches = ({ from, to }: Succession, operators: readonly string[]): boolean =>
  operators.some((operator) => from.includes(operator) || to.includes(operator))
