import { relationsIn } from '../../domain/crosswalk/library.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { type OscalDocument, wholeOf } from '../../domain/oscal/checkDocument.ts'
import type { JsonObject } from '../../domain/oscal/json.ts'
import { mappingOf } from '../../domain/oscal/write/mappingOf.ts'
import { programmeCatalog } from '../../domain/oscal/write/programmeCatalog.ts'
import type { Writing } from '../../domain/oscal/write/writing.ts'
import { namedUuid } from '../../files/oscal/namedUuid.ts'
import type { Actor } from '../actor.ts'
import type { Judged } from '../crosswalks/judgedLibrary.ts'
import type { World } from '../world.ts'

type Library = Judged['library']

/** The catalogue of a programme, as anybody may have it. */
export const publicCatalog = async (world: World, actor: Actor, id: string): Promise<Outcome<JsonObject>> => {
  const edition = editionOf(await world.library(), id)
  return edition
    ? whole(programmeCatalog(edition, writing(world, actor)))
    : refused('notFound', 'reading.programme')
}

/** The relations between two programmes as they stand, judged or derived. */
export const publicMapping = async (
  world: World,
  actor: Actor,
  from: string,
  to: string,
): Promise<Outcome<JsonObject>> => {
  const { library } = await world.judged()
  const [one, other] = [editionOf(library, from), editionOf(library, to)]
  const crosswalk = one && other ? relationsIn(library, from, to) : undefined
  if (!one || !other || !crosswalk) return refused('notFound', 'reading.programme')
  return whole(mappingOf(crosswalk, one, other, writing(world, actor)))
}

const editionOf = ({ editions }: Library, id: string) => editions.find(({ programme }) => programme.id === id)

const writing = (world: World, { language }: Actor): Writing => ({
  at: world.now(),
  uuidOf: namedUuid,
  say: (code, values) => world.say(code, language, values),
})

const whole = (document: OscalDocument): Outcome<JsonObject> => done(wholeOf(document))
