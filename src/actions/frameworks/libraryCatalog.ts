import { isObject, type JsonObject, textIn } from '../../domain/frameworks/json.ts'
import type { OscalDocument } from '../../domain/oscal/checkDocument.ts'
import { AVAL_NAMESPACE, OSCAL_VERSION } from '../../domain/oscal/models.ts'
import { line, ours, prose, type Writing } from '../../domain/oscal/write/writing.ts'

/** A node as it is kept: where it stands, and as it came. */
export interface PlacedNode {
  readonly urn: string
  readonly parentUrn: string | null
  readonly assessable: boolean
  readonly content: JsonObject
}

/**
 * A framework as an OSCAL catalogue: what is answered and everything under it are controls, headings above are groups. What
 * OSCAL has no place for (URNs, implementation groups, translations, questions) travels in properties and parts of our own.
 */
export const libraryCatalog = (
  library: JsonObject,
  framework: JsonObject,
  nodes: readonly PlacedNode[],
  { at, uuidOf }: Writing,
): OscalDocument => {
  const under = new Map<string | null, PlacedNode[]>()
  for (const node of nodes) {
    const list = under.get(node.parentUrn) ?? []
    under.set(node.parentUrn, list)
    list.push(node)
  }
  const urn = textIn(framework, 'urn')
  const way: Way = { under, ids: idsOf(nodes) }
  const provider = textIn(library, 'provider') || textIn(library, 'packager')
  const party = uuidOf(`provider ${provider}`)
  return {
    model: 'catalog',
    body: {
      uuid: uuidOf(`framework ${urn} ${textIn(library, 'version')}`),
      metadata: {
        title: line(textIn(framework, 'name') || textIn(library, 'name')),
        'last-modified': at,
        version: line(textIn(library, 'version')),
        'oscal-version': OSCAL_VERSION,
        props: [
          ours('urn', urn),
          ours('library', textIn(library, 'urn')),
          ours('lang', textIn(library, 'locale')),
        ],
        ...(provider === ''
          ? {}
          : {
              roles: [{ id: 'publisher', title: 'Publisher of the framework' }],
              parties: [{ uuid: party, type: 'organization', name: line(provider) }],
              'responsible-parties': [{ 'role-id': 'publisher', 'party-uuids': [party] }],
            }),
        ...(textIn(library, 'copyright') === '' ? {} : { remarks: prose(textIn(library, 'copyright')) }),
      },
      ...holding(null, way, false),
    },
  }
}

interface Way {
  readonly under: ReadonlyMap<string | null, readonly PlacedNode[]>
  readonly ids: ReadonlyMap<string, string>
}

const holding = (urn: string | null, way: Way, withinControl: boolean): JsonObject => {
  const nodes = way.under.get(urn) ?? []
  const isControl = (node: PlacedNode) => withinControl || node.assessable || !way.under.has(node.urn)
  const groups = nodes.filter((node) => !isControl(node)).map((node) => writtenNode(node, way, false))
  const controls = nodes.filter(isControl).map((node) => writtenNode(node, way, true))
  return {
    ...(groups.length > 0 ? { groups } : {}),
    ...(controls.length > 0 ? { controls } : {}),
  }
}

const writtenNode = (node: PlacedNode, way: Way, isControl: boolean): JsonObject => {
  const { content, urn, assessable } = node
  const id = way.ids.get(urn) ?? ''
  const parts = partsOf(content, id, isControl)
  const refId = textIn(content, 'ref_id')
  return {
    id,
    title: line(textIn(content, 'name') || refId || textIn(content, 'description').slice(0, 110)),
    props: [
      ...(refId.trim() === '' ? [] : [{ name: 'label', value: line(refId) }]),
      ours('urn', urn),
      ours('assessable', String(assessable)),
      ...groupsIn(content).map((group) => ours('implementation-group', group)),
      ...Object.entries(translationsIn(content)).flatMap(([language, told]) =>
        isObject(told) && textIn(told, 'name') !== ''
          ? [ours('title', textIn(told, 'name'), { class: tokenOf(language) })]
          : [],
      ),
    ],
    ...(parts.length > 0 ? { parts } : {}),
    ...holding(urn, way, isControl),
  }
}

const texts = [
  { key: 'description', part: 'statement', suffix: 'smt', own: false },
  { key: 'annotation', part: 'guidance', suffix: 'gdn', own: false },
  { key: 'typical_evidence', part: 'example-evidence', suffix: 'evd', own: true },
] as const

const partsOf = (content: JsonObject, id: string, isControl: boolean): readonly JsonObject[] => [
  ...texts.flatMap(({ key, part, suffix, own }) =>
    textIn(content, key).trim() === ''
      ? []
      : [
          {
            id: `${id}_${suffix}`,
            name: part === 'statement' && !isControl ? 'overview' : part,
            ...(own ? { ns: AVAL_NAMESPACE } : {}),
            prose: prose(textIn(content, key)),
            ...translated(content, key),
          },
        ],
  ),
  ...questionsIn(content).map((question, i) => ({
    id: `${id}_qst.${i + 1}`,
    name: 'question',
    ns: AVAL_NAMESPACE,
    prose: prose(textIn(question, 'text')),
  })),
]

const translated = (content: JsonObject, key: string): JsonObject => {
  const parts = Object.entries(translationsIn(content)).flatMap(([language, told]) =>
    isObject(told) && textIn(told, key).trim() !== ''
      ? [
          {
            name: 'translation',
            ns: AVAL_NAMESPACE,
            props: [ours('lang', language)],
            prose: prose(textIn(told, key)),
          },
        ]
      : [],
  )
  return parts.length > 0 ? { parts } : {}
}

const translationsIn = ({ translations }: JsonObject): JsonObject =>
  isObject(translations) ? translations : {}
const questionsIn = ({ questions }: JsonObject): readonly JsonObject[] =>
  isObject(questions) ? Object.values(questions).filter(isObject) : []
const groupsIn = ({ implementation_groups: groups }: JsonObject): readonly string[] =>
  Array.isArray(groups) ? groups.map(String).filter((one) => one.trim() !== '') : []

/** Ids that OSCAL takes and that stay the same from one export to the next: the last word of the URN, told apart where it repeats. */
const idsOf = (nodes: readonly PlacedNode[]): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  for (const { urn } of nodes) {
    const base = tokenOf(urn.split(':').at(-1) ?? '')
    let id = base
    for (let nth = 2; taken.has(id); nth += 1) id = `${base}.${nth}`
    taken.add(id)
    ids.set(urn, id)
  }
  return ids
}

const tokenOf = (text: string): string => {
  const token = text.replace(/[^\p{L}\p{N}.\-_]+/gu, '-')
  return /^[\p{L}_]/u.test(token) ? token : `n-${token}`
}
