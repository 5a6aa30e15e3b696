import { type JudgementsSaid, judgedBy } from '../../domain/crosswalk/judged.ts'
import type { Library } from '../../domain/crosswalk/library.ts'
import { judgementsMark, judgementsSaid } from '../../store/crosswalks/judgements.ts'
import type { Database } from '../../store/database/database.ts'
import { inScope } from '../../store/database/scope.ts'

/** The library as it stands, and what it was made of. */
export interface Judged {
  readonly library: Library
  /** As the files tell it. */
  readonly written: Library
  readonly said: JudgementsSaid
}

/**
 * The files' library with what was judged in this installation. Every asking looks whether anything was said since, here or by
 * another process on the same database; while nothing was, the answer is the same object, so that what was worked out from
 * it still holds.
 */
export const judgedLibrary = (db: Database, files: () => Promise<Library>): (() => Promise<Judged>) => {
  let known: { readonly mark: string; readonly judged: Judged } | undefined
  return async () => {
    const written = await files()
    return inScope(db, theHouse, async (tx) => {
      const mark = await judgementsMark(tx)
      if (known?.mark === mark && known.judged.written === written) return known.judged
      const said = await judgementsSaid(tx)
      const judged = { library: judgedBy(written, said), written, said }
      known = { mark, judged }
      return judged
    })
  }
}

/** What everybody may read is read once for all of them. */
const theHouse = {
  side: 'system',
  personId: null,
  operatorIds: [],
  officeIds: [],
  requestId: 'library',
} as const
