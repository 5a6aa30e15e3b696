import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentDisposition, safeFileName } from './fileName.ts'

const asPdf = (name: string) => safeFileName(name, 'pdf', '3f9a')

describe('a file’s name', () => {
  test.each([
    ['Plan de evacuación ñ.pdf', 'Plan de evacuación ñ.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\Ana\\plan.PDF', 'plan.pdf'],
    ['plan\u202Efdp.exe', 'planfdp.exe.pdf'],
    ['plan\u200B\u2066.pdf', 'plan.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie- x.pdf'],
    ['plan.pdf   ', 'plan.pdf'],
    ['   .pdf', '3f9a.pdf'],
    ['...', '3f9a.pdf'],
    ['', '3f9a.pdf'],
    ['\ud800.pdf', '3f9a.pdf'],
    ['con.pdf', '_con.pdf'],
    ['¿sello?*<1>|"x".pdf', '¿sello---1---x-.pdf'],
    ['escaneo', 'escaneo.pdf'],
  ])('%j becomes %j', (declared, name) => {
    expect(asPdf(declared)).toBe(name)
  })

  test('an extension of the same group gives way to the true one', () => {
    expect(safeFileName('foto.jpg', 'png', 'x')).toBe('foto.png')
    expect(safeFileName('foto.jpeg', 'jpeg', 'x')).toBe('foto.jpeg')
  })

  test('4 kB of name are cut, and keep their extension', () => {
    const name = asPdf(`${'ñ'.repeat(4096)}.pdf`)
    expect([...name]).toHaveLength(120)
    expect(name.endsWith('ñ.pdf')).toBe(true)
  })

  test('whatever was sent, the name stays in its folder, shows as it is, and ends in what the file is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (declared) => {
        const name = asPdf(declared)
        expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}<>:"|?*]+\.pdf$/u)
        expect(name).not.toMatch(/^[. ]/)
        expect([...name].length).toBeLessThanOrEqual(121)
      }),
    )
  })

  test('made safe once, it is safe: nothing changes the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (declared) => {
        expect(asPdf(asPdf(declared))).toBe(asPdf(declared))
      }),
    )
  })
})

describe('how it is handed out', () => {
  test('as an attachment, with an ASCII name beside the true one', () => {
    expect(contentDisposition('Evacuación "2".pdf')).toBe(
      `attachment; filename="Evacuacion _2_.pdf"; filename*=UTF-8''Evacuaci%C3%B3n%20%222%22.pdf`,
    )
  })

  test('no name breaks out of the header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(contentDisposition(name)).toMatch(
          /^attachment; filename="[^"\\\r\n%]*"; filename\*=UTF-8''[\w.~!#$&+^`|%-]*$/,
        )
      }),
    )
  })
})
