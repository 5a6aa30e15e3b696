import { done, type Outcome, refused } from '../kernel/outcome.ts'
import type { CheckedSignature, SubjectAttributes } from './certificateSignature.ts'

/** Where a programme's certificates name their holder, and what a certificate of another kind is known by. */
export interface HolderRules {
  /** Object identifiers of the attributes that may hold the tax id, the one to believe first. */
  readonly taxIdIn: readonly string[]
  /** Attributes that certificates for signing as oneself do not have. */
  readonly without: readonly string[]
  readonly taxIdPattern: string
}

export interface Declarant {
  readonly taxId: string
  /** Empty where the company declared none. */
  readonly representativeTaxId: string
}

/** Whose certificate may sign for a company: its own, or that of the representative whom it declared. */
export const signsFor = (
  { subject, holder }: Pick<CheckedSignature, 'subject' | 'holder'>,
  rules: HolderRules,
  declarant: Declarant,
): Outcome<{ readonly taxId: string; readonly as: 'company' | 'representative' }> => {
  if (rules.without.some((attribute) => (subject[attribute] ?? []).length > 0)) {
    return refused('input', 'signing.otherKind', { holder })
  }
  const taxId = holderTaxId(subject, rules)
  if (taxId === undefined) return refused('input', 'signing.noTaxId', { holder })
  if (taxId === asWritten(declarant.taxId)) return done({ taxId, as: 'company' })
  if (taxId === asWritten(declarant.representativeTaxId)) return done({ taxId, as: 'representative' })
  return refused('input', 'signing.otherTaxId', { taxId, holder, wanted: declarant.taxId })
}

/**
 * The holder's tax id. Issuers write several identifiers into one attribute, parted by a slash: the holder's comes first
 * ('RFC / CURP' of a person, 'RFC of the company / RFC of who represents it'), so a later one never speaks for the holder.
 */
export const holderTaxId = (
  subject: SubjectAttributes,
  { taxIdIn, taxIdPattern }: Pick<HolderRules, 'taxIdIn' | 'taxIdPattern'>,
): string | undefined =>
  taxIdIn
    .flatMap((attribute) => subject[attribute] ?? [])
    .map((value) => asWritten(value.split('/')[0] ?? ''))
    .find((first) => new RegExp(`^(?:${taxIdPattern})$`, 'u').test(first))

const asWritten = (taxId: string): string => taxId.normalize('NFC').trim().toUpperCase()
