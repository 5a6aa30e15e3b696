import { isObject, type JsonObject, objectsOf } from '../json.ts'
import { type OscalFault, oscalFault } from '../oscalFault.ts'
import { addContents } from './addContents.ts'
import { type Branch, controlsIn } from './controlTree.ts'
import { removeContents } from './removeContents.ts'

/** Alters the controls of the tree as the profile says: first what goes, then what comes. Answers what had no effect. */
export const alterControls = (profile: JsonObject, branches: readonly Branch[]): readonly OscalFault[] => {
  const modify = isObject(profile.modify) ? profile.modify : {}
  const alters = objectsOf(modify.alters)
  if (alters.length === 0) return []
  const controls = new Map(controlsIn(branches).map((one) => [one.id, one]))
  return alters.flatMap((alter, i) => {
    const at = `/profile/modify/alters/${i}`
    const id = String(alter['control-id'])
    const control = controls.get(id)
    if (!control) return [oscalFault(`${at}/control-id`, 'controlUnknown', { id })]
    for (const remove of objectsOf(alter.removes)) removeContents(control, remove)
    return objectsOf(alter.adds).flatMap((add, n) =>
      addContents(control, add)
        ? []
        : [oscalFault(`${at}/adds/${n}/by-id`, 'placeUnknown', { control: id, id: String(add['by-id']) })],
    )
  })
}
