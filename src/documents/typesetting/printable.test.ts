import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charactersOf, drawable, fontFiles } from './coverage.ts'
import { plain, printable, printableData } from './printable.ts'

describe('the fonts that travel with documents', () => {
  it('draw Latin, Latin-1 and Latin Extended-A between them', () => {
    const wanted = [range(0x20, 0x7e), range(0xa0, 0x17f)].flat().filter((code) => code !== 0xad)
    expect(wanted.filter((code) => !drawable.has(code))).toEqual([])
  })

  it('each draw the alphabet of Spanish, the marks of writing, and the box for what they lack', () => {
    const wanted = [...'aáeéiíoóuúüñÑÁÉÍÓÚÜ¿¡«»“”‘’–—−·…ºª€\uFFFD'].map(
      (letter) => letter.codePointAt(0) ?? 0,
    )
    for (const font of fontFiles) {
      const drawn = charactersOf(font)
      expect(wanted.filter((code) => !drawn.has(code))).toEqual([])
    }
    expect(fontFiles).toHaveLength(4)
  })
})

describe('printable text', () => {
  it('keeps what the fonts draw', () => {
    expect(printable('Núñez & Peña, S.A. de C.V. «Ñandú» 50 % Łódź')).toBe(
      'Núñez & Peña, S.A. de C.V. «Ñandú» 50 % Łódź',
    )
  })

  it('joins a letter with its loose accent', () => {
    expect(printable('Nu\u0301n\u0303ez')).toBe('Núñez')
  })

  it('writes the plainer form of what it cannot draw', () => {
    expect(printable('oﬃcina\u2003№ 5\u2011B Ａ')).toBe('oﬃcina No 5-B A'.normalize('NFKC'))
  })

  it('shows a box for each sign that it cannot draw', () => {
    expect(printable('a🚛b日c')).toBe('a\uFFFDb\uFFFDc')
  })

  it('drops what shows nothing and could make one name read as another', () => {
    expect(printable('gato\u202Eotag\u202C\u200B\u2060\u00AD\u0000')).toBe('gatootag')
  })

  it('keeps the lines', () => {
    expect(printable('uno\r\ndos\u2028tres\tcuatro')).toBe('uno\ndos\ntres cuatro')
  })

  it('lets long words break, and leaves short ones whole', () => {
    expect(printable('electroencefalografista')).not.toContain('\u200B')
    expect(printable('x'.repeat(30)).split('\u200B')).toHaveLength(5)
  })

  it('is fit to print whatever went in, and is not changed by a second pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const out = printable(text)
        expect(printable(out)).toBe(out)
        for (const sign of out) expect(sign === '\n' || drawable.has(sign.codePointAt(0) ?? 0)).toBe(true)
      }),
    )
  })

  it('reaches every text within the data and nothing else', () => {
    expect(printableData({ a: ['日', { b: 'é' }], n: 3, none: null, yes: true })).toEqual({
      a: ['\uFFFD', { b: 'é' }],
      n: 3,
      none: null,
      yes: true,
    })
  })
})

describe('text for a PDF’s properties', () => {
  it('keeps every writing and drops what shows nothing', () => {
    expect(plain('日本 \u202Ex\u0000 \uD800')).toBe('日本 x \uFFFD')
  })
})

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
