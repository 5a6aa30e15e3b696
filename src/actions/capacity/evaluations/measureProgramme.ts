import { type Figures, readingOf } from '../../../domain/capacity/evaluations/measured.ts'
import type { Measure, Rubric } from '../../../domain/capacity/evaluations/rubric.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { consentsNow } from '../../../store/capacity/evaluations/consents.ts'
import { addMeasure } from '../../../store/capacity/evaluations/measures.ts'
import { inScope, type Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import { type Actor, scopeOf, theClock } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { rubricOf, visitOfTeam } from './evaluationDesk.ts'
import { figuresNow } from './figuresNow.ts'

const isAgreed = async (tx: Tx, country: string): Promise<boolean> =>
  (await consentsNow(tx, country)).some(({ kind, given }) => kind === 'measured' && given)

/** Of the country whose programme runs here, and only if it agreed. */
export const figuresAgreed = async (world: World, actor: Actor): Promise<Figures | undefined> => {
  if (!may(actor.roles, 'followEvaluations')) return undefined
  const agreed = await inScope(world.db, scopeOf(theClock('measures')), (tx) =>
    isAgreed(tx, world.programme.country),
  )
  return agreed ? figuresNow(world) : undefined
}

/** Kept beside what is judged, never in its place. Answers how many. */
export const keepFigures = async (
  tx: Tx,
  rubric: Rubric,
  figures: Figures,
  { id, country, at }: { readonly id: string; readonly country: string; readonly at: string },
): Promise<number> => {
  // Taken back meanwhile, it holds.
  if (!(await isAgreed(tx, country))) return 0
  const asked = rubric.indicators.flatMap(({ id: indicator, measures = [] }) =>
    measures.map((measure) => ({ indicator, measure })),
  )
  for (const { indicator, measure } of asked)
    await addMeasure(tx, id, {
      ...{ indicator, measure, at, figures: { ...figures[measure] } },
      level: levelOf(measure, figures),
    })
  return asked.length
}

const levelOf = <M extends Measure>(measure: M, figures: Figures) =>
  readingOf(measure, figures[measure]).level

/** Measured again for a visit under way, by its team or by the country that scores itself. */
export const measureVisit = async (
  world: World,
  actor: Actor,
  visitId: string,
): Promise<Outcome<{ measured: number }>> => {
  const figures = await figuresAgreed(world, actor)
  return act(world, actor, 'measureProgramme', async (tx) => {
    const found = await visitOfTeam(tx, world, actor, visitId)
    if (!found.ok) return found
    const { visit } = found.value
    if (visit.country !== world.programme.country) return refused('notNow', 'evaluation.measuredElsewhere')
    if (!figures) return refused('notNow', 'evaluation.notAgreedToMeasure')
    const measured = await keepFigures(tx, rubricOf(world, visit), figures, {
      ...visit,
      at: moment(world).at,
    })
    if (measured === 0) return refused('notNow', 'evaluation.notAgreedToMeasure')
    await recordAudit(tx, {
      ...{ action: 'evaluation.measure', subjectKind: 'evaluationVisit', subjectId: visitId },
      detail: { measured },
    })
    return done({ measured })
  })
}
