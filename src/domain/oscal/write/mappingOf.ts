import type { Crosswalk } from '../../crosswalk/crosswalk.ts'
import type { Relation, RelationKind } from '../../crosswalk/relation.ts'
import type { OscalDocument } from '../checkDocument.ts'
import type { JsonObject } from '../json.ts'
import { catalogFile, controlId } from './controlIds.ts'
import { catalogUuid, type Edition } from './programmeCatalog.ts'
import { line, metadataOf, ours, prose, type Writing } from './writing.ts'

/** Our relations in OSCAL's words, read from the source to the target. What answers to nothing stands in the gaps. */
const relationships = {
  equal: 'equal-to',
  broader: 'superset-of',
  narrower: 'subset-of',
  partly: 'intersects-with',
  none: 'no-relationship',
} as const satisfies Record<RelationKind, string>

/** The judgements between two programmes as a mapping, each with its reason, who said so, and whether anybody reviewed it. */
export const mappingOf = (
  crosswalk: Crosswalk,
  from: Edition,
  to: Edition,
  writing: Writing,
): OscalDocument => {
  const [one, other] = [from.programme, to.programme]
  const name = `${one.id} ${one.edition} ${other.id} ${other.edition}`
  const pairs = crosswalk.relations.filter((relation) => relation.from !== null && relation.to !== null)
  const title = {
    en: `How ${one.shortName} (${one.edition}) stands to ${other.shortName} (${other.edition})`,
    es: `Cómo se relaciona ${one.shortName} (${one.edition}) con ${other.shortName} (${other.edition})`,
  }
  return {
    model: 'mapping-collection',
    body: {
      uuid: writing.uuidOf(`mapping-collection ${name}`),
      metadata: metadataOf(title, `${one.edition} / ${other.edition}`, writing, {
        props: [ours('from', one.id), ours('to', other.id)],
      }),
      provenance: provenanceOf(crosswalk, writing),
      mappings: [
        {
          uuid: writing.uuidOf(`mapping ${name}`),
          'source-resource': { type: 'catalog', href: `#${catalogUuid(one, writing)}` },
          'target-resource': { type: 'catalog', href: `#${catalogUuid(other, writing)}` },
          maps: pairs.map((relation, i) => mapOf(relation, crosswalk, writing.uuidOf(`map ${name} ${i}`))),
          ...gap(
            'source-gap-summary',
            one.id,
            leftOut(crosswalk, 'from'),
            writing.uuidOf(`gap ${name} from`),
          ),
          ...gap('target-gap-summary', other.id, leftOut(crosswalk, 'to'), writing.uuidOf(`gap ${name} to`)),
        },
      ],
      'back-matter': {
        resources: [from, to].map(({ programme, hash }) => ({
          uuid: catalogUuid(programme, writing),
          title: line(programme.name.en),
          props: [ours('edition-hash', hash)],
          rlinks: [{ href: catalogFile(programme), 'media-type': 'application/oscal.catalog+json' }],
        })),
      },
    },
  }
}

const provenanceOf = ({ derivedThrough, relations }: Crosswalk, { say }: Writing): JsonObject => {
  const reviewed = relations.filter((one) => one.reviewed).length
  const values = { count: relations.length, reviewed, through: derivedThrough ?? '' }
  return {
    method: derivedThrough ? 'hybrid' : 'human',
    'matching-rationale': 'semantic',
    status: reviewed === relations.length ? 'complete' : 'draft',
    'mapping-description': derivedThrough
      ? say('oscal.export.mapping.derived', values)
      : say('oscal.export.mapping.judged', values),
  }
}

const mapOf = (relation: Relation, { from, to }: Crosswalk, uuid: string): JsonObject => ({
  uuid,
  'matching-rationale': 'semantic',
  relationship: relationships[relation.relation],
  sources: [{ type: 'control', 'id-ref': controlId(from.programme, relation.from ?? '') }],
  targets: [{ type: 'control', 'id-ref': controlId(to.programme, relation.to ?? '') }],
  'confidence-score': { category: relation.confidence },
  props: propsOf(relation),
  remarks: prose(relation.why.en),
})

const propsOf = ({
  why,
  needs,
  needsBack,
  saidBy,
  on,
  reviewed,
  through,
}: Relation): readonly JsonObject[] => [
  ours('why', why.es, { class: 'es' }),
  ...(needs ? [ours('needs', needs.en, { class: 'en' }), ours('needs', needs.es, { class: 'es' })] : []),
  ...(needsBack
    ? [ours('needs-back', needsBack.en, { class: 'en' }), ours('needs-back', needsBack.es, { class: 'es' })]
    : []),
  ours('said-by', saidBy),
  ours('said-on', on),
  ours('reviewed', reviewed ? 'yes' : 'no'),
  ...(reviewed ? [ours('reviewed-by', reviewed.by), ours('reviewed-on', reviewed.on)] : []),
  ...(through ? [ours('through', `${through.programme} ${through.criterion}`)] : []),
]

/** The criteria of a side that answer to nothing on the other. */
const leftOut = ({ relations }: Crosswalk, side: 'from' | 'to'): readonly string[] => {
  const paired = new Set(relations.filter((one) => one.relation !== 'none').map((one) => one[side]))
  const alone = relations.flatMap((one) => (one.relation === 'none' ? (one[side] ?? []) : []))
  return [...new Set(alone)].filter((id) => !paired.has(id))
}

const gap = (key: string, programmeId: string, ids: readonly string[], uuid: string): JsonObject =>
  ids.length === 0
    ? {}
    : { [key]: { uuid, 'unmapped-controls': [{ 'with-ids': ids.map((id) => controlId(programmeId, id)) }] } }
