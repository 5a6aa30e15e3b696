import { modulesFor } from '../../../domain/capacity/training/module.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import type { Programme } from '../../../domain/programmes/programme.ts'
import type { Text } from '../../../domain/standards/text.ts'
import { findingGaps, gapsOf, openWorkshopsTeaching } from '../../../store/capacity/training/gaps.ts'
import { findCase } from '../../../store/cases/caseFiles.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { editionOf } from '../../cases/caseNow.ts'
import { ownCase } from '../../ownCase.ts'
import { actForCompany } from '../../profile/actForCompany.ts'
import type { World } from '../../world.ts'

export interface SuggestedModule {
  readonly id: string
  readonly title: Text
  readonly about: Text
  readonly hours: number
  readonly criteria: readonly { readonly number: string; readonly asks: Text }[]
  readonly workshops: readonly {
    readonly link: string
    readonly title: string
    readonly startsOn: string
    readonly place: string
    readonly mode: string
    readonly forSmallFirms: boolean
  }[]
}

export interface SuggestedTraining {
  readonly gaps: number
  readonly modules: readonly SuggestedModule[]
}

/** What a company could learn of what it does not meet yet, and where it can register for it now. */
export const suggestOwnTraining = (world: World, actor: Actor): Promise<Outcome<SuggestedTraining>> =>
  actForCompany(world, actor, 'suggestOwnTraining', async (tx, operatorId) => {
    const file = await ownCase(tx, actor)
    if (!file.ok) return file
    return done(await suggested(tx, world, editionOf(world, file.value), await gapsOf(tx, operatorId)))
  })

/** The same of a case's open findings, for the office to offer. */
export const suggestCaseTraining = (
  world: World,
  actor: Actor,
  caseId: string,
): Promise<Outcome<SuggestedTraining>> =>
  act(world, actor, 'suggestCaseTraining', async (tx) => {
    const file = await findCase(tx, caseId)
    if (!file) return refused('notFound', 'notFound')
    return done(await suggested(tx, world, editionOf(world, file), await findingGaps(tx, caseId)))
  })

const suggested = async (
  tx: Tx,
  { modules: all }: Pick<World, 'modules'>,
  programme: Programme,
  gaps: readonly string[],
): Promise<SuggestedTraining> => {
  const asked = new Map(
    programme.standards.flatMap(({ subStandards }) =>
      subStandards.flatMap(({ criteria }) => criteria.map((one) => [one.id, one] as const)),
    ),
  )
  const fitting = modulesFor(all, programme.id, gaps)
  const workshops = await openWorkshopsTeaching(
    tx,
    fitting.map(({ module }) => module.id),
  )
  return {
    gaps: gaps.length,
    modules: fitting.map(({ module: { id, title, about, hours }, criteria }) => ({
      ...{ id, title, about, hours },
      criteria: criteria.flatMap((one) => {
        const found = asked.get(one)
        return found ? [{ number: found.number, asks: found.asks }] : []
      }),
      workshops: workshops
        .filter((one) => one.modules.includes(id))
        .map(({ link, title: name, startsOn, place, mode, forSmallFirms }) => ({
          ...{ link, title: name, startsOn, place, mode, forSmallFirms },
        })),
    })),
  }
}
