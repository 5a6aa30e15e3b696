/** What is wrong with a document, and where: a JSON pointer. Each code has a message `oscal.fault.<code>`. */
export interface OscalFault {
  readonly path: string
  readonly code: OscalFaultCode
  readonly with: Readonly<Record<string, string | number>>
}

export const oscalFaultCodes = [
  // the file
  'empty',
  'tooLarge',
  'notText',
  'notJson',
  'notYaml',
  'isXml',
  'tooDeep',
  'tooMany',
  'keyTwice',
  'keyNotAllowed',
  'nulCharacter',
  'notObject',
  'noModel',
  'modelsTwo',
  'modelUnknown',
  'versionMissing',
  'versionUnknown',
  // the shape
  'missing',
  'unknownKey',
  'wrongType',
  'wrongForm',
  'notListed',
  'tooFew',
  'outOfShape',
  // what the schema lets pass
  'idTwice',
  'roleUnknown',
  'partyUnknown',
  'locationUnknown',
  'resourceUnknown',
  'observationUnknown',
  'riskUnknown',
  'findingUnknown',
  'valueNotAllowed',
  'structuresTwo',
  // resolving
  'notProfile',
  'importMissing',
  'importFaulty',
  'importCircle',
  'importNotControls',
  'importTooMany',
  'suppliedUnused',
  'controlTwice',
  'parameterUnknown',
  'controlUnknown',
  'placeUnknown',
  'nothingSelected',
] as const

export type OscalFaultCode = (typeof oscalFaultCodes)[number]

export const oscalFault = (
  path: string,
  code: OscalFaultCode,
  values: OscalFault['with'] = {},
): OscalFault => ({ path, code, with: values })
