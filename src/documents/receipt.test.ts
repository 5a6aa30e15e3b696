import { describe, expect, it } from 'vitest'
import { receipt, receiptPdf } from './receipt.ts'
import { readPdf } from './specimens/pdfReader.ts'
import { aReceipt } from './specimens/specimens.ts'
import { typeset } from './typesetting/typeset.ts'

const printed = async (data = aReceipt()) => readPdf(await receiptPdf(data))

describe('a receipt', () => {
  it('proves who sent what, and when', async () => {
    const { text } = await printed()
    for (const words of [
      'Recibimos su solicitud',
      '26-00417-01',
      '14 mar 2026, 11:04:05',
      'Vidrios Peña Blanca, S.A. de C.V.',
      'Teresa Ibáñez Quiñones, administradora',
      '0123456789abcdef'.repeat(4),
      'procedimiento de candados.pdf',
      '1.2 MB',
      'cd'.repeat(32),
    ]) {
      expect(text).toContain(words)
    }
  })

  it('says what starts now, for how long, and why', async () => {
    const { text } = await printed()
    expect(text).toContain(
      '10 días hábiles La oficina revisa si está completa, vence el 30 de marzo de 2026. Regla 7.1.1',
    )
  })

  it('says when a clock waits for legal service, or when none starts', async () => {
    const starts = aReceipt().starts.map((clock) => ({ ...clock, days: 1, ends: null }))
    const waiting = (await printed(aReceipt({ starts }))).text
    expect(waiting).toContain('1 día hábil La oficina revisa')
    expect(waiting).toContain('empieza con la notificación')
    expect((await printed(aReceipt({ starts: [] }))).text).toContain('No empieza ningún plazo.')
  })

  it('is archival, speaks English too, and its tags can be read aloud', async () => {
    const { xmp, fonts, text } = await printed(aReceipt({ language: 'en', paper: 'letter' }))
    expect(text).toContain('10 working days')
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(fonts.every((font) => font.embedded)).toBe(true)
    await expect(typeset(receipt(aReceipt()), 'ua-1')).resolves.toBeDefined()
  })
})
