/** What one company lodged in a period, and what it met. */
export interface CompanyPeriod {
  readonly shipments: number
  /** Opened or scanned, and asked for documents or more. */
  readonly inspected: number
  readonly documents: number
  /** Of those that were released, from lodging: median in minutes, mean in hours; null where none was. */
  readonly clearance: number | null
  readonly hours: number | null
}

/** A company before the pilot and during it. `role` and `chapter` are those of most of its shipments before. */
export interface CompanyTrade {
  readonly member: boolean
  readonly role: string
  readonly chapter: string
  readonly before: CompanyPeriod
  readonly after: CompanyPeriod
}

export interface Weighed extends CompanyTrade {
  /** Of a member 1; of another how many members it stands beside. */
  readonly weight: number
}

export interface LikeCompanies {
  readonly members: readonly Weighed[]
  readonly others: readonly Weighed[]
  /** Members with no company like them: left out. */
  readonly alone: number
}

/** With fewer shipments in a period a company's own share says nothing of it. */
export const FEWEST_SHIPMENTS = 5

/** Up to how many shipments before the pilot a company is of a size. */
const SIZES = [20, 100, 500] as const

export const sizeOf = ({ before }: CompanyTrade): number =>
  SIZES.filter((most) => before.shipments >= most).length

/**
 * Members beside companies of the same role, the same chapter of the Harmonized System and the same size, which stand for the
 * sector and the flow; these are weighed so that there are as many of each kind as there are members (direct standardisation, as
 * in the ledger). INVARIANT: looks at what was lodged before the pilot alone, never at what was met, or the choice would bend the
 * result.
 */
export const likeCompanies = (companies: readonly CompanyTrade[]): LikeCompanies => {
  const enough = companies.filter(
    ({ before, after }) => Math.min(before.shipments, after.shipments) >= FEWEST_SHIPMENTS,
  )
  const kinds = new Map<string, { members: number; others: number }>()
  for (const one of enough) {
    const kind = kinds.get(kindOf(one)) ?? { members: 0, others: 0 }
    kind[one.member ? 'members' : 'others'] += 1
    kinds.set(kindOf(one), kind)
  }
  const weighed = enough.flatMap((one): readonly Weighed[] => {
    const { members, others } = kinds.get(kindOf(one)) ?? { members: 0, others: 0 }
    if (members === 0 || others === 0) return []
    return [{ ...one, weight: one.member ? 1 : members / others }]
  })
  const members = weighed.filter(({ member }) => member)
  return {
    members,
    others: weighed.filter(({ member }) => !member),
    alone: enough.filter(({ member }) => member).length - members.length,
  }
}

const kindOf = (one: CompanyTrade): string => `${one.role} ${one.chapter} ${sizeOf(one)}`
