import { createReadStream, readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { openBorderDesk } from '../../actions/border/borderDesk.ts'
import type { SentLine } from '../../actions/border/declarationLine.ts'
import { loadDeclarationFile } from '../../actions/border/files/loadFile.ts'
import type { LineAnswer } from '../../actions/border/lineAnswer.ts'
import { receiveDeclarations } from '../../actions/border/receiveDeclarations.ts'
import { openLineCutter } from '../../actions/border/sentLines.ts'
import type { World } from '../../actions/world.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Keys } from '../keys.ts'
import { commandLine } from '../people/commandLine.ts'

export interface Loaded {
  readonly declarations: number
  readonly stored: number
  readonly duplicates: number
  readonly refused: number
  /** Refused, or stored with something to be noted. */
  readonly told: readonly LineAnswer[]
}

export interface FileToLoad {
  readonly path: string
  /** Whose columns are used. */
  readonly mapping: string | undefined
  readonly language: 'es' | 'en'
  readonly progress: (done: number, of: number | undefined) => void
}

const BATCH = 500
const MOST_TOLD = 10_000
const byLine = ['.ndjson', '.jsonl', '.json']

/** A file of declarations into the store: NDJSON as it streams, CSV and XLSX by their columns. */
export const loadDeclarations = async (
  { world, keys }: { readonly world: World; readonly keys: Pick<Keys, 'draw'> },
  file: FileToLoad,
): Promise<Outcome<Loaded>> => {
  const desk = openBorderDesk(world, { drawKey: keys.draw })
  await desk.start()
  try {
    const actor = commandLine('border.load', { side: 'office', roles: ['programmeManager'] }, file.language)
    const sums = openSums()
    if (byLine.includes(extname(file.path).toLowerCase())) {
      for await (const batch of batchesIn(file.path)) {
        const outcome = await receiveDeclarations(world, actor, desk.decide, batch, 'file')
        if (!outcome.ok) return outcome
        sums.add(outcome.value)
        file.progress(sums.told().declarations, undefined)
      }
      const told = sums.told()
      return told.declarations > 0 ? done(told) : refused('input', 'imports.empty')
    }
    const sent = {
      name: basename(file.path),
      bytes: readFileSync(file.path),
      ...(file.mapping ? { sender: file.mapping } : {}),
    }
    const loading = await loadDeclarationFile(world, actor, desk.decide, sent)
    if (!loading.ok) return loading
    for await (const { answers, done: so, of } of loading.value) {
      sums.add(answers)
      file.progress(so, of)
    }
    return done(sums.told())
  } finally {
    await desk.stop()
  }
}

async function* batchesIn(path: string): AsyncGenerator<readonly SentLine[]> {
  const cutter = openLineCutter()
  let batch: readonly SentLine[] = []
  for await (const piece of createReadStream(path)) {
    batch = [...batch, ...cutter.take(piece as Buffer)]
    while (batch.length >= BATCH) {
      yield batch.slice(0, BATCH)
      batch = batch.slice(BATCH)
    }
  }
  const rest = [...batch, ...cutter.end()]
  if (rest.length > 0) yield rest
}

const openSums = () => {
  const counts = { stored: 0, duplicate: 0, refused: 0 }
  const told: LineAnswer[] = []
  return {
    add: (answers: readonly LineAnswer[]) => {
      for (const answer of answers) {
        counts[answer.outcome] += 1
        if (answer.errors.length > 0 && told.length < MOST_TOLD) told.push(answer)
      }
    },
    told: (): Loaded => ({
      declarations: counts.stored + counts.duplicate + counts.refused,
      ...{ stored: counts.stored, duplicates: counts.duplicate, refused: counts.refused, told },
    }),
  }
}
