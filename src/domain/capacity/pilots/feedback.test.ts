import { describe, expect, test } from 'vitest'
import { countAnswers, type Question, soundAnswers, takeRoundStep } from './feedback.ts'

const asks = { es: '¿?', en: '?' }
const questions: readonly Question[] = [
  { id: 'cost', kind: 'scale', asks },
  { id: 'again', kind: 'yesNo', asks },
  { id: 'else', kind: 'words', asks },
]

describe('feedback', () => {
  test('takes answers that fit their questions, and leaves empty ones out', () => {
    expect(soundAnswers(questions, { cost: 4, again: false, else: '' })).toEqual({
      ok: true,
      value: { cost: 4, again: false },
    })
    for (const wrong of [{ cost: 6 }, { cost: '4' }, { again: 'yes' }, { other: 1 }, { else: 'x\u0000' }, {}])
      expect(soundAnswers(questions, wrong).ok).toBe(false)
    expect(soundAnswers(questions, { else: 'x'.repeat(5001) }).ok).toBe(false)
  })

  test('is counted by question, with how many answered', () => {
    const [cost, again, other] = countAnswers(questions, [
      { cost: 4, again: true },
      { cost: 4, else: 'Más carriles' },
      { cost: 1 },
    ])
    expect(cost).toMatchObject({
      answered: 3,
      counts: [{ times: 1 }, { times: 0 }, { times: 0 }, { times: 2 }, { times: 0 }],
    })
    expect(again).toMatchObject({ answered: 1, counts: [{ answer: 'true', times: 1 }, { times: 0 }] })
    expect(other).toMatchObject({ answered: 1, words: ['Más carriles'] })
  })

  test('is answered only while its round is open, and told once it is closed', () => {
    expect(takeRoundStep('draft', 'answer').ok).toBe(false)
    expect(takeRoundStep('open', 'answer').ok).toBe(true)
    expect(takeRoundStep('closed', 'answer').ok).toBe(false)
    expect(takeRoundStep('open', 'tell').ok).toBe(false)
    expect(takeRoundStep('closed', 'tell')).toEqual({ ok: true, value: 'told' })
  })
})
