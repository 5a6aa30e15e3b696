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
    ],
    ...['subStandard', 'subStandardNumber', 'subStandardTitleEs', 'subStandardTitleEn'],
    ...[
      'criterion',
      'part',
      'number',
      'level',
      'asksEs',
      'asksEn',
      'operatorTypes',
      'siteKinds',
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
      'certainty',
      'sources',
    ],
  ],
  operatorTypes: ['id', 'nameEs', 'nameEn', 'certainty', 'sources'],
  siteKinds: ['id', 'nameEs', 'nameEn', 'certainty', 'sources'],
  bibliography: ['id', 'tellsEs', 'tellsEn', 'kind'],
} as const satisfies Record<string, readonly string[]>

export type ProgrammeSheetName = keyof typeof programmeSheets

/** What the worksheet `programme` can say; everything else of a programme comes from the skeleton and is completed in its files. */
export const programmeKeys = [
  ...['id', 'edition', 'nameEs', 'nameEn', 'shortName', 'authorityEs', 'authorityEn', 'timeZone'],
  ...['validityMonths', 'reviewMonths', 'traderNumberPattern', 'taxIdNameEs', 'taxIdNameEn', 'taxIdPattern'],
] as const
