import type { Library } from '../../domain/crosswalk/library.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Text } from '../../domain/standards/text.ts'

export interface SideLine {
  readonly id: string
  readonly number: string
  readonly asks: Text
}

export interface SideStandard {
  readonly id: string
  readonly number: string
  readonly title: Text
  readonly criteria: readonly string[]
}

/** What a crosswalk can have on either of its sides: a programme, or a text that programmes rest on. */
export interface Side {
  readonly id: string
  readonly edition: string
  readonly shortName: string
  readonly name: Text
  /** Whether it has pages of its own: a convention's provisions have none. */
  readonly hasPages: boolean
  readonly lines: ReadonlyMap<string, SideLine>
  /** Its criteria in their order; a text without standards has them all under one without a title. */
  readonly standards: readonly SideStandard[]
}

/** Worked out once for the editions there are, which do not change while the house is open. */
const sides = new WeakMap<Library['editions'], readonly Side[]>()

export const sidesOf = (library: Library): readonly Side[] => {
  const known = sides.get(library.editions)
  if (known) return known
  const made: readonly Side[] = [
    ...library.editions.map(({ programme: { id, edition, shortName, name, standards } }) => ({
      ...{ id, edition, shortName, name, hasPages: true },
      lines: linesOf(placedCriteria({ standards }).map((placed) => placed.criterion)),
      standards: standards.map((standard) => ({
        ...{ id: standard.id, number: standard.number, title: standard.title },
        criteria: placedCriteria({ standards: [standard] }).map((placed) => placed.criterion.id),
      })),
    })),
    ...library.references.map(({ id, edition, name, provisions }) => ({
      ...{ id, edition, shortName: id.toUpperCase(), name, hasPages: false },
      lines: linesOf(provisions),
      standards: [{ id: '', number: '', title: name, criteria: provisions.map((one) => one.id) }],
    })),
  ]
  sides.set(library.editions, made)
  return made
}

const linesOf = (items: readonly SideLine[]): Side['lines'] =>
  new Map(items.map(({ id, number, asks }) => [id, { id, number, asks }]))
