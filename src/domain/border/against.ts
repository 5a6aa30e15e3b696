/** What was said and found against a trader in the last year. */
export interface Against {
  /** In inspections and audits. */
  readonly findings: number
  /** Shipments in which it stood and that a company said were not its own. */
  readonly disowned: number
}
