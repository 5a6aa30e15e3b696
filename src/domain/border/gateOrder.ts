import type { DeliveryKind } from './benefitKinds.ts'
import { type Lane, lanes, type Standing } from './lane.ts'

/** A party of the chain, with the benefits of its certificate that do not reach it now. */
export interface PartyInLine extends Pick<Standing, 'is'> {
  readonly without: readonly DeliveryKind[]
}

/** What is needed to know whose turn it is. */
export interface AtTheGate {
  readonly lane: Lane
  readonly means: 'scanner' | 'hand' | null
  readonly chain: readonly PartyInLine[]
  /** Since when it waits: an instant. */
  readonly since: string
}

/** What serves somebody first: at the scanner one benefit, anywhere else another. */
const servedFirstBy = (means: AtTheGate['means']): DeliveryKind =>
  means === 'scanner' ? 'scannerPriority' : 'frontOfLine'

/**
 * Whether somebody in its chain has earned to be served first: certified here, or recognised from elsewhere. Who lost only
 * the relief of its score keeps its place; who lost its place keeps the relief.
 */
export const goesFirst = ({ chain, means }: Pick<AtTheGate, 'chain' | 'means'>): boolean =>
  chain.some(({ is, without }) => is !== 'notCertified' && !without.includes(servedFirstBy(means)))

/** The lighter lane first; within it certified shipments, at the scanner too; then whoever waits longest. */
export const inGateOrder = <T extends AtTheGate>(waiting: readonly T[]): readonly T[] =>
  waiting.toSorted(
    (one, other) =>
      lanes.indexOf(one.lane) - lanes.indexOf(other.lane) ||
      Number(goesFirst(other)) - Number(goesFirst(one)) ||
      (one.since < other.since ? -1 : one.since > other.since ? 1 : 0),
  )

/** An address of a certificate as its QR code holds it, or what was typed. */
export const soughtAtGate = (
  typed: string,
): { readonly text: string; readonly certificate: string | undefined } => {
  const certificate = /\/verificar\/([A-Za-z0-9_-]{4,80})/.exec(typed)?.[1]
  return { text: typed.trim().replace(/\s+/g, ' '), certificate }
}
