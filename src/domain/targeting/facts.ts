import type { DeclaredParty, GoodsDeclaration, GoodsItem } from '../border/goodsDeclaration.ts'
import { formsOf } from '../border/identifiers.ts'
import { type Day, daysBetween } from '../kernel/day.ts'
import type { FieldName } from './fields.ts'

/** A shipment as conditions ask of it. INVARIANT: the order of its items, parties and containers makes no difference. */
export interface ShipmentFacts {
  readonly office: string
  readonly texts: Readonly<Partial<Record<FieldName, readonly string[]>>>
  /** Null where it is not known. */
  readonly numbers: Readonly<Partial<Record<FieldName, number | null>>>
  readonly items: readonly ItemFacts[]
  readonly parties: readonly DeclaredParty[]
}

export interface ItemFacts {
  readonly hs: string
  readonly origin: string
  readonly itemValue: number | null
  readonly itemMass: number
  readonly valuePerKg: number | null
  /** Duty for each unit of value. */
  readonly dutyRate: number | null
}

export interface FactsSetting {
  /** The programme's currency for one unit of a currency; none where no rate is known. */
  readonly rateOf: (currency: string) => number | undefined
  /** Hour of the office's clock (0–23) at an instant. */
  readonly hourAt: (instant: string) => number
}

export const factsOf = (declaration: GoodsDeclaration, setting: FactsSetting): ShipmentFacts => {
  const { declarationOffice, borderTransportMeans, transportEquipment, goodsItems, parties } = declaration
  const items = goodsItems.map((item) => itemFacts(item, setting))
  const { id: conveyance } = borderTransportMeans
  return {
    office: declarationOffice,
    texts: {
      office: [declarationOffice],
      kind: [declaration.kind],
      functionCode: [declaration.functionCode],
      procedure: [declaration.procedure],
      mode: [borderTransportMeans.mode],
      conveyance: conveyance === '' ? none : formsOf(conveyance),
      container: transportEquipment.flatMap(({ id }) => formsOf(id)),
      ...tradersByRole(parties),
    },
    numbers: {
      version: declaration.version,
      hour: setting.hourAt(declaration.issuedAt),
      daysAhead: declaration.arrivalOn
        ? daysBetween(declaration.issuedAt.slice(0, 10) as Day, declaration.arrivalOn)
        : null,
      items: items.length,
      containers: transportEquipment.length,
      unsealed: transportEquipment.filter(({ seals }) => seals.length === 0).length,
      value: exactSum(items, 'itemValue'),
      mass: exactSum(items, 'itemMass'),
    },
    items,
    parties,
  }
}

const none: readonly string[] = []

const tradersByRole = (parties: readonly DeclaredParty[]): Partial<Record<FieldName, readonly string[]>> => {
  const trader: string[] = []
  const found: Partial<Record<FieldName, readonly string[]>> = { trader }
  for (const { role, traderNumber } of parties) {
    if (!traderNumber) continue
    const forms = formsOf(traderNumber)
    for (const form of forms) trader.push(form)
    const ofRole = found[role]
    found[role] = ofRole ? [...ofRole, ...forms] : forms
  }
  return found
}

const itemFacts = (item: GoodsItem, { rateOf }: FactsSetting): ItemFacts => {
  const rate = rateOf(item.currency)
  const itemValue = rate === undefined ? null : item.customsValue * rate
  return {
    hs: item.classification,
    origin: item.origin,
    itemValue,
    itemMass: item.grossMass,
    valuePerKg: itemValue === null || item.grossMass <= 0 ? null : itemValue / item.grossMass,
    dutyRate: item.customsValue > 0 ? item.duty / item.customsValue : null,
  }
}

/** In hundredths, so that the order of what is added makes no difference; unknown where a part is. */
const exactSum = (items: readonly ItemFacts[], of: 'itemValue' | 'itemMass'): number | null => {
  let hundredths = 0
  for (const item of items) {
    const value = item[of]
    if (value === null) return null
    hundredths += Math.round(value * 100)
  }
  return hundredths / 100
}
