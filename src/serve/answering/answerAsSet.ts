import { createPublicKey, type KeyObject } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { copiedSnapshot } from '../../files/border/snapshotCopy.ts'
import { type SnapshotSource, snapshotAt, snapshotFolder } from '../../files/border/snapshotReader.ts'
import type { Telling } from '../groundTold.ts'
import { answeringKeys } from '../keys.ts'
import { readOr } from '../readOr.ts'
import { localUrl, type Settings } from '../settings.ts'
import { StartFault } from '../startFault.ts'
import { type AnsweringRunning, answer } from './answer.ts'
import { copyIn, journalsIn, snapshotIn } from './folders.ts'

/** What was said on the command line; the house's own place for whatever was not. */
export interface AskedAnswering {
  /** The house's address, of a post far away. */
  readonly from: string | undefined
  /** A folder, or the address of one; beside `from` the folder in which the copy is kept. */
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
      ...(asked.from === undefined
        ? sourceOf(asked.snapshot ?? snapshotIn(settings))
        : farSourceOf(asked.from, asked.snapshot ?? copyIn(settings))),
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

/** INVARIANT: a token never goes over an open line. */
const farSourceOf = (from: string, copy: string) => {
  const url = from.replace(/\/+$/, '')
  if (
    !/^(https:\/\/[^/?#]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)$/.test(url) ||
    !URL.canParse(url)
  )
    throw new StartFault('settings.farHouse', { value: from }, '--from')
  const token = process.env.AVAL_BORDER_TOKEN
  if (!token) throw new StartFault('settings.borderToken', {}, 'AVAL_BORDER_TOKEN')
  const far = snapshotAt(`${url}/api/v1/border/snapshot`, token)
  return { ...copiedSnapshot(far, copy), everyMs: ADDRESS_MS, farHouse: { url, token } }
}

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
