import { type Found, isObject } from './json.ts'
import type { OscalModel } from './models.ts'
import { type OscalFault, oscalFault } from './oscalFault.ts'

/** Where OSCAL's texts give a closed list that its JSON schemas leave open. `at` tells the place by the end of its pointer. */
// biome-ignore format: a table, a row a line
const allowedValues = [
  { model: 'mapping-collection', at: /\/maps\/\d+\/relationship$/,                  of: ['equivalent-to', 'equal-to', 'subset-of', 'superset-of', 'intersects-with', 'no-relationship'] },
  { model: 'assessment-results', at: /\/target\/status\/state$/,                    of: ['satisfied', 'not-satisfied'] },
  { model: 'plan-of-action-and-milestones', at: /\/target\/status\/state$/,         of: ['satisfied', 'not-satisfied'] },
] as const satisfies readonly { readonly model: OscalModel; readonly at: RegExp; readonly of: readonly string[] }[]

export const valueFaults = (members: readonly Found[], model: OscalModel): readonly OscalFault[] => {
  const rows = allowedValues.filter((row) => row.model === model)
  return [
    ...members.flatMap(({ at, value }) =>
      rows
        .filter((row) => row.at.test(at) && typeof value === 'string' && !row.of.some((one) => one === value))
        .map((row) =>
          oscalFault(at, 'valueNotAllowed', { value: String(value), allowed: row.of.join(', ') }),
        ),
    ),
    ...(model === 'profile' ? choiceFaults(members) : []),
  ]
}

/** Of these keys at most one stands in an object of that name. */
// biome-ignore format: a table, a row a line
const choices = [
  { at: /\/merge$/,                                keys: ['flat', 'as-is', 'custom'] },
  { at: /\/(imports|insert-controls)\/\d+$/,       keys: ['include-all', 'include-controls'] },
] as const

const choiceFaults = (members: readonly Found[]): readonly OscalFault[] =>
  placesIn(members).flatMap(({ at, value }) =>
    choices.flatMap(({ at: place, keys }) => {
      if (!place.test(at) || !isObject(value)) return []
      const [one, other] = keys.filter((key) => Object.hasOwn(value, key))
      return one && other ? [oscalFault(at, 'structuresTwo', { one, other })] : []
    }),
  )

/** Objects under keys and in lists alike. */
const placesIn = (members: readonly Found[]): readonly { readonly at: string; readonly value: unknown }[] =>
  members.flatMap(({ at, value }) =>
    Array.isArray(value)
      ? value.map((one: unknown, i) => ({ at: `${at}/${i}`, value: one }))
      : [{ at, value }],
  )
