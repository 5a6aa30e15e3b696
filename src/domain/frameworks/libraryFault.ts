/** What is wrong with a framework library, and where: a JSON pointer. Each code has a message `library.fault.<code>`. */
export interface LibraryFault {
  readonly path: string
  readonly code: LibraryFaultCode
  readonly with: Readonly<Record<string, string | number>>
}

export const libraryFaultCodes = [
  // the file
  'tooLarge',
  'emptyFile',
  'notText',
  'notYaml',
  'tooDeep',
  'tooMany',
  'keyNotAllowed',
  'nulCharacter',
  'notObject',
  // the shape
  'missing',
  'wrongType',
  'urnForm',
  'languageForm',
  'empty',
  // the tree
  'urnTwice',
  'parentUnknown',
  'circle',
  'depthJump',
  'groupUnknown',
  // the mappings
  'relationUnknown',
  'strengthForm',
  'endUnknown',
  // a table
  'columnMissing',
  'columnTwice',
  'refTwice',
  'assessableForm',
] as const

export type LibraryFaultCode = (typeof libraryFaultCodes)[number]

export const libraryFault = (
  path: string,
  code: LibraryFaultCode,
  values: LibraryFault['with'] = {},
): LibraryFault => ({ path, code, with: values })
