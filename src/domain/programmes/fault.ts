/**
 * Everything that can be wrong with a programme's folder. Each code has two messages: `programmes.fault.<code>.what`
 * says what is wrong, `programmes.fault.<code>.mend` what to do about it.
 */
export const faultCodes = [
  // the folder and its files
  'folderMissing',
  'fileMissing',
  'fileUnknown',
  'fileTooLarge',
  'notYaml',
  // the shape
  'keyMissing',
  'keyUnknown',
  'wrongKind',
  'notOneOf',
  'empty',
  'tooLong',
  'tooSmall',
  'wrongPattern',
  'itemTwice',
  // the rules
  'idTwice',
  'numberTwice',
  'sameMeaning',
  'notTranslated',
  'unknownSource',
  'sourceMissing',
  'notFromPublisher',
  'unknownOperatorType',
  'unknownSiteKind',
  'notADay',
  'dayTwice',
  'untilBeforeFrom',
  'partsOneSided',
  'partsUnwanted',
  'focusAreaUnknown',
  'followsNobody',
  'clockUnknown',
  'clockMissing',
  'clockTwice',
  'warningTooEarly',
  'letterUnknown',
  'letterMissing',
  'placeholderUnknown',
  'placeholderMissing',
  'placeholderOneLanguage',
  'wantsUnfit',
  'badPattern',
  'looseEnds',
  'traderNumberUnfit',
  'zoneUnknown',
  'countryUnfit',
  'benefitUnknown',
  'benefitNotDelivered',
  'benefitDelivered',
  'benefitWithoutFacility',
  'benefitNotCounted',
  'tierUnknown',
  'partUnfit',
  'targetingTable',
  // a crosswalk's rules
  'programmeUnknown',
  'editionOther',
  'criterionUnknown',
  'criterionLeftOut',
  'noneOneSided',
  'needsMissing',
  'needsUnwanted',
  'relationTwice',
  'reasonTwice',
] as const

export type FaultCode = (typeof faultCodes)[number]

/** A message's key and what fills its placeholders. */
export interface Said {
  readonly code: string
  readonly with: Readonly<Record<string, string | number>>
}

/** Where in a programme something stands: ['standards', 2, 'subStandards', 0, 'title']. */
export type Place = readonly (string | number)[]

/** A fault at its place in the programme; the reader of files turns the place into file and line. */
export interface Fault {
  readonly at: Place
  readonly code: FaultCode
  readonly what: Said
  readonly mend: Said
}

export const fault = (at: Place, code: FaultCode, values: Said['with'] = {}): Fault => ({
  at,
  code,
  what: { code: `programmes.fault.${code}.what`, with: values },
  mend: { code: `programmes.fault.${code}.mend`, with: values },
})
