import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earnsCertificate, sessionsAsked } from './attendance.ts'
import { evaluationTold } from './evaluationForm.ts'
import { gainOf } from './gain.ts'
import { foldedName, participantKey, placeFor } from './participant.ts'
import { toldCells } from './publicTotals.ts'
import {
  isFinal,
  stepsFrom,
  takeWorkshopStep,
  type WorkshopState,
  type WorkshopStep,
  workshopStates,
  workshopSteps,
} from './workshop.ts'

const steps = Object.keys(workshopSteps) as WorkshopStep[]
const all = { sessions: true, reason: true, nobodyCertified: true }

describe('a workshop’s life', () => {
  it('reaches every state, ends only when cancelled, and never comes back to a draft', () => {
    const reached = new Set<WorkshopState>(['draft'])
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 12 }), (walk) => {
        let state: WorkshopState = 'draft'
        for (const step of walk) {
          const taken = takeWorkshopStep(state, step, all)
          expect(taken !== undefined).toBe(stepsFrom(state).includes(step))
          if (taken && 'to' in taken) state = taken.to
          if (taken) expect(state).not.toBe('draft')
          reached.add(state)
        }
      }),
    )
    expect([...reached].sort()).toEqual([...workshopStates].sort())
    expect(workshopStates.filter(isFinal)).toEqual(['cancelled'])
  })

  it('asks for sessions to open and for a reason to be undone', () => {
    expect(takeWorkshopStep('draft', 'open', { ...all, sessions: false })).toEqual({ lacks: 'sessions' })
    expect(takeWorkshopStep('open', 'cancel', { ...all, reason: false })).toEqual({ lacks: 'reason' })
    expect(takeWorkshopStep('closed', 'reopen', { ...all, nobodyCertified: false })).toEqual({
      lacks: 'nobodyCertified',
    })
  })
})

it('a certificate asks for at least the share that the workshop says', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (sessions, asked) => {
        const least = sessionsAsked(sessions, asked)
        expect(least).toBeLessThanOrEqual(sessions)
        expect(least / sessions).toBeGreaterThanOrEqual(asked - 1e-9)
        expect(earnsCertificate({ attended: least, sessions }, asked)).toBe(true)
        expect(earnsCertificate({ attended: least - 1, sessions }, asked)).toBe(false)
      },
    ),
  )
  expect([sessionsAsked(5, 0.8), sessionsAsked(3, 0.8), sessionsAsked(10, 0.7)]).toEqual([4, 3, 7])
})

it('a gain has its count and its interval, or says there are too few', () => {
  expect(gainOf([{ before: 0, after: 1 }])).toEqual({ tooFew: 1 })
  // Differences 0.1, 0.2, 0.3, 0.4, 0.5: mean 0.3, sd 0.1581; t(4) = 2.776, half 0.1963.
  const told = gainOf([1, 2, 3, 4, 5].map((n) => ({ before: 0.2, after: 0.2 + n / 10 })))
  if ('tooFew' in told) throw new Error('too few')
  expect(told).toMatchObject({ n: 5 })
  expect(told.mean).toBeCloseTo(0.3, 9)
  expect(told.high - told.mean).toBeCloseTo(0.1963, 2)
})

it('evaluations are told without order, and not at all where there are few', () => {
  const form = (comment: string) => ({ ratings: { useful: 4 }, comment })
  expect(evaluationTold([form('b'), form('a')])).toEqual({ forms: 2, rated: [], comments: [] })
  const told = evaluationTold(['d', 'a', '', 'c', 'b'].map(form))
  expect(told.comments).toEqual(['a', 'b', 'c', 'd'])
  expect(told.rated).toEqual([{ question: 'useful', n: 5, mean: 4 }])
})

it('people are told apart by address, or by name, organisation and country', () => {
  expect(foldedName('  José  Á. NÚÑEZ ')).toBe('jose a nunez')
  const ana = { name: 'Ana Núñez', email: null, organisation: 'Aduana', country: 'MX' }
  expect(participantKey(ana)).toBe(participantKey({ ...ana, name: 'ANA NUNEZ' }))
  expect(participantKey(ana)).not.toBe(participantKey({ ...ana, country: 'PE' }))
  expect(participantKey({ ...ana, email: 'Ana@X.mx ' })).toBe('mail:ana@x.mx')
  expect([placeFor(9, 10), placeFor(10, 10), placeFor(10, null)]).toEqual([
    'registered',
    'waiting',
    'registered',
  ])
})

it('no small group is told, nor can it be worked out from the others and the total', () => {
  const cells = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(cells, (numbers) => {
      const told = toldCells(
        numbers.map((people, at) => ({ key: String(at), people })),
        5,
      )
      const hidden = numbers.filter((_, at) => told[at]?.people === null)
      for (const [at, { people }] of told.entries()) if (people !== null) expect(people).toBe(numbers[at])
      expect(numbers.some((people, at) => people > 0 && people < 5 && told[at]?.people !== null)).toBe(false)
      const others = numbers.some((people, at) => people > 0 && told[at]?.people !== null)
      if (hidden.length > 0 && others) {
        expect(hidden.length).toBeGreaterThan(1)
        expect(hidden.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(5)
      }
    }),
  )
})
