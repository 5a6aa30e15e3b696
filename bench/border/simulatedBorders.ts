import type { Border } from './simulatedTrade.ts'

export const usual: Border = {
  kinds: 120,
  certifiedCompanies: 120,
  otherCompanies: 700,
  median: 35,
  sizes: 0.7,
  rate: 0.1,
  effect: 0.6,
  effectVaries: 0,
  companiesVary: 0.25,
}

/** `claims`: whether the ledger's promise of 93 to 97 in a hundred is made for it. */
export const borders: readonly {
  readonly name: string
  readonly border: Border
  readonly claims: boolean
}[] = [
  { name: 'usual: 40 % fewer, companies vary', border: usual, claims: true },
  { name: 'no effect at all', border: { ...usual, effect: 1 }, claims: true },
  { name: 'every shipment alone', border: { ...usual, companiesVary: 0 }, claims: true },
  {
    name: 'every shipment alone, no effect',
    border: { ...usual, companiesVary: 0, effect: 1 },
    claims: true,
  },
  { name: 'the effect differs by kind', border: { ...usual, effectVaries: 0.5 }, claims: true },
  { name: 'small kinds (400), few of each', border: { ...usual, kinds: 400 }, claims: true },
  { name: 'rare inspections (3 %)', border: { ...usual, rate: 0.03 }, claims: true },
  {
    name: 'few companies (20 certified)',
    border: { ...usual, certifiedCompanies: 20, otherCompanies: 200 },
    claims: false,
  },
  { name: 'companies vary much (half)', border: { ...usual, companiesVary: 0.5 }, claims: false },
]
