import type { Day } from '../kernel/day.ts'
import type { GoodsDeclaration } from './goodsDeclaration.ts'

/** What one unit of a currency is worth in the programme's currency, from a day on. */
export interface CurrencyRate {
  readonly currency: string
  readonly worth: number
  readonly from: Day
  readonly source: string
  readonly certainty: 'verified' | 'secondary' | 'assumed'
}

/** Worth of one unit by currency, in the programme's. */
export type Rates = ReadonlyMap<string, number>

/**
 * How many units of a currency a US dollar buys, rounded, as of 2026-01-01 and ASSUMED throughout: good enough to put a value
 * into its band until the programme writes down its own rates, for which see `ratesOf`. No source was read.
 */
// biome-ignore format: a table, a few to a line
const assumedPerDollar: Readonly<Record<string, number>> = {
  USD: 1,     MXN: 18,    EUR: 0.86,  GBP: 0.75,  CAD: 1.37,  JPY: 156,   CNY: 7,     KRW: 1_450,
  BRL: 5.5,   CLP: 910,   COP: 3_900, PEN: 3.4,   ARS: 1_450, GTQ: 7.7,   CRC: 500,   DOP: 63,
  HNL: 26,    NIO: 36.8,  UYU: 39,    PYG: 6_700, BOB: 6.9,   VES: 300,   PAB: 1,     JMD: 160,
  CHF: 0.8,   SEK: 9.3,   NOK: 10.1,  DKK: 6.4,   PLN: 3.6,   CZK: 20.7,  HUF: 328,   RON: 4.4,
  TRY: 43,    ILS: 3.2,   AED: 3.67,  SAR: 3.75,  EGP: 47.5,  ZAR: 16.6,  NGN: 1_440, KES: 129,
  INR: 90,    PKR: 280,   BDT: 122,   LKR: 310,   IDR: 16_700, MYR: 4.06, SGD: 1.29,  THB: 31.5,
  VND: 26_300, PHP: 59,   HKD: 7.8,   TWD: 31.4,  AUD: 1.5,   NZD: 1.74,  MAD: 9.1,
}

/** Rates into the programme's currency: the latest one written down for each, else the assumed one. */
export const ratesOf = (
  programmeCurrency: string,
  written: readonly Pick<CurrencyRate, 'currency' | 'worth' | 'from'>[],
  today: Day,
): Rates => {
  const own = assumedPerDollar[programmeCurrency]
  const rates = new Map<string, number>()
  if (own !== undefined) {
    for (const [currency, perDollar] of Object.entries(assumedPerDollar)) rates.set(currency, own / perDollar)
  }
  const inOrder = written.filter(({ from }) => from <= today).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  for (const { currency, worth } of inOrder) rates.set(currency, worth)
  rates.set(programmeCurrency, 1)
  return rates
}

/** What is declared, in the programme's currency; the first currency without a rate where there is one. */
export const valueIn = (
  { goodsItems }: Pick<GoodsDeclaration, 'goodsItems'>,
  rates: Rates,
): number | { readonly noRate: string } => {
  let sum = 0
  for (const { customsValue, currency } of goodsItems) {
    const worth = rates.get(currency)
    if (worth === undefined) return { noRate: currency }
    sum += customsValue * worth
  }
  return sum
}
