import type { LaneDecision } from '../../src/domain/border/lane.ts'
import { compileTables } from '../../src/domain/targeting/compileTables.ts'
import { type OfficePast, reckonThresholds, type Thresholds } from '../../src/domain/targeting/thresholds.ts'
import type { Chance } from '../chance.ts'
import type { Month } from './months.ts'
import { capacities } from './posts.ts'
import type { DatedTables } from './tablesOverTime.ts'
import { type Scene, tellMonth } from './tellMonth.ts'

const DAY = 86_400_000

/** From which score each lane is given at each office, reckoned from a month as the house does it from the weeks before. */
export const reckonFrom = (
  scene: Scene,
  month: Month,
  { version, tables }: DatedTables,
  chance: Chance,
): Thresholds => {
  const compiled = compileTables(tables)
  const rules = { tables: { version, compiled }, thresholds: { version: 0, content: {} } }
  const pasts = new Map<string, Past>()
  for (const { declaration, decision } of tellMonth(scene, month, rules, chance)) {
    const office = declaration.declarationOffice
    const past = pasts.get(office) ?? { arrivals: 0, red: 0, yellow: 0, blue: 0, scores: new Map() }
    pasts.set(office, past)
    countIn(past, decision)
  }
  const able = capacities(Math.round((scene.until - month.until) / DAY))
  return reckonThresholds(
    tables,
    [...pasts].map(
      ([office, { arrivals, scores, ...taken }]): OfficePast => ({
        ...{ office, days: (month.until - month.from) / DAY, arrivals, taken },
        scores: [...scores].toSorted(([one], [other]) => other - one),
        ...(able.get(office) ?? { inspectionsPerDay: null, hasScanner: false }),
      }),
    ),
  )
}

interface Past {
  arrivals: number
  red: number
  yellow: number
  blue: number
  readonly scores: Map<number, number>
}

const countIn = (past: Past, { lane, basis, score }: LaneDecision): void => {
  past.arrivals += 1
  if (basis === 'score' || basis === 'none') {
    if (score.final > 0) past.scores.set(score.final, (past.scores.get(score.final) ?? 0) + 1)
  } else if (lane !== 'green') past[lane] += 1
}
