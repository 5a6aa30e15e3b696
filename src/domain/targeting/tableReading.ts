/** Where in the tables a fault lies: ['rules', 2, 'when', 0, 'value']. */
export type Place = readonly (string | number)[]

/** `code` is the end of a message's key: `targeting.fault.<code>`. */
export interface TableFault {
  readonly path: Place
  readonly code: TableFaultCode
  readonly with: Readonly<Record<string, string | number>>
}

export const tableFaultCodes = [
  'missing',
  'keyUnknown',
  'wrongKind',
  'textWanted',
  'tooLong',
  'wrongPattern',
  'numberWanted',
  'outOfRange',
  'wholeWanted',
  'notOneOf',
  'tooMany',
  'idTwice',
  'noCondition',
  'fieldUnknown',
  'operatorUnknown',
  'operatorUnfit',
  'valueUnwanted',
  'listWanted',
  'meansOnlyRed',
  'everywhereMissing',
  'thresholdsOrder',
] as const
export type TableFaultCode = (typeof tableFaultCodes)[number]

export const asObject = (from: unknown): Record<string, unknown> | undefined =>
  typeof from === 'object' && from !== null && !Array.isArray(from)
    ? (from as Record<string, unknown>)
    : undefined

export const asList = (from: unknown): readonly unknown[] | undefined =>
  Array.isArray(from) ? from : undefined

/** Collects what is wrong while something is read; what has no fault comes back as it is. */
export interface Reading {
  readonly faults: readonly TableFault[]
  readonly fault: (path: Place, code: TableFaultCode, filling: TableFault['with']) => void
  readonly onlyKeys: (from: Record<string, unknown>, at: Place, keys: readonly string[]) => void
  /** The object under a key, with no other keys than these. */
  readonly object: (
    from: Record<string, unknown>,
    at: Place,
    key: string,
    keys: readonly string[],
  ) => Record<string, unknown> | undefined
  readonly text: (
    from: Record<string, unknown>,
    at: Place,
    key: string,
    bounds: TextBounds,
  ) => string | undefined
  readonly number: (
    from: Record<string, unknown>,
    at: Place,
    key: string,
    bounds: NumberBounds,
  ) => number | undefined
  readonly oneOf: (
    from: Record<string, unknown>,
    at: Place,
    key: string,
    allowed: readonly string[],
  ) => string | undefined
}

interface TextBounds {
  readonly most: number
  readonly pattern?: RegExp
}
interface NumberBounds {
  readonly least: number
  readonly most: number
  readonly whole?: boolean
}

export const beginReading = (): Reading => {
  const faults: TableFault[] = []
  const fault: Reading['fault'] = (path, code, filling) => {
    faults.push({ path, code, with: filling })
  }
  const onlyKeys: Reading['onlyKeys'] = (from, at, keys) => {
    for (const key of Object.keys(from))
      if (!keys.includes(key)) fault([...at, key.slice(0, 60)], 'keyUnknown', { key: key.slice(0, 60) })
  }
  return {
    faults,
    fault,
    onlyKeys,
    object: (from, at, key, keys) => {
      const found = asObject(from[key])
      if (found) onlyKeys(found, [...at, key], keys)
      else fault([...at, key], 'missing', { key })
      return found
    },
    text: (from, at, key, { most, pattern }) => {
      const value = from[key]
      const place = [...at, key]
      if (typeof value !== 'string' || value.trim() === '') fault(place, 'textWanted', {})
      else if (value.length > most) fault(place, 'tooLong', { most })
      else if (pattern && !pattern.test(value)) fault(place, 'wrongPattern', { found: value })
      else return value
      return undefined
    },
    number: (from, at, key, { least, most, whole }) => {
      const value = from[key]
      const place = [...at, key]
      if (typeof value !== 'number' || !Number.isFinite(value)) fault(place, 'numberWanted', { field: key })
      else if (value < least || value > most) fault(place, 'outOfRange', { least, most })
      else if (whole && !Number.isInteger(value)) fault(place, 'wholeWanted', {})
      else return value
      return undefined
    },
    oneOf: (from, at, key, allowed) => {
      const value = from[key]
      if (typeof value === 'string' && allowed.includes(value)) return value
      fault([...at, key], 'notOneOf', {
        found: String(typeof value === 'object' ? '…' : value).slice(0, 60),
        allowed: allowed.join(', '),
      })
      return undefined
    },
  }
}
