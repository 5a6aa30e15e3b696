import { describe, expect, it } from 'vitest'
import { holderTaxId, signsFor } from './holder.ts'

const rules = {
  taxIdIn: ['2.5.4.45', '2.5.4.5'],
  without: ['2.5.4.11'],
  taxIdPattern: String.raw`^[A-ZÑ&]{3,4}\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[A-Z0-9]{3}$`,
}
const almenara = { taxId: 'ALM010203AB1', representativeTaxId: 'OACJ800101XY2' }
const by = (subject: Readonly<Record<string, readonly string[]>>) => ({ subject, holder: 'Julián Ocampo' })
const saidOf = (subject: Readonly<Record<string, readonly string[]>>, declarant = almenara) => {
  const outcome = signsFor(by(subject), rules, declarant)
  return outcome.ok ? outcome.value.as : outcome.refusal.code
}

describe('a certificate speaks', () => {
  it('for the company it names, whether or not its representative stands behind a slash', () => {
    expect(saidOf({ '2.5.4.45': ['ALM010203AB1'] })).toBe('company')
    expect(
      saidOf({ '2.5.4.45': ['ALM010203AB1 / OACJ800101XY2'], '2.5.4.5': [' / OACJ800101HDFCMN09'] }),
    ).toBe('company')
  })

  it('for the company when it is the declared representative’s own, RFC and CURP', () => {
    expect(saidOf({ '2.5.4.45': ['OACJ800101XY2 / OACJ800101HDFCMN09'] })).toBe('representative')
    expect(saidOf({ '2.5.4.5': ['oacj800101xy2'] })).toBe('representative')
  })

  it('for nobody else: not another company’s, even where our representative stands behind its name', () => {
    expect(saidOf({ '2.5.4.45': ['OTR010203AB1 / OACJ800101XY2'] })).toBe('signing.otherTaxId')
    expect(saidOf({ '2.5.4.45': ['OTR010203AB1 / ALM010203AB1'] })).toBe('signing.otherTaxId')
    expect(saidOf({ '2.5.4.45': ['OACJ800101XY2'] }, { ...almenara, representativeTaxId: '' })).toBe(
      'signing.otherTaxId',
    )
  })

  it('not at all where it names no taxpayer, or is a certificate for sealing invoices', () => {
    expect(saidOf({ '2.5.4.3': ['Julián Ocampo'] })).toBe('signing.noTaxId')
    expect(saidOf({ '2.5.4.45': [' / '], '2.5.4.5': ['OACJ800101HDFCMN09'] })).toBe('signing.noTaxId')
    expect(saidOf({ '2.5.4.45': ['ALM010203AB1'], '2.5.4.11': ['Matriz'] })).toBe('signing.otherKind')
  })

  it('by the attribute the programme believes first', () => {
    const subject = { '2.5.4.5': ['OTR010203AB1'], '2.5.4.45': ['ALM010203AB1'] }
    expect(holderTaxId(subject, rules)).toBe('ALM010203AB1')
    expect(holderTaxId(subject, { ...rules, taxIdIn: ['2.5.4.5'] })).toBe('OTR010203AB1')
  })
})
