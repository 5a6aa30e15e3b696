import type { Criterion, CriterionPart } from '../standards/standard.ts'
import type { AnswerDraft, AnswerParts, AnswerStatus } from './answer.ts'

type Leads = Readonly<Record<AnswerStatus, AnswerStatus>>

/**
 * What the status of a part makes of its criterion; the worst of them is the criterion's own. A must that is not met is
 * a criterion that is not met; a should never makes it worse than partly met.
 */
// biome-ignore format: a table, a row a line
export const partLeads = {
  must:   { meets: 'meets', partly: 'partly', doesNot: 'doesNot', notApplicable: 'notApplicable' },
  should: { meets: 'meets', partly: 'partly', doesNot: 'partly',  notApplicable: 'notApplicable' },
} as const satisfies Readonly<Record<CriterionPart['level'], Leads>>

const worstFirst = ['doesNot', 'partly', 'meets', 'notApplicable'] as const satisfies readonly AnswerStatus[]

/** The row of a part. Where only shoulds are asked of somebody they are all there is, and count in full. */
export const leadsOf = (criterion: Pick<Criterion, 'parts'>, part: Pick<CriterionPart, 'level'>): Leads =>
  partLeads[criterion.parts.some(({ level }) => level === 'must') ? part.level : 'must']

/** The criterion's own status from its parts; null until each part that is asked has one. */
export const wholeStatus = (criterion: Pick<Criterion, 'parts'>, parts: AnswerParts): AnswerStatus | null => {
  const led = criterion.parts.map((part) => {
    const said = parts[part.id]
    return said && leadsOf(criterion, part)[said.status]
  })
  return led.includes(undefined) ? null : (worstFirst.find((status) => led.includes(status)) ?? null)
}

type Said = Pick<AnswerDraft, 'status' | 'parts'>

export const isByPart = ({ parts }: Pick<AnswerDraft, 'parts'>): boolean =>
  Object.keys(parts ?? {}).length > 0

/**
 * An answer read against the criterion as it is asked now: by part where it was given by part, as a whole where it was
 * not. A part that came to be asked later leaves it unanswered until somebody says how it stands.
 */
export const asItStands = <A extends Said>(criterion: Pick<Criterion, 'parts'>, answer: A): A => {
  if (criterion.parts.length === 0 || !isByPart(answer)) return answer
  const asked = criterion.parts.flatMap(({ id }) => {
    const said = answer.parts?.[id]
    return said ? [[id, said] as const] : []
  })
  const parts = Object.fromEntries(asked)
  return { ...answer, parts, status: wholeStatus(criterion, parts) }
}

/** How one part stands; in an answer given as a whole, as the whole does. */
export const partStatus = (answer: Said | undefined, partId: string): AnswerStatus | null => {
  if (!answer) return null
  return isByPart(answer) ? (answer.parts?.[partId]?.status ?? null) : answer.status
}

export const sameParts = (one: AnswerParts = {}, other: AnswerParts = {}): boolean => {
  const ids = Object.keys(one)
  return (
    ids.length === Object.keys(other).length &&
    ids.every((id) => one[id]?.status === other[id]?.status && one[id]?.reason === other[id]?.reason)
  )
}
