import type { Programme, SourceNote } from '../../programmes/programme.ts'
import type { Standard, SubStandard } from '../../standards/standard.ts'
import type { OscalDocument } from '../checkDocument.ts'
import type { JsonObject } from '../json.ts'
import { shortName } from './controlIds.ts'
import { controlOf } from './criterionControl.ts'
import { line, metadataOf, ours, part, titled, type Writing } from './writing.ts'

/** A programme with the fingerprint of its content. */
export interface Edition {
  readonly programme: Programme
  readonly hash: string
}

/** The catalogue of a programme: standards and sub-standards as groups, criteria as controls, sources as resources. */
export const programmeCatalog = ({ programme, hash }: Edition, writing: Writing): OscalDocument => ({
  model: 'catalog',
  body: {
    uuid: catalogUuid(programme, writing),
    metadata: metadataOf(titleOf(programme), programme.edition, writing, headOf(programme, hash, writing)),
    groups: programme.standards.map((standard) => groupOf(programme, standard, writing)),
    ...(programme.bibliography.length > 0
      ? {
          'back-matter': {
            resources: programme.bibliography.map((one) => resourceOf(programme, one, writing)),
          },
        }
      : {}),
  },
})

/** The same for every export of one edition, so that other documents can say which catalogue they mean. */
export const catalogUuid = (
  { id, edition }: Pick<Programme, 'id' | 'edition'>,
  { uuidOf }: Writing,
): string => uuidOf(`catalog ${id} ${edition}`)

const titleOf = ({ name, edition }: Programme) => ({
  en: `${name.en} (${edition})`,
  es: `${name.es} (${edition})`,
})

const headOf = (programme: Programme, hash: string, { uuidOf }: Writing): JsonObject => {
  const uuid = uuidOf(`authority ${programme.id}`)
  return {
    props: [
      ours('programme', programme.id),
      ours('edition-hash', hash),
      ours('certainty', programme.certainty),
      ours('country', programme.country),
    ],
    roles: [{ id: 'publisher', title: 'Publisher of the programme' }],
    parties: [
      {
        uuid,
        type: 'organization',
        name: line(programme.authority.en),
        props: [ours('name', programme.authority.es, { class: 'es' })],
      },
    ],
    'responsible-parties': [{ 'role-id': 'publisher', 'party-uuids': [uuid] }],
  }
}

const groupOf = (programme: Programme, standard: Standard, writing: Writing): JsonObject => {
  const id = `${shortName(programme.id)}-standard-${standard.id}`
  const { title, props } = titled(standard.title)
  const subs = standard.subStandards.filter(({ criteria }) => criteria.length > 0)
  return {
    id,
    class: 'standard',
    title,
    props: [
      { name: 'label', value: line(standard.number) },
      ...props,
      ours('certainty', standard.certainty),
      ...(standard.focusArea ? [ours('focus-area', standard.focusArea)] : []),
    ],
    parts: [part(`${id}_ovw`, 'overview', standard.describes)],
    ...(subs.length > 0 ? { groups: subs.map((sub) => subGroupOf(programme, id, sub, writing)) } : {}),
  }
}

const subGroupOf = (programme: Programme, above: string, sub: SubStandard, writing: Writing): JsonObject => {
  const { title, props } = titled(sub.title)
  return {
    id: `${above}.${sub.id}`,
    class: 'sub-standard',
    title,
    props: [{ name: 'label', value: line(sub.number) }, ...props, ours('certainty', sub.certainty)],
    controls: sub.criteria.map((criterion) => controlOf(programme, criterion, writing)),
  }
}

const ADDRESS = /https?:\/\/[^\s,;)]+/u

const resourceOf = (
  programme: Programme,
  { id, tells, kind }: SourceNote,
  { uuidOf }: Writing,
): JsonObject => {
  const address = ADDRESS.exec(tells.en)?.[0]
  return {
    uuid: sourceUuid(programme, id, { uuidOf }),
    ...titled(tells),
    props: [...titled(tells).props, ours('source', id), ours('source-kind', kind)],
    ...(address ? { rlinks: [{ href: address }] } : {}),
  }
}

export const sourceUuid = (
  { id }: Pick<Programme, 'id'>,
  source: string,
  { uuidOf }: Pick<Writing, 'uuidOf'>,
) => uuidOf(`source ${id} ${source}`)
