import type { Reason } from '../border/lane.ts'
import type { Row, RuleKind } from './tables.ts'

/**
 * Every reason that a decision can name: a code is the key of a sentence for officers. None of them is for a trader, nor
 * anything of what fills its placeholders.
 */
export const reasonCodes = [
  'targeting.why.law',
  'targeting.why.draw',
  'targeting.why.rule.embargo',
  'targeting.why.rule.licence',
  'targeting.why.rule.intellectualProperty',
  'targeting.why.rule.watchList',
  'targeting.why.rule.other',
  'targeting.why.score',
  'targeting.why.relief',
  'targeting.why.reaches.red',
  'targeting.why.reaches.yellow',
  'targeting.why.reaches.blue',
  'targeting.why.none',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

export const reasonOf = (code: ReasonCode, filling?: Reason['with']): Reason => ({
  code,
  ...(filling ? { with: filling } : {}),
})

/** The name of a row travels with the reason in both languages: the tables may be gone where somebody asks why. */
export const rowReason = (
  code: ReasonCode,
  { id, name }: Pick<Row, 'id' | 'name'>,
  points?: number,
): Reason => ({
  code,
  with: { row: id, es: name.es, en: name.en, ...(points === undefined ? {} : { points }) },
  ...(points === undefined ? {} : { points }),
})

export const ruleReasonCode = (kind: RuleKind): ReasonCode => `targeting.why.rule.${kind}`
