import type { Instant } from '../kernel/day.ts'
import { DAY_MS, epochMs, instantAt } from '../kernel/moment.ts'
import { isContainerNumber, isSoundContainerNumber } from './containerNumber.ts'
import type { FaultCode, FieldFault } from './fieldFault.ts'
import {
  dayOrNullAt,
  type Fields,
  fieldsOf,
  instantOfField,
  listAt,
  type NumberForm,
  numberAt,
  oneOfAt,
  openReading,
  type Reading,
  type TextForm,
  textAt,
  textOrNullAt,
} from './fields.ts'
import {
  type DeclaredParty,
  declarationKinds,
  functionCodes,
  type GoodsDeclaration,
  type GoodsItem,
  partyRoles,
  type TransportEquipment,
  transportModes,
} from './goodsDeclaration.ts'
import { asWritten, bareNumber } from './identifiers.ts'

export type DeclarationRead =
  | { readonly ok: true; readonly declaration: GoodsDeclaration; readonly warnings: readonly FieldFault[] }
  | { readonly ok: false; readonly about: About; readonly faults: readonly FieldFault[] }

/** Which declaration a faulty line meant, as far as it could be read. */
export interface About {
  readonly number: string | null
  readonly version: number | null
}

const NUMBER = /^[A-Za-z0-9](?:[A-Za-z0-9._/-]| (?! ))*$/
const OFFICE = /^[a-z0-9-]{2,40}$/
const CODE = /^[A-Za-z0-9 ._/-]+$/
const IDENTIFIER = /^[\p{L}\p{N} ._/-]+$/u
/** Of one alphabet: letters of another that look the same would be another trader for every list. */
const LATIN = /^[\p{Script=Latin}0-9 ._/-]+$/u

const most = {
  number: 70,
  identifier: 200,
  items: 999,
  equipment: 999,
  seals: 99,
  parties: 99,
  money: 1e12,
  kilograms: 1e9,
}

/** How each text is written; made once, for a declaration has fifty of them. */
const form = {
  number: { most: most.number, form: NUMBER },
  office: { most: 40, form: OFFICE },
  procedure: { most: 35, form: CODE },
  equipment: { most: 17, form: LATIN },
  trader: { most: 35, form: LATIN },
  identifier: { most: 35, form: IDENTIFIER },
  classification: { most: 12, form: /^\d{6,12}$/ },
  origin: { most: 2, form: /^[A-Z]{2}$/ },
  currency: { most: 3, form: /^[A-Z]{3}$/ },
  name: { most: 200 },
} as const satisfies Record<string, TextForm>
const amount = {
  version: { least: 1, most: 9_999, whole: true },
  money: { least: 0, most: most.money },
  mass: { least: 0, most: most.kilograms },
} as const satisfies Record<string, NumberForm>

const unsoundContainer: FaultCode = 'warning.containerCheckDigit'

const set = (...names: readonly string[]): ReadonlySet<string> => new Set(names)
const known = {
  declaration: set(
    ...['number', 'version', 'kind', 'functionCode', 'issuedAt', 'declarationOffice', 'procedure'],
    ...['borderTransportMeans', 'transportEquipment', 'goodsItems', 'parties', 'arrivalOn'],
  ),
  means: set('mode', 'id'),
  equipment: set('id', 'seals'),
  item: set('classification', 'origin', 'customsValue', 'currency', 'grossMass', 'duty'),
  party: set('role', 'traderNumber', 'name'),
}

/**
 * What somebody sent, as a goods declaration or as everything that is wrong with it at once. INVARIANT: what was read has its
 * fields in one order, so that `canonicalBody` of the same declaration is the same text.
 */
export const readDeclaration = (input: unknown, now: Instant): DeclarationRead => {
  const reading = openReading()
  const fields = fieldsOf(reading, input, '', known.declaration)
  if (!fields) return { ok: false, about: { number: null, version: null }, faults: reading.faults }
  const declaration = declarationIn(reading, fields, now)
  if (reading.faults.length > 0) return { ok: false, about: aboutOf(fields), faults: reading.faults }
  return { ok: true, declaration, warnings: reading.warnings }
}

export const canonicalBody = (declaration: GoodsDeclaration): string => JSON.stringify(declaration)

const aboutOf = ({ number, version }: Fields): About => ({
  number: typeof number === 'string' && number.length <= most.number ? number : null,
  version: typeof version === 'number' && Number.isSafeInteger(version) ? version : null,
})

