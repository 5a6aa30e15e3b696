import type { AnswerStatus } from './Choice.tsx'

export interface PartSaid {
  readonly status: AnswerStatus
  readonly reason: string
}

/** What is said of each part of a criterion, by the part's id. */
export type PartsSaid = Readonly<Record<string, PartSaid>>

/** A part of a criterion, in the reader's language. */
export interface PartAsked {
  readonly id: string
  /** "Mandatory", "Recommended". */
  readonly level: string
  readonly asks: string
}

export interface LeadingPart {
  readonly id: string
  /** What each status of this part makes of the whole criterion: the server's own table. */
  readonly leads: Readonly<Record<AnswerStatus, AnswerStatus>>
}

const worstFirst: readonly AnswerStatus[] = ['doesNot', 'partly', 'meets', 'notApplicable']

/** How the whole criterion stands; nothing until every part is answered. */
export const wholeOf = (parts: readonly LeadingPart[], said: PartsSaid): AnswerStatus | null => {
  const led = parts.map(({ id, leads }) => {
    const one = said[id]
    return one ? leads[one.status] : undefined
  })
  return led.includes(undefined) ? null : (worstFirst.find((status) => led.includes(status)) ?? null)
}

export const isByPart = (said: PartsSaid | undefined): said is PartsSaid => Object.keys(said ?? {}).length > 0
