import { isEditable } from '../../domain/casework/derived.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import { type StepName, type StepRow, steps } from '../../domain/casework/steps.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import { stepsOf } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { type MoveRow, movesOf } from '../../store/editions/moves.ts'

/** Lines of a case's history that are no step of its life: its state stays. */
export const moveSteps = { moved: 'moveEdition', movedBack: 'undoMove' } as const

/** A case moves while its profile is being written, and only as whoever asks saw it. */
export const mayMoveNow = (file: CaseFileRow, version: number): Outcome<CaseFileRow> => {
  if (!isEditable(file.state as CaseState)) return refused('notNow', 'edition.notNow', { state: file.state })
  return file.version === version ? done(file) : refused('conflict', 'edition.changedMeanwhile')
}

/** Whether a step hands the profile in: it asks that nothing of it is missing. */
const handsIn = (step: string): boolean => {
  const row: StepRow | undefined = Object.hasOwn(steps, step) ? steps[step as StepName] : undefined
  return row?.needs.includes('completeProfile') ?? false
}

/** The move that can be taken back: the latest, where it is no way back itself and nothing was handed in since. */
export const moveToUndo = async (tx: Tx, file: CaseFileRow): Promise<MoveRow | undefined> => {
  const last = (await movesOf(tx, file.id)).at(-1)
  if (!last || last.undoes !== null || !isEditable(file.state as CaseState)) return undefined
  const since = (await stepsOf(tx, file.id)).filter(({ position }) => position > last.position)
  return since.some(({ step }) => handsIn(step)) ? undefined : last
}
