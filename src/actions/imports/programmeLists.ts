import { allOr, both, dayIn, type NamedLine, named, sourced, text, words } from './programmeCells.ts'
import { columnChoices } from './programmeChoices.ts'
import { idsIn, kebabId, type NamedThing } from './programmeIds.ts'
import { chosen } from './programmeWords.ts'

type Cells = NamedLine['cells']

/** What the cells of other worksheets name. */
export interface KnownThings {
  readonly operatorTypes: readonly NamedThing[]
  readonly siteKinds: readonly NamedThing[]
  readonly focusAreas: readonly NamedThing[]
}
const count = (cells: Cells, column: string): number | string => {
  const said = text(cells[column])
  return said === '' || Number.isNaN(Number(said)) ? said : Number(said)
}
const given = (key: string, cells: Cells, column = key) =>
  text(cells[column]) === '' ? {} : { [key]: count(cells, column) }

/** The worksheets that are lists beside the criteria, each with what a line of it becomes in the programme's files. */
export const programmeLists = {
  operatorTypes: (cells: Cells, known: KnownThings) => ({
    ...named(cells),
    ...(words(cells.follows).length > 0 ? { follows: idsIn(text(cells.follows), known.operatorTypes) } : {}),
  }),
  siteKinds: named,
  focusAreas: named,
  eligibility: (cells: Cells, known: KnownThings) => {
    const yes = chosen(text(cells.wantsYes), columnChoices.wantsYes)
    return {
      id: kebabId(text(cells.id)),
      asks: both(cells, 'asks'),
      kind: chosen(text(cells.kind), columnChoices.kind),
      wants: {
        ...(yes === '' ? {} : { yes: yes === 'yes' }),
        ...given('atLeast', cells),
        ...given('monthsAgoAtLeast', cells),
      },
      otherwise: both(cells, 'otherwise'),
      operatorTypes: allOr(cells.operatorTypes, known.operatorTypes),
      ...sourced(cells),
    }
  },
  deadlines: (cells: Cells) => ({
    clock: text(cells.clock),
    days: count(cells, 'days'),
    count: chosen(text(cells.count), columnChoices.count),
    warnBefore: words(cells.warnBefore).map(Number),
    because: both(cells, 'because'),
    ...sourced(cells),
  }),
  benefits: (cells: Cells, known: KnownThings) => ({
    id: kebabId(text(cells.id)),
    name: both(cells, 'name'),
    tells: both(cells, 'tells'),
    operatorTypes: allOr(cells.operatorTypes, known.operatorTypes),
    // Who says nothing of it promises what others give and nobody here can measure.
    deliveredBy: text(cells.deliveredBy) || 'elsewhere',
    measuredBy: text(cells.measuredBy) || 'nothing',
    ...sourced(cells),
  }),
  terms: (cells: Cells) => ({
    id: kebabId(text(cells.id)),
    name: both(cells, 'name'),
    amount: count(cells, 'amount'),
    unit: chosen(text(cells.unit), columnChoices.unit),
    tells: both(cells, 'tells'),
    ...sourced(cells),
  }),
  holidays: (cells: Cells) => ({ day: dayIn(cells.day), name: both(cells, 'name'), ...sourced(cells) }),
  bibliography: (cells: Cells) => ({
    id: text(cells.id),
    tells: both(cells, 'tells'),
    kind: text(cells.kind),
  }),
} as const satisfies Readonly<Record<string, (cells: Cells, known: KnownThings) => object>>

export type ProgrammeListName = keyof typeof programmeLists
