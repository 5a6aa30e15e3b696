import { may } from '../../../domain/people/powers.ts'
import type { PaperRow } from '../../../store/capacity/workingGroup/papers.ts'
import type { Actor } from '../../actor.ts'

export interface PaperTold extends Omit<PaperRow, 'uploadedBy'> {
  /** Whoever asks laid it, or leads the group. */
  readonly mayDrop: boolean
}

export const paperTold = ({ uploadedBy, ...paper }: PaperRow, { personId, roles }: Actor): PaperTold => ({
  ...paper,
  mayDrop: may(roles, 'leadGroup') || (uploadedBy !== null && uploadedBy === personId),
})
