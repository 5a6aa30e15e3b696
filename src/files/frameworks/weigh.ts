import { type LibraryFault, libraryFault } from '../../domain/frameworks/libraryFault.ts'
import { mostValues } from './weighText.ts'

/** Characters that a library may hold once every alias stands for what it names. */
const mostCharacters = 60 * 1024 * 1024
const keysNotAllowed = new Set(['__proto__', 'constructor', 'prototype'])

/** Whether something read may be worked with: no deeper, no larger and no slyer than it looked in its file. */
export const weigh = (root: unknown, deepest: number): LibraryFault | undefined => {
  const waiting: Waiting[] = [{ value: root, depth: 1 }]
  let values = 0
  let characters = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > deepest) return libraryFault('', 'tooDeep', { deepest })
    values += 1
    if (typeof next.value === 'string') characters += next.value.length
    if (values > mostValues || characters > mostCharacters)
      return libraryFault('', 'tooMany', { most: mostValues })
    const fault = waitFor(waiting, next)
    if (fault) return fault
  }
  return undefined
}

interface Waiting {
  readonly value: unknown
  readonly depth: number
}

const waitFor = (waiting: Waiting[], { value, depth }: Waiting): LibraryFault | undefined => {
  if (typeof value === 'string' && value.includes('\0')) return libraryFault('', 'nulCharacter')
  // Half a character, which no UTF-8 can hold; only an escape can have made it.
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) return libraryFault('', 'notText')
  if (typeof value !== 'object' || value === null) return undefined
  for (const key of Object.keys(value)) {
    if (keysNotAllowed.has(key)) return libraryFault('', 'keyNotAllowed', { key })
    if (key.includes('\0')) return libraryFault('', 'nulCharacter')
    waiting.push({ value: Reflect.get(value, key), depth: depth + 1 })
  }
  return undefined
}
