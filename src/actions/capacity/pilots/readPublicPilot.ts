import { LEAST } from '../../../domain/capacity/pilots/beforeAndAfter.ts'
import type { ChangesCompared } from '../../../domain/capacity/pilots/changesCompared.ts'
import type { PilotBounds, PilotStage } from '../../../domain/capacity/pilots/pilot.ts'
import { findProgramme } from '../../../domain/crosswalk/library.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import type { Text } from '../../../domain/standards/text.ts'
import { type PilotDecisionRow, pilotDecisionsOf } from '../../../store/capacity/pilots/decisions.ts'
import { takingPart } from '../../../store/capacity/pilots/invitations.ts'
import { latestPilotOf, type PilotRow, stagesOf } from '../../../store/capacity/pilots/pilots.ts'
import { roundsOf } from '../../../store/capacity/pilots/rounds.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import type { Measured } from './measures.ts'
import { forAllOffices } from './pilotDesk.ts'
import { type PlateOfPilot, plateIn } from './readPilots.ts'

/** A pilot as anybody may read of it: no company, no person, no figure of a small group. */
export interface PublicPilot
  extends Pick<PilotRow, 'state' | 'startsOn' | 'endsOn' | 'opensOn' | 'historical' | 'demonstration'> {
  readonly bounds: PilotBounds
  readonly stages: readonly PilotStage[]
  readonly next: PlateOfPilot
  /** What came of it, once that was decided; null before. */
  readonly results: PublicResults | null
}

export interface PublicResults {
  readonly decided: readonly Pick<PilotDecisionRow, 'kind' | 'answeredAt' | 'untilDay' | 'opensOn'>[]
  /** How many companies took part; null where so few that somebody might be recognised. */
  readonly tookPart: number | null
  readonly measures: readonly PublicMeasure[]
  /** What companies were told that they had said, and what was changed for it. */
  readonly rounds: readonly {
    readonly title: Text
    readonly summary: string
    readonly changed: string
  }[]
}

export interface PublicMeasure extends Pick<ChangesCompared, 'difference' | 'finding'> {
  /** Of the border's own measures by its key; of one typed by hand its name. */
  readonly measure: ChangesCompared['measure'] | null
  readonly name: Text | null
  readonly unit: 'share' | 'plain' | 'minutes' | 'money'
  readonly better: 'lower' | 'higher'
  readonly cells: Readonly<Record<'pilot' | 'comparison', Pick<ChangesCompared['pilot'], 'before' | 'after'>>>
  readonly invented: boolean
}

/** Whether a programme runs as a pilot, and how: read in the system's scope, told without anybody's name. */
export const readPublicPilot = async (
  world: World,
  actor: Actor,
  programmeId: string,
): Promise<Outcome<{ pilot: PublicPilot | null }>> => {
  const library = await world.library()
  if (!findProgramme(library, programmeId)) return refused('notFound', 'notFound')
  return act(
    world,
    forAllOffices(actor),
    'readPublicPilot',
    async (tx): Promise<Outcome<{ pilot: PublicPilot | null }>> => {
      const pilot = await latestPilotOf(tx, programmeId)
      // What is being prepared or ended before anybody was invited is nobody's business yet.
      if (!pilot || pilot.state === 'preparing') return done({ pilot: null })
      const { state, bounds, startsOn, endsOn, opensOn, historical, demonstration } = pilot
      const decisions = (await pilotDecisionsOf(tx, pilot.id)).filter((one) => one.state === 'confirmed')
      return done({
        pilot: {
          ...{ state, bounds, startsOn, endsOn, opensOn, historical, demonstration },
          stages: await stagesOf(tx, pilot.id),
          next: plateIn(library, pilot.nextProgramme),
          results: decisions.length > 0 ? await resultsOf(tx, pilot, decisions) : null,
        },
      })
    },
  )
}

const resultsOf = async (
  tx: Tx,
  { id, demonstration, historical }: PilotRow,
  decisions: readonly PilotDecisionRow[],
): Promise<PublicResults> => {
  // Of a pilot of the past nobody found what came of it: what is invented beside it is not told outside.
  const accepted = historical ? 0 : await takingPart(tx, id)
  const rounds = historical ? [] : (await roundsOf(tx, id)).filter(({ state }) => state === 'told')
  return {
    decided: decisions.map(({ kind, answeredAt, untilDay, opensOn }) => ({
      ...{ kind, answeredAt, untilDay, opensOn },
    })),
    tookPart: accepted >= LEAST ? accepted : null,
    measures: historical
      ? []
      : publicMeasures((decisions[0]?.measured ?? {}) as Partial<Measured>, demonstration),
    // What a few companies said is told to them alone.
    rounds:
      accepted >= LEAST ? rounds.map(({ title, summary, changed }) => ({ title, summary, changed })) : [],
  }
}

const units = { inspections: 'share', documents: 'share', clearance: 'minutes', cost: 'money' } as const

/** INVARIANT: nothing of fewer than LEAST companies or cases on either side, nor any count of them. */
const publicMeasures = (
  { reckoning, measures = [] }: Partial<Measured>,
  invented: boolean,
): readonly PublicMeasure[] => [
  ...(reckoning?.found ?? []).flatMap(({ measure, pilot, comparison, difference, finding }) =>
    Math.min(pilot.companies, comparison.companies) < LEAST
      ? []
      : [
          {
            ...{ measure, name: null, unit: units[measure], better: 'lower' as const },
            cells: {
              pilot: { before: pilot.before, after: pilot.after },
              comparison: { before: comparison.before, after: comparison.after },
            },
            ...{ difference, finding, invented: reckoning?.demonstration ?? false },
          },
        ],
  ),
  ...measures.flatMap(({ name, kind, better, found, figures }) =>
    !found || found.smallest < LEAST
      ? []
      : [
          {
            ...{
              measure: null,
              name,
              unit: kind === 'share' ? ('share' as const) : ('plain' as const),
              better,
            },
            ...{ cells: found.cells, difference: found.difference, finding: found.finding },
            invented: invented || figures.some((one) => one.invented),
          },
        ],
  ),
]
