import { readTables } from '../../targeting/readTables.ts'
import { type BorderPart, firstTables } from '../borderPart.ts'
import { type Fault, fault, type Place } from '../fault.ts'
import { findCriterion } from '../placedCriteria.ts'
import type { Programme } from '../programme.ts'

/** What the border works with can be worked with: known benefits and tiers, parts that are parts, tables without a fault. */
export const borderFaults = (programme: Programme): readonly Fault[] => {
  const { border, benefits, tiers } = programme
  if (!border) return []
  return [
    ...unknown(border.relief.benefits, new Set(benefits.map(({ id }) => id)), 'benefitUnknown'),
    ...border.relief.bounds.flatMap(({ tier }, i) =>
      tier === null || tiers.some(({ id }) => id === tier)
        ? []
        : [fault(['border', 'relief', 'bounds', i, 'tier'], 'tierUnknown', { tier })],
    ),
    ...repeated(border),
    ...partFaults(border),
    ...tableFaults(border),
    ...contradictedFaults(programme, border),
  ]
}

const contradictedFaults = (programme: Programme, { contradicts = [] }: BorderPart): readonly Fault[] => [
  ...twice(
    ['contradicts'],
    'finding',
    contradicts.map(({ finding }) => finding),
  ),
  ...contradicts.flatMap(({ criteria }, i) =>
    criteria.flatMap((criterion, j) =>
      findCriterion(programme, criterion)
        ? []
        : [
            fault(['border', 'contradicts', i, 'criteria', j], 'criterionUnknown', {
              programme: programme.id,
              id: criterion,
            }),
          ],
    ),
  ),
]

const unknown = (ids: readonly string[], known: ReadonlySet<string>, code: 'benefitUnknown') =>
  ids.flatMap((id, i) =>
    known.has(id) ? [] : [fault(['border', 'relief', 'benefits', i], code, { benefit: id })],
  )

const repeated = ({ currency, currencyRates, relief, chain }: BorderPart): readonly Fault[] => [
  ...twice(['currencyRates'], 'currency', [currency, ...currencyRates.map((rate) => rate.currency)], 1),
  ...twice(
    ['relief', 'bounds'],
    'tier',
    relief.bounds.map(({ tier }) => tier ?? 'null'),
  ),
  ...twice(
    ['chain'],
    'role',
    chain.map(({ role }) => role),
  ),
]

const twice = (at: Place, key: string, ids: readonly string[], before = 0): readonly Fault[] =>
  ids.flatMap((id, i) =>
    ids.indexOf(id) === i ? [] : [fault(['border', ...at, i - before, key], 'idTwice', { id })],
  )

/** Nothing takes the whole of the high-risk threshold off: a certificate lowers a score and never decides. */
const partFaults = ({ relief, draw }: BorderPart): readonly Fault[] => {
  const parts: readonly (readonly [Place, number])[] = [
    ...relief.bounds.map(({ part }, i) => [['relief', 'bounds', i, 'part'], part] as const),
    [['relief', 'recognised', 'part'], relief.recognised.part],
    [['draw', 'share'], draw.share],
  ]
  return parts.flatMap(([at, part]) =>
    part >= 0 && part <= 1 ? [] : [fault(['border', ...at], 'partUnfit', { found: part })],
  )
}

const tableFaults = (border: BorderPart): readonly Fault[] => {
  const read = readTables(firstTables(border))
  if ('tables' in read) return []
  return read.faults.map(({ path, code, with: filling }) => ({
    ...fault(['border', ...placeOf(path)], 'targetingTable', filling),
    what: { code: `targeting.fault.${code}`, with: filling },
  }))
}

const placeOf = (path: Place): Place => {
  if (path[0] === 'drawShare') return ['draw', 'share']
  return path[0] === 'chainWeights' ? ['chain'] : ['tables', ...path]
}
