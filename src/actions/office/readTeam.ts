import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { comingAbsences, type Workload, workloadOn } from '../../store/office/officers.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { workStates } from './whoseTurn.ts'

export interface Team {
  readonly officers: readonly Workload[]
  readonly absences: readonly {
    readonly id: string
    readonly personId: string
    readonly name: string
    readonly deputyId: string
    readonly deputyName: string
    readonly fromDay: string
    readonly untilDay: string
  }[]
  readonly unassigned: number
  readonly today: string
}

/** What each officer has before them, and who is away with whom standing in. */
export const readTeam = (world: World, actor: Actor): Promise<Outcome<Team>> =>
  act(world, actor, 'readTeam', async (tx) => {
    const { day } = moment(world)
    const nobody = await tx.kysely
      .selectFrom('caseFile')
      .select((eb) => eb.fn.countAll<number>().as('many'))
      .where('assignedTo', 'is', null)
      .where('state', 'in', [...workStates])
      .executeTakeFirstOrThrow()
    return done({
      officers: await workloadOn(tx, day, workStates),
      absences: await comingAbsences(tx, day),
      unassigned: nobody.many,
      today: day,
    })
  })
