import fc from 'fast-check'
import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { day } from '../domain/kernel/day.ts'
import { certificatePdf } from './certificate.ts'
import { letterPdf } from './letter.ts'
import { type MinutesDocument, minutesPdf, minutesWordsFrom } from './minutes.ts'
import { receiptPdf } from './receipt.ts'
import { validationReportPdf } from './report.ts'
import { drawnPage, readPdf } from './specimens/pdfReader.ts'
import { aCertificate, aFinding, aLetter, aReceipt, aReport } from './specimens/specimens.ts'

const markup =
  '#panic("no") $x_1$ *b* _i_ @ref <lab> ] [ \\u{41} \\ `raw` = H // c /* x */ #read("/etc/passwd")'
const strange = 'مرحبا בית \u202Elive\u202C 🚛 👩‍👩‍👧 \u0000\u0007\u001B 日本 \uD800 \uE000 \uFFFE e\u0301 ﬁ'
const endless = 'W'.repeat(600)

const someMinutes = (words: string): MinutesDocument => {
  const { programme, issuedAt } = aReceipt()
  return {
    ...{ programme, issuedAt, demonstration: false, language: 'es', group: words, number: 1, title: words },
    ...{ on: day('2026-03-14'), hours: words, place: words, approved: { on: day('2026-04-14'), by: words } },
    attendance: [{ how: words, people: [{ name: words, organisation: words }] }],
    ...{ agenda: [words], said: words, decisions: [{ number: 1, text: words }] },
    conflicts: [{ number: 1, title: words, organisation: words, name: words, tells: words }],
    papers: [{ name: words, size: 1, sha256: 'a'.repeat(64) }],
    tasks: [{ what: words, owner: words, due: null }],
    words: minutesWordsFrom((name) => name),
  }
}

/** Every place where a person's words are printed, all at once. */
const everywhere = async (words: string) => {
  const [text, person] = [
    { es: words, en: words },
    { name: words, post: { es: words, en: words } },
  ]
  const site = { name: words, kind: text, place: words }
  return Promise.all([
    certificatePdf(aCertificate({ companyName: words, sites: [site], types: [text], signatory: person })),
    letterPdf(
      aLetter({
        addressee: { company: words, traderNumber: words, attention: words, address: [words] },
        reasons: [{ about: text, words }],
        ...{ values: { ...aLetter().values, sites: [words] }, signatory: person },
      }),
    ),
    validationReportPdf(
      aReport({
        company: { name: words, traderNumber: words, types: [text] },
        ...{ team: [person], present: [person], conclusion: words, signatories: [person] },
        findings: [aFinding({ site: words, seen: words, asked: words })],
      }),
    ),
    minutesPdf(someMinutes(words)),
    receiptPdf(
      aReceipt({
        company: words,
        sentBy: { name: words, post: text, onBehalfOf: words },
        files: [{ name: words, size: 1, sha256: 'ab'.repeat(32) }],
      }),
    ),
  ])
}

describe('what a person writes', () => {
  it('is printed as written, markup included, and never obeyed', async () => {
    for (const pdf of await everywhere(markup)) {
      const text = readPdf(pdf).text
      expect(text).toContain('#panic("no") $x_1$ *b* _i_ @ref')
      expect(text).toMatch(/#read\(\s?"\/etc\/\s?passwd"\)/)
      expect(text).not.toContain('root:')
    }
  })

  it('becomes a visible box where no font can draw it, and the document stays archival', async () => {
    for (const pdf of await everywhere(strange)) {
      const { text, xmp, fonts } = readPdf(pdf)
      expect(text).toContain('\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD')
      expect(text).toContain('live')
      expect(text).toContain('é fi')
      expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
      expect(fonts.every((font) => /^(Archivo|AvalSerif)-/.test(font.name) && font.embedded)).toBe(true)
    }
  })

  it('breaks inside an endless word instead of leaving the page, and the code can still be read', async () => {
    const pdf = await certificatePdf(aCertificate({ companyName: endless }))
    expect(readPdf(pdf).text.match(/W/g)?.length).toBeGreaterThanOrEqual(3 * endless.length)
    const page = drawnPage(pdf, 1, 150)
    expect(jsQR(new Uint8ClampedArray(page.data), page.width, page.height)?.data).toBe(
      aCertificate().verificationUrl,
    )
    const edge = Array.from(
      { length: page.height },
      (_, y) => page.data[4 * (y * page.width + page.width - 12)],
    )
    expect(edge.slice(900).every((red) => (red ?? 0) > 200)).toBe(true)
  })

  it('cannot smuggle tags into the properties', async () => {
    const { xmp } = readPdf(
      await certificatePdf(aCertificate({ companyName: '</rdf:li><pdfaid:part>1 & "x"' })),
    )
    expect(xmp.match(/<pdfaid:part>/g)).toHaveLength(1)
    expect(xmp).toContain('&lt;/rdf:li')
  })

  it('prints whatever it is', { timeout: 60_000 }, async () => {
    const anything = fc.string({ unit: 'binary', maxLength: 120 })
    await fc.assert(
      fc.asyncProperty(anything, async (words) => {
        for (const pdf of await everywhere(words))
          expect(Buffer.from(pdf).toString('latin1', 0, 8)).toBe('%PDF-1.7')
      }),
      { numRuns: 12 },
    )
  })
})
