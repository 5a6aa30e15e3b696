import { createHash } from 'node:crypto'
import { readToldFigures } from '../../../../domain/capacity/evaluations/readToldFigures.ts'
import { TOLD_SCHEMA, type ToldFigures } from '../../../../domain/capacity/evaluations/toldFigures.ts'
import { done, type Outcome, refused } from '../../../../domain/kernel/outcome.ts'
import { canonicalJson } from '../../../../store/audit/canonical.ts'
import {
  fingerprintOf,
  type HouseSigner,
  isSigned,
  readPublicKey,
} from '../../../../store/audit/houseSigner.ts'
import type { World } from '../../../world.ts'

/** The largest file that is read; one of all figures there are has a tenth of it. */
export const MOST_TOLD_BYTES = 256 * 1024

/** A stranger can rebuild what is signed: the form's name, a line's end, and the figures as JSON with their keys in order. */
const signedText = (figures: ToldFigures): string => `${TOLD_SCHEMA}\n${canonicalJson(figures)}`

/** The content's name: the same figures told at the same moment are one, however they are written. */
export const hashOfTold = (figures: ToldFigures): string =>
  createHash('sha256').update(signedText(figures)).digest('hex')

export const sealTold = (figures: ToldFigures, signer: HouseSigner): string => {
  const { publicKey: key } = signer
  const file = { schema: TOLD_SCHEMA, figures, key, signature: signer.sign(signedText(figures)) }
  return `${JSON.stringify(file, null, 2)}\n`
}

export interface OpenedTold {
  readonly figures: ToldFigures
  readonly sha256: string
  readonly key: string
  readonly fingerprint: string
  readonly signature: string
}

/** A file as somebody brought it: whole, of this form, signed by the key it names. Whose key that is, it cannot say itself. */
export const openTold = (world: World, bytes: Buffer): Outcome<OpenedTold> => {
  if (bytes.length > MOST_TOLD_BYTES)
    return refused('tooLarge', 'evaluation.told.tooLarge', { most: MOST_TOLD_BYTES / 1024 })
  const file = parsed(bytes)
  if (!file) return refused('input', 'evaluation.told.notJson')
  const { schema, figures, key, signature, ...more } = file
  if (schema !== TOLD_SCHEMA)
    return refused('input', 'evaluation.told.schema', { schema: TOLD_SCHEMA }, '/schema')
  if (typeof key !== 'string' || typeof signature !== 'string' || Object.keys(more).length > 0)
    return refused('input', 'evaluation.told.shape', { place: '/' }, '/')
  const read = readToldFigures(figures, { rubrics: world.rubrics, now: world.now() })
  if (!read.ok) return read
  const publicKey = readPublicKey(key)
  if (!publicKey || !isSigned(signedText(read.value), signature, publicKey))
    return refused('input', 'evaluation.told.signature', undefined, '/signature')
  return done({
    ...{ figures: read.value, signature, fingerprint: fingerprintOf(publicKey) },
    key: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    sha256: hashOfTold(read.value),
  })
}

const parsed = (bytes: Buffer): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined
  } catch {
    return undefined
  }
}
