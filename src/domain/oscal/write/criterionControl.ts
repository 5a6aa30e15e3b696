import type { Programme } from '../../programmes/programme.ts'
import type { Criterion, CriterionPart } from '../../standards/standard.ts'
import type { JsonObject } from '../json.ts'
import { AVAL_NAMESPACE } from '../models.ts'
import { controlId, statementId } from './controlIds.ts'
import { line, ours, part, type Writing } from './writing.ts'

/** Where OSCAL's methods of assessment have their names. */
const ASSESSMENT = 'http://csrc.nist.gov/ns/rmf'

/** A criterion as a control: what it asks as statement, then how one can show it and how a visit sees for itself. */
export const controlOf = (programme: Programme, criterion: Criterion, { uuidOf }: Writing): JsonObject => {
  const id = controlId(programme.id, criterion.id)
  return {
    id,
    class: 'criterion',
    title: shortened(criterion.asks.en),
    props: propsOf(criterion),
    ...(criterion.sources.length > 0
      ? {
          links: criterion.sources.map((source) => ({
            href: `#${uuidOf(`source ${programme.id} ${source}`)}`,
            rel: 'reference',
          })),
        }
      : {}),
    parts: [
      part(statementId(programme.id, criterion.id), 'statement', criterion.asks, {
        ...(criterion.parts.length > 0
          ? { parts: criterion.parts.map((one) => itemOf(programme, criterion, one)) }
          : {}),
      }),
      part(`${id}_gdn`, 'guidance', criterion.guidance),
      part(`${id}_evd`, 'example-evidence', criterion.evidence, { ns: AVAL_NAMESPACE }),
      methodOf(id, criterion),
      ...(criterion.smallCompany
        ? [part(`${id}_sml`, 'small-company', criterion.smallCompany, { ns: AVAL_NAMESPACE })]
        : []),
    ],
  }
}

const propsOf = (criterion: Criterion): readonly JsonObject[] => [
  { name: 'label', value: line(criterion.number) },
  ours('title', shortened(criterion.asks.es), { class: 'es' }),
  ours('criterion', criterion.id),
  ours('level', criterion.level),
  ours('certainty', criterion.certainty),
  ...each('operator-type', criterion.operatorTypes),
  ...each('site-kind', criterion.siteKinds),
  ours('owed-by', criterion.owedBy ?? 'operator'),
  ...period(criterion),
]

const each = (name: string, list: readonly string[] | 'all'): readonly JsonObject[] =>
  list === 'all' ? [ours(name, 'all')] : list.map((one) => ours(name, one))

const period = ({ from, until }: Pick<CriterionPart, 'from' | 'until'>): readonly JsonObject[] => [
  ...(from ? [ours('from', from)] : []),
  ...(until ? [ours('until', until)] : []),
]

const itemOf = (programme: Programme, criterion: Criterion, one: CriterionPart): JsonObject =>
  part(statementId(programme.id, criterion.id, one.id), 'item', one.asks, {
    props: [
      ours('part', one.id),
      ours('level', one.level),
      ...(one.operatorTypes ? each('operator-type', one.operatorTypes) : []),
      ...period(one),
    ],
  })

const methodOf = (id: string, { visit }: Criterion): JsonObject => ({
  id: `${id}_mth`,
  name: 'assessment-method',
  props: [{ name: 'method', ns: ASSESSMENT, value: visit.method.toUpperCase() }],
  parts: [part(`${id}_mth-obj`, 'assessment-objects', visit.checks)],
})

const longest = 110

/** The first sentence, or as many whole words of it as a heading bears. */
const shortened = (text: string): string => {
  const first = line(text)
    .replace(/(?<=\p{L}{3})\.\s.*$/su, '')
    .replace(/\.$/u, '')
  if (first.length <= longest) return first
  return `${first.slice(0, longest).replace(/[\s,;:]+\S*$/u, '')}…`
}
