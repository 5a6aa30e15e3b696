import { describe, expect, it } from 'vitest'
import { matches, nextSorting, sorted } from './sorting.ts'

describe('A table', () => {
  it('sorts names as Spanish does, and folios by their number', () => {
    expect(sorted(['Ñandú', 'Nube', 'Árbol', 'Oro'], (name) => name, false, 'es')).toEqual([
      'Árbol',
      'Nube',
      'Ñandú',
      'Oro',
    ])
    expect(sorted(['26-10', '26-9'], (folio) => folio, false, 'es')).toEqual(['26-9', '26-10'])
  })

  it('goes up, then down, then back to the order of the clock', () => {
    const up = nextSorting(undefined, 'name')
    const down = nextSorting(up, 'name')
    expect([up, down, nextSorting(down, 'name')]).toEqual([
      { by: 'name', down: false },
      { by: 'name', down: true },
      undefined,
    ])
  })

  it('finds a company without its accents and with its words in any order', () => {
    expect(matches('Vidrios Peña Blanca, S.A. de C.V.', 'blanca pena')).toBe(true)
    expect(matches('Vidrios Peña Blanca, S.A. de C.V.', 'blanca norte')).toBe(false)
  })
})
