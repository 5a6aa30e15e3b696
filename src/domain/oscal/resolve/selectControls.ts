import { type JsonObject, objectsOf, textOf, textsOf } from '../json.ts'
import { type OscalFault, oscalFault } from '../oscalFault.ts'
import { type Branch, everyBranch } from './controlTree.ts'
import { fits } from './glob.ts'

/** Where each control of a source stands: by its id, in the source's order, with the control that holds it. */
export interface ControlIndex {
  readonly ids: readonly string[]
  readonly holderOf: ReadonlyMap<string, string>
  readonly heldBy: ReadonlyMap<string, readonly string[]>
}

export const indexOf = (branches: readonly Branch[]): ControlIndex => {
  const controls = everyBranch(branches).filter(({ kind }) => kind === 'control')
  const heldBy = new Map(controls.map(({ id = '', held }) => [id, held.map((one) => one.id ?? '')]))
  const holderOf = new Map([...heldBy].flatMap(([id, held]) => held.map((one) => [one, id] as const)))
  return { ids: controls.map(({ id = '' }) => id), holderOf, heldBy }
}

export interface Selected {
  /** In the order in which they were named; those met by pattern in the source's order. */
  readonly named: readonly string[]
  readonly excluded: ReadonlySet<string>
  readonly warnings: readonly OscalFault[]
}

/** What an import or an insertion selects. Where it says neither all nor which, it means all. */
export const selectedBy = (directive: JsonObject, at: string, index: ControlIndex): Selected => {
  const included = directive['include-controls']
  const chosen = Array.isArray(included)
    ? chosenBy(objectsOf(included), `${at}/include-controls`, index)
    : { ids: index.ids, warnings: [] }
  const excluded = chosenBy(objectsOf(directive['exclude-controls']), `${at}/exclude-controls`, index)
  const out = new Set(excluded.ids)
  return {
    named: [...new Set(chosen.ids)].filter((id) => !out.has(id)),
    excluded: out,
    warnings: [...chosen.warnings, ...excluded.warnings],
  }
}

interface Chosen {
  readonly ids: readonly string[]
  readonly warnings: readonly OscalFault[]
}

const chosenBy = (selectors: readonly JsonObject[], at: string, index: ControlIndex): Chosen => {
  const known = new Set(index.ids)
  const each = selectors.map((selector, i) => {
    const named = textsOf(selector['with-ids'])
    const patterns = objectsOf(selector.matching).flatMap(({ pattern }) => textOf(pattern) ?? [])
    const met = patterns.flatMap((pattern) => index.ids.filter((id) => fits(pattern, id)))
    const ids = [...named.filter((id) => known.has(id)), ...met]
    const warnings = [
      ...named.flatMap((id, n) =>
        known.has(id) ? [] : [oscalFault(`${at}/${i}/with-ids/${n}`, 'controlUnknown', { id })],
      ),
      ...(patterns.length > 0 && met.length === 0
        ? [oscalFault(`${at}/${i}/matching`, 'nothingSelected')]
        : []),
    ]
    const withChildren = selector['with-child-controls'] === 'yes'
    return { ids: withChildren ? ids.flatMap((id) => [id, ...beneath(id, index)]) : ids, warnings }
  })
  return { ids: each.flatMap(({ ids }) => ids), warnings: each.flatMap(({ warnings }) => warnings) }
}

const beneath = (id: string, index: ControlIndex): readonly string[] =>
  (index.heldBy.get(id) ?? []).flatMap((one) => [one, ...beneath(one, index)])

/** The controls around a control, the nearest first. */
export const around = (id: string, index: ControlIndex): readonly string[] => {
  const holder = index.holderOf.get(id)
  return holder === undefined ? [] : [holder, ...around(holder, index)]
}
