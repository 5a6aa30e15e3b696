import { pointerStep } from '../../domain/oscal/json.ts'
import { type OscalFault, oscalFault } from '../../domain/oscal/oscalFault.ts'

/** Deeper than any document of the trade; NIST's catalogues go to about twenty. */
export const deepest = 200
/** Values a document may hold: the largest published catalogues have some two hundred thousand. */
const most = 1_000_000

interface Level {
  /** The keys met so far; null in a list. */
  readonly keys: Set<string> | null
  /** The last key, or the place in the list. */
  at: string | number
}

/** Where the reader of a text is. */
interface Scan {
  readonly text: string
  readonly levels: Level[]
  readonly holdsNul: boolean
  values: number
  /** Objects and lists met so far. */
  opened: number
  /** Whether the next string is a key. */
  isKey: boolean
  fault: OscalFault | undefined
}

/**
 * What a parser lets pass in silence: a key that stands twice in one object (the last would win), keys that mean something
 * to JavaScript, NUL characters, and depth or numbers meant to bring a reader down. It needs no memory to speak of, so it may
 * read before a parser does; of text that is no JSON it tells something or nothing, and the parser says so.
 */
export const scanJson = (text: string): OscalFault | undefined => {
  const holdsNul = text.includes('\\u0000')
  const scan: Scan = { text, levels: [], holdsNul, values: 0, opened: 0, isKey: false, fault: undefined }
  for (let i = 0; i < text.length && !scan.fault; i++) {
    const sign = text.charCodeAt(i)
    if (sign === QUOTE) i = throughString(scan, i)
    else if (sign === OPEN_OBJECT || sign === OPEN_LIST) goDown(scan, sign === OPEN_OBJECT)
    else if (sign === CLOSE_OBJECT || sign === CLOSE_LIST) goUp(scan)
    else if (sign === COMMA) goOn(scan)
  }
  return scan.fault
}

const [QUOTE, COMMA, OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x22, 0x2c, 0x7b, 0x7d, 0x5b, 0x5d]

const goDown = (scan: Scan, isObject: boolean): void => {
  if (scan.levels.length >= deepest) scan.fault = oscalFault(pointerOf(scan), 'tooDeep', { deepest })
  scan.opened += 1
  if (scan.opened > most) scan.fault = oscalFault(pointerOf(scan), 'tooMany', { most })
  scan.levels.push({ keys: isObject ? new Set() : null, at: 0 })
  scan.isKey = isObject
}

const goUp = (scan: Scan): void => {
  scan.levels.pop()
  scan.isKey = false
}

const goOn = (scan: Scan): void => {
  scan.values += 1
  if (scan.values > most) scan.fault = oscalFault(pointerOf(scan), 'tooMany', { most })
  const level = scan.levels.at(-1)
  scan.isKey = Boolean(level?.keys)
  if (level && !level.keys) level.at = Number(level.at) + 1
}

/** Looks at a string and answers where it ends. */
const throughString = (scan: Scan, start: number): number => {
  const end = endOfString(scan.text, start)
  const keys = scan.isKey ? scan.levels.at(-1)?.keys : undefined
  if (keys) scan.fault = keyFault(scan, keys, read(scan.text.slice(start, end + 1)))
  else if (scan.holdsNul && read(scan.text.slice(start, end + 1)).includes('\0'))
    scan.fault = oscalFault(pointerOf(scan), 'nulCharacter')
  scan.isKey = false
  return end
}

const endOfString = (text: string, start: number): number => {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    if (end < 0) return text.length
    let backslashes = 0
    while (text[end - 1 - backslashes] === '\\') backslashes += 1
    if (backslashes % 2 === 0) return end
  }
}

const read = (raw: string): string => {
  try {
    return raw.includes('\\') ? JSON.parse(raw) : raw.slice(1, -1)
  } catch {
    return raw // no JSON
  }
}

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

const keyFault = (scan: Scan, keys: Set<string>, key: string): OscalFault | undefined => {
  const level = scan.levels.at(-1)
  if (level) level.at = key
  if (forbidden.has(key) || key.includes('\0'))
    return oscalFault(pointerOf(scan), 'keyNotAllowed', { key: shown(key) })
  if (keys.has(key)) return oscalFault(pointerOf(scan), 'keyTwice', { key: shown(key) })
  keys.add(key)
  return undefined
}

const shown = (key: string): string => key.replaceAll('\0', '').slice(0, 60)

const pointerOf = ({ levels }: Scan): string =>
  levels.map(({ at }) => `/${pointerStep(shown(String(at)))}`).join('')
