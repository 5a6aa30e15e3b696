import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isPending,
  mayTakeRecommendationStep,
  type RecommendationState,
  type RecommendationStep,
  recommendationStates,
  recommendationSteps,
  stepsFrom,
} from './recommendationSteps.ts'
import { owners, stakeholderGroups } from './stakeholders.ts'
import {
  isAtWork,
  isOver,
  isSettled,
  mayTakeVisitStep,
  type VisitKind,
  type VisitState,
  type VisitStep,
  visitKinds,
  visitSteps,
} from './visitSteps.ts'

const sql = readFileSync('src/store/migrations/0042-evaluations.sql', 'utf8')
/** The changes of state that a trigger lets through. */
const allowedBeneath = (trigger: string): string[] => {
  const body = sql.slice(sql.indexOf(`create function aval.${trigger}()`))
  const list = body.slice(body.indexOf('not in ('), body.indexOf(') then'))
  return [...list.matchAll(/'(\w+ \w+)'/g)].map((match) => match[1] ?? '').sort()
}
const changesIn = (
  steps: Readonly<Record<string, { readonly from: readonly string[]; readonly to: string }>>,
) =>
  [...new Set(Object.values(steps).flatMap(({ from, to }) => from.map((state) => `${state} ${to}`)))].sort()

describe('The life of a visit', () => {
  const steps = Object.keys(visitSteps) as VisitStep[]

  test('is the same beneath the application', () => {
    expect(allowedBeneath('visit_goes_on')).toEqual(changesIn(visitSteps))
  })

  /** The states of a walk by those steps that the table lets be taken. */
  const walked = (kind: VisitKind, walk: readonly VisitStep[]): readonly VisitState[] => {
    const states: VisitState[] = [kind === 'selfScore' ? 'underWay' : 'planned']
    for (const step of walk) {
      const state = states.at(-1)
      if (state && mayTakeVisitStep(kind, state, step)) states.push(visitSteps[step].to)
    }
    return states
  }

  test('walked at random ends where it ends, and what is settled is never at work again', () => {
    const walks = fc.array(fc.constantFrom(...steps), { maxLength: 30 })
    fc.assert(
      fc.property(fc.constantFrom(...visitKinds), walks, (kind, walk) => {
        const states = walked(kind, walk)
        expect(states.slice(0, -1).some(isOver)).toBe(false)
        const settled = states.findIndex(isSettled)
        if (settled >= 0) expect(states.slice(settled).some(isAtWork)).toBe(false)
      }),
    )
  })

  test('ends: final, handed in, or cancelled', () => {
    const states = [...new Set(steps.map((step) => visitSteps[step].to))]
    expect(states.filter(isOver).sort()).toEqual(['cancelled', 'final', 'handedIn'])
    expect(states.filter(isAtWork)).toEqual(['underWay'])
  })
})

describe('The life of a recommendation', () => {
  const steps = Object.keys(recommendationSteps) as RecommendationStep[]

  test('is the same beneath the application', () => {
    expect(allowedBeneath('recommendation_goes_on')).toEqual(changesIn(recommendationSteps))
  })

  /** The steps of a walk that the table lets be taken. */
  const taken = (walk: readonly RecommendationStep[]): readonly RecommendationStep[] => {
    let state: RecommendationState = 'open'
    return walk.filter((step) => {
      if (!mayTakeRecommendationStep(state, step)) return false
      state = recommendationSteps[step].to
      return recommendationStates.includes(state)
    })
  }

  test('walked at random is never confirmed without having been said done', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 40 }), (walk) => {
        const path = taken(walk)
        path.forEach((step, place) => {
          if (step === 'confirm') expect(path[place - 1]).toBe('sayDone')
        })
      }),
    )
  })

  test('pends until it is confirmed or dropped; what was dropped stays so', () => {
    expect(recommendationStates.filter((state) => !isPending(state)).sort()).toEqual(['confirmed', 'dropped'])
    expect(stepsFrom('dropped')).toEqual([])
    expect(stepsFrom('confirmed')).toEqual(['reopen'])
  })

  test('is owned by an authority', () => {
    expect(owners).toContain('trainingInstitute')
    expect(owners).toContain('postClearanceAudit')
    expect(owners).not.toContain('holders')
    expect(stakeholderGroups).toHaveLength(16)
  })
})
