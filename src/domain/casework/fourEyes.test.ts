import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, type Instant } from '../kernel/day.ts'
import { type OfficeRole, officeRoles, type Role } from '../people/roles.ts'
import type { CaseNow, Facts } from './caseNow.ts'
import type { ClockRules } from './clockRun.ts'
import { isFinal } from './derived.ts'
import { needs } from './needs.ts'
import type { Need, StepName } from './steps.ts'
import { possibleSteps, takeStep } from './takeStep.ts'
import { workCalendar } from './workCalendar.ts'

/**
 * Histories that nobody thought of: a handful of people who are given and lose roles, stand in for one another and take over
 * each other's cases, and try whatever they like. What they did is remembered here apart from the case, by what was done.
 */
const people = ['Ana', 'Bruno', 'Carla', 'Diego', 'Elsa'] as const
type Name = (typeof people)[number]

const rules: ClockRules = {
  calendar: workCalendar([]),
  deadlineFor: () => ({ days: 20, count: 'working', warnBefore: [] }),
}
const everything: Facts = { has: new Set(Object.keys(needs) as Need[]) }

/** What is work on a case, told without the table: whoever did any of it proposes, and does not decide. */
const work: readonly StepName[] = [
  'submit',
  'submitOnPaper',
  'returnAsIncomplete',
  'resubmit',
  'resubmitOnPaper',
  'accept',
  'startVetting',
  'planValidation',
  'finishValidation',
  'sendReport',
  'reply',
  'closeFindings',
  'recommend',
  'recommendRefusal',
  'completeAnnualReview',
  'openRenewal',
  'submitRenewal',
  'returnRenewal',
  'recommendRenewal',
  'appeal',
]
const decisions: readonly StepName[] = [
  'certify',
  'refuse',
  'renew',
  'reinstate',
  'revoke',
  'upholdDecision',
  'grantAppeal',
]

type Event =
  | { readonly does: 'step'; readonly who: Name; readonly pick: number }
  | { readonly does: 'reassign'; readonly to: Name; readonly roles: readonly Role[] }
  | { readonly does: 'declareConflict'; readonly who: Name; readonly has: boolean }

const someRoles: fc.Arbitrary<readonly Role[]> = fc.subarray<Role>(
  ['companyAdministrator', 'clock', ...officeRoles.filter((role) => role !== 'auditor')] as Role[],
  { minLength: 1 },
)
const who = fc.constantFrom(...people)
const anEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 14, arbitrary: fc.record({ does: fc.constant('step' as const), who, pick: fc.nat(1000) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('reassign' as const), to: who, roles: someRoles }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('declareConflict' as const), who, has: fc.boolean() }),
  },
)

interface Deed {
  readonly who: Name
  readonly step: StepName
}

interface Story {
  readonly kase: CaseNow
  readonly roles: Readonly<Record<Name, readonly Role[]>>
  readonly deeds: readonly Deed[]
  readonly on: number
}

const everyRole: readonly (OfficeRole | Role)[] = ['companyAdministrator', 'clock', ...officeRoles]
const start: Story = {
  kase: { state: 'draft', before: null, clocks: [], parts: [], conflicts: [], suspendedBenefits: [] },
  roles: {
    Ana: everyRole,
    Bruno: everyRole,
    Carla: everyRole,
    Diego: ['decisionMaker'],
    Elsa: ['decisionMaker', 'programmeManager'],
  },
  deeds: [],
  on: 0,
}

const moment = (on: number) => {
  const today = addDays(day('2026-01-05'), on)
  return { at: `${today}T12:00:00.000Z` as Instant, day: today }
}

/** The story after somebody did what they tried, or as it was where the case refused. */
const tell = (story: Story, name: Name, step: StepName): Story => {
  const by = { personId: name, roles: story.roles[name] }
  const taken = takeStep(story.kase, step, by, everything, moment(story.on), rules)
  if (!taken.ok) return story
  const { to, before, clocks, part } = taken.value
  const parts = part ? [...story.kase.parts, part] : story.kase.parts
  return {
    ...story,
    kase: { ...story.kase, state: to, before, clocks, parts },
    deeds: [...story.deeds, { who: name, step }],
    on: story.on + 1,
  }
}

/** One of the steps of the person's roles, by chance. A company that withdraws, or a term that runs out, makes a dull story. */
const tryAStep = (story: Story, name: Name, pick: number): Story => {
  const { kase, roles } = story
  const told = possibleSteps(kase, { personId: name, roles: roles[name] }, everything)
    .map(({ step }) => step)
    .filter((step) => step !== 'withdraw' && step !== 'expire')
  const step = told[pick % told.length]
  return step ? tell(story, name, step) : story
}

