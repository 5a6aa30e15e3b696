import { type Figures, readingOf } from '../../../src/domain/capacity/evaluations/measured.ts'
import type { Measure, Rubric } from '../../../src/domain/capacity/evaluations/rubric.ts'
import type { Tx } from '../../../src/store/database/scope.ts'
import { insertRows } from '../../writing/insertRows.ts'
import { type Invented, noon } from './invented.ts'

/** What the countries that agreed to be measured were found to do; invented, with little known of the second. */
const figuresInvented: Readonly<Record<string, Figures>> = {
  MX: {
    decisionTime: { decided: 214, medianDays: 96 },
    backlog: { open: 61, late: 4 },
    operatorTypes: { certified: { importer: 310, exporter: 288, roadCarrier: 54, customsBroker: 21 } },
    reassessments: { due: 148, onTime: 131 },
    benefitsDelivered: { promised: 12, delivered: 5, undelivered: 1 },
    shareOfTrade: { lodged: 184_220, certified: 70_340 },
    benefitMeasurement: {
      ...{ compared: 41_870, certifiedRate: 2.4, othersRate: 7.9, clearanceMinutes: 38, drawn: 1_906 },
      published: true,
    },
    smallFirms: { certified: 402, known: 377, small: 84 },
    statisticsPublished: { months: 12, quarters: 4 },
  },
  PY: {
    decisionTime: { decided: 9, medianDays: 171 },
    backlog: { open: 14, late: 6 },
    operatorTypes: { certified: { importer: 6, exporter: 11 } },
    reassessments: { due: 3, onTime: 2 },
    benefitsDelivered: { promised: 7, delivered: 0, undelivered: 2 },
    shareOfTrade: { lodged: 0, certified: 0 },
    benefitMeasurement: {
      ...{ compared: 0, certifiedRate: null, othersRate: null, clearanceMinutes: null, drawn: 0 },
      published: false,
    },
    smallFirms: { certified: 15, known: 11, small: 3 },
    statisticsPublished: { months: 0, quarters: 0 },
  },
}

/** Beside the last visit of each that was held. */
export const writeMeasures = async (
  tx: Tx,
  visits: readonly Invented[],
  { indicators }: Rubric,
): Promise<void> => {
  const held = visits.filter(({ of }) => of.state !== 'planned')
  for (const [country, figures] of Object.entries(figuresInvented)) {
    const last = held.findLast(({ of }) => of.country === country)
    if (!last) continue
    await insertRows(
      tx,
      'evaluationMeasure',
      indicators.flatMap(({ id: indicator, measures = [] }) =>
        measures.map((measure) => ({
          ...{ visitId: last.id, indicator, measure, at: noon(last.until) },
          figures: figures[measure],
          level: levelOf(measure, figures),
        })),
      ),
    )
  }
}

const levelOf = <M extends Measure>(measure: M, figures: Figures) =>
  readingOf(measure, figures[measure]).level
