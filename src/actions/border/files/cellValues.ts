import { instantIn } from '../../../domain/border/fields.ts'
import { functionCodes, transportModes } from '../../../domain/border/goodsDeclaration.ts'
import { addDays, type Day } from '../../../domain/kernel/day.ts'
import { endOfDay, epochMs, instantAt } from '../../../domain/kernel/moment.ts'
import { searchNameOf } from '../../../domain/operators/searchName.ts'
import { readDay } from '../../imports/readDay.ts'
import type { Cell } from '../../imports/worksheet.ts'

/** A cell that is not what its column says: its text and what was expected, to be shown beside the fault. */
export class Unread {
  readonly text: string
  readonly code: 'unreadNumber' | 'unreadMoment' | 'unreadDay'
  constructor(text: string, code: Unread['code']) {
    this.text = text.slice(0, 80)
    this.code = code
  }
}

export const textOf = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object') return cell.time ? `${cell.day} ${cell.time}` : cell.day
  return String(cell).trim()
}

/** 1,234.50 and 1.234,50 and 1234.5; a comma before three last digits parts thousands, as the trade writes them. */
export const numberOf = (cell: Cell | undefined): number | undefined | Unread => {
  if (typeof cell === 'number') return cell
  const text = textOf(cell).replace(/[\s$€£¥']/g, '')
  if (text === '') return undefined
  const plain = plainNumber(text)
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : new Unread(textOf(cell), 'unreadNumber')
}

const plainNumber = (text: string): string => {
  const comma = text.lastIndexOf(',')
  const dot = text.lastIndexOf('.')
  if (comma > dot && (dot >= 0 || !/^-?\d{1,3}(,\d{3})+$/.test(text)))
    return text.replaceAll('.', '').replace(',', '.')
  if (dot >= 0 && /^-?\d{1,3}(\.\d{3}){2,}$/.test(text)) return text.replaceAll('.', '')
  return text.replaceAll(',', '')
}

/** A day, or a day with its time; without a zone the office's clock is meant. */
export const instantOfCell = (cell: Cell | undefined, zone: string): string | undefined | Unread => {
  const text = textOf(cell)
  if (text === '') return undefined
  const whole = instantIn(text.replace(' ', 'T'))
  if (whole) return whole
  const day = readDay(cell ?? null)
  if (typeof day !== 'string') return new Unread(text, 'unreadMoment')
  const clock = /[T ](\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(text)
  const ms = clock ? (Number(clock[1]) * 60 + Number(clock[2])) * 60_000 + Number(clock[3] ?? 0) * 1000 : 0
  return instantAt(epochMs(endOfDay(addDays(day, -1), zone)) + 1 + ms)
}

export const dayOfCell = (cell: Cell | undefined): Day | null | Unread => {
  const day = readDay(cell ?? null)
  return day === null || typeof day === 'string' ? day : new Unread(textOf(cell), 'unreadDay')
}

const kinds: Readonly<Record<string, string>> = {
  ...{ import: 'import', importacion: 'import', imp: 'import', export: 'export', exportacion: 'export' },
  ...{ exp: 'export', transit: 'transit', transito: 'transit', 'advance cargo': 'advanceCargo' },
  ...{ advancecargo: 'advanceCargo', 'carga anticipada': 'advanceCargo' },
}

/** What is not known stays as it is, for the reading to refuse by its name. */
export const kindOf = (cell: Cell | undefined): string => kinds[searchNameOf(textOf(cell))] ?? textOf(cell)

const functions: Readonly<Record<string, string>> = {
  ...{ 9: 'original', 5: 'amendment', 1: 'cancellation', rectificacion: 'amendment', enmienda: 'amendment' },
  ...{ cancelacion: 'cancellation', baja: 'cancellation', alta: 'original' },
}

/** WCO's code, its name, or the trade's word; without any the version says it. */
export const functionOf = (cell: Cell | undefined, version: number): string => {
  const text = textOf(cell)
  if (text === '') return functionCodes[version === 1 ? 0 : 1]
  const plain = searchNameOf(text)
  return functions[plain] ?? functionCodes.find((code) => code === plain) ?? text
}

const modes: Readonly<Record<string, string>> = {
  ...{
    maritimo: 'sea',
    mar: 'sea',
    ferroviario: 'rail',
    ferrocarril: 'rail',
    carretero: 'road',
    carretera: 'road',
  },
  ...{
    terrestre: 'road',
    truck: 'road',
    aereo: 'air',
    postal: 'mail',
    correo: 'mail',
    multimodal: 'multimodal',
  },
  ...{ ducto: 'fixedInstallation', fluvial: 'inlandWater' },
}

/** UN/ECE's digit, its name, or the trade's word. */
export const modeOf = (cell: Cell | undefined): string => {
  const text = textOf(cell)
  if (text === '') return 'unspecified'
  if (/^\d$/.test(text)) return transportModes[Number(text)] ?? text
  return modes[searchNameOf(text)] ?? text
}

/** Several in one cell, parted by commas, semicolons or bars. */
export const listOf = (cell: Cell | undefined): readonly string[] =>
  textOf(cell)
    .split(/[;,|/\n]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
