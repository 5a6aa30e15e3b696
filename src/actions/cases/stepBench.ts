import type { Moment } from '../../domain/kernel/moment.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

/** What everything that follows from a step works on. */
export interface StepBench {
  readonly world: World
  readonly tx: Tx
  readonly actor: Actor
  readonly file: CaseFileRow
  readonly programme: Programme
  readonly now: Moment
}
