import { isObject, type JsonObject, objectsOf, withList, without } from '../json.ts'
import { type OscalFault, oscalFault } from '../oscalFault.ts'
import { type Branch, everyBranch } from './controlTree.ts'

interface SetParameters {
  readonly loose: readonly JsonObject[]
  readonly warnings: readonly OscalFault[]
}

/** A place where parameters stand. */
interface Place {
  params: readonly JsonObject[]
}

/** Puts the profile's settings into the parameters of the tree and into the loose ones. */
export const setParameters = (
  profile: JsonObject,
  branches: readonly Branch[],
  loose: readonly JsonObject[],
): SetParameters => {
  const modify = isObject(profile.modify) ? profile.modify : {}
  const settings = objectsOf(modify['set-parameters'])
  if (settings.length === 0) return { loose, warnings: [] }
  const looseOnes: Place = { params: loose }
  const places = everyBranch(branches).flatMap((branch) => {
    const params = objectsOf(branch.own.params)
    return params.length > 0 ? [{ branch, params }] : []
  })
  const placeOf = new Map<unknown, Place>()
  for (const place of [...places, looseOnes]) for (const { id } of place.params) placeOf.set(id, place)
  const warnings: OscalFault[] = []
  for (const [i, setting] of settings.entries()) {
    const id = setting['param-id']
    const place = placeOf.get(id)
    if (place) place.params = place.params.map((one) => (one.id === id ? withSetting(one, setting) : one))
    else
      warnings.push(
        oscalFault(`/profile/modify/set-parameters/${i}/param-id`, 'parameterUnknown', { id: String(id) }),
      )
  }
  for (const { branch, params } of places) branch.own = { ...branch.own, params }
  return { loose: looseOnes.params, warnings }
}

const replaced = ['class', 'depends-on', 'label', 'usage', 'values', 'select'] as const
const added = ['props', 'links', 'constraints', 'guidelines'] as const

const withSetting = (param: JsonObject, setting: JsonObject): JsonObject => {
  const given = Object.fromEntries(
    replaced.filter((key) => setting[key] !== undefined).map((key) => [key, setting[key]]),
  )
  // A parameter has values or a choice of them: what is set now puts the other aside.
  const aside = given.values ? ['select'] : given.select ? ['values'] : []
  return added.reduce(
    (sum, key) =>
      setting[key] === undefined
        ? sum
        : withList(sum, key, [...objectsOf(param[key]), ...objectsOf(setting[key])]),
    { ...without(param, ...aside), ...given } as JsonObject,
  )
}
