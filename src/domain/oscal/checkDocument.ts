import { idsIn } from './idsIn.ts'
import { type Found, isObject, type JsonObject, membersIn, objectsOf, textOf } from './json.ts'
import type { OscalModel } from './models.ts'
import { type OscalFault, oscalFault } from './oscalFault.ts'
import { valueFaults } from './valuesAllowed.ts'

/** A document whose shape is right; `body` is what stands under its model's key. */
export interface OscalDocument {
  readonly model: OscalModel
  readonly body: JsonObject
  /** Where the document says that its schema is. */
  readonly schema?: string
}

/** The document as it is written. */
export const wholeOf = ({ model, body, schema }: OscalDocument): JsonObject => ({
  ...(schema === undefined ? {} : { $schema: schema }),
  [model]: body,
})

/**
 * What the published schemas let pass: ids that stand twice, references that lead nowhere, and values outside the lists
 * that OSCAL's own texts give. References into other documents (a control of an imported catalogue, a task of a plan) are
 * not judged here, nor is what publishers do in good faith: links to controls that a profile left out, parts of one id.
 */
export const checkDocument = ({ model, body }: OscalDocument): readonly OscalFault[] => {
  const members = [...membersIn({ [model]: body })]
  return [
    ...idFaults(members, model),
    ...referenceFaults(members, model),
    ...resourceFaults(members, body),
    ...valueFaults(members, model),
  ].toSorted((one, other) => order(one.path, other.path))
}

const order = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true })

/** Lists whose entries are told apart, and by what: two of the same could not be referred to. */
// biome-ignore format: a table, a row a line
const toldApart = {
  controls: 'id', groups: 'id', params: 'id', roles: 'id',
  parties: 'uuid', locations: 'uuid', resources: 'uuid', components: 'uuid', users: 'uuid', activities: 'uuid', tasks: 'uuid',
  observations: 'uuid', findings: 'uuid', risks: 'uuid', results: 'uuid', 'poam-items': 'uuid', mappings: 'uuid', maps: 'uuid',
} as const

const idFaults = (members: readonly Found[], model: OscalModel): readonly OscalFault[] =>
  Object.entries(toldApart).flatMap(([list, by]) => {
    // What a profile adds to several controls stands apart once it is resolved.
    if (list === 'params' && model === 'profile') return []
    const seen = new Map<string, string>()
    return members
      .filter(({ key }) => key === list)
      .flatMap(({ at, value }) =>
        objectsOf(value).flatMap((one, i) => twice(seen, textOf(one[by]), `${at}/${i}/${by}`)),
      )
  })

const twice = (seen: Map<string, string>, id: string | undefined, at: string): readonly OscalFault[] => {
  if (id === undefined) return []
  const key = at.endsWith('/uuid') ? id.toLowerCase() : id
  const first = seen.get(key)
  if (first !== undefined) return [oscalFault(at, 'idTwice', { id, first })]
  seen.set(key, at)
  return []
}

interface Reference {
  readonly key: string
  /** The list in which what it names stands. */
  readonly names: string
  readonly fault:
    | 'roleUnknown'
    | 'partyUnknown'
    | 'locationUnknown'
    | 'observationUnknown'
    | 'findingUnknown'
    | 'riskUnknown'
  /** The models in which it names something of the same document; left out: all. */
  readonly models?: readonly OscalModel[]
  /** Only under metadata: elsewhere it may name something of a document that is built upon. */
  readonly inMetadata?: true
}

// biome-ignore format: a table, a row a line
const references: readonly Reference[] = [
  { key: 'role-id',                 names: 'roles',        fault: 'roleUnknown', inMetadata: true },
  { key: 'party-uuids',             names: 'parties',      fault: 'partyUnknown' },
  { key: 'member-of-organizations', names: 'parties',      fault: 'partyUnknown' },
  { key: 'location-uuids',          names: 'locations',    fault: 'locationUnknown' },
  { key: 'observation-uuid',        names: 'observations', fault: 'observationUnknown', models: ['assessment-results', 'plan-of-action-and-milestones'] },
  { key: 'finding-uuid',            names: 'findings',     fault: 'findingUnknown',     models: ['assessment-results', 'plan-of-action-and-milestones'] },
  { key: 'risk-uuid',               names: 'risks',        fault: 'riskUnknown',        models: ['assessment-results'] },
]

const referenceFaults = (members: readonly Found[], model: OscalModel): readonly OscalFault[] =>
  references
    .filter(({ models }) => models === undefined || models.includes(model))
    .flatMap(({ key, names, fault, inMetadata }) => {
      const wanted = members.filter(
        (one) => one.key === key && (!inMetadata || one.at.startsWith(`/${model}/metadata/`)),
      )
      const there = wanted.length === 0 ? new Set<string>() : idsIn(members, names)
      return wanted.flatMap(({ at, value }) =>
        [value]
          .flat()
          .filter((id) => typeof id === 'string' && !there.has(id.toLowerCase()))
          .map((id) => oscalFault(at, fault, { id: String(id) })),
      )
    })

const UUID = /^#[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A link inside the document by a UUID leads to something that is there: a resource, or anything else with a UUID. */
const resourceFaults = (members: readonly Found[], body: JsonObject): readonly OscalFault[] => {
  const backMatter = isObject(body['back-matter']) ? body['back-matter'] : {}
  const there = new Set([
    ...objectsOf(backMatter.resources).map(({ uuid }) => String(uuid).toLowerCase()),
    ...members.flatMap(({ key, value }) => (key === 'uuid' ? [String(value).toLowerCase()] : [])),
  ])
  return members.flatMap(({ at, key, value }) => {
    const href = key === 'href' ? textOf(value) : undefined
    return href && UUID.test(href) && !there.has(href.slice(1).toLowerCase())
      ? [oscalFault(at, 'resourceUnknown', { id: href.slice(1) })]
      : []
  })
}
