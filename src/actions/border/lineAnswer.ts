import type { Lane, Reason } from '../../domain/border/lane.ts'
import type { World } from '../world.ts'
import type { PlacedLine } from './placeLines.ts'

/** How one line is answered. Of a line that was stored `errors` holds what is to be noted all the same, coded 'warning.…'. */
export interface LineAnswer {
  readonly line: number
  readonly number: string | null
  readonly version: number | null
  readonly outcome: 'stored' | 'duplicate' | 'refused'
  /** None where nothing was decided: refused, cancelled, or superseded before it came. */
  readonly lane: Lane | null
  readonly because: readonly Reason[]
  readonly errors: readonly LineError[]
}

export interface LineError {
  /** A JSON pointer. */
  readonly field: string
  readonly code: string
  readonly message: string
}

export const lineAnswer = (
  say: World['say'],
  language: 'es' | 'en',
  { line, number, version, outcome, lane, because, faults }: PlacedLine,
): LineAnswer => ({
  ...{ line, number, version, outcome, lane, because },
  errors: faults.map((fault) => ({
    field: fault.field,
    code: fault.code,
    message: say(`border.fault.${fault.code}`, language, fault.with),
  })),
})
