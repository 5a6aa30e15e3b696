import { type Figures, levelFrom } from '../../../domain/capacity/evaluations/measured.ts'
import type { Rubric } from '../../../domain/capacity/evaluations/rubric.ts'
import { consentsNow } from '../../../store/capacity/evaluations/consents.ts'
import { addMeasure, certifiedByType } from '../../../store/capacity/evaluations/measures.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { casesByClock, daysToDecision } from '../../../store/office/overview.ts'

interface Measured {
  readonly id: string
  readonly country: string
  readonly at: string
  readonly day: string
}

/** Counts what the running programme can say of itself, only where the country agreed to it. Answers how many were measured. */
export const measureProgramme = async (
  tx: Tx,
  rubric: Rubric,
  { id, country, at, day }: Measured,
): Promise<number> => {
  const agreed = (await consentsNow(tx, country)).some(({ kind, given }) => kind === 'measured' && given)
  if (!agreed) return 0
  const figures = await figuresNow(tx, day)
  let measured = 0
  for (const { id: indicator, measure } of rubric.indicators) {
    if (measure === undefined || !isCounted(measure)) continue
    await addMeasure(tx, id, {
      ...{ indicator, measure, at },
      figures: { ...figures[measure] },
      level: levelOf(measure, figures),
    })
    measured += 1
  }
  return measured
}

const isCounted = (measure: string): measure is keyof Figures => Object.hasOwn(levelFrom, measure)

const levelOf = <M extends keyof Figures>(measure: M, figures: Figures) =>
  levelFrom[measure](figures[measure] as never)

const figuresNow = async (tx: Tx, day: string): Promise<Figures> => {
  const { decided, median } = await daysToDecision(tx, day)
  const clocks = await casesByClock(tx, day)
  const late = clocks.reduce((sum, one) => sum + one.late, 0)
  return {
    decisionTime: { decided, medianDays: median },
    backlog: { late, open: clocks.reduce((sum, one) => sum + one.late + one.week + one.later, 0) },
    operatorTypes: { certified: await certifiedByType(tx) },
  }
}
