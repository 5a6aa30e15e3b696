import { expect, it } from 'vitest'
import { columnsText, faultyCsv } from './declarationFile.ts'

it('Faulty rows go back as they came, with why behind each, and nothing in them runs', () => {
  const reasons = [{ column: 'origin', code: 'x', message: 'Falta "el país", y más.' }]
  const rows = [{ line: 7, cells: ['A-1', '=1+1', '-5.20'], reasons }]
  expect(faultyCsv(['n', 'valor', 'peso', 'nada'], rows, { line: 'Línea', reason: 'Motivo' })).toBe(
    'n,valor,peso,nada,Línea,Motivo\r\nA-1,\'=1+1,-5.20,,7,"Falta ""el país"", y más."',
  )
  expect(columnsText({ number: 0, origin: 12 })).toBe('number.0,origin.12')
})
