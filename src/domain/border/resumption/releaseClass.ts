import type { Perishable, PriorityGoods, ResumptionRules } from './resumptionRules.ts'
import type { Trust, WaitingShipment } from './waitingShipment.ts'

/** 'priority', then 'tier:…' in the programme's order, then 'certified', 'recognised', and everybody else. */
export type ReleaseClass = 'priority' | `tier:${string}` | 'certified' | 'recognised' | 'others'

/** The classes in which goods are released, the first first. */
export const releaseClasses = ({
  trustedTiers,
}: Pick<ResumptionRules, 'trustedTiers'>): readonly ReleaseClass[] => [
  'priority',
  ...trustedTiers.map((tier): ReleaseClass => `tier:${tier}`),
  'certified',
  'recognised',
  'others',
]

/** Why a shipment stands where it stands. */
export interface Place {
  /** Index into `releaseClasses`. */
  readonly rank: number
  /** Hours its goods keep; infinite where nothing says that they perish. */
  readonly keeps: number
  readonly priority: PriorityGoods | null
  readonly perishable: Perishable | null
}

type Asked = Pick<WaitingShipment, 'goods' | 'procedure' | 'trust'>

/** Makes of a programme's rules, and of what happened, the question that a hundred thousand shipments are asked. */
export const placing = (rules: ResumptionRules, incidentKind: string): ((shipment: Asked) => Place) => {
  const counts = rules.priorityGoods.filter(({ incidents }) => !incidents || incidents.includes(incidentKind))
  const priority = byBeginning(counts)
  const perishable = byBeginning(rules.perishables)
  const procedures = new Map(counts.flatMap((one) => (one.procedures ?? []).map((code) => [code, one])))
  const classes = releaseClasses(rules)
  const rankOf = new Map(classes.map((name, rank) => [name, rank]))
  const others = classes.length - 1
  const rankOfTrust = (trust: Trust | null) => {
    if (!trust) return others
    const tier = trust.is === 'certified' && trust.tier ? rankOf.get(`tier:${trust.tier}`) : undefined
    return tier ?? rankOf.get(trust.is) ?? others
  }
  return ({ goods, procedure, trust }) => {
    const first = procedures.get(procedure) ?? firstOf(goods, priority)
    const soonest = soonestOf(goods, perishable)
    return {
      rank: first ? 0 : rankOfTrust(trust),
      keeps: soonest?.hours ?? Number.POSITIVE_INFINITY,
      priority: first ?? null,
      perishable: soonest ?? null,
    }
  }
}

const soonestOf = (goods: readonly string[], find: (code: string) => Perishable | undefined) => {
  let soonest: Perishable | undefined
  for (const code of goods) {
    const found = find(code)
    if (found && (!soonest || found.hours < soonest.hours)) soonest = found
  }
  return soonest
}

const firstOf = <T>(goods: readonly string[], find: (code: string) => T | undefined): T | undefined => {
  for (const code of goods) {
    const found = find(code)
    if (found) return found
  }
  return undefined
}

/** The longest beginning that is known: '300220' is told from '30'. Codes come by the thousand and are few: each is told once. */
const byBeginning = <T extends { readonly hs: readonly string[] }>(
  rows: readonly T[],
): ((code: string) => T | undefined) => {
  const known = new Map(rows.flatMap((row) => row.hs.map((beginning) => [beginning, row] as const)))
  const lengths = [...new Set([...known.keys()].map(({ length }) => length))].sort(
    (one, other) => other - one,
  )
  const told = new Map<string, T | undefined>()
  return (code) => {
    if (told.has(code)) return told.get(code)
    const length = lengths.find((one) => known.has(code.slice(0, one)))
    const found = length === undefined ? undefined : known.get(code.slice(0, length))
    told.set(code, found)
    return found
  }
}
