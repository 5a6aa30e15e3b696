import { type JsonObject, objectsOf, textOf, without } from '../json.ts'
import type { Branch } from './controlTree.ts'

const lists = ['params', 'props', 'links', 'parts'] as const
type List = (typeof lists)[number]

/** In the order the model has them. */
const order = ['id', 'name', 'ns', 'class', 'title', 'params', 'props', 'prose', 'parts', 'links']
const orderOfControl = ['id', 'class', 'title', 'params', 'props', 'links', 'parts']

/** Adds to a control what a profile says: to the control itself, or to or beside whatever within it has the id. */
export const addContents = (control: Branch, add: JsonObject): boolean => {
  const id = textOf(add['by-id'])
  if (id === undefined) {
    control.own = inOrder(within(control.own, add), orderOfControl)
    return true
  }
  const changed = inHolder(control.own, id, add)
  if (changed) {
    control.own = inOrder(changed, orderOfControl)
    return true
  }
  return control.held.some((held) => addToHeld(control, held, id, add))
}

/** A control within the control: it has the id itself, or something in it has. */
const addToHeld = (control: Branch, held: Branch, id: string, add: JsonObject): boolean => {
  if (held.id !== id) return addContents(held, add)
  const target = isBeside(add) ? control : held
  target.own = inOrder(within(target.own, add), orderOfControl)
  return true
}

const isBeside = ({ position }: JsonObject): boolean => position === 'before' || position === 'after'

/** What is added stands before what is there when it is to be at the start or before, else after it. */
const within = (target: JsonObject, add: JsonObject): JsonObject => {
  const first = add.position === 'starting' || add.position === 'before'
  const changed = lists
    .filter((list) => add[list] !== undefined)
    .map((list) => {
      const [there, fresh] = [objectsOf(target[list]), objectsOf(add[list])]
      return [list, first ? [...fresh, ...there] : [...there, ...fresh]]
    })
  return {
    ...target,
    ...(add.title === undefined ? {} : { title: add.title }),
    ...Object.fromEntries(changed),
  }
}

/** The holder with the addition made to what has the id in it, at whatever depth; nothing where nothing has it. */
const inHolder = (holder: JsonObject, id: string, add: JsonObject): JsonObject | undefined => {
  for (const list of ['params', 'parts'] as const) {
    const there = objectsOf(holder[list])
    const i = there.findIndex((one) => one.id === id)
    const target = there[i]
    if (target)
      return isBeside(add)
        ? beside(holder, list, i, add)
        : { ...holder, [list]: there.with(i, inOrder(within(target, add), order)) }
  }
  const parts = objectsOf(holder.parts)
  for (const [i, part] of parts.entries()) {
    const changed = inHolder(part, id, add)
    if (changed) return { ...holder, parts: parts.with(i, inOrder(changed, order)) }
  }
  return undefined
}

/** Its like directly before or after it, all else with the holder. */
const beside = (holder: JsonObject, list: List, i: number, add: JsonObject): JsonObject => {
  const there = objectsOf(holder[list])
  const place = add.position === 'after' ? i + 1 : i
  return {
    ...within(holder, without(add, list, 'title')),
    [list]: [...there.slice(0, place), ...objectsOf(add[list]), ...there.slice(place)],
  }
}

const inOrder = (value: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(
    Object.entries(value).toSorted(([one], [other]) => placeOf(keys, one) - placeOf(keys, other)),
  )

const placeOf = (keys: readonly string[], key: string): number => {
  const place = keys.indexOf(key)
  return place < 0 ? keys.length : place
}
