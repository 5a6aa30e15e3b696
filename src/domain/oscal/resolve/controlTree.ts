import { type JsonObject, objectsOf, textOf, withList, without } from '../json.ts'

/** A group or control of a catalogue on its way into another: what is its own, and what it holds. Profiles reshape it. */
export interface Branch {
  readonly kind: 'group' | 'control'
  readonly id: string | undefined
  /** All of it but the groups and controls that it holds. */
  own: JsonObject
  readonly held: Branch[]
  /** Selected for itself, not only because a control within it was. */
  readonly explicit: boolean
}

/** What a catalogue holds, groups and controls in one order: its own controls come first, as the model has them. */
export const branchesOf = (holder: JsonObject): readonly Branch[] => [
  ...objectsOf(holder.controls).map((one) => branch('control', one)),
  ...objectsOf(holder.groups).map((one) => branch('group', one)),
]

const branch = (kind: Branch['kind'], whole: JsonObject): Branch => ({
  kind,
  id: textOf(whole.id),
  own: without(whole, 'controls', 'groups'),
  held: [...branchesOf(whole)],
  explicit: true,
})

/** The object with its groups and controls in it again. */
export const withBranches = (own: JsonObject, held: readonly Branch[]): JsonObject => {
  const of = (kind: Branch['kind']) =>
    held.filter((one) => one.kind === kind).map((one) => withBranches(one.own, one.held))
  return withList(withList(own, 'controls', of('control')), 'groups', of('group'))
}

/** Every control, parents before what they hold. */
export const controlsIn = (branches: readonly Branch[]): readonly Branch[] =>
  everyBranch(branches).filter(({ kind }) => kind === 'control')

export const everyBranch = (branches: readonly Branch[]): readonly Branch[] => {
  const all: Branch[] = []
  const walk = (held: readonly Branch[]): void => {
    for (const one of held) {
      all.push(one)
      walk(one.held)
    }
  }
  walk(branches)
  return all
}
