import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { certificate, certificatePdf } from './certificate.ts'
import { drawnPage, readPdf } from './specimens/pdfReader.ts'
import { aCertificate } from './specimens/specimens.ts'
import { typeset } from './typesetting/typeset.ts'

const MM_PER_INCH = 25.4

describe('a certificate', () => {
  it('says in both languages who is certified, as what, where and for how long', async () => {
    const { text, pages } = readPdf(await certificatePdf(aCertificate()))
    for (const words of [
      'Vidrios Peña Blanca, S.A. de C.V.',
      'Certificado de Operador',
      'Authorized Economic Operator certificate',
      'Aduana de Xanadú',
      'Customs of Xanadu',
      'C-2026-00417',
      'XA000000008812',
      'VPB010203AB4',
      'Importador y Exportador',
      'Importer and Exporter',
      'Planta Monterrey',
      'Nuevo Laredo, Tamaulipas',
      '14 mar 2026',
      '13 Mar 2028',
      '14 mar 2026, 11:04:05',
      'Ley Aduanera de Xanadú, artículo 100-A.',
      'Amparo Lizárraga Núñez',
      'ES256, 7KQ2',
      'Edición 2026',
    ]) {
      expect(text).toContain(words)
    }
    expect(pages).toBe(1)
  })

  it('is archival: PDF/A-2b, every font inside, titled and tagged', async () => {
    const { xmp, fonts, info } = readPdf(await certificatePdf(aCertificate()))
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(fonts.map((font) => font.name).sort()).toEqual([
      'Archivo-Medium',
      'Archivo-Regular',
      'Archivo-SemiBold',
    ])
    expect(fonts.every((font) => font.embedded)).toBe(true)
    expect(info).toMatch(
      /^Title:\s+Certificado de Operador Económico Autorizado C-2026-00417 – Vidrios Peña Blanca/m,
    )
    expect(info).toMatch(/^Author:\s+Aduana de Xanadú$/m)
    expect(info).toMatch(/^Keywords:.*C-2026-00417.*XA000000008812/m)
    expect(info).toMatch(/^Tagged:\s+yes$/m)
    expect(xmp).toContain('<xmp:CreateDate>2026-03-14T17:04:05')
  })

  it('can be read aloud: its tags satisfy PDF/UA-1', async () => {
    const pdf = await typeset(certificate(aCertificate({ demonstration: true })), 'ua-1')
    const { xmp, structure } = readPdf(pdf)
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(structure).toMatch(/H1/)
    expect(structure).toMatch(/Figure/)
  })

  it.each(['a4', 'letter'] as const)('carries a code that a phone reads from %s paper', async (paper) => {
    const data = aCertificate({ paper })
    const page = drawnPage(await certificatePdf(data), 1, 150)
    const code = jsQR(new Uint8ClampedArray(page.data), page.width, page.height)
    expect(code?.data).toBe(data.verificationUrl)
    const { topLeftCorner: left, topRightCorner: right } = code?.location ?? {}
    const width = left && right ? Math.hypot(right.x - left.x, right.y - left.y) : 0
    expect((width / 150) * MM_PER_INCH).toBeGreaterThan(28)
  })

  it('links to its verification page', async () => {
    const { links, text } = readPdf(await certificatePdf(aCertificate()))
    expect(links).toContain(aCertificate().verificationUrl)
    expect(text.replaceAll(' ', '')).toContain(aCertificate().verificationUrl)
  })

  it('is printed on A4 or Letter', async () => {
    expect(readPdf(await certificatePdf(aCertificate())).info).toContain('(A4)')
    expect(readPdf(await certificatePdf(aCertificate({ paper: 'letter' }))).info).toContain('(letter)')
  })

  it('lists the sites that do not fit its first page in an annex', async () => {
    const sites = Array.from({ length: 30 }, (_, i) => ({
      name: `Almacén ${i + 1}`,
      kind: null,
      place: 'Apodaca',
    }))
    const { text, pages } = readPdf(await certificatePdf(aCertificate({ sites })))
    expect(pages).toBe(2)
    expect(text).toMatch(/(\d+) sitios más, en el anexo \/ \1 more sites, in the annex/)
    for (const site of sites) expect(text).toContain(site.name)
    expect(text).toContain('Página 2 de 2')
  })

  it('says that it has no end where the programme gives none', async () => {
    const { text } = readPdf(await certificatePdf(aCertificate({ until: null })))
    expect(text).toContain('Sin fecha de término')
    expect(text).toContain('No end date')
  })

  it('shows the tier where the programme has tiers', async () => {
    const tier = { es: 'Oro', en: 'Gold' }
    expect(readPdf(await certificatePdf(aCertificate({ tier }))).text).toContain('Oro')
  })

  it('owns up to invented data, and says nothing of it otherwise', async () => {
    const invented = readPdf(await certificatePdf(aCertificate({ demonstration: true }))).text
    expect(invented).toContain('Datos de demostración / Demonstration data.')
    expect(readPdf(await certificatePdf(aCertificate())).text).not.toMatch(/demostración/i)
  })

  it('comes out the same, byte for byte, from the same data', async () => {
    const [once, again] = [await certificatePdf(aCertificate()), await certificatePdf(aCertificate())]
    expect(Buffer.compare(once, again)).toBe(0)
    const other = await certificatePdf(aCertificate({ companyName: 'Otra' }))
    expect(Buffer.compare(once, other)).not.toBe(0)
  })
})
