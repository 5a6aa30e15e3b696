import { describe, expect, test } from 'vitest'
import { type LetterReached, proposeFromSafe } from './safeCoverage.ts'

const letters = [...'ABCDEFGHIJKLM']
const reached = (covered: number, customs = 0): readonly LetterReached[] =>
  letters.map((letter, place) => ({
    letter,
    operator: { asked: 6, reached: place < covered ? 3 : 2 },
    customs: { asked: 2, reached: place < customs ? 2 : 0 },
  }))

describe('What the crosswalk proposes for SAFE coverage', () => {
  test.each([
    [0, 0],
    [3, 0],
    [4, 1],
    [7, 1],
    [8, 2],
    [11, 2],
    [12, 3],
    [13, 3],
  ])('%i letters: level %i', (covered, level) => {
    expect(proposeFromSafe(reached(covered)).level).toBe(level)
  })

  test('the fourth asks for what customs owes under every letter', () => {
    expect(proposeFromSafe(reached(13, 12)).level).toBe(3)
    expect(proposeFromSafe(reached(13, 13)).level).toBe(4)
    expect(proposeFromSafe([]).level).toBe(0)
  })

  test('names what is covered and what is open', () => {
    const told = proposeFromSafe(reached(11))
    expect(told.open).toEqual(['L', 'M'])
    expect(told.covered).toHaveLength(11)
  })
})
