import { describe, expect, it } from 'vitest'
import { day, type Instant } from '../domain/kernel/day.ts'
import { aCriterion, aProgramme, aStandardOf, assumed, inBoth } from '../domain/programmes/aProgramme.ts'
import { type Booklet, bookletManuscript, bookletPdf } from './booklet.ts'
import { readPdf } from './specimens/pdfReader.ts'
import { typeset } from './typesetting/typeset.ts'

const criteria = Array.from({ length: 30 }, (_, i) =>
  aCriterion(`fence-${i}`, `La barda ${i} se revisa`, `Fence ${i} is checked`, {
    number: `1.1.${i}`,
    level: i % 3 === 0 ? 'should' : 'must',
    smallCompany: inBoth('Basta una lista', 'A list is enough'),
    ...(i === 7 ? { certainty: 'verified', sources: ['LAW'] } : {}),
    ...(i === 5
      ? {
          level: 'mixed',
          parts: [
            { id: 'a', level: 'must', asks: inBoth('Se revisa', 'It is checked') },
            { id: 'b', level: 'should', asks: inBoth('Se anota', 'It is noted'), from: day('2023-01-01') },
          ],
        }
      : {}),
  }),
)

const aBooklet = (but: Partial<Booklet> = {}): Booklet => ({
  language: 'es',
  programme: aProgramme(),
  operatorType: { id: 'importer', name: inBoth('Importador', 'Importer'), ...assumed },
  day: day('2026-03-02'),
  standards: [aStandardOf(...criteria)],
  url: 'https://aval.example',
  issuedAt: '2026-03-02T00:00:00.000Z' as Instant,
  demonstration: false,
  ...but,
})

describe('a booklet of criteria', () => {
  it('says on its first page whose it is, for whom, how much is asked and how much of it is assumed', async () => {
    const { text, info } = await readPdf(await bookletPdf(aBooklet()))
    for (const words of [
      'Aduana de Xanadú',
      'Importador',
      '2 de marzo de 2026',
      '30 criterios en 1 estándares',
      '19 obligatorios, 10 recomendados y 1 mixtos',
      '29 de ellos son supuestos',
    ])
      expect(text).toContain(words)
    expect(info).toContain('AEO 1: Importador')
  })

  it('tells of each criterion whether it binds, what shows it, what a visit checks and what a small company may do', async () => {
    const { text } = await readPdf(await bookletPdf(aBooklet()))
    for (let i = 0; i < 30; i++) expect(text).toContain(`La barda ${i} se revisa`)
    for (const words of [
      'Diga cómo',
      'Registro',
      'Se revisa. Se ve',
      'Basta una lista',
      'desde el 1 ene 2023',
    ])
      expect(text).toContain(words)
    expect(text.match(/Supuesto/g)?.length).toBe(29)
  })

  it('has contents with pages, a number on each page, the standard at its head, and links to every criterion', async () => {
    const { lines, links, pages, text } = await readPdf(await bookletPdf(aBooklet()))
    expect(pages).toBeGreaterThan(4)
    expect(lines).toMatch(/1 Física.*[. ]+\W*\d+$/m)
    expect(lines).toMatch(/1\.1 Bardas.*[. ]+\W*\d+$/m)
    for (let page = 1; page <= pages; page++) expect(text).toContain(`Página ${page} de ${pages}`)
    expect(text.match(/1 Física/g)?.length).toBeGreaterThan(pages - 3)
    for (const { id } of criteria)
      expect(links).toContain(`https://aval.example/programas/xa-aeo/criterio/${id}`)
  })

  it('is archival, with its own fonts, on either paper, in English too, and can be read aloud', async () => {
    const booklet = aBooklet({ language: 'en', paper: 'letter' })
    const { xmp, fonts, info, text } = await readPdf(await bookletPdf(booklet))
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.every((font) => font.embedded)).toBe(true)
    expect(info).toMatch(/612 x 792/)
    expect(text).toContain('How to read it')
    await expect(typeset(bookletManuscript(booklet), 'ua-1')).resolves.toBeDefined()
  })

  it('is the same to the byte on the same day, and takes hostile words as words', async () => {
    const bytes = await bookletPdf(aBooklet())
    expect(Buffer.from(await bookletPdf(aBooklet())).equals(bytes)).toBe(true)
    const [first] = criteria
    if (!first) throw new Error('there are criteria')
    const hostile = { ...first, asks: inBoth('#panic("x") *b* $1$ @x [a](b)', 'x') }
    const { text } = await readPdf(await bookletPdf(aBooklet({ standards: [aStandardOf(hostile)] })))
    expect(text).toContain('#panic("x") *b* $1$ @x [a](b)')
  })
})
