import { describe, expect, it } from 'vitest'
import { markedPieces, stemOf, termOf } from './wordForms.ts'

describe('Words are looked for', () => {
  it('whatever their accents, case and plural', () => {
    for (const forms of [
      ['Camión', 'camiones', 'CAMIONES', 'camion'],
      ['llave', 'llaves', 'LLAVES'],
      ['luz', 'luces'],
      ['policy', 'Policies'],
      ['seal', 'seals'],
      ['box', 'boxes'],
      ['business', 'businesses'],
      ['ventana', 'ventanas'],
      ['café', 'cafe\u0301s'],
    ])
      expect(new Set(forms.map(stemOf)).size, forms.join()).toBe(1)
  })

  it('but not as another word', () => {
    expect(stemOf('carga')).not.toBe(stemOf('cargo'))
    expect(stemOf('acceso')).not.toBe(stemOf('access'))
  })

  it('unless they tell nothing', () => {
    expect(['de', 'The', 'Y', 's'].map(termOf)).toEqual([null, null, null, null])
    expect(termOf('7')).toBe('7')
  })

  it('and marked where they stand, letter for letter', () => {
    const text = '¿Los camiones, el Camión?'
    const pieces = markedPieces(text, (stem) => stem === 'camion')
    expect(pieces).toEqual(['¿Los ', 'camiones', ', el ', 'Camión', '?'])
    expect(markedPieces('', () => true)).toEqual([''])
  })
})
