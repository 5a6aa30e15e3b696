import { load, YAMLException } from 'js-yaml'
import { expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { jsonMistake } from './jsonMistake.ts'
import { readMessages, speaker } from './messages.ts'
import { readOscal } from './oscal/readOscal.ts'
import { parserReasons, placeIn, reasonOfYaml } from './parserReason.ts'

it.each([
  ['{"a":}', 'unexpected', 1, 6],
  ['{"a":\n1,\n}', 'commaTooMany', 3, 1],
  ['[1, 2,]', 'commaTooMany', 1, 7],
  ['{"a": 1\n "b": 2}', 'commaMissing', 2, 2],
  ['[1 2]', 'commaMissing', 1, 4],
  ['{a: 1}', 'keyUnquoted', 1, 2],
  ["{'a': 1}", 'keyUnquoted', 1, 2],
  ['{"a" 1}', 'colonMissing', 1, 6],
  ['{"a": "x\ny"}', 'lineBreakInText', 1, 9],
  ['{"a": "x\\q"}', 'escapeUnknown', 1, 9],
  ['{"a": "x}', 'quoteMissing', 1, 7],
  ['{"a": [1, 2}', 'commaMissing', 1, 12],
  ['{"a": {"b": 1}', 'ended', 1, 15],
  ['{"a": 01}', 'notNumber', 1, 7],
  ['{"a": tru}', 'unexpected', 1, 7],
  ['{"a": 1} b', 'afterEnd', 1, 10],
  ['{"\\u00e1\\"": [true, null, -1.5e3, {}, []], "b": "}"', 'ended', 1, 52],
])('%j is no JSON because of %s at line %i, column %i', (text, why, line, column) => {
  expect(() => JSON.parse(text)).toThrow()
  expect(jsonMistake(text)).toMatchObject({ why, line, column })
})

const inOne = (text: string): string => {
  const document = parseDocument(text, { prettyErrors: false })
  const [mistake] = document.errors
  if (mistake) return reasonOfYaml(mistake.message, mistake.code)
  try {
    return String(document.toJS())
  } catch (error) {
    return reasonOfYaml(String(error))
  }
}

const inOther = (text: string): string => {
  try {
    return String(load(text))
  } catch (error) {
    return error instanceof YAMLException ? reasonOfYaml(error.reason) : String(error)
  }
}

// What both readers of YAML complain of; where they differ in what they notice, both are said.
it.each([
  ['a: 1\n b: 2\n', ['indent'], ['indent']],
  ['a:\n\t- 1\n', ['tab'], ['tab']],
  ['a: 1\na: 2\n', ['keyTwice'], ['keyTwice']],
  ['a: "x\n', ['quoteMissing'], ['unclosed']],
  ["a: 'x\n", ['quoteMissing'], ['unclosed']],
  ['a: [1, 2\nb: 3\n', ['bracketMissing', 'indent'], ['unclosed']],
  ['a: "\\q"\n', ['escapeUnknown'], ['escapeUnknown']],
  ['a: *b\n', ['anchorUnknown'], ['anchorUnknown']],
  ['a: 1\n---\nb: 2\n', ['manyDocuments'], ['manyDocuments']],
  ['a: 1\nb\nc: 2\n', ['colonMissing'], ['colonMissing']],
])('%j is no YAML', (text, one, other) => {
  expect(one).toContain(inOne(text))
  expect(other).toContain(inOther(text))
})

it('counts lines and columns from one', () => {
  expect(placeIn('ab\ncd', 0)).toEqual({ line: 1, column: 1 })
  expect(placeIn('ab\ncd', 4)).toEqual({ line: 2, column: 2 })
})

const say = speaker(readMessages())

it('every reason is said in both languages', () => {
  for (const reason of [...parserReasons, 'other'])
    for (const language of ['es', 'en'] as const)
      expect(say(`parser.reason.${reason}`, language)).not.toBe(`parser.reason.${reason}`)
})

it('a fault says its reason in the reader’s language, and another program’s words as those', () => {
  const read = readOscal(Buffer.from('{\n "catalog": {"uuid": "x",}\n}'))
  const [fault] = 'faults' in read ? read.faults : []
  expect(say('oscal.fault.notJson', 'es', fault?.with)).toBe(
    'No es JSON ni YAML que se pueda leer: línea 2, columna 26. Sobra una coma después del último valor.',
  )
  expect(say('oscal.fault.notYaml', 'es', { line: 1, column: 2, why: 'No {line} luck' })).toBe(
    'No es YAML que se pueda leer: línea 1, columna 2. El programa que lo lee dice, en inglés: «No {line} luck».',
  )
})

it('one of a thing is said otherwise than several', () => {
  expect(say('oscal.count.controls', 'es', { count: 1 })).toBe('control')
  expect(say('oscal.count.controls', 'en', { count: 2 })).toBe('controls')
})
