/** The worksheets of a programme's workbook and the columns of each. `criteria` has a line for each criterion, in order. */
export const programmeSheets = {
  programme: ['key', 'value'],
  criteria: [
    ...[
      'standard',
      'standardNumber',
      'standardTitleEs',
      'standardTitleEn',
      'standardDescribesEs',
      'standardDescribesEn',
      'focusArea',
      'standardCertainty',
      'standardSources',
    ],
    ...[
      'subStandard',
      'subStandardNumber',
      'subStandardTitleEs',
      'subStandardTitleEn',
      'subStandardCertainty',
      'subStandardSources',
    ],
    ...[
      'criterion',
      'part',
      'number',
      'level',
      'asksEs',
      'asksEn',
      'operatorTypes',
      'siteKinds',
      'owedBy',
      'from',
      'until',
    ],
    ...[
      'guidanceEs',
      'guidanceEn',
      'evidenceEs',
      'evidenceEn',
      'method',
      'checksEs',
      'checksEn',
      'smallCompanyEs',
      'smallCompanyEn',
      'follows',
      'followsAs',
      'followsBecauseEs',
      'followsBecauseEn',
      'certainty',
      'sources',
    ],
  ],
  operatorTypes: ['id', 'nameEs', 'nameEn', 'follows', 'certainty', 'sources'],
  siteKinds: ['id', 'nameEs', 'nameEn', 'certainty', 'sources'],
  focusAreas: ['id', 'nameEs', 'nameEn', 'certainty', 'sources'],
  eligibility: [
    ...['id', 'asksEs', 'asksEn', 'kind', 'wantsYes', 'atLeast', 'monthsAgoAtLeast'],
    ...['otherwiseEs', 'otherwiseEn', 'operatorTypes', 'certainty', 'sources'],
  ],
  deadlines: ['clock', 'days', 'count', 'warnBefore', 'becauseEs', 'becauseEn', 'certainty', 'sources'],
  benefits: [
    ...['id', 'nameEs', 'nameEn', 'tellsEs', 'tellsEn', 'operatorTypes', 'deliveredBy', 'measuredBy'],
    ...['certainty', 'sources'],
  ],
  terms: ['id', 'nameEs', 'nameEn', 'amount', 'unit', 'tellsEs', 'tellsEn', 'certainty', 'sources'],
  holidays: ['day', 'nameEs', 'nameEn', 'certainty', 'sources'],
  bibliography: ['id', 'tellsEs', 'tellsEn', 'kind'],
} as const satisfies Record<string, readonly string[]>

export type ProgrammeSheetName = keyof typeof programmeSheets

/** What the worksheet `programme` can say; everything else of a programme comes from the skeleton and is completed in its files. */
export const programmeKeys = [
  ...['id', 'edition', 'nameEs', 'nameEn', 'shortName', 'authorityEs', 'authorityEn', 'timeZone'],
  ...['validityMonths', 'reviewMonths', 'traderNumberPattern', 'taxIdNameEs', 'taxIdNameEn', 'taxIdPattern'],
  'languages',
] as const
