import type { Library } from '../../domain/crosswalk/library.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Standard } from '../../domain/standards/standard.ts'
import { type NamePlate, namePlate } from './readProgramme.ts'

type Neighbour = Pick<Standard, 'id' | 'number' | 'title'>

export interface ReadStandard {
  readonly programme: NamePlate & Pick<Programme, 'operatorTypes' | 'siteKinds'>
  readonly hash: string
  readonly standard: Standard
  readonly before: Neighbour | null
  readonly after: Neighbour | null
}

/** One standard with its criteria, and the two beside it. */
export const readStandard = (library: Library, id: string, standardId: string): Outcome<ReadStandard> => {
  const edition = library.editions.find(({ programme }) => programme.id === id)
  if (!edition) return refused('notFound', 'reading.programme')
  const { programme, hash } = edition
  const at = programme.standards.findIndex((one) => one.id === standardId)
  const standard = programme.standards[at]
  if (!standard) return refused('notFound', 'reading.standard')
  const { operatorTypes, siteKinds } = programme
  return done({
    programme: { ...namePlate(programme), operatorTypes, siteKinds },
    hash,
    standard,
    before: neighbour(programme.standards[at - 1]),
    after: neighbour(programme.standards[at + 1]),
  })
}

const neighbour = (standard: Standard | undefined): Neighbour | null =>
  standard ? { id: standard.id, number: standard.number, title: standard.title } : null
