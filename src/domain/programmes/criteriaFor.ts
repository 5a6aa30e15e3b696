import type { Day } from '../kernel/day.ts'
import type { Criterion, Standard } from '../standards/standard.ts'
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
  isInForce(criterion, asked.on) &&
  covers(criterion.operatorTypes, asked.operatorTypes) &&
  (asked.siteKind === undefined || covers(criterion.siteKinds, [asked.siteKind]))

/** The criteria somebody answers, in the programme's order. */
export const criteriaFor = (programme: Pick<Programme, 'standards'>, asked: AskedOf): readonly Criterion[] =>
  placedCriteria(programme)
    .map((placed) => placed.criterion)
    .filter((criterion) => appliesTo(criterion, asked))

/** The same under their headings; headings under which nothing is asked are left out. */
export const standardsFor = (programme: Pick<Programme, 'standards'>, asked: AskedOf): readonly Standard[] =>
  programme.standards
    .map((standard) => ({
      ...standard,
      subStandards: standard.subStandards
        .map((sub) => ({ ...sub, criteria: sub.criteria.filter((one) => appliesTo(one, asked)) }))
        .filter((sub) => sub.criteria.length > 0),
    }))
    .filter((standard) => standard.subStandards.length > 0)
