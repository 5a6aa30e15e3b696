import { type Fault, fault, type Place } from '../fault.ts'
import { newTraderNumber } from '../newTraderNumber.ts'
import type { EligibilityRule, Programme } from '../programme.ts'

/** What the programme says of itself can be used: patterns compile, the zone exists, the id begins with its country. */
export const identityFaults = (programme: Programme): readonly Fault[] => [
  ...patternFaults(programme.traderNumberPattern, ['traderNumberPattern']),
  ...traderNumberFaults(programme),
  ...patternFaults(programme.taxId.pattern, ['taxId', 'pattern']),
  ...(isZone(programme.timeZone) ? [] : [fault(['timeZone'], 'zoneUnknown', { zone: programme.timeZone })]),
  ...(programme.id.startsWith(`${programme.country.toLowerCase()}-`)
    ? []
    : [fault(['id'], 'countryUnfit', { id: programme.id, country: programme.country })]),
  ...programme.eligibility.flatMap(wantsFaults),
]

/** A pattern that is not tied to both ends would let anything in around what it matches. */
const patternFaults = (pattern: string, at: Place): readonly Fault[] => {
  try {
    new RegExp(pattern, 'u')
  } catch {
    return [fault(at, 'badPattern', { pattern })]
  }
  return pattern.startsWith('^') && pattern.endsWith('$') ? [] : [fault(at, 'looseEnds', { pattern })]
}

/** A certified company gets a number, and the border has to know it again: it compares letters and digits alone. */
const traderNumberFaults = ({ country, traderNumberPattern: pattern }: Programme): readonly Fault[] => {
  if (patternFaults(pattern, []).length > 0) return []
  const given = newTraderNumber({ country, traderNumberPattern: pattern }, () => 0)
  return new RegExp(pattern, 'u').test(given) && /^[A-Z0-9]+$/.test(given)
    ? []
    : [fault(['traderNumberPattern'], 'traderNumberUnfit', { pattern, example: `^${country}\\d{12}$` })]
}

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const wanted = { yesNo: 'yes', number: 'atLeast', date: 'monthsAgoAtLeast' } as const

const wantsFaults = ({ id, kind, wants }: EligibilityRule, i: number): readonly Fault[] => {
  const keys = Object.keys(wants)
  return keys.length === 1 && keys[0] === wanted[kind]
    ? []
    : [fault(['eligibility', i, 'wants'], 'wantsUnfit', { id, kind, wanted: wanted[kind] })]
}
