import { createPublicKey, type KeyObject } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type SnapshotSource, snapshotAt, snapshotFolder } from '../../files/border/snapshotReader.ts'
import type { Telling } from '../groundTold.ts'
import { answeringKeys } from '../keys.ts'
import { readOr } from '../readOr.ts'
import { localUrl, type Settings } from '../settings.ts'
import { StartFault } from '../startFault.ts'
import { type AnsweringRunning, answer } from './answer.ts'
import { journalsIn, snapshotIn } from './folders.ts'

/** What was said on the command line; the house's own place for whatever was not. */
export interface AskedAnswering {
  /** A folder, or the address of one. */
  readonly snapshot: string | undefined
  /** The house's public key, as `aval audit key` prints it. */
  readonly key: string | undefined
  readonly draw: string | undefined
  readonly journal: string | undefined
}

const FOLDER_MS = 100
const ADDRESS_MS = 500
const SHORTEST_KEY = 43

export const answerAsSet = (
  settings: Settings,
  telling: Telling,
  asked: AskedAnswering,
): Promise<AnsweringRunning> => {
  const port = typeof settings.borderPort === 'number' ? settings.borderPort : settings.port + 1
  return answer(
    {
      ...{ programme: settings.programme, host: settings.host, port, url: localUrl(port) },
      ...sourceOf(asked.snapshot ?? snapshotIn(settings)),
      ...keysOf(settings, asked),
      journal: asked.journal ?? join(journalsIn(settings), String(port)),
    },
    telling,
  )
}

const sourceOf = (place: string): { readonly source: SnapshotSource; readonly everyMs: number } =>
  /^https?:\/\//.test(place)
    ? { source: snapshotAt(place, process.env.AVAL_BORDER_TOKEN), everyMs: ADDRESS_MS }
    : { source: snapshotFolder(place), everyMs: FOLDER_MS }

const keysOf = (
  settings: Settings,
  { key, draw }: AskedAnswering,
): { readonly house: KeyObject; readonly drawKey: string } => {
  if (key === undefined && draw === undefined) {
    if (!existsSync(settings.keysDir))
      throw new StartFault('keys.none', { folder: settings.keysDir }, '--key')
    const own = answeringKeys(settings)
    return { house: own.house, drawKey: own.draw }
  }
  if (key === undefined || draw === undefined) throw new StartFault('settings.answeringKeys', {}, '--key')
  return {
    house: readOr('audit.key', key, (pem) => createPublicKey(pem)),
    drawKey: readOr('keys.damaged', draw, (text) => {
      if (text.trim().length < SHORTEST_KEY) throw new Error('too short')
      return text.trim()
    }),
  }
}
