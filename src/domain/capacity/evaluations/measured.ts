import type { Level, Measure } from './rubric.ts'

/** Figures of a running programme, by the indicator's measure. */
export interface Figures {
  readonly decisionTime: { readonly decided: number; readonly medianDays: number | null }
  readonly backlog: { readonly open: number; readonly late: number }
  readonly operatorTypes: { readonly certified: Readonly<Record<string, number>> }
}

/**
 * What figures alone say of a level, and no more: whether a figure is published, a term is met or a forecast is kept they do
 * not show, so the levels that ask for it are nobody's but a person's to give.
 */
export const levelFrom: {
  readonly [M in keyof Figures & Measure]: (figures: Figures[M]) => Level | null
} = {
  decisionTime: ({ decided, medianDays }) => (decided === 0 || medianDays === null ? null : 2),
  backlog: ({ open, late }) => (open === 0 ? null : late / open < 0.1 ? 3 : 2),
  operatorTypes: ({ certified }) => {
    const has = (...types: readonly string[]) => types.some((type) => (certified[type] ?? 0) > 0)
    const traders = [has('importer'), has('exporter')].filter(Boolean).length
    if (traders === 0) return null
    return traders === 1 ? 1 : 2
  },
}
