import { type ParserReason, placeIn, type WritingMistake } from './parserReason.ts'

/** A text on its way: where one is, and the first mistake. */
interface Reading {
  readonly text: string
  at: number
  why: ParserReason | undefined
}

/**
 * Where a text stops being JSON, and why. JSON.parse refuses it too but tells some places only, and in English; the depth of
 * the text must be known to be small.
 */
export const jsonMistake = (text: string): WritingMistake => {
  const reading: Reading = { text, at: 0, why: undefined }
  value(reading)
  if (!reading.why && next(reading) !== undefined) reading.why = 'afterEnd'
  const why = reading.why ?? 'unexpected'
  return { ...placeIn(text, reading.at), why }
}

const space = (reading: Reading): void => {
  while (/[ \t\r\n]/.test(reading.text[reading.at] ?? '')) reading.at += 1
}

const next = (reading: Reading): string | undefined => {
  space(reading)
  return reading.text[reading.at]
}

const fail = (reading: Reading, why: ParserReason): void => {
  reading.why = reading.at >= reading.text.length ? 'ended' : why
}

const value = (reading: Reading): void => {
  const sign = next(reading)
  if (sign === '{') {
    list(reading, '}', pair)
    return
  }
  if (sign === '[') {
    list(reading, ']', value)
    return
  }
  if (sign === '"') {
    string(reading)
    return
  }
  const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y
  word.lastIndex = reading.at
  const found = word.exec(reading.text)?.[0]
  if (found) reading.at += found.length
  else fail(reading, /[-+.\d]/.test(sign ?? '') ? 'notNumber' : 'unexpected')
}

const list = (reading: Reading, end: '}' | ']', entry: (reading: Reading) => void): void => {
  reading.at += 1
  if (next(reading) === end) {
    reading.at += 1
    return
  }
  while (!reading.why) {
    entry(reading)
    if (reading.why) return
    const sign = next(reading)
    if (sign === end) {
      reading.at += 1
      return
    }
    if (sign !== ',') {
      fail(reading, 'commaMissing')
      return
    }
    reading.at += 1
    if (next(reading) === end) {
      fail(reading, 'commaTooMany')
      return
    }
  }
}

const pair = (reading: Reading): void => {
  if (next(reading) !== '"') {
    fail(reading, 'keyUnquoted')
    return
  }
  string(reading)
  if (reading.why) return
  if (next(reading) !== ':') {
    fail(reading, 'colonMissing')
    return
  }
  reading.at += 1
  value(reading)
}

const string = (reading: Reading): void => {
  const start = reading.at
  for (let at = start + 1; at < reading.text.length; at++) {
    const sign = reading.text.charCodeAt(at)
    reading.at = at
    if (sign === QUOTE) {
      reading.at = at + 1
      return
    }
    if (sign < SPACE) {
      fail(reading, 'lineBreakInText')
      return
    }
    if (sign !== BACKSLASH) continue
    const escaped = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(reading.text.slice(at, at + 6))?.[0]
    if (!escaped) {
      fail(reading, 'escapeUnknown')
      return
    }
    at += escaped.length - 1
  }
  reading.at = start
  fail(reading, 'quoteMissing')
}

const [QUOTE, BACKSLASH, SPACE] = [0x22, 0x5c, 0x20]
