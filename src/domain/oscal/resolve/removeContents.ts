import { type JsonObject, objectsOf, withList } from '../json.ts'
import type { Branch } from './controlTree.ts'

/** The lists of a control whose entries can be removed, and what OSCAL calls one. */
const itemNames = { params: 'param', props: 'prop', links: 'link', parts: 'part' } as const

type List = keyof typeof itemNames
const lists = Object.keys(itemNames) as readonly List[]

/** What a removal may ask of an entry, and the entry's key that answers. */
const criteria = { 'by-id': 'id', 'by-name': 'name', 'by-class': 'class', 'by-ns': 'ns' } as const

/**
 * Takes out of a control whatever meets all that the removal says; a removal that says nothing takes nothing. By its id
 * something is found in the controls within as well; what is told by name or class alone goes only from the control itself.
 */
export const removeContents = (control: Branch, remove: JsonObject): void => {
  const asked = Object.keys({ ...criteria, 'by-item-name': '' }).filter((key) => remove[key] !== undefined)
  if (asked.length === 0) return
  const goes = (one: JsonObject, list: List): boolean =>
    Object.entries(criteria).every(([key, of]) => remove[key] === undefined || remove[key] === one[of]) &&
    (remove['by-item-name'] === undefined || remove['by-item-name'] === itemNames[list])
  control.own = stripped(control.own, goes)
  if (remove['by-id'] === undefined) return
  const staying = control.held.filter(({ own }) => asked.length > 1 || own.id !== remove['by-id'])
  control.held.splice(0, control.held.length, ...staying)
  for (const held of control.held) removeContents(held, remove)
}

const stripped = (holder: JsonObject, goes: (one: JsonObject, list: List) => boolean): JsonObject =>
  lists
    .filter((list) => holder[list] !== undefined)
    .reduce((sum, list) => {
      const staying = objectsOf(holder[list]).filter((one) => !goes(one, list))
      return withList(
        sum,
        list,
        staying.map((one) => stripped(one, goes)),
      )
    }, holder)
