import { describe, expect, it } from 'vitest'
import { letter, letterPdf } from './letter.ts'
import { readPdf } from './specimens/pdfReader.ts'
import { aLetter } from './specimens/specimens.ts'
import { typeset } from './typesetting/typeset.ts'

const printed = async (data = aLetter()) => readPdf(await letterPdf(data))

describe('a letter', () => {
  it('fills the places that the programme left in its words', async () => {
    const { text } = await printed()
    expect(text).toContain('Solicitud incompleta')
    expect(text).toContain(
      'Oficina de Certificación revisó la solicitud de Vidrios Peña Blanca, S.A. de C.V., expediente 26-00417, presentada el 2 de marzo de 2026.',
    )
    expect(text).toContain('dentro de 10 días hábiles')
    expect(text).toContain('en Planta Monterrey y Patio Nuevo Laredo.')
    expect(text).not.toMatch(/[{}]/)
  })

  it('names its reference, day, addressee, receipt and how it is served', async () => {
    const { text } = await printed()
    for (const words of [
      'OEA-26-00417-03',
      '14 de marzo de 2026',
      'Atención: Teresa Ibáñez Quiñones',
      '64000 Monterrey, Nuevo León',
      '26-00417-03',
      'ab'.repeat(32),
      'Surte efectos el día hábil siguiente. Se tiene por notificada el 17 de marzo de 2026.',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('prints the reasons where the letter names them, in the serif of people’s words', async () => {
    const { text, fonts } = await printed()
    expect(text).toMatch(
      /Lo que falta es lo siguiente: 7\.1\.2 Custodia de candados El procedimiento .* Falta la firma .* Complétela/,
    )
    expect(fonts.map((font) => font.name)).toContain('AvalSerif-Regular')
  })

  it('prints the reasons after a body that does not name them', async () => {
    const body = { es: 'Vea los motivos.', en: 'See the reasons.' }
    const { text } = await printed(aLetter({ letter: { ...aLetter().letter, body } }))
    expect(text).toMatch(/Vea los motivos\. Motivos 7\.1\.2/)
  })

  it('signs once: the closing names become the signature', async () => {
    const { text } = await printed()
    expect(text.match(/Gabriel Ortiz Muñoz/g)).toHaveLength(1)
    expect(text).toContain('Gabriel Ortiz Muñoz Revisor de solicitudes Oficina de Certificación')
  })

  it('speaks English, or each language whole on its own page', async () => {
    expect((await printed(aLetter({ language: 'en' }))).text).toContain('within 10 working days')
    const both = await printed(aLetter({ language: 'both' }))
    expect(both.pages).toBe(2)
    expect(both.text).toContain('Solicitud incompleta')
    expect(both.text).toContain('Incomplete application')
    expect(both.text).toContain('Página 2 de 2 / Page 2 of 2')
  })

  it('never goes out with a place unfilled or with reasons missing', () => {
    expect(() => letter(aLetter({ values: {} }))).toThrow('no value for {filed}')
    expect(() => letter(aLetter({ reasons: [] }))).toThrow('names reasons')
  })

  it('goes on over the pages when there is much to say', async () => {
    const [reason] = aLetter().reasons
    const { pages, text } = await printed(
      aLetter({ reasons: Array.from({ length: 40 }, () => reason ?? { about: null, words: 'x' }) }),
    )
    expect(pages).toBeGreaterThan(1)
    expect(text).toContain(`Página ${pages} de ${pages}`)
  })

  it('is archival, and its tags can be read aloud', async () => {
    const { xmp, fonts } = await printed()
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(fonts.every((font) => font.embedded)).toBe(true)
    await expect(typeset(letter(aLetter({ language: 'both' })), 'ua-1')).resolves.toBeDefined()
  })
})
