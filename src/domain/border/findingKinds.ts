import type { PartyRole } from './goodsDeclaration.ts'

const shippers: readonly PartyRole[] = ['importer', 'exporter', 'manufacturer']
const movers: readonly PartyRole[] = [...shippers, 'carrier', 'forwarder', 'warehouse', 'terminal']
const declarants: readonly PartyRole[] = [...shippers, 'customsAgent']

/**
 * What can be found against a shipment. A row says where it is found, in an inspection or in an audit after clearance, and
 * whose it is: the parties of those roles are told, and it counts in their scores. Which criteria of a programme it
 * contradicts is the programme's data (`contradicts` of border.yaml).
 */
// biome-ignore format: a table, a row a line
export const findingKinds = {
  sealMissing:          { at: ['inspection'],          of: movers },
  sealBroken:           { at: ['inspection'],          of: movers },
  sealDiffers:          { at: ['inspection'],          of: movers },
  hiddenCompartment:    { at: ['inspection'],          of: movers },
  structureTampered:    { at: ['inspection'],          of: movers },
  contraband:           { at: ['inspection'],          of: movers },
  undeclaredGoods:      { at: ['inspection', 'audit'], of: declarants },
  quantityDiffers:      { at: ['inspection', 'audit'], of: declarants },
  documentsDiffer:      { at: ['inspection', 'audit'], of: declarants },
  contamination:        { at: ['inspection'],          of: movers },
  woodWithoutMark:      { at: ['inspection'],          of: shippers },
  classificationWrong:  { at: ['audit'],               of: declarants },
  originWrong:          { at: ['audit'],               of: declarants },
  undervalued:          { at: ['audit'],               of: declarants },
} as const satisfies Record<string, FindingKindRow>

interface FindingKindRow {
  readonly at: readonly ('inspection' | 'audit')[]
  readonly of: readonly PartyRole[]
}

export type FindingKind = keyof typeof findingKinds

export const findingKindsAt = (where: 'inspection' | 'audit'): readonly FindingKind[] =>
  (Object.keys(findingKinds) as FindingKind[]).filter((kind) => {
    const { at }: FindingKindRow = findingKinds[kind]
    return at.includes(where)
  })

/** What papers can show: whatever is the declarants' own. */
export const paperKinds: readonly FindingKind[] = findingKindsAt('inspection').filter(
  (kind) => findingKinds[kind].of === declarants,
)

/** The numbers of the parties whose a finding is, each once. */
export const tradersOf = (
  kind: FindingKind,
  parties: readonly { readonly role: PartyRole; readonly traderNumber: string | null }[],
): readonly string[] => {
  const { of }: FindingKindRow = findingKinds[kind]
  return [
    ...new Set(parties.flatMap(({ role, traderNumber }) => (of.includes(role) ? (traderNumber ?? []) : []))),
  ]
}
