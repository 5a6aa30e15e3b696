import type { CaseNow } from '../../domain/casework/caseNow.ts'
import type { RunningClock } from '../../domain/casework/clockRun.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import type { Part } from '../../domain/casework/steps.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { type CaseFileRow, conflictedIn, partsIn } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { UnknownEdition } from '../programmes/unknownEdition.ts'
import type { World } from '../world.ts'

export const clocksOf = (file: Pick<CaseFileRow, 'clocks'>) =>
  file.clocks as unknown as readonly RunningClock[]

/** The edition the case pinned, and no other: one not read here yet is read, and the work done once more (`act`). */
export const editionOf = (world: World, file: Pick<CaseFileRow, 'editionHash'>): Programme => {
  const edition = world.editions.get(file.editionHash)
  if (!edition) throw new UnknownEdition(file.editionHash)
  return edition
}

/** The case as the domain sees it. */
export const caseNowOf = async (tx: Tx, file: CaseFileRow): Promise<CaseNow> => ({
  state: file.state as CaseState,
  before: file.stateBefore as CaseState | null,
  clocks: clocksOf(file),
  parts: (await partsIn(tx, file.id)).map((row) => ({
    personId: row.personId,
    part: row.part as Part,
    at: row.at as unknown as Instant,
  })),
  conflicts: await conflictedIn(tx, file.id),
  suspendedBenefits: file.suspendedBenefits,
})
