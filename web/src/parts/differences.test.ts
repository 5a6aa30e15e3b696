import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences } from './differences.ts'

const join = (pieces: readonly { text: string }[]) => pieces.map((piece) => piece.text).join('')

describe('Two texts of one answer', () => {
  it('are underlined only where they part', () => {
    const { one, other } = differences(
      'hay dos llaves, la suya y la de seguridad patrimonial.',
      'hay dos llaves, la suya y la de la gerencia de planta.',
    )
    expect(
      one
        .filter((piece) => piece.differs)
        .map((piece) => piece.text.trim())
        .join(' '),
    ).toBe('seguridad patrimonial.')
    expect(join(other)).toBe('hay dos llaves, la suya y la de la gerencia de planta.')
  })

  it('have nothing underlined when they are the same', () => {
    expect(differences('La bitácora se firma a diario.', 'La bitácora se firma a diario.').one).toEqual([
      { text: 'La bitácora se firma a diario.', differs: false },
    ])
  })

  it('never lose a letter of either', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (mine, theirs) => {
        const { one, other } = differences(mine, theirs)
        return join(one) === mine && join(other) === theirs
      }),
    )
  })

  it('agree on every word that is not underlined', () => {
    const shared = (pieces: readonly { text: string; differs: boolean }[]) =>
      join(pieces.filter((piece) => !piece.differs))
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (mine, theirs) => {
        const { one, other } = differences(mine, theirs)
        return shared(one) === shared(other)
      }),
    )
  })
})
