import type { MemberField } from './memberColumns.ts'

/** Every reason for which a line is not taken. Each has its message: `cli.import.members.why.<code>`. */
export const reasonCodes = [
  // a cell by itself
  ...(['missing', 'tooLong', 'taxId', 'traderNumber', 'type', 'email', 'yesOrNo'] as const),
  ...(['notADay', 'twoDigitYear', 'monthFirst'] as const),
  ...(['siteName', 'siteKind', 'siteKindMissing'] as const),
  // what a company's lines say together
  ...(['disagrees', 'siteTwice', 'companyRefused'] as const),
  ...(['status', 'caseState', 'nothingHeld', 'caseNeedsCertificate', 'caseOfHolder'] as const),
  ...(['future', 'endsBeforeItBegins', 'over', 'untilMissing', 'caseBeforeCertificate', 'termOver'] as const),
  // beside the other companies, and what is here
  ...(['taken', 'twice', 'office', 'officeMissing', 'notInvited'] as const),
] as const

export type ReasonCode = (typeof reasonCodes)[number]

/** Why a line was not taken, at the column it is about. */
export interface Reason {
  readonly column: MemberField
  readonly code: ReasonCode
  readonly with: Readonly<Record<string, string | number>>
}
