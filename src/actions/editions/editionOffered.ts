import { isEditable } from '../../domain/casework/derived.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { laterEditions } from '../../store/editions/published.ts'
import { editionOf } from '../cases/caseNow.ts'
import type { World } from '../world.ts'
import { editionNamed } from './verdictsShown.ts'

/** A later edition that the case can move to now, if there is one, and how many answers wait for review. */
export const editionOffered = async (tx: Tx, world: World, file: CaseFileRow, waiting: number) => {
  const [later] = isEditable(file.state as CaseState) ? await laterEditions(tx, file) : []
  return {
    now: editionNamed(editionOf(world, file)),
    later: later ? editionNamed(editionOf(world, { editionHash: later.hash })) : null,
    waiting,
  }
}
