import type { AnsweringDesk } from '../../actions/border/answering/answeringDesk.ts'
import type { TakeDown } from '../../actions/border/answering/takeDown.ts'
import type { World } from '../../actions/world.ts'

export interface AnsweringParts {
  readonly world: Pick<World, 'now' | 'programme' | 'say' | 'url'>
  readonly desk: AnsweringDesk
  readonly takeDown: TakeDown
}
