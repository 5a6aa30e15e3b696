import { describe, expect, it } from 'vitest'
import { day } from '../domain/kernel/day.ts'
import { validationReport, validationReportPdf } from './report.ts'
import { readPdf } from './specimens/pdfReader.ts'
import { aFinding, aReport } from './specimens/specimens.ts'
import { typeset } from './typesetting/typeset.ts'

const printed = async (data = aReport()) => readPdf(await validationReportPdf(data))

describe('a validation report', () => {
  it('opens with what was found', async () => {
    const { text } = await printed()
    expect(text).toContain('1 hallazgo mayor, 1 hallazgo menor y 1 observación')
    expect(text).toContain('La visita vio 25 criterios: 21 se cumplen, 3 en parte, 1 no.')
  })

  it('says who visited what, when and how', async () => {
    const { text } = await printed()
    for (const words of [
      'Planta. Av. Constitución 410',
      '17–18 mar 2026',
      'En sitio',
      'Mauro Quiroga',
      'Íñigo Muñoz',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('counts the criteria of each standard', async () => {
    const { lines: text } = await printed()
    expect(text).toMatch(/Total\s+21\s+3\s+1\s+2\s+1/)
    expect(text).toMatch(/Seguridad física\s+12\s+1\s+0\s+2\s+1/)
  })

  it('gives each finding its grade, criterion, what was seen, what is asked and by when', async () => {
    const { text } = await printed()
    for (const words of [
      'Mayor',
      'Menor',
      'Observación',
      'Criterio 7.1.2 · Planta Monterrey',
      'Los candados se guardan bajo llave.',
      'La gaveta de los candados estaba abierta',
      'cuatro semanas de registro sin huecos.',
      '14 abr 2026',
      '20 días hábiles',
      'Sin plazo',
      'Se recomienda seguir.',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('says so when nothing was found', async () => {
    expect((await printed(aReport({ findings: [] }))).text).toContain('La visita no dejó hallazgos.')
  })

  it('goes over many pages, each with its number and its reference', async () => {
    const findings = Array.from({ length: 40 }, (_, i) =>
      aFinding({ number: String(i + 1), seen: 'Se vio la gaveta abierta. '.repeat(i === 7 ? 300 : 4) }),
    )
    const { pages, text } = await printed(aReport({ findings, demonstration: true }))
    expect(pages).toBeGreaterThan(8)
    for (let page = 1; page <= pages; page++) expect(text).toContain(`Página ${page} de ${pages}`)
    expect(text.match(/Datos de demostración/g)).toHaveLength(pages)
  })

  it('writes a visit across two months with both', async () => {
    const sites = aReport().sites.map((site) => ({ ...site, from: day('2026-03-30'), to: day('2026-04-02') }))
    expect((await printed(aReport({ sites }))).text).toContain('30 mar 2026 – 2 abr 2026')
  })

  it('is archival, speaks English too, and its tags can be read aloud', async () => {
    const { xmp, fonts, text } = await printed(aReport({ language: 'en' }))
    expect(text).toContain('1 major finding, 1 minor finding and 1 observation')
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(fonts.every((font) => font.embedded)).toBe(true)
    await expect(typeset(validationReport(aReport()), 'ua-1')).resolves.toBeDefined()
  })
})
