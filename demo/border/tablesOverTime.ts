import { type BorderPart, firstTables } from '../../src/domain/programmes/borderPart.ts'
import type { ScoreRow, TargetingTables } from '../../src/domain/targeting/tables.ts'
import type { Tx } from '../../src/store/database/scope.ts'
import { insertRows } from '../writing/insertRows.ts'

/** What risk officers added since, each so many months before the end. */
const additions: readonly {
  readonly monthsAgo: number
  readonly reason: string
  readonly row: ScoreRow
}[] = [
  {
    monthsAgo: 14,
    reason: 'Hallazgos repetidos en ropa enviada por avión.',
    row: {
      id: 'clothing-by-air',
      name: { es: 'Ropa o calzado por vía aérea', en: 'Clothing or shoes by air' },
      when: [
        { field: 'mode', is: 'in', value: ['air'] },
        { field: 'hs', is: 'startsWith', value: ['61', '62', '64'] },
      ],
      points: 8,
    },
  },
  {
    monthsAgo: 5,
    reason: 'Contenedores sin sello declarados de madrugada.',
    row: {
      id: 'unsealed-at-night',
      name: { es: 'Sin sello y presentada de madrugada', en: 'Unsealed and lodged in the small hours' },
      when: [
        { field: 'unsealed', is: 'atLeast', value: 1 },
        { field: 'hour', is: 'below', value: 5 },
      ],
      points: 8,
    },
  },
]

export interface DatedTables {
  readonly version: number
  /** First month, 'YYYY-MM', for which they hold. */
  readonly from: string
  readonly tables: TargetingTables
  readonly reason: string
}

export const tablesOverTime = (border: BorderPart, months: readonly string[]): readonly DatedTables[] => {
  const known: DatedTables[] = [
    { version: 1, from: months[0] ?? '', tables: firstTables(border), reason: '' },
  ]
  for (const { monthsAgo, reason, row } of additions) {
    const before = known.at(-1)?.tables ?? firstTables(border)
    const from = months[months.length - 1 - monthsAgo] ?? ''
    const tables = { ...before, score: [...before.score, row] }
    known.push({ version: known.length + 1, from, tables, reason })
  }
  return known
}

/** Written by one, published by another, as the house wants it. */
export const writeTables = async (
  tx: Tx,
  versions: readonly DatedTables[],
  by: { readonly writer: string | null; readonly publisher: string | null },
): Promise<void> =>
  insertRows(
    tx,
    'targetingTables',
    versions.map(({ version, from, tables, reason }) => ({
      ...{ version, content: tables, state: 'published', basedOn: version > 1 ? version - 1 : null, reason },
      ...{ writtenBy: version > 1 ? by.writer : null, publishedBy: version > 1 ? by.publisher : null },
      // The first on the eve, so that they hold for everything that is told.
      writtenAt: `${from}-01T00:00:00.000Z`,
      publishedAt: `${from}-01T00:00:0${version}.000Z`,
      demonstration: true,
    })),
  )
