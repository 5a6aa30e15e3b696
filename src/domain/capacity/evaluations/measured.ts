import type { Level, Measure } from './rubric.ts'

/** Figures of a running programme, by measure. Counts unless they say otherwise; months and years end the day they were measured. */
export interface Figures {
  readonly decisionTime: { readonly decided: number; readonly medianDays: number | null }
  readonly backlog: { readonly open: number; readonly late: number }
  readonly operatorTypes: { readonly certified: Readonly<Record<string, number>> }
  /** Annual reviews and renewals that came due in twelve months. */
  readonly reassessments: { readonly due: number; readonly onTime: number }
  /** Benefits the programme promises; of them those whose delivery shows, and those for which it shows that there is none. */
  readonly benefitsDelivered: {
    readonly promised: number
    readonly delivered: number
    readonly undelivered: number
  }
  /** Declarations of twelve months. */
  readonly shareOfTrade: { readonly lodged: number; readonly certified: number }
  /** Shipments compared with their like; rates in hundredths, minutes where told; shipments drawn by chance and looked at. */
  readonly benefitMeasurement: {
    readonly compared: number
    readonly certifiedRate: number | null
    readonly othersRate: number | null
    readonly clearanceMinutes: number | null
    readonly drawn: number
    readonly published: boolean
  }
  /** Of certified companies whose size is known: up to 250 people at their sites. */
  readonly smallFirms: { readonly certified: number; readonly known: number; readonly small: number }
  /** Of the last twelve months that are over, those of which counts are published; quarters of the border's. */
  readonly statisticsPublished: { readonly months: number; readonly quarters: number }
}

interface MeasureRow<F> {
  readonly unit: 'share' | 'days' | 'count'
  /** How many the figure is of; none, and there is no figure. */
  readonly n: (figures: F) => number
  readonly value: (figures: F) => number | null
  /** What the figures alone say, and no more: what they do not show is a person's to judge. */
  readonly level: (figures: F) => Level | null
}

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

export const measureTable: { readonly [M in Measure]: MeasureRow<Figures[M]> } = {
  decisionTime: {
    unit: 'days',
    n: ({ decided }) => decided,
    value: ({ medianDays }) => medianDays,
    // That a term was met or published it does not show.
    level: ({ decided, medianDays }) => (decided === 0 || medianDays === null ? null : 2),
  },
  backlog: {
    unit: 'share',
    n: ({ open }) => open,
    value: ({ open, late }) => shareOf(late, open),
    level: ({ open, late }) => (open === 0 ? null : late / open < 0.1 ? 3 : 2),
  },
  operatorTypes: {
    unit: 'count',
    n: ({ certified }) => Object.values(certified).reduce((sum, many) => sum + many, 0),
    value: ({ certified }) => Object.values(certified).filter((many) => many > 0).length || null,
    level: ({ certified }) => {
      const traders = ['importer', 'exporter'].filter((type) => (certified[type] ?? 0) > 0).length
      return traders === 0 ? null : traders === 1 ? 1 : 2
    },
  },
  reassessments: {
    unit: 'share',
    n: ({ due }) => due,
    value: ({ due, onTime }) => shareOf(onTime, due),
    level: ({ due, onTime }) => (due === 0 ? null : onTime / due >= 0.8 ? 3 : 2),
  },
  benefitsDelivered: {
    unit: 'share',
    n: ({ promised }) => promised,
    value: ({ promised, delivered }) => shareOf(delivered, promised),
    level: ({ promised, delivered, undelivered }) => {
      if (promised === 0) return 0
      if (delivered === 0) return undelivered > 0 ? 1 : null
      return delivered === promised ? 3 : 2
    },
  },
  shareOfTrade: {
    unit: 'share',
    n: ({ lodged }) => lodged,
    value: ({ lodged, certified }) => shareOf(certified, lodged),
    // No level asks for it; it says how much of trade the benefits reach.
    level: () => null,
  },
  benefitMeasurement: {
    unit: 'share',
    n: ({ compared }) => compared,
    value: ({ certifiedRate }) => (certifiedRate === null ? null : certifiedRate / 100),
    level: ({ compared, clearanceMinutes, drawn, published }) => {
      if (compared === 0) return null
      if (clearanceMinutes === null || drawn === 0) return 2
      return published ? 4 : 3
    },
  },
  smallFirms: {
    unit: 'share',
    n: ({ known }) => known,
    value: ({ known, small }) => shareOf(small, known),
    level: ({ known }) => (known === 0 ? null : 1),
  },
  statisticsPublished: {
    unit: 'count',
    n: () => 12,
    value: ({ months }) => months,
    // What a country publishes elsewhere is not seen from here: no month says nothing.
    level: ({ months }) => (months === 0 ? null : months === 12 ? 3 : 2),
  },
}

/** Of fewer a figure might tell of somebody: it stays where it was measured. */
export const LEAST_TO_SHARE = 5

export interface Reading {
  readonly unit: MeasureRow<never>['unit']
  readonly n: number
  readonly value: number | null
  readonly level: Level | null
}

export const readingOf = <M extends Measure>(measure: M, figures: Figures[M]): Reading => {
  const { unit, n, value, level } = measureTable[measure]
  return { unit, n: n(figures), value: value(figures), level: level(figures) }
}

/** May others see it: a figure of nobody, or of few, is told to nobody else. */
export const maySeeReading = ({ unit, n }: Pick<Reading, 'unit' | 'n'>): boolean =>
  unit === 'count' || n >= LEAST_TO_SHARE
