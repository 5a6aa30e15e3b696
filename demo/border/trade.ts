import type { Day } from '../../src/domain/kernel/day.ts'
import type { Chance } from '../chance.ts'
import { type Good, goods } from './goods.ts'
import { isCertifiedOn, type Trader } from './traders.ts'

/** A trade that goes on for years: who brings what, with whom. Nearly everybody has partners that stay. */
export interface Trade {
  readonly lead: Trader
  readonly good: Good
  readonly agent: Trader
  readonly carrier: Trader
  readonly forwarder: Trader | null
  readonly partner: string
  readonly weight: number
}

const partners = [
  'Harbor Line Parts',
  'Lakeside Supply',
  'Zhenhua Trading',
  'Nordwerk',
  'Blue Mesa Goods',
] as const

/** So that about a third of what comes over the border is of somebody certified. */
const SHARE_OF_HOLDERS = 0.35

export const inventTrades = (traders: readonly Trader[], today: Day, chance: Chance): readonly Trade[] => {
  const leads = traders.filter(({ types }) =>
    types.some((type) => type === 'importer' || type === 'exporter'),
  )
  const agents = choiceOf(traders, ['customsAgent'], today)
  const carriers = choiceOf(traders, ['roadCarrier', 'railCarrier', 'courier'], today)
  const forwarders = choiceOf(traders, ['forwarder', 'warehouse'], today)
  const drafts = leads.flatMap((lead) => {
    const own = chance.apart(lead.number)
    const isHolder = isCertifiedOn(lead, today)
    const fitting = goods.filter(({ kind }) =>
      lead.types.includes(kind === 'export' ? 'exporter' : 'importer'),
    )
    return Array.from({ length: own.between(1, 3) }, () => ({
      lead,
      good: own.weighed((fitting.length > 0 ? fitting : goods).map((one) => [one, one.weight] as const)),
      agent: agents(own, isHolder),
      carrier: carriers(own, isHolder),
      forwarder: own.happens(0.7) ? forwarders(own, isHolder) : null,
      partner: own.oneOf(partners),
      weight: 0.2 + own.next() ** 3 * 3,
    }))
  })
  return inShares(drafts, today)
}

/** Holders mostly work with holders. */
const choiceOf = (traders: readonly Trader[], types: readonly string[], today: Day) => {
  const able = traders.filter((one) => one.types.some((type) => types.includes(type)))
  const holders = able.filter((one) => isCertifiedOn(one, today))
  return (chance: Chance, isHolder: boolean): Trader =>
    chance.oneOf(holders.length > 0 && chance.happens(isHolder ? 0.7 : 0.25) ? holders : able)
}

const inShares = (trades: readonly Trade[], today: Day): readonly Trade[] => {
  const sum = (isHolder: boolean) =>
    trades.reduce((all, { lead, weight }) => all + (isCertifiedOn(lead, today) === isHolder ? weight : 0), 0)
  const factor = sum(true) > 0 ? (SHARE_OF_HOLDERS / (1 - SHARE_OF_HOLDERS)) * (sum(false) / sum(true)) : 1
  return trades.map((one) => (isCertifiedOn(one.lead, today) ? { ...one, weight: one.weight * factor } : one))
}

/** One of many by its weight, in a few steps. */
export const drawerOf = (trades: readonly Trade[]): ((chance: Chance) => Trade) => {
  const ends: number[] = []
  let sum = 0
  for (const { weight } of trades) {
    sum += weight
    ends.push(sum)
  }
  return (chance) => {
    const at = chance.next() * sum
    let [low, high] = [0, ends.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) > at) high = middle
      else low = middle + 1
    }
    const found = trades[low]
    if (!found) throw new RangeError('nobody trades')
    return found
  }
}
