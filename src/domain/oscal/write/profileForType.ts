import type { Day } from '../../kernel/day.ts'
import { criteriaFor } from '../../programmes/criteriaFor.ts'
import { placedCriteria } from '../../programmes/placedCriteria.ts'
import type { OperatorType } from '../../programmes/programme.ts'
import type { Criterion } from '../../standards/standard.ts'
import type { OscalDocument } from '../checkDocument.ts'
import type { JsonObject } from '../json.ts'
import { catalogFile, controlId, statementId } from './controlIds.ts'
import { catalogUuid, type Edition } from './programmeCatalog.ts'
import { line, metadataOf, ours, type Writing } from './writing.ts'

/** What one type of operator is asked on a day: a selection from the programme's catalogue, which it names as a resource. */
export const profileForType = (
  { programme, hash }: Edition,
  type: OperatorType,
  on: Day,
  writing: Writing,
): OscalDocument => {
  const asked = criteriaFor(programme, { operatorTypes: [type.id], on })
  const catalog = catalogUuid(programme, writing)
  const whole = new Map(placedCriteria(programme).map(({ criterion }) => [criterion.id, criterion]))
  const alters = asked.flatMap((one) => alterationOf(programme.id, one, whole.get(one.id)))
  const title = {
    en: `${programme.name.en} (${programme.edition}): ${type.name.en}`,
    es: `${programme.name.es} (${programme.edition}): ${type.name.es}`,
  }
  return {
    model: 'profile',
    body: {
      uuid: writing.uuidOf(`profile ${programme.id} ${programme.edition} ${type.id}`),
      metadata: metadataOf(title, programme.edition, writing, {
        props: [
          ours('programme', programme.id),
          ours('edition-hash', hash),
          ours('operator-type', type.id),
          ours('asked-on', on),
        ],
      }),
      imports: [
        {
          href: `#${catalog}`,
          'include-controls': [{ 'with-ids': asked.map(({ id }) => controlId(programme.id, id)) }],
        },
      ],
      merge: { 'as-is': true },
      ...(alters.length > 0 ? { modify: { alters } } : {}),
      'back-matter': {
        resources: [
          {
            uuid: catalog,
            title: line(programme.name.en),
            rlinks: [{ href: catalogFile(programme), 'media-type': 'application/oscal.catalog+json' }],
          },
        ],
      },
    },
  }
}

/** The parts of a criterion that are asked of others go, and the level is that of the parts that stay. */
const alterationOf = (
  programmeId: string,
  asked: Criterion,
  whole: Criterion | undefined,
): readonly JsonObject[] => {
  const staying = new Set(asked.parts.map(({ id }) => id))
  const gone = (whole?.parts ?? []).filter(({ id }) => !staying.has(id))
  if (gone.length === 0 || !whole) return []
  const changesLevel = asked.level !== whole.level
  return [
    {
      'control-id': controlId(programmeId, asked.id),
      removes: [...gone.map(({ id }) => ({ 'by-id': statementId(programmeId, asked.id, id) }))],
      ...(changesLevel ? { adds: [{ props: [ours('level-asked', asked.level)] }] } : {}),
    },
  ]
}
