import { parseDocument } from 'yaml'
import { isObject, type JsonObject } from '../../domain/oscal/json.ts'
import { type OscalFault, oscalFault } from '../../domain/oscal/oscalFault.ts'
import { jsonMistake } from '../jsonMistake.ts'
import { placeIn, reasonOfYaml } from '../parserReason.ts'
import { deepest, scanJson } from './scanJson.ts'

/** Bytes of the largest document that is read; of YAML, whose reader is slower, fewer. */
export const largest = 50 * 1024 * 1024
const largestYaml = 10 * 1024 * 1024

type ReadText = { readonly value: JsonObject } | { readonly fault: OscalFault }

/** JSON or YAML to the one object it must hold, or the one thing that keeps it from being read. */
export const readText = (bytes: Uint8Array): ReadText => {
  if (bytes.byteLength > largest) return tooLarge(bytes, largest)
  const text = decoded(bytes)
  if (text === undefined) return { fault: oscalFault('', 'notText') }
  const first = /\S/.exec(text)?.[0]
  if (first === undefined) return { fault: oscalFault('', 'empty') }
  if (first === '<') return { fault: oscalFault('', 'isXml') }
  if (first === '{' || first === '[') return readJson(text)
  if (!looksLikeYaml.test(text))
    return { fault: oscalFault('', 'notJson', { line: 1, column: 1, why: 'unexpected' }) }
  return bytes.byteLength > largestYaml ? tooLarge(bytes, largestYaml) : readYaml(text)
}

const looksLikeYaml = /^\s*(%YAML|---|#|[\w-]+:(\s|$))/u

const tooLarge = (bytes: Uint8Array, limit: number): ReadText => ({
  fault: oscalFault('', 'tooLarge', { size: megabytes(bytes.byteLength), limit: megabytes(limit) }),
})

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024)

/** A mark of byte order before UTF-8 says nothing and is left out. */
const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const readJson = (text: string): ReadText => {
  const fault = scanJson(text)
  if (fault && tooMuch.includes(fault.code)) return { fault }
  try {
    const value: unknown = JSON.parse(text)
    return fault ? { fault } : objectIn(value)
  } catch {
    return { fault: oscalFault('', 'notJson', jsonMistake(text)) }
  }
}

/** What a parser would spend a machine's memory on before anybody could say no. */
const tooMuch: readonly string[] = ['tooDeep', 'tooMany']

const objectIn = (value: unknown): ReadText =>
  isObject(value) ? { value } : { fault: oscalFault('', 'notObject') }

const readYaml = (text: string): ReadText => {
  try {
    const document = parseDocument(text, { prettyErrors: false, stringKeys: true, logLevel: 'error' })
    const [mistake] = document.errors
    if (mistake) return { fault: yamlFault(mistake, text) }
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    return readJson(JSON.stringify(value) ?? 'null')
  } catch (error) {
    if (error instanceof RangeError) return { fault: oscalFault('', 'tooDeep', { deepest }) }
    return { fault: oscalFault('', 'notYaml', { line: 1, column: 1, why: reasonOfYaml(messageOf(error)) }) }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The reader of YAML goes down by itself, and says so where it was led too deep. */
const yamlFault = (
  { pos, message, code }: { pos: readonly number[]; message: string; code: string },
  text: string,
): OscalFault =>
  /call stack/i.test(message)
    ? oscalFault('', 'tooDeep', { deepest })
    : oscalFault('', 'notYaml', {
        ...placeIn(text, pos[0] ?? 0),
        why: reasonOfYaml(message, code),
      })
