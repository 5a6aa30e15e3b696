import { parse } from 'csv-parse/sync'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import {
  type RecognisedCells,
  type RecognisedColumn,
  type RecognisedTrader,
  readRecognised,
  recognisedColumns,
} from '../../domain/targeting/recognisedLine.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { replaceRecognised } from '../../store/border/standings.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

export interface RecognisedLoaded {
  readonly lines: number
  readonly loaded: number
  readonly faults: readonly { readonly line: number; readonly column: RecognisedColumn | 'twice' }[]
}

const MOST_BYTES = 50_000_000

/**
 * Takes in whom partner countries certified: all of a list or nothing of it. A country's list takes the place of what that
 * country's programme had said before, so that whoever is not in it any more is not recognised any more.
 */
export const loadRecognised = (
  world: World,
  actor: Actor,
  bytes: Uint8Array,
): Promise<Outcome<RecognisedLoaded>> =>
  act(world, actor, 'loadRecognised', async (tx) => {
    if (bytes.byteLength > MOST_BYTES) return refused('tooLarge', 'recognition.tooLarge')
    const rows = rowsIn(bytes)
    if (!rows || rows.length === 0)
      return refused('input', 'recognition.columns', { columns: recognisedColumns.join(', ') })
    const { traders, faults } = readAll(rows)
    if (faults.length > 0) return done({ lines: rows.length, loaded: 0, faults })
    await replaceRecognised(tx, traders, world.now())
    await recordAudit(tx, {
      action: 'targeting.recognised',
      subjectKind: 'recognisedTraders',
      subjectId: [...new Set(traders.map(({ country }) => country))].join(' '),
      detail: { traders: traders.length },
    })
    return done({ lines: rows.length, loaded: traders.length, faults: [] })
  })

const readAll = (rows: readonly RecognisedCells[]) => {
  const traders = new Map<string, RecognisedTrader>()
  const faults: RecognisedLoaded['faults'][number][] = []
  for (const [at, cells] of rows.entries()) {
    const read = readRecognised(cells)
    // The first line is the headings.
    const line = at + 2
    if ('fault' in read) faults.push({ line, column: read.fault })
    else if (traders.has(read.traderNumber)) faults.push({ line, column: 'twice' })
    else traders.set(read.traderNumber, read)
  }
  return { traders: [...traders.values()], faults }
}

/** Nothing where it is no CSV or a column that must be there is not. */
const rowsIn = (bytes: Uint8Array): readonly RecognisedCells[] | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.includes('\0')) return undefined
    const rows = parse(text, { bom: true, columns: true, skip_empty_lines: true, trim: true }) as Record<
      string,
      string
    >[]
    const [first] = rows
    const has = (name: string) => first !== undefined && Object.hasOwn(first, name)
    if (!(['traderNumber', 'country', 'programme', 'validFrom'] as const).every(has)) return undefined
    return rows.map(
      (row) =>
        Object.fromEntries(
          recognisedColumns.map((name) => [name, row[name] ?? '']),
        ) as unknown as RecognisedCells,
    )
  } catch {
    return undefined
  }
}
