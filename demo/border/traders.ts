import type { Day } from '../../src/domain/kernel/day.ts'
import type { Tx } from '../../src/store/database/scope.ts'
import type { Chance } from '../chance.ts'
import { colours, landmarks, trades } from '../words/names.ts'

/** Who takes part at the border: companies of the country that have a trader number, and others who never applied. */
export interface Trader {
  readonly operatorId: string | null
  readonly number: string
  readonly name: string
  readonly types: readonly string[]
  readonly tier: string | null
  /** When it held a certificate; both days included. Others have none. */
  readonly since: Day | null
  readonly until: Day | null
  /** How often something is wrong with its papers, and how much more there is to be found at it than elsewhere. */
  readonly carelessness: number
  readonly faults: number
}

const OTHERS = 900

export const isCertifiedOn = ({ since, until }: Trader, day: Day): boolean =>
  since !== null && since <= day && (until === null || day <= until)

/** In one order, so that the same seed tells the same of the same companies. */
export const inventTraders = async (tx: Tx, chance: Chance): Promise<readonly Trader[]> => {
  const { rows } = await tx.client.query<Holder>(HOLDERS)
  const used = new Set(rows.map(({ number }) => number))
  return [
    ...rows.map((row) => ({ ...row, ...characterOf(chance.apart(row.name)) })),
    ...Array.from({ length: OTHERS }, (_, place) => other(chance.apart(place), place, used)),
  ]
}

type Holder = Omit<Trader, 'carelessness' | 'faults'>

const HOLDERS = `
  select o.id as "operatorId", o.trader_number as number, o.name, o.types, c.tier, c.since::text as since,
    case when c.state in ('valid', 'partlySuspended') then c.until
      else least(c.until, coalesce(c.suspended_at::date, f.at::date)) end::text as until
  from aval.operator o
  join lateral (select * from aval.certificate c where c.operator_id = o.id order by created_at desc, id limit 1) c on true
  left join lateral (select at from aval.case_step s where s.case_id = c.case_id order by position desc limit 1) f on true
  where o.trader_number is not null order by o.search_name, o.id`

/** The same for everybody, so that only certification tells the certified from the others. */
const characterOf = (chance: Chance) => {
  const carelessness = chance.next() ** 2
  return { carelessness, faults: (0.5 + carelessness) * (chance.happens(0.03) ? 5 : 1) }
}

const other = (chance: Chance, place: number, used: ReadonlySet<string>): Trader => {
  const trade = chance.weighed(trades.map((one) => [one, one.weight] as const))
  const number = `ZZ${String(700_000 + place)}`
  if (used.has(number)) throw new Error(`${number} is a company's already`)
  return {
    operatorId: null,
    number,
    name: `${trade.word} ${chance.oneOf(landmarks)} ${chance.oneOf(colours)}`,
    types: trade.types,
    tier: null,
    since: null,
    until: null,
    ...characterOf(chance),
  }
}
