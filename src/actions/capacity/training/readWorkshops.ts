import { sessionsAsked } from '../../../domain/capacity/training/attendance.ts'
import { evaluationTold } from '../../../domain/capacity/training/evaluationForm.ts'
import { gainOf } from '../../../domain/capacity/training/gain.ts'
import {
  mayDoAt,
  stepsFrom,
  type WorkshopAct,
  type WorkshopState,
  workshopActs,
} from '../../../domain/capacity/training/workshop.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import { type EnrolledCounts, enrolledCounts } from '../../../store/capacity/training/enrolled.ts'
import { countTests, evaluationsOf, testPairs } from '../../../store/capacity/training/knowledgeTests.ts'
import { materialsOf } from '../../../store/capacity/training/materials.ts'
import { sessionsOf } from '../../../store/capacity/training/sessions.ts'
import {
  type After,
  listWorkshopRows,
  type WorkshopFacets,
  type WorkshopFilter,
  type WorkshopLine,
  workshopFacets,
} from '../../../store/capacity/training/workshopList.ts'
import { workshopStepsOf } from '../../../store/capacity/training/workshops.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { csvOf } from '../../public/csv.ts'
import type { World } from '../../world.ts'
import { isId, workshopAt } from './workshopDesk.ts'

const PER_PAGE = 50
const MOST_EXPORTED = 10_000

export interface WorkshopsAsked extends WorkshopFilter {
  /** The `next` of the page before. */
  readonly after?: string | undefined
}

export interface WorkshopList extends WorkshopFacets {
  readonly workshops: readonly WorkshopLine[]
  readonly next: string | null
  readonly mayManage: boolean
  readonly modules: World['modules']
}

const afterOf = (text: string | undefined): After | undefined => {
  const [startsOn = '', id = ''] = (text ?? '').split('_')
  return /^\d{4}-\d{2}-\d{2}$/.test(startsOn) && isId(id) ? { startsOn, id } : undefined
}

export const listWorkshops = (
  world: World,
  actor: Actor,
  asked: WorkshopsAsked,
): Promise<Outcome<WorkshopList>> =>
  act(world, actor, 'listWorkshops', async (tx) => {
    const counts = may(actor.roles, 'readParticipants')
    const rows = await listWorkshopRows(tx, asked, {
      after: afterOf(asked.after),
      most: PER_PAGE + 1,
      counts,
    })
    const workshops = rows.slice(0, PER_PAGE)
    const last = workshops.at(-1)
    return done({
      ...(await workshopFacets(tx, asked)),
      workshops,
      next: rows.length > PER_PAGE && last ? `${last.startsOn}_${last.id}` : null,
      mayManage: may(actor.roles, 'manageWorkshops'),
      modules: world.modules,
    })
  })

export const exportWorkshops = (
  world: World,
  actor: Actor,
  asked: WorkshopFilter,
): Promise<Outcome<string>> =>
  act(world, actor, 'exportWorkshops', async (tx) => {
    const counts = may(actor.roles, 'readParticipants')
    const rows = await listWorkshopRows(tx, asked, { after: undefined, most: MOST_EXPORTED, counts })
    return done(
      csvOf(
        [
          ...['title', 'track', 'country', 'place', 'mode', 'language', 'startsOn', 'endsOn', 'organiser'],
          ...['provider', 'capacity', 'state', 'registered', 'waiting', 'attended'],
        ],
        rows.map((row) => [
          ...[row.title, row.track, row.country, row.place, row.mode, row.language, row.startsOn, row.endsOn],
          ...[
            row.organiser,
            row.provider,
            row.capacity,
            row.state,
            row.registered,
            row.waiting,
            row.attended,
          ],
        ]),
      ),
    )
  })

const nobody = {
  counts: { registered: 0, waiting: 0, withdrawn: 0, attended: 0, certified: 0 } as EnrolledCounts,
  testsTaken: 0,
  gain: null,
  evaluation: null,
}

/** What those who came did and said, as numbers. */
const ofPeople = async (tx: Tx, id: string) => ({
  counts: await enrolledCounts(tx, id),
  testsTaken: await countTests(tx, id),
  gain: gainOf(await testPairs(tx, id)),
  evaluation: evaluationTold(await evaluationsOf(tx, id)),
})

const whatMayBeDone = (state: WorkshopState, mayManage: boolean) => {
  const acts = Object.keys(workshopActs) as WorkshopAct[]
  return mayManage
    ? { mayManage, acts: acts.filter((one) => mayDoAt(state, one)), steps: stepsFrom(state) }
    : { mayManage, acts: [], steps: [] }
}

/** All of a workshop but who comes; what people answered only to whoever may know who they are. */
export const readWorkshop = (world: World, actor: Actor, id: string) =>
  act(world, actor, 'readWorkshop', async (tx) => {
    const found = await workshopAt(tx, id)
    if (!found.ok) return found
    const { questions, link, ...workshop } = found.value
    const mayReadPeople = may(actor.roles, 'readParticipants')
    if (workshop.state === 'draft' && !mayReadPeople) return refused('notFound', 'notFound')
    const sessions = await sessionsOf(tx, id)
    return done({
      ...workshop,
      timeZone: world.programme.timeZone,
      address: `${world.url}/taller/${link}`,
      sessions,
      sessionsAsked: sessionsAsked(sessions.length, workshop.attendanceAsked),
      materials: await materialsOf(tx, id),
      moduleNames: world.modules,
      questions: mayReadPeople ? questions : null,
      hasTest: questions !== null,
      mayReadPeople,
      ...whatMayBeDone(workshop.state, may(actor.roles, 'manageWorkshops')),
      ...(mayReadPeople ? await ofPeople(tx, id) : nobody),
      history: await workshopStepsOf(tx, id),
    })
  })

export type WorkshopRead = Extract<Awaited<ReturnType<typeof readWorkshop>>, { ok: true }>['value']
