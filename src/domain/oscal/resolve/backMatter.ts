import { isObject, type JsonObject, objectsOf, textOf } from '../json.ts'

export const resourcesOf = (body: JsonObject): readonly JsonObject[] =>
  objectsOf(isObject(body['back-matter']) ? body['back-matter'].resources : undefined)

/** A property that keeps something in the result though nothing refers to it. */
export const isKeptAlways = (one: JsonObject): boolean =>
  objectsOf(one.props).some(({ name, value }) => name === 'keep' && value === 'always')

/** The resources of all documents in turn. Of two with one UUID the later takes the place, but not that of one kept always. */
export const gathered = (lists: readonly (readonly JsonObject[])[]): readonly JsonObject[] => {
  const byUuid = new Map<string, JsonObject>()
  for (const one of lists.flat()) {
    const uuid = String(one.uuid).toLowerCase()
    const there = byUuid.get(uuid)
    if (there && isKeptAlways(there) && !isKeptAlways(one)) continue
    byUuid.delete(uuid)
    byUuid.set(uuid, one)
  }
  return [...byUuid.values()]
}

/** Those that the text refers to, or a resource that stays does, or that are kept always. */
export const referredTo = (resources: readonly JsonObject[], text: string): readonly JsonObject[] => {
  const kept = new Set(resources.filter(isKeptAlways))
  const waiting = [text, ...[...kept].map((one) => JSON.stringify(one))]
  const byUuid = new Map(resources.map((one) => [(textOf(one.uuid) ?? '').toLowerCase(), one]))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const [, uuid] of next.matchAll(/#([0-9a-f]{8}-[0-9a-f-]{27})/gi)) {
      const one = byUuid.get((uuid ?? '').toLowerCase())
      if (!one || kept.has(one)) continue
      kept.add(one)
      waiting.push(JSON.stringify(one))
    }
  }
  return resources.filter((one) => kept.has(one))
}

/** The ids of parameters that a text puts in, as OSCAL writes it now and wrote it before 1.0. */
export const parametersIn = (text: string): ReadonlySet<string> =>
  new Set(
    [
      ...text.matchAll(
        /\{\{\s*(?:insert:\s*param,|param:)?\s*([^\s{}]+)\s*\}\}|#([\p{L}_][\p{L}\p{N}._-]*)/gu,
      ),
    ].flatMap(([, inserted, linked]) => inserted ?? linked ?? []),
  )
