/**
 * The letters every programme writes, and what each must say. A letter may use any of the placeholders;
 * `says` are those without which it would not stand: a refusal without reasons is void.
 */
export const letterRules = {
  receipt: { says: ['caseNumber', 'date'] },
  returned: { says: ['reasons', 'term'] },
  requirement: { says: ['reasons', 'term'] },
  visitNotice: { says: ['sites', 'date'] },
  report: { says: ['sites', 'term'] },
  certified: { says: ['company', 'date'] },
  refused: { says: ['reasons', 'term'] },
  suspended: { says: ['reasons', 'date', 'term'] },
  reinstated: { says: ['reasons', 'date'] },
  revoked: { says: ['reasons', 'date', 'term'] },
  appealDismissed: { says: ['reasons'] },
  appealGranted: { says: ['reasons'] },
} as const satisfies Record<string, { readonly says: readonly LetterPlaceholder[] }>

export const letterPlaceholders = [
  'company',
  'caseNumber',
  'date',
  'reasons',
  'term',
  'sites',
  'office',
  'signedBy',
] as const

export type LetterPlaceholder = (typeof letterPlaceholders)[number]
