import type { Day } from '../kernel/day.ts'
import type { Criterion, CriterionPart, Standard, SubStandard } from '../standards/standard.ts'
import { placedCriteria } from './placedCriteria.ts'
import type { Programme } from './programme.ts'

/** Whom the criteria are asked of: what the company does, what its site is (left out: any), and on which day. */
export interface AskedOf {
  readonly operatorTypes: readonly string[]
  readonly siteKind?: string
  readonly on: Day
}

/** Whether an 'all or these' list covers at least one of what somebody is. */
export const covers = (list: readonly string[] | 'all', have: readonly string[]): boolean =>
  list === 'all' || have.some((one) => list.includes(one))

export const isInForce = (criterion: Pick<Criterion, 'from' | 'until'>, on: Day): boolean =>
  criterion.from <= on && (criterion.until === null || on < criterion.until)

export const appliesTo = (criterion: Criterion, asked: AskedOf): boolean =>
  criterion.owedBy !== 'customs' &&
  isInForce(criterion, asked.on) &&
  covers(criterion.operatorTypes, asked.operatorTypes) &&
  (asked.siteKind === undefined || covers(criterion.siteKinds, [asked.siteKind])) &&
  (criterion.parts.length === 0 || criterion.parts.some((part) => partApplies(criterion, part, asked)))

const partApplies = (criterion: Criterion, part: CriterionPart, asked: AskedOf): boolean =>
  covers(part.operatorTypes ?? 'all', asked.operatorTypes) &&
  isInForce({ from: part.from ?? criterion.from, until: part.until ?? criterion.until }, asked.on)

/** A criterion as it is asked of somebody: with the parts that are theirs, and as binding as those are. */
export const asAsked = (criterion: Criterion, asked: AskedOf): Criterion => {
  const parts = criterion.parts.filter((part) => partApplies(criterion, part, asked))
  if (parts.length === criterion.parts.length) return criterion
  const [first, ...others] = new Set(parts.map(({ level }) => level))
  return { ...criterion, parts, level: first === undefined || others.length > 0 ? 'mixed' : first }
}

/** The criteria somebody answers, in the programme's order. */
export const criteriaFor = (programme: Pick<Programme, 'standards'>, asked: AskedOf): readonly Criterion[] =>
  placedCriteria(programme)
    .map((placed) => placed.criterion)
    .filter((criterion) => appliesTo(criterion, asked))
    .map((criterion) => asAsked(criterion, asked))

const criteriaUnder = ({ criteria }: SubStandard, asked: AskedOf): readonly Criterion[] =>
  criteria.filter((one) => appliesTo(one, asked)).map((one) => asAsked(one, asked))

/** The same under their headings; headings under which nothing is asked are left out. */
export const standardsFor = (programme: Pick<Programme, 'standards'>, asked: AskedOf): readonly Standard[] =>
  programme.standards
    .map((standard) => ({
      ...standard,
      subStandards: standard.subStandards
        .map((sub) => ({ ...sub, criteria: criteriaUnder(sub, asked) }))
        .filter((sub) => sub.criteria.length > 0),
    }))
    .filter((standard) => standard.subStandards.length > 0)
