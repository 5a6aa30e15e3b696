import { type Flow, flows, type PilotBounds, type PilotStage } from '../../../domain/capacity/pilots/pilot.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import type { Programme } from '../../../domain/programmes/programme.ts'
import type { Text } from '../../../domain/standards/text.ts'
import { dayOrNone } from './pilotDesk.ts'

export interface Worded {
  readonly id: string
  readonly es: string
  readonly en: string
}

/** What the office says of a pilot; what is left out is as the programme's own file has it. */
export interface PilotAsked {
  readonly flows: readonly string[]
  readonly sectors: readonly Worded[]
  readonly aims: readonly Worded[]
  readonly stages: readonly (Worded & {
    readonly operatorTypes: readonly string[]
    readonly from: string | null
    readonly until: string | null
  })[]
  readonly startsOn: string | null
  readonly endsOn: string | null
}

export interface SoundPilot {
  readonly bounds: PilotBounds
  readonly stages: readonly Omit<PilotStage, 'startedOn'>[]
  readonly startsOn: Day | null
  readonly endsOn: Day | null
}

/** As the programme's file bounds it: where a pilot begins. */
export const boundsIn = ({ pilot, operatorTypes }: Programme): SoundPilot => ({
  bounds: {
    flows: pilot?.flows ?? [],
    sectors: (pilot?.sectors ?? []).map(({ id, name }) => ({ id, name })),
    aims: (pilot?.aims ?? []).map(({ id, tells }) => ({ id, tells })),
  },
  stages: pilot
    ? pilot.stages.map(({ id, name, operatorTypes: types, from, until }) => ({
        ...{ id, name, from, until },
        operatorTypes: types,
      }))
    : [
        {
          id: 'first',
          name: { es: 'Primera etapa', en: 'First stage' },
          operatorTypes: operatorTypes.map(({ id }) => id),
          ...{ from: null, until: null },
        },
      ],
  ...{ startsOn: pilot?.stages[0]?.from ?? null, endsOn: null },
})

const ID = /^[a-z0-9-]{1,60}$/
const isFlow = (text: string): text is Flow => flows.some((one) => one === text)

/** Ids are given once and words stand in both languages; types are the programme's, and no stage ends before it begins. */
export const soundPilot = (programme: Programme, asked: PilotAsked): Outcome<SoundPilot> => {
  const odd = asked.flows.find((one) => !isFlow(one))
  if (odd !== undefined) return refused('input', 'pilots.flow', { flow: odd }, '/flows')
  for (const list of ['sectors', 'aims', 'stages'] as const) {
    const wrong = wrongWords(asked[list], list)
    if (wrong) return wrong
  }
  const stages = soundStages(programme, asked.stages)
  if (!stages.ok) return stages
  const startsOn = dayOrNone(asked.startsOn, '/startsOn')
  if (!startsOn.ok) return startsOn
  const endsOn = dayOrNone(asked.endsOn, '/endsOn')
  if (!endsOn.ok) return endsOn
  if (startsOn.value !== null && endsOn.value !== null && endsOn.value < startsOn.value)
    return refused('input', 'pilots.endsBefore', undefined, '/endsOn')
  return done({
    bounds: {
      flows: [...new Set(asked.flows.filter(isFlow))],
      sectors: asked.sectors.map(({ id, ...name }) => ({ id, name: textOf(name) })),
      aims: asked.aims.map(({ id, ...tells }) => ({ id, tells: textOf(tells) })),
    },
    stages: stages.value,
    ...{ startsOn: startsOn.value, endsOn: endsOn.value },
  })
}

const textOf = ({ es, en }: Pick<Worded, 'es' | 'en'>): Text => ({ es: es.trim(), en: en.trim() })

const wrongWords = (list: readonly Worded[], path: string) => {
  const ids = new Set(list.map(({ id }) => id))
  if (ids.size < list.length || list.some(({ id }) => !ID.test(id)))
    return refused('input', 'pilots.ids', undefined, `/${path}`)
  return list.some(({ es, en }) => es.trim() === '' || en.trim() === '')
    ? refused('input', 'pilots.words', undefined, `/${path}`)
    : undefined
}

const soundStages = (
  { operatorTypes }: Programme,
  stages: PilotAsked['stages'],
): Outcome<SoundPilot['stages']> => {
  const known = new Set(operatorTypes.map(({ id }) => id))
  const sound: SoundPilot['stages'][number][] = []
  for (const [place, { id, operatorTypes: types, from, until, ...name }] of stages.entries()) {
    const stranger = types.find((type) => !known.has(type))
    if (stranger !== undefined || types.length === 0)
      return refused('input', 'pilots.types', { type: stranger ?? '' }, `/stages/${place}/operatorTypes`)
    const first = dayOrNone(from, `/stages/${place}/from`)
    if (!first.ok) return first
    const last = dayOrNone(until, `/stages/${place}/until`)
    if (!last.ok) return last
    if (first.value !== null && last.value !== null && last.value < first.value)
      return refused('input', 'pilots.endsBefore', undefined, `/stages/${place}/until`)
    sound.push({
      ...{ id, name: textOf(name), from: first.value, until: last.value },
      operatorTypes: [...new Set(types)],
    })
  }
  return done(sound)
}
