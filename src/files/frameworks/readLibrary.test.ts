import { expect, it } from 'vitest'
import { readLibrary } from './readLibrary.ts'
import { readLibraryText } from './readLibraryText.ts'
import { writeLibrary } from './writeLibrary.ts'

const faultOf = (bytes: Buffer) => {
  const read = readLibrary(bytes)
  return 'faults' in read ? read.faults[0]?.code : undefined
}

it('a YAML bomb, depth, a circle of names and foreign encodings are refused in words and quickly', () => {
  const bomb = [
    'a: &a0 [x, x]',
    ...Array.from({ length: 40 }, (_, i) => `b${i}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`),
  ]
  const from = performance.now()
  expect(faultOf(Buffer.from(bomb.join('\n')))).toMatch(/tooMany|tooDeep|notYaml/)
  const wide = `big: &big ["${'x'.repeat(9_000_000)}"]\nall: [${Array.from({ length: 99 }, () => '*big').join(', ')}]`
  expect(faultOf(Buffer.from(wide))).toMatch(/tooMany|notYaml/)
  expect(faultOf(Buffer.from('a: &a [*a]'))).toMatch(/tooDeep|notYaml/)
  expect(faultOf(Buffer.from(`a: ${'['.repeat(200_000)}`))).toMatch(/tooDeep|notYaml/)
  expect(faultOf(Buffer.from(`{"a": ${'['.repeat(200)}${']'.repeat(200)}}`))).toBe('tooDeep')
  expect(faultOf(Buffer.from([0xff, 0xfe, 0x61, 0]))).toBe('notText')
  expect(faultOf(Buffer.from('nombre: se\xf1al', 'latin1'))).toBe('notText')
  expect(faultOf(Buffer.from('{"a": "\\ud800"}'))).toBe('notText')
  expect(faultOf(Buffer.from('a: "x\\0y"'))).toBe('nulCharacter')
  expect(faultOf(Buffer.from('{"__proto__": {"a": 1}}'))).toBe('keyNotAllowed')
  expect(faultOf(Buffer.from('just words'))).toBe('notObject')
  expect(faultOf(Buffer.alloc(100 * 1024 * 1024, 0x20))).toBe('tooLarge')
  expect(faultOf(Buffer.from('a: 1\nb: [1, 2\nc: 3'))).toBe('notYaml')
  expect(performance.now() - from).toBeLessThan(20_000)
})

it('what is written is read as the same data: texts that look like something else stay texts', () => {
  const whole = {
    yes: 'no',
    version: '1.10',
    date: '2026-01-01',
    lines: 'one\n  two: three\n# not a comment\n',
    spaces: '  \t x ',
    empty: '',
    nothing: null,
    list: [[], {}, '- a', '&a', '*a', '!x', '~', 'null', '0x1f', '1e3', 1e21, -0.5, true],
    'a key: with signs': 'ñandú — «sí»',
  }
  const read = readLibraryText(Buffer.from(writeLibrary(whole)))
  expect(read).toEqual({ value: whole })
})