const declarationIn = (reading: Reading, fields: Fields, now: Instant): GoodsDeclaration => {
  const head = headIn(reading, fields, now)
  // Whoever cancels need not tell again what was declared.
  const least = head.functionCode === 'cancellation' ? 0 : 1
  return {
    ...head,
    declarationOffice: textAt(reading, fields.declarationOffice, '/declarationOffice', form.office),
    procedure: textAt(reading, fields.procedure, '/procedure', form.procedure),
    borderTransportMeans: meansIn(reading, fields.borderTransportMeans),
    transportEquipment: listAt(
      reading,
      fields.transportEquipment,
      '/transportEquipment',
      { least: 0, most: most.equipment },
      (one, at) => equipmentIn(reading, one, at),
    ),
    goodsItems: listAt(reading, fields.goodsItems, '/goodsItems', { least, most: most.items }, (one, at) =>
      itemIn(reading, one, at),
    ),
    parties: listAt(reading, fields.parties, '/parties', { least, most: most.parties }, (one, at) =>
      partyIn(reading, one, at),
    ),
    arrivalOn: dayOrNullAt(reading, fields.arrivalOn, '/arrivalOn'),
  }
}

const headIn = (reading: Reading, fields: Fields, now: Instant) => {
  const head = {
    number: textAt(reading, fields.number, '/number', form.number),
    version: numberAt(reading, fields.version, '/version', amount.version),
    kind: oneOfAt(reading, fields.kind, '/kind', declarationKinds),
    functionCode: oneOfAt(reading, fields.functionCode, '/functionCode', functionCodes),
    issuedAt: instantOfField(reading, fields.issuedAt, '/issuedAt'),
  }
  // Another clock may go a little before ours; a day is a mistake.
  if (head.issuedAt > now && head.issuedAt > instantAt(epochMs(now) + DAY_MS))
    reading.fault('/issuedAt', 'inFuture')
  const isFirst = head.version === 1
  const isOriginal = head.functionCode === 'original'
  const wereRead = !reading.faults.some(({ field }) => field === '/version' || field === '/functionCode')
  if (wereRead && isFirst !== isOriginal)
    reading.fault('/functionCode', 'versionOfFunction', { version: head.version })
  return head
}

const meansIn = (reading: Reading, value: unknown): GoodsDeclaration['borderTransportMeans'] => {
  const at = '/borderTransportMeans'
  const fields = fieldsOf(reading, value, at, known.means)
  if (!fields) return { mode: 'unspecified', id: '' }
  return {
    mode: oneOfAt(reading, fields.mode, `${at}/mode`, transportModes),
    id: textOrNullAt(reading, fields.id, `${at}/id`, form.identifier) ?? '',
  }
}

const equipmentIn = (reading: Reading, value: unknown, at: string): TransportEquipment | undefined => {
  const fields = fieldsOf(reading, value, at, known.equipment)
  if (!fields) return undefined
  const id = textAt(reading, written(fields.id), `${at}/id`, form.equipment)
  if (isContainerNumber(id) && !isSoundContainerNumber(id))
    reading.warnings.push({ field: `${at}/id`, code: unsoundContainer, with: { id } })
  const seals = listAt(reading, fields.seals, `${at}/seals`, { least: 0, most: most.seals }, (one, where) =>
    textAt(reading, one, where, form.identifier),
  )
  return { id, seals }
}

const itemIn = (reading: Reading, value: unknown, at: string): GoodsItem | undefined => {
  const fields = fieldsOf(reading, value, at, known.item)
  if (!fields) return undefined
  return {
    classification: textAt(reading, fields.classification, `${at}/classification`, form.classification),
    origin: textAt(reading, fields.origin, `${at}/origin`, form.origin),
    customsValue: numberAt(reading, fields.customsValue, `${at}/customsValue`, amount.money),
    currency: textAt(reading, fields.currency, `${at}/currency`, form.currency),
    grossMass: numberAt(reading, fields.grossMass, `${at}/grossMass`, amount.mass),
    duty: numberAt(reading, fields.duty ?? 0, `${at}/duty`, amount.money),
  }
}

/** An endless one is refused as it is. */
const written = (value: unknown): unknown =>
  typeof value === 'string' && value.length <= most.identifier ? asWritten(value) : value

const partyIn = (reading: Reading, value: unknown, at: string): DeclaredParty | undefined => {
  const fields = fieldsOf(reading, value, at, known.party)
  if (!fields) return undefined
  const number = textOrNullAt(reading, written(fields.traderNumber), `${at}/traderNumber`, form.trader)
  const party = {
    role: oneOfAt(reading, fields.role, `${at}/role`, partyRoles),
    traderNumber: number === null ? null : bareNumber(number),
    name: textOrNullAt(reading, fields.name, `${at}/name`, form.name),
  }
  if (party.traderNumber === null && party.name === null) reading.fault(at, 'partyWithoutName')
  return party
}
