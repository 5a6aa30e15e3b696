import { checkMappings } from './checkMappings.ts'
import { checkNodes } from './checkNodes.ts'
import { isLanguage, isUrn, translationFaults } from './forms.ts'
import { isObject, type JsonObject, textIn } from './json.ts'
import {
  type Framework,
  frameworkPlaces,
  headOf,
  type Library,
  mappingPlaces,
  type Place,
} from './library.ts'
import { type LibraryFault, libraryFault } from './libraryFault.ts'

type Checked = { readonly library: Library } | { readonly faults: readonly LibraryFault[] }

/** What a library must be to come in: whole or not at all. Ends of mappings outside it are for whoever knows the others. */
export const checkLibrary = (whole: JsonObject): Checked => {
  const faults: LibraryFault[] = [...headFaults(whole)]
  const objects = isObject(whole.objects) ? whole.objects : {}
  const seen = new Map<string, string>()
  const frameworks = frameworkPlaces(objects).map((place) => frameworkAt(place, seen, faults))
  const sets = mappingPlaces(objects).map((place) => checkMappings(place, pathOf(place), faults))
  if (frameworks.length + sets.length === 0) faults.push(libraryFault('/objects', 'empty'))
  if (faults.length > 0) return { faults }
  return {
    library: {
      urn: textIn(whole, 'urn'),
      version: textIn(whole, 'version'),
      locale: textIn(whole, 'locale'),
      refId: textIn(whole, 'ref_id'),
      name: textIn(whole, 'name'),
      head: headOf(whole),
      frameworks,
      mappingSets: sets,
    },
  }
}

const frameworkAt = (place: Place, seen: Map<string, string>, faults: LibraryFault[]): Framework => {
  const path = pathOf(place)
  const { object } = place
  if (!isUrn(object.urn)) faults.push(libraryFault(`${path}/urn`, 'urnForm', { urn: textIn(object, 'urn') }))
  return {
    urn: textIn(object, 'urn'),
    refId: textIn(object, 'ref_id'),
    name: textIn(object, 'name'),
    nodes: checkNodes(object, path, seen, faults),
  }
}

export const pathOf = ({ key, at }: Place): string =>
  at === undefined ? `/objects/${key}` : `/objects/${key}/${at}`

function* headFaults(whole: JsonObject): Generator<LibraryFault> {
  if (!isUrn(whole.urn)) yield libraryFault('/urn', 'urnForm', { urn: textIn(whole, 'urn').slice(0, 80) })
  for (const key of ['version', 'name'])
    if (textIn(whole, key).trim() === '') yield libraryFault(`/${key}`, 'missing', { key })
  if (textIn(whole, 'version').length > 60) yield libraryFault('/version', 'wrongType', { key: 'version' })
  const locale = textIn(whole, 'locale')
  if (!isLanguage(locale)) yield libraryFault('/locale', 'languageForm', { language: locale.slice(0, 40) })
  if (!isObject(whole.objects)) yield libraryFault('/objects', 'missing', { key: 'objects' })
  yield* translationFaults(whole, '')
}
