import { done, type Outcome } from '../../../domain/kernel/outcome.ts'
import { officeIds } from '../../../store/border/intake.ts'
import { allMappings } from '../../../store/border/mappings.ts'
import { officeList } from '../../../store/profile/company.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { readLine } from '../declarationLine.ts'
import { valued } from '../declarationRow.ts'
import { lineAnswer } from '../lineAnswer.ts'
import { ratesNow } from '../ratesNow.ts'
import { textOf } from './cellValues.ts'
import { type Columns, neededColumns } from './declarationColumns.ts'
import { type FaultyRow, faultyRowsOf } from './faultyRows.ts'
import { chooseColumns } from './mappings.ts'
import { readDeclarationFile } from './readDeclarationFile.ts'
import { officesByName, type RowsOfOne, rowDeclarations } from './rowDeclarations.ts'

export interface FileSent {
  readonly name: string
  readonly bytes: Buffer
  /** Whose file it is: its columns are remembered under this name. */
  readonly sender?: string
  /** As the reader put them right; else those remembered, else guessed. */
  readonly columns?: Columns
}

export interface FilePreview {
  readonly headings: readonly string[]
  /** The first rows, to see what each column holds. */
  readonly sample: readonly (readonly string[])[]
  readonly columns: Columns
  /** Whose columns they are; null where they were guessed. */
  readonly rememberedFrom: string | null
  readonly senders: readonly string[]
  /** Columns without which nothing can be read. */
  readonly missing: readonly string[]
  readonly rows: number
  readonly declarations: number
  readonly sound: number
  readonly faulty: readonly FaultyRow[]
  /** Faulty rows beyond those listed. */
  readonly more: number
}

const SAMPLE = 5
const MOST_LISTED = 5_000

/** What a file would bring in, with every fault by row and column, and nothing stored. */
export const previewDeclarationFile = async (
  world: World,
  actor: Actor,
  sent: FileSent,
): Promise<Outcome<FilePreview>> => {
  const read = await readDeclarationFile(sent.name, sent.bytes)
  if (!read.ok) return read
  const { headings, rows } = read.value
  return act(world, { ...actor, side: 'system', officeIds: 'all' }, 'previewDeclarations', async (tx) => {
    const kept = await allMappings(tx)
    const chosen = chooseColumns(kept, headings, sent.sender)
    const columns = sent.columns ?? chosen.columns
    const missing = neededColumns.filter((column) => columns[column] === undefined)
    const of = { zone: world.programme.timeZone, offices: officesByName(await officeList(tx)) }
    const found = missing.length > 0 ? [] : rowDeclarations(rows, columns, of)
    const now = moment(world)
    const ground = { offices: await officeIds(tx), rates: await ratesNow(tx, world, now.day) }
    const faulty = found.flatMap((one) => faultsOf(world, actor, one, { ...ground, now: now.at }))
    return done({
      ...{ headings, columns, missing, rows: rows.length, declarations: found.length },
      sample: rows.slice(0, SAMPLE).map(({ cells }) => cells.map(textOf)),
      rememberedFrom: sent.columns ? null : chosen.sender,
      senders: kept.map(({ sender }) => sender),
      sound: found.length - faulty.filter(({ isFirst }) => isFirst).length,
      faulty: faulty.slice(0, MOST_LISTED).map(({ row }) => row),
      more: Math.max(0, faulty.length - MOST_LISTED),
    })
  })
}

const faultsOf = (
  { say }: World,
  { language }: Actor,
  one: RowsOfOne,
  ground: Parameters<typeof valued>[1] & { readonly now: Parameters<typeof readLine>[1] },
) => {
  const line = readLine(one.sent, ground.now)
  const worth = line.ok ? valued(line.declaration, ground) : undefined
  const faults = line.ok ? (worth?.ok === false ? [worth.fault] : []) : line.faults
  if (faults.length === 0) return []
  const about = line.ok ? line.declaration : line.about
  const answer = lineAnswer(say, language, {
    ...{ line: one.line, number: about.number, version: about.version, faults },
    ...{ outcome: 'refused', lane: null, because: [] },
  })
  return faultyRowsOf(one, answer).map((row, place) => ({ row, isFirst: place === 0 }))
}
