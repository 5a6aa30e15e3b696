import type { Text } from '../../standards/text.ts'
import type { Track } from './workshop.ts'

/** A piece of teaching that workshops are made of, and the criteria of each programme that it teaches. */
export interface TrainingModule {
  readonly id: string
  readonly title: Text
  readonly about: Text
  readonly hours: number
  readonly tracks: readonly Track[]
  /** Ids of criteria, by programme. */
  readonly teaches: Readonly<Record<string, readonly string[]>>
}

export interface ModuleFault {
  readonly module: string
  readonly fault: 'twice' | 'programmeUnknown' | 'criterionUnknown' | 'teachesNothing'
  readonly what: string
}

/** What modules say of criteria that are not there. */
export const faultsInModules = (
  modules: readonly TrainingModule[],
  criteriaOf: Readonly<Record<string, ReadonlySet<string>>>,
): readonly ModuleFault[] =>
  modules.flatMap((module, at): readonly ModuleFault[] => {
    const { id, teaches } = module
    const twice = modules.findIndex((one) => one.id === id) !== at
    const taught = Object.entries(teaches)
    return [
      ...(twice ? [{ module: id, fault: 'twice' as const, what: id }] : []),
      ...(taught.length === 0 ? [{ module: id, fault: 'teachesNothing' as const, what: id }] : []),
      ...taught.flatMap(([programme, criteria]): readonly ModuleFault[] => {
        const known = criteriaOf[programme]
        if (!known) return [{ module: id, fault: 'programmeUnknown', what: programme }]
        return criteria
          .filter((criterion) => !known.has(criterion))
          .map((criterion) => ({ module: id, fault: 'criterionUnknown', what: `${programme}/${criterion}` }))
      }),
    ]
  })

/** Which modules teach any of these criteria of a programme, those that teach most of them first. */
export const modulesFor = (
  modules: readonly TrainingModule[],
  programmeId: string,
  criteria: readonly string[],
): readonly { readonly module: TrainingModule; readonly criteria: readonly string[] }[] =>
  modules
    .map((module) => ({
      module,
      criteria: criteria.filter((one) => (module.teaches[programmeId] ?? []).includes(one)),
    }))
    .filter(({ module, criteria: taught }) => taught.length > 0 && module.tracks.includes('companies'))
    .toSorted((one, other) => other.criteria.length - one.criteria.length)
