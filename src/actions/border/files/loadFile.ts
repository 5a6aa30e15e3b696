import { done, type Outcome } from '../../../domain/kernel/outcome.ts'
import { allMappings, keepMapping } from '../../../store/border/mappings.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import type { LineAnswer } from '../lineAnswer.ts'
import type { Decide } from '../placeLines.ts'
import { receiveDeclarations } from '../receiveDeclarations.ts'
import { type FaultyRow, faultyRowsOf } from './faultyRows.ts'
import { chooseColumns, mappingOf } from './mappings.ts'
import type { FileSent } from './previewFile.ts'
import { declarationsIn, readDeclarationFile } from './readDeclarationFile.ts'
import type { RowsOfOne } from './rowDeclarations.ts'

const BATCH = 500

/** How far the storing of a file has come. */
export interface FileProgress {
  readonly done: number
  readonly of: number
  readonly stored: number
  readonly duplicates: number
  readonly refused: number
  /** Of the batch just stored. */
  readonly faulty: readonly FaultyRow[]
  readonly answers: readonly LineAnswer[]
}

/** Begins to store a file, batch by batch: what was stored stays, and a file sent again goes on where it stopped. */
export const loadDeclarationFile = async (
  world: World,
  actor: Actor,
  decide: Decide,
  sent: FileSent,
): Promise<Outcome<AsyncGenerator<FileProgress>>> => {
  const read = await readDeclarationFile(sent.name, sent.bytes)
  if (!read.ok) return read
  const { headings } = read.value
  const chosen = await act(world, actor, 'rememberColumns', async (tx) => {
    const columns = sent.columns ?? chooseColumns(await allMappings(tx), headings, sent.sender).columns
    const found = declarationsIn(read.value, world.programme.timeZone, columns)
    if (found.ok && sent.sender)
      await keepMapping(tx, mappingOf(sent.sender, columns, headings), actor.personId, world.now())
    return found
  })
  if (!chosen.ok) return chosen
  return done(inBatches(world, actor, decide, chosen.value.declarations))
}

async function* inBatches(
  world: World,
  actor: Actor,
  decide: Decide,
  declarations: readonly RowsOfOne[],
): AsyncGenerator<FileProgress> {
  const sums = { stored: 0, duplicates: 0, refused: 0 }
  for (let from = 0; from < declarations.length; from += BATCH) {
    const batch = declarations.slice(from, from + BATCH)
    const lines = batch.map(({ sent }) => sent)
    const outcome = await receiveDeclarations(world, actor, decide, lines, 'file')
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    for (const { outcome: became } of outcome.value)
      sums[became === 'stored' ? 'stored' : became === 'duplicate' ? 'duplicates' : 'refused'] += 1
    const faulty = outcome.value.flatMap((answer, place) => {
      const one = batch[place]
      return one && answer.outcome === 'refused' ? faultyRowsOf(one, answer) : []
    })
    yield {
      ...sums,
      ...{ done: from + batch.length, of: declarations.length, faulty, answers: outcome.value },
    }
  }
}
