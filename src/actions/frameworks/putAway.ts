import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { findLibrary, setStanding } from '../../store/frameworks/libraries.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'
import { notKept } from './readLibraries.ts'

/** Puts a library away, or takes it out again: it leaves lists and searches, and nothing of it is lost. */
export const setPutAway = (
  world: World,
  actor: Actor,
  { library, putAway }: { readonly library: string; readonly putAway: boolean },
): Promise<Outcome<{ readonly putAway: boolean }>> =>
  act(world, actor, 'putLibraryAway', async (tx) => {
    const found = await findLibrary(tx, library)
    if (!found) return notKept(library)
    if (found.putAway === putAway) return done({ putAway })
    await setStanding(tx, { libraryId: found.id, putAway, setBy: actor.personId, setAt: world.now() })
    await recordAudit(tx, {
      action: putAway ? 'library.putAway' : 'library.takeOut',
      subjectKind: 'frameworkLibrary',
      subjectId: found.id,
      detail: { urn: found.urn, version: found.version },
    })
    return done({ putAway })
  })
