import { partyRoles } from '../border/goodsDeclaration.ts'
import { readConditions } from './readConditions.ts'
import { asList, asObject, beginReading, type Place, type Reading, type TableFault } from './tableReading.ts'
import { EVERYWHERE, ruleKinds, scoredLanes, type TargetingTables } from './tables.ts'

const MOST_ROWS = 1_000
const MOST_POINTS = 1_000
const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const OFFICE = /^[a-z0-9-]+$/

export type ReadTables = { readonly tables: TargetingTables } | { readonly faults: readonly TableFault[] }

/** Tables from anywhere (the browser, a file, the database): whole and sound, or every fault with its path and reason. */
export const readTables = (from: unknown): ReadTables => {
  const reading = beginReading()
  const root = asObject(from)
  if (!root) return { faults: [{ path: [], code: 'wrongKind', with: { key: 'tables' } }] }
  reading.onlyKeys(root, [], rootKeys)
  reading.number(root, [], 'drawShare', { least: 0.01, most: 1 })
  const ids = new Set<string>()
  for (const name of rowsNames) {
    eachOf(reading, root, name, (row, at) => {
      readRow(reading, name, row, at, ids)
    })
  }
  readRates(reading, root)
  readThresholds(reading, root)
  const weights = reading.object(root, [], 'chainWeights', partyRoles)
  for (const role of Object.keys(weights ?? {}))
    reading.number(weights ?? {}, ['chainWeights'], role, { least: 0, most: 100 })
  return reading.faults.length > 0 ? { faults: reading.faults } : { tables: from as TargetingTables }
}

const rootKeys: readonly (keyof TargetingTables)[] = [
  'law',
  'drawShare',
  'rules',
  'score',
  'rates',
  'thresholds',
  'chainWeights',
]
const rowsNames = ['law', 'rules', 'score'] as const
type RowsName = (typeof rowsNames)[number]

const rowKeys: Readonly<Record<RowsName, readonly string[]>> = {
  law: ['id', 'name', 'when', 'lane', 'means'],
  rules: ['id', 'name', 'when', 'lane', 'means', 'kind'],
  score: ['id', 'name', 'when', 'points'],
}

type Part = Record<string, unknown>

const eachOf = (reading: Reading, root: Part, name: string, read: (row: Part, at: Place) => void): void => {
  const rows = asList(root[name])
  if (!rows) reading.fault([name], 'wrongKind', { key: name })
  else if (rows.length > MOST_ROWS) reading.fault([name], 'tooMany', { key: name, most: MOST_ROWS })
  else
    rows.forEach((one, index) => {
      const row = asObject(one)
      if (row) read(row, [name, index])
      else reading.fault([name, index], 'wrongKind', { key: name })
    })
}

const readRow = (reading: Reading, of: RowsName, row: Part, at: Place, ids: Set<string>): void => {
  reading.onlyKeys(row, at, rowKeys[of])
  takeOnce(reading, reading.text(row, at, 'id', { most: 60, pattern: KEBAB }), [...at, 'id'], ids)
  const name = reading.object(row, at, 'name', ['es', 'en'])
  for (const language of ['es', 'en']) if (name) reading.text(name, [...at, 'name'], language, { most: 120 })
  if (of === 'score') reading.number(row, at, 'points', { least: 1, most: MOST_POINTS, whole: true })
  else readEffect(reading, row, at)
  if (of === 'rules') reading.oneOf(row, at, 'kind', ruleKinds)
  readConditions(reading, row.when, [...at, 'when'])
}

const takeOnce = (reading: Reading, id: string | undefined, at: Place, taken: Set<string>): void => {
  if (id === undefined) return
  if (taken.has(id)) reading.fault(at, 'idTwice', { id })
  taken.add(id)
}

const readEffect = (reading: Reading, row: Part, at: Place): void => {
  const lane = reading.oneOf(row, at, 'lane', scoredLanes)
  if (row.means === undefined) return
  reading.oneOf(row, at, 'means', ['scanner', 'hand'])
  if (lane && lane !== 'red') reading.fault([...at, 'means'], 'meansOnlyRed', {})
}

const readRates = (reading: Reading, root: Part): void => {
  const offices = new Set<string>()
  eachOf(reading, root, 'rates', (row, at) => {
    reading.onlyKeys(row, at, ['office', 'expected', 'minimum'])
    takeOnce(
      reading,
      reading.text(row, at, 'office', { most: 40, pattern: OFFICE }),
      [...at, 'office'],
      offices,
    )
    for (const part of ['expected', 'minimum']) {
      const shares = reading.object(row, at, part, scoredLanes)
      for (const lane of scoredLanes)
        if (shares) reading.number(shares, [...at, part], lane, { least: 0, most: 1 })
    }
  })
  if (!offices.has(EVERYWHERE)) reading.fault(['rates'], 'everywhereMissing', {})
}

const readThresholds = (reading: Reading, root: Part): void => {
  const thresholds = reading.object(root, [], 'thresholds', scoredLanes)
  if (!thresholds) return
  const [red, yellow, blue] = scoredLanes.map((lane) =>
    reading.number(thresholds, ['thresholds'], lane, { least: 1, most: 100_000 }),
  )
  if (red === undefined || yellow === undefined || blue === undefined) return
  if (red < yellow || yellow < blue) reading.fault(['thresholds'], 'thresholdsOrder', {})
}
