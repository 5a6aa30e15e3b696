import type { Day } from '../../domain/kernel/day.ts'
import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import type { MoveRow } from '../../store/editions/moves.ts'

/** The edition a case rested on by the end of a day, by its hash; without a day, the one it rests on. */
export const editionOn = (
  { editionHash }: Pick<CaseFileRow, 'editionHash'>,
  moves: readonly Pick<MoveRow, 'fromHash' | 'onDay'>[],
  day: Day | undefined,
): string =>
  // The first move after that day left the edition that was pinned then.
  (day === undefined ? undefined : moves.find(({ onDay }) => onDay > day)?.fromHash) ?? editionHash
