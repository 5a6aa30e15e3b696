import type { Library } from '../../domain/crosswalk/library.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { type PlacedCriterion, placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Criterion, Followed, Standard, SubStandard } from '../../domain/standards/standard.ts'
import type { Text } from '../../domain/standards/text.ts'
import { type NamePlate, namePlate } from './readProgramme.ts'
import { type RelatedProgramme, relatedTo } from './relatedTo.ts'

export interface CriterionLine {
  readonly id: string
  readonly number: string
  readonly asks: Text
}

export interface FollowedLine extends CriterionLine, Pick<Followed, 'as' | 'because'> {
  readonly programme: NamePlate
}

export interface ReadCriterion {
  readonly programme: NamePlate & Pick<Programme, 'operatorTypes' | 'siteKinds' | 'bibliography'>
  readonly hash: string
  readonly standard: Pick<Standard, 'id' | 'number' | 'title'>
  readonly subStandard: Pick<SubStandard, 'id' | 'number' | 'title'>
  readonly criterion: Criterion
  /** What it goes on from in the programme before, and what goes on from it in the one after. */
  readonly follows: readonly FollowedLine[]
  readonly followedBy: readonly FollowedLine[]
  readonly before: CriterionLine | null
  readonly after: CriterionLine | null
  readonly related: readonly RelatedProgramme[]
}

/** A criterion at its own address, with all that leads on from it. */
export const readCriterion = (library: Library, id: string, criterionId: string): Outcome<ReadCriterion> => {
  const edition = library.editions.find(({ programme }) => programme.id === id)
  if (!edition) return refused('notFound', 'reading.programme')
  const { programme, hash } = edition
  const all = placedCriteria(programme)
  const at = all.findIndex(({ criterion }) => criterion.id === criterionId)
  const placed = all[at]
  if (!placed) return refused('notFound', 'reading.criterion')
  const { criterion, standard, subStandard } = placed
  return done({
    programme: { ...namePlate(programme), ...listsOf(programme, criterion) },
    hash,
    standard: { id: standard.id, number: standard.number, title: standard.title },
    subStandard: { id: subStandard.id, number: subStandard.number, title: subStandard.title },
    criterion,
    follows: followedIn(library, programme, criterion),
    followedBy: followingOf(library, programme, criterion),
    before: neighbour(all[at - 1]),
    after: neighbour(all[at + 1]),
    related: relatedTo(library, programme.id, criterion.id),
  })
}

/** The lists that its page draws names from; of the bibliography only what it rests on. */
const listsOf = ({ operatorTypes, siteKinds, bibliography }: Programme, { sources }: Criterion) => ({
  operatorTypes,
  siteKinds,
  bibliography: bibliography.filter((note) => sources.includes(note.id)),
})

const followedIn = (
  library: Library,
  programme: Programme,
  criterion: Criterion,
): readonly FollowedLine[] => {
  const before = library.editions.find((one) => one.programme.id === programme.succeeds)?.programme
  if (!before) return []
  const lines = new Map(placedCriteria(before).map((placed) => [placed.criterion.id, lineOf(placed)]))
  return (criterion.follows ?? []).flatMap(({ id, as, because }) => {
    const line = lines.get(id)
    return line ? [{ ...line, as, because, programme: namePlate(before) }] : []
  })
}

const followingOf = (library: Library, programme: Programme, criterion: Criterion): readonly FollowedLine[] =>
  library.editions
    .filter((one) => one.programme.succeeds === programme.id)
    .flatMap((one) =>
      placedCriteria(one.programme).flatMap((placed) =>
        (placed.criterion.follows ?? [])
          .filter((followed) => followed.id === criterion.id)
          .map(({ as, because }) => ({
            ...lineOf(placed),
            as,
            because,
            programme: namePlate(one.programme),
          })),
      ),
    )

const lineOf = ({ criterion: { id, number, asks } }: PlacedCriterion): CriterionLine => ({ id, number, asks })

const neighbour = (placed: PlacedCriterion | undefined): CriterionLine | null =>
  placed ? lineOf(placed) : null
