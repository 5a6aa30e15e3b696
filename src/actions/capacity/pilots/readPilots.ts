import type { PilotStage } from '../../../domain/capacity/pilots/pilot.ts'
import { boundsLack } from '../../../domain/capacity/pilots/pilot.ts'
import {
  type DecisionKind,
  decisionsIn,
  invites,
  isOneOf,
  mayTakePilotStep,
  type PilotStep,
  pilotSteps,
} from '../../../domain/capacity/pilots/pilotSteps.ts'
import { findProgramme, type Library } from '../../../domain/crosswalk/library.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import type { PilotDay } from '../../../domain/programmes/programme.ts'
import type { Text } from '../../../domain/standards/text.ts'
import { type PilotDecisionRow, pilotDecisionsOf } from '../../../store/capacity/pilots/decisions.ts'
import {
  findPilotInside,
  type Inside,
  latestPilots,
  type PilotLineRow,
  type PilotRow,
  type PilotStepTold,
  pilotStepsOf,
  stagesOf,
} from '../../../store/capacity/pilots/pilots.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import { csvOf } from '../../public/csv.ts'
import type { World } from '../../world.ts'
import { isId } from './pilotDesk.ts'

export interface PlateOfPilot {
  readonly id: string
  readonly edition: string
  readonly shortName: string
  readonly name: Text
}

export interface PilotLine extends Omit<PilotLineRow, 'bounds' | 'turn'> {
  readonly programme: PlateOfPilot
}

export interface PilotList {
  readonly pilots: readonly PilotLine[]
  /** Programmes that could be tried first. */
  readonly programmes: readonly (PlateOfPilot & { readonly pilot: boolean })[]
  readonly mayPrepare: boolean
}

const MOST_PILOTS = 200

export const plateIn = (library: Library, id: string): PlateOfPilot => {
  const found = findProgramme(library, id)
  return found
    ? { id, edition: found.edition, shortName: found.shortName, name: found.name }
    : { id, edition: '', shortName: id, name: { es: id, en: id } }
}

export const listPilots = async (world: World, actor: Actor): Promise<Outcome<PilotList>> => {
  const library = await world.library()
  return act(world, actor, 'listPilots', async (tx) => {
    const rows = await latestPilots(tx, MOST_PILOTS)
    return done({
      pilots: rows.map(({ bounds: _, turn: __, ...line }) => ({
        ...line,
        programme: plateIn(library, line.programmeId),
      })),
      programmes: library.editions.map(({ programme }) => ({
        ...plateIn(library, programme.id),
        pilot: programme.pilot !== undefined,
      })),
      mayPrepare: may(actor.roles, 'managePilots'),
    })
  })
}

export interface PilotRead extends Omit<PilotRow, 'turn'> {
  readonly inside: Inside
  readonly today: string
  readonly programme: PlateOfPilot
  readonly next: PlateOfPilot
  readonly operatorTypes: readonly { readonly id: string; readonly name: Text }[]
  readonly stages: readonly PilotStage[]
  /** What is still to be said before anybody is invited. */
  readonly lacks: string | null
  readonly steps: readonly PilotStepTold[]
  /** What sources tell of the course of the pilot that the programme was, long before or this very one. */
  readonly history: readonly PilotDay[]
  readonly bibliography: Readonly<Record<string, Text>>
  readonly decisions: readonly (Omit<PilotDecisionRow, 'proposedBy'> & { readonly own: boolean })[]
  readonly may: {
    readonly manage: boolean
    readonly decide: boolean
    readonly judge: boolean
    readonly invite: boolean
    readonly steps: readonly PilotStep[]
    readonly propose: readonly DecisionKind[]
  }
}

/** What bounds it, how far it is, what was decided, and what may be done now. */
export const readPilot = async (world: World, actor: Actor, id: string): Promise<Outcome<PilotRead>> => {
  const library = await world.library()
  return act(world, actor, 'readPilot', async (tx) => {
    const pilot = isId(id) ? await findPilotInside(tx, id) : undefined
    if (!pilot) return refused('notFound', 'notFound')
    const { turn: _, ...told } = pilot
    const stages = await stagesOf(tx, id)
    const decisions = await pilotDecisionsOf(tx, id)
    const programme = findProgramme(library, pilot.programmeId)
    return done({
      ...told,
      ...{ today: moment(world).day, stages, lacks: boundsLack(pilot.bounds, stages) ?? null },
      programme: plateIn(library, pilot.programmeId),
      next: plateIn(library, pilot.nextProgramme),
      operatorTypes: (programme?.operatorTypes ?? []).map((type) => ({ id: type.id, name: type.name })),
      steps: await pilotStepsOf(tx, id),
      history: programme?.pilot?.history ?? [],
      bibliography: Object.fromEntries((programme?.bibliography ?? []).map((one) => [one.id, one.tells])),
      decisions: decisions.map(({ proposedBy, ...one }) => ({ ...one, own: proposedBy === actor.personId })),
      may: mayIn(actor, pilot, decisions),
    })
  })
}

const mayIn = (
  { roles }: Actor,
  { state }: PilotRow,
  decisions: readonly PilotDecisionRow[],
): PilotRead['may'] => {
  const manage = may(roles, 'managePilots')
  const decide = may(roles, 'decidePilot')
  const waits = decisions.some((one) => one.state === 'proposed')
  return {
    ...{ manage, decide, judge: may(roles, 'judgeCredit'), invite: manage && isOneOf(invites, state) },
    steps: (Object.keys(pilotSteps) as PilotStep[]).filter(
      (step) => mayTakePilotStep(state, step) && may(roles, pilotSteps[step].by),
    ),
    propose: decide && !waits ? decisionsIn(state) : [],
  }
}

/** The list as a table to keep. */
export const exportPilots = async (world: World, actor: Actor): Promise<Outcome<string>> => {
  const told = await listPilots(world, actor)
  if (!told.ok) return told
  const { language } = actor
  const head = ['programme', 'state', 'starts', 'ends', 'opens', 'invited', 'accepted', 'invented']
  return done(
    csvOf(
      head.map((key) => world.say(`pilots.column.${key}`, language)),
      told.value.pilots.map((one) => [
        ...[
          `${one.programme.shortName} ${one.programme.edition}`,
          world.say(`pilots.state.${one.state}`, language),
        ],
        ...[one.startsOn, one.endsOn, one.opensOn, one.invited, one.accepted],
        world.say(one.demonstration ? 'pilots.yes' : 'pilots.no', language),
      ]),
    ),
  )
}