const happen = (story: Story, event: Event): Story => {
  if (event.does === 'reassign') return { ...story, roles: { ...story.roles, [event.to]: event.roles } }
  if (event.does === 'step') return tryAStep(story, event.who, event.pick)
  const others = story.kase.conflicts.filter((one) => one !== event.who)
  return { ...story, kase: { ...story.kase, conflicts: event.has ? [...others, event.who] : others } }
}

const byAna = (story: Story, ...told: readonly StepName[]): Story =>
  told.reduce<Story>((so, step) => tell(so, 'Ana', step), story)

/** Cases that came some way by the book: Ana did the work, Diego decided. */
const recommended = byAna(
  start,
  ...(['submit', 'accept', 'startVetting', 'planValidation', 'finishValidation', 'recommend'] as const),
)
const certified = tell(recommended, 'Diego', 'certify')
const renewing = byAna(certified, 'openRenewal', 'submitRenewal', 'recommendRenewal')

const stories = fc.array(anEvent, { minLength: 20, maxLength: 60 })
const beginnings = fc.constantFrom(start, certified, renewing)
const seen = new Map<StepName, number>()

const sinceIn = (deeds: readonly Deed[], by: Name, of: readonly StepName[]): boolean =>
  deeds.some((deed) => deed.who === by && of.includes(deed.step))

/** What of their own past keeps a person from each step, told without the table. */
const keptFrom = (step: StepName, earlier: readonly Deed[]): readonly StepName[] => {
  const suspending: readonly StepName[] = ['suspend', 'suspendBenefits']
  if (step === 'confirmSuspension') return suspending
  if (step === 'reinstate') return [...work, ...suspending]
  if (step !== 'upholdDecision' && step !== 'grantAppeal') return decisions.includes(step) ? work : []
  const against =
    earlier.findLast((deed) => ['refuse', 'revoke', ...suspending].includes(deed.step))?.step ?? 'refuse'
  return [
    ...work,
    ...(suspending.includes(against) ? [...suspending, 'confirmSuspension' as const] : [against]),
  ]
}

describe('four eyes, over histories nobody thought of', () => {
  test('nobody ever decides on what they worked on, whoever they have become since', () => {
    fc.assert(
      fc.property(beginnings, stories, (beginning, events) => {
        const { deeds } = events.reduce(happen, beginning)
        deeds.forEach(({ who: name, step }, i) => {
          const earlier = deeds.slice(0, i)
          seen.set(step, (seen.get(step) ?? 0) + 1)
          expect(sinceIn(earlier, name, keptFrom(step, earlier)), `${name} ${step}`).toBe(false)
        })
      }),
      { numRuns: 150, seed: 26_00417 },
    )
    expect(renewing.kase.state).toBe('renewalRecommended')
    // The stories went far enough for the above to mean something.
    for (const step of [
      'certify',
      'refuse',
      'renew',
      'reinstate',
      'revoke',
      'confirmSuspension',
      'grantAppeal',
    ] as const) {
      expect(seen.get(step) ?? 0, step).toBeGreaterThan(0)
    }
  })

  test('giving a case or a role to somebody else takes no part away', () => {
    fc.assert(
      fc.property(beginnings, stories, stories, (beginning, first, then) => {
        const story = first.reduce(happen, beginning)
        const later = then.reduce(happen, story)
        expect(later.kase.parts.slice(0, story.kase.parts.length)).toEqual(story.kase.parts)
        const reassigned = people.reduce<Story>(
          (so, to) => happen(so, { does: 'reassign', to, roles: everyRole }),
          story,
        )
        for (const name of people.filter((one) => sinceIn(story.deeds, one, work))) {
          const kase: CaseNow = { ...reassigned.kase, state: 'recommended' }
          const by = { personId: name, roles: reassigned.roles[name] }
          expect(takeStep(kase, 'certify', by, everything, moment(story.on), rules).ok).toBe(false)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('whatever is done, clocks stay one of a name, and a case that ended runs none but the term to appeal', () => {
    fc.assert(
      fc.property(beginnings, stories, (beginning, events) => {
        const { kase } = events.reduce(happen, beginning)
        const names = kase.clocks.map(({ name }) => name)
        expect(new Set(names).size).toBe(names.length)
        const live = kase.clocks.filter(({ state }) => state !== 'stopped').map(({ name }) => name)
        if (isFinal(kase.state)) expect(live.filter((name) => name !== 'appealFiling')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
