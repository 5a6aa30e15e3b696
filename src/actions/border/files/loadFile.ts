import type { Lane } from '../../../domain/border/lane.ts'
import { done, type Outcome } from '../../../domain/kernel/outcome.ts'
import { allMappings, keepMapping } from '../../../store/border/mappings.ts'
import { officeList } from '../../../store/profile/company.ts'
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
import { officesByName, type RowsOfOne } from './rowDeclarations.ts'

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
  /** How many of those stored got each lane, so far. */
  readonly lanes: Readonly<Record<Lane, number>>
  /** The first ones stored, by number and lane: their pages say why. */
  readonly first: readonly { readonly number: string; readonly lane: Lane }[]
}

const MOST_FIRST = 50

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
    const found = declarationsIn(
      read.value,
      { zone: world.programme.timeZone, offices: officesByName(await officeList(tx)) },
      columns,
    )
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
  let told: Told = { stored: 0, duplicates: 0, refused: 0, lanes: noLanes, first: [] }
  for (let from = 0; from < declarations.length; from += BATCH) {
    const batch = declarations.slice(from, from + BATCH)
    const lines = batch.map(({ sent }) => sent)
    const outcome = await receiveDeclarations(world, actor, decide, lines, 'file')
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    told = withAnswers(told, outcome.value)
    const faulty = outcome.value.flatMap((answer, place) => {
      const one = batch[place]
      return one && answer.outcome === 'refused' ? faultyRowsOf(one, answer) : []
    })
    yield {
      ...told,
      ...{ done: from + batch.length, of: declarations.length, faulty, answers: outcome.value },
    }
  }
}

type Told = Omit<FileProgress, 'done' | 'of' | 'faulty' | 'answers'>

const noLanes: Readonly<Record<Lane, number>> = { green: 0, blue: 0, yellow: 0, red: 0 }

const withAnswers = (told: Told, answers: readonly LineAnswer[]): Told => {
  const many = (outcome: LineAnswer['outcome']) => answers.filter((one) => one.outcome === outcome).length
  const given = answers.flatMap(({ outcome, lane, number }) =>
    outcome === 'stored' && lane !== null && number !== null ? [{ number, lane }] : [],
  )
  const lanes = Object.fromEntries(
    Object.entries(told.lanes).map(([lane, count]) => [
      lane,
      count + given.filter((one) => one.lane === lane).length,
    ]),
  ) as Record<Lane, number>
  return {
    stored: told.stored + many('stored'),
    duplicates: told.duplicates + many('duplicate'),
    refused: told.refused + many('refused'),
    lanes,
    first: [...told.first, ...given].slice(0, MOST_FIRST),
  }
}
