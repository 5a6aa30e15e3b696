import { load, YAMLException } from 'js-yaml'
import { isObject, type JsonObject } from '../../domain/frameworks/json.ts'
import { type LibraryFault, libraryFault } from '../../domain/frameworks/libraryFault.ts'
import { jsonMistake } from '../jsonMistake.ts'
import { reasonOfYaml } from '../parserReason.ts'
import { weigh } from './weigh.ts'
import { weighJson, weighYaml } from './weighText.ts'

/** Bytes of the largest library that is read; of YAML, whose reader is slower, fewer. */
export const largestLibrary = 50 * 1024 * 1024
export const largestYamlLibrary = 10 * 1024 * 1024
const deepest = 60
/** Names that one anchor may be called by; libraries have none, and a bomb has many. */
const mostAliases = 100

type ReadText = { readonly value: JsonObject } | { readonly fault: LibraryFault }

/** YAML or JSON to the one object it must hold, or the one thing that keeps it from being read. */
export const readLibraryText = (bytes: Uint8Array): ReadText => {
  if (bytes.byteLength > largestLibrary)
    return { fault: libraryFault('', 'tooLarge', { limit: largestLibrary / 1024 / 1024 }) }
  const text = decoded(bytes)
  if (text === undefined) return { fault: libraryFault('', 'notText') }
  if (text.trim() === '') return { fault: libraryFault('', 'emptyFile') }
  if (text.includes('\0')) return { fault: libraryFault('', 'nulCharacter') }
  const parsed = parsedFrom(text)
  if ('fault' in parsed) return parsed
  const fault = weigh(parsed.value, deepest)
  if (fault) return { fault }
  return isObject(parsed.value) ? { value: parsed.value } : { fault: libraryFault('', 'notObject') }
}

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const parsedFrom = (text: string): { readonly value: unknown } | { readonly fault: LibraryFault } => {
  if (/^\s*\{/.test(text)) {
    const fault = weighJson(text, deepest)
    if (fault) return { fault }
    try {
      return { value: JSON.parse(text) }
    } catch {
      // Braces may be YAML's own: its reader says what is wrong.
    }
  }
  if (text.length > largestYamlLibrary)
    return { fault: libraryFault('', 'tooLarge', { limit: largestYamlLibrary / 1024 / 1024 }) }
  const fault = weighYaml(text)
  if (fault) return { fault }
  try {
    return { value: load(text, { maxAliases: mostAliases, maxDepth: deepest }) }
  } catch (error) {
    if (error instanceof RangeError) return { fault: libraryFault('', 'tooDeep', { deepest }) }
    const mistake = /^\s*\{\s*"/.test(text) ? jsonMistake(text) : mistakeIn(error)
    return { fault: libraryFault('', 'notYaml', mistake) }
  }
}

const mistakeIn = (error: unknown) => {
  if (!(error instanceof YAMLException)) return { line: 1, column: 1, why: String(error).slice(0, 120) }
  const { line = 0, column = 0 } = error.mark ?? {}
  return { line: line + 1, column: column + 1, why: reasonOfYaml(error.reason) }
}
