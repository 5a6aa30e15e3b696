/**
 * What is wrong in one field of a declaration. `field` is a JSON pointer into what was sent ('/goodsItems/2/origin'); `code` is
 * the message `border.fault.<code>`, whose placeholders `with` fills.
 */
export interface FieldFault {
  readonly field: string
  readonly code: FaultCode
  readonly with?: Readonly<Record<string, string | number>>
}

/** Why a line is not taken in. */
export const faultCodes = [
  'notUtf8',
  'lineTooLong',
  'notJson',
  'notAnObject',
  'unknownField',
  'missing',
  'notText',
  'empty',
  'tooLong',
  'badCharacters',
  'badForm',
  'notANumber',
  'outOfRange',
  'notOneOf',
  'notAList',
  'tooMany',
  'notAnInstant',
  'inFuture',
  'notADay',
  'versionOfFunction',
  'partyWithoutName',
  'moreFaults',
  'unknownOffice',
  'noRate',
  'conflict',
  'cancelledBefore',
  'heldForInspection',
  'rowsDisagree',
  'unreadNumber',
  'unreadMoment',
  'unreadDay',
] as const

/** What is said of a line that is taken in all the same. */
export const warningCodes = [
  'warning.containerCheckDigit',
  'warning.laterVersionKnown',
  'warning.earlierVersionsMissing',
] as const

export type FaultCode = (typeof faultCodes)[number] | (typeof warningCodes)[number]
