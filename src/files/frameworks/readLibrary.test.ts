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
  expect(faultOf(Buffer.from('\n '))).toBe('emptyFile')
  expect(faultOf(Buffer.from('just words'))).toBe('notObject')
  expect(faultOf(Buffer.alloc(100 * 1024 * 1024, 0x20))).toBe('tooLarge')
  expect(faultOf(Buffer.from('a: 1\nb: [1, 2\nc: 3'))).toBe('notYaml')
  expect(performance.now() - from).toBeLessThan(20_000)
})

it('what could hold too much is refused before a parser makes anything of it', () => {
  const full = (piece: string, megabytes: number) =>
    piece.repeat(Math.floor((megabytes * 1024 * 1024) / piece.length))
  const bytes = [
    `{"a": [${full('{},', 49)}{}]}`,
    `{"a": [${full('[],', 49)}[]]}`,
    full('{"a":', 49),
    `{a: '"', b: [${full('{},', 9)}{}]}`,
    `a: [${full('{},', 9)}{}]`,
    `a:\n${full('- \n', 9)}`,
    full('---\n', 9),
    `a:\n${full('? \n', 9)}`,
  ].map((text) => Buffer.from(text))
  const heap = process.memoryUsage().heapUsed
  const from = performance.now()
  for (const one of bytes) expect(faultOf(one)).toMatch(/tooMany|tooDeep/)
  expect(performance.now() - from).toBeLessThan(10_000)
  expect(process.memoryUsage().heapUsed - heap).toBeLessThan(400_000_000)
  expect(faultOf(Buffer.from(`a: "${full('x', 11)}"`))).toBe('tooLarge')
})

it('signs in texts are only texts: a long library of words is read whole', () => {
  const whole = {
    notes: Array.from({ length: 20_000 }, (_, i) => `Uno, dos: «${i}» [a], {b} - "c"\\"`),
  }
  expect(readLibraryText(Buffer.from(JSON.stringify(whole)))).toEqual({ value: whole })
  expect(readLibraryText(Buffer.from(writeLibrary(whole)))).toEqual({ value: whole })
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
