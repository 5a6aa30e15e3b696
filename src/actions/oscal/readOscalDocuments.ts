import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { documentsKept, findDocument } from '../../store/oscal/documents.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

export type KeptOscal = Awaited<ReturnType<typeof documentsKept>>[number]

/** Every document that was imported, newest first, without what it holds. */
export const listOscalDocuments = (
  world: World,
  actor: Actor,
): Promise<Outcome<{ readonly items: readonly KeptOscal[] }>> =>
  act(world, actor, 'listOscalDocuments', async (tx) => done({ items: await documentsKept(tx) }))

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** One of them whole, as the text it came as, by its id or its uuid; by uuid the version imported last. */
export const readOscalDocument = (
  world: World,
  actor: Actor,
  idOrUuid: string,
): Promise<Outcome<KeptOscal & { readonly content: string }>> =>
  act(world, actor, 'readOscalDocument', async (tx) => {
    const found = UUID.test(idOrUuid) ? await findDocument(tx, idOrUuid) : undefined
    return found ? done(found) : refused('notFound', 'oscal.notKept', { id: idOrUuid.slice(0, 60) })
  })
