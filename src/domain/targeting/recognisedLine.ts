import { bareNumber } from '../border/identifiers.ts'
import { type Day, isDay } from '../kernel/day.ts'

/** A trader whom a partner country certified, as its list says. */
export interface RecognisedTrader {
  readonly traderNumber: string
  readonly country: string
  readonly programme: string
  readonly name: string
  readonly tier: string | null
  readonly validFrom: Day
  readonly validUntil: Day | null
}

export const recognisedColumns = [
  'traderNumber',
  'country',
  'programme',
  'name',
  'tier',
  'validFrom',
  'validUntil',
] as const
export type RecognisedColumn = (typeof recognisedColumns)[number]

export type RecognisedCells = Readonly<Record<RecognisedColumn, string>>

/** The column at fault, or the trader. */
export const readRecognised = (
  cells: RecognisedCells,
): RecognisedTrader | { readonly fault: RecognisedColumn } => {
  const { traderNumber, country, programme, name, tier, validFrom, validUntil } = cells
  if (!/^[\p{L}\p{N}][\p{L}\p{N}./ -]{0,59}$/u.test(traderNumber)) return { fault: 'traderNumber' }
  if (!/^[A-Z]{2}$/.test(country)) return { fault: 'country' }
  if (programme === '' || programme.length > 80) return { fault: 'programme' }
  if (name.length > 200) return { fault: 'name' }
  if (tier.length > 60) return { fault: 'tier' }
  if (!isDay(validFrom)) return { fault: 'validFrom' }
  if (validUntil !== '' && (!isDay(validUntil) || validUntil < validFrom)) return { fault: 'validUntil' }
  return {
    ...{ traderNumber: bareNumber(traderNumber), country, programme, name, validFrom },
    tier: tier === '' ? null : tier,
    validUntil: validUntil === '' ? null : (validUntil as Day),
  }
}
