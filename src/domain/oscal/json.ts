/** A JSON object as it stands in a document: nothing is known of it but what is asked. */
export type JsonObject = { readonly [key: string]: unknown }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects of a list; empty where there is no list. */
export const objectsOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : []

export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** The object without some of its keys. */
export const without = (value: JsonObject, ...keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)))

/** The object with a list under a key; an empty list is left out, as OSCAL wants it. */
export const withList = (value: JsonObject, key: string, list: readonly unknown[]): JsonObject =>
  list.length === 0 ? without(value, key) : { ...value, [key]: list }

/** Something in a document and where it stands, as a JSON pointer. What stands in a list has no key. */
export interface Found {
  readonly at: string
  readonly key: string
  readonly value: unknown
}

/** Every member of every object, whatever its depth, in the order of the document. No recursion: depth is the author's. */
export function* membersIn(root: JsonObject): Generator<Found> {
  const waiting: Found[] = [{ at: '', key: '', value: root }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.key !== '') yield next
    waitFor(waiting, next)
  }
}

/** What something holds, in reverse: it waits on a stack. */
const waitFor = (waiting: Found[], { at, value }: Found): void => {
  if (Array.isArray(value)) {
    for (let i = value.length - 1; i >= 0; i--) waiting.push({ at: `${at}/${i}`, key: '', value: value[i] })
  } else if (isObject(value)) {
    for (const key of Object.keys(value).reverse())
      waiting.push({ at: `${at}/${pointerStep(key)}`, key, value: value[key] })
  }
}

/** A key as a step of a JSON pointer. */
export const pointerStep = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')
