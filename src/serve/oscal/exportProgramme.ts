import { refusedFor } from '../../actions/oscal/readDocument.ts'
import { relationsIn } from '../../domain/crosswalk/library.ts'
import type { Day, Instant } from '../../domain/kernel/day.ts'
import { dayAt } from '../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { OscalDocument } from '../../domain/oscal/checkDocument.ts'
import { mappingOf } from '../../domain/oscal/write/mappingOf.ts'
import { profileForType } from '../../domain/oscal/write/profileForType.ts'
import { type Edition, programmeCatalog } from '../../domain/oscal/write/programmeCatalog.ts'
import type { Writing } from '../../domain/oscal/write/writing.ts'
import { openLibrary } from '../../files/crosswalks/openLibrary.ts'
import { namedUuid } from '../../files/oscal/namedUuid.ts'
import { checkOscal } from '../../files/oscal/readOscal.ts'
import { editionHash } from '../../files/programmes/editionHash.ts'
import { crosswalksFolder, programmesFolder } from '../openWorld.ts'
import { programmeNamed } from '../programmes/diffProgrammes.ts'
import type { Words } from '../words.ts'

export const writingNow = (words: Words): Writing => ({
  at: new Date().toISOString() as Instant,
  uuidOf: namedUuid,
  say: words,
})

/** The catalogue of a programme, by its id or folder. */
export const exportCatalog = async (name: string, words: Words): Promise<Outcome<OscalDocument>> => {
  const edition = await editionNamed(name)
  return edition.ok ? sound(programmeCatalog(edition.value, writingNow(words)), words) : edition
}

/** What a type of operator is asked on a day, today unless told. */
export const exportProfile = async (
  name: string,
  type: string,
  on: Day | undefined,
  words: Words,
): Promise<Outcome<OscalDocument>> => {
  const edition = await editionNamed(name)
  if (!edition.ok) return edition
  const { operatorTypes, timeZone } = edition.value.programme
  const found = operatorTypes.find(({ id }) => id === type)
  const types = operatorTypes.map(({ id }) => id).join(', ')
  if (!found) return refused('input', 'oscal.typeUnknown', { type, types })
  const writing = writingNow(words)
  return sound(profileForType(edition.value, found, on ?? dayAt(writing.at, timeZone), writing), words)
}

/** The judgements between two programmes, or what is derived from others. */
export const exportMapping = async (
  from: string,
  to: string,
  words: Words,
): Promise<Outcome<OscalDocument>> => {
  const library = await openLibrary(programmesFolder, crosswalksFolder)()
  const editions = [from, to].map((name) => library.editions.find(({ programme }) => programme.id === name))
  const [one, other] = editions
  if (!one || !other) return refused('input', 'programme.unknown', { name: one ? to : from })
  const crosswalk = relationsIn(library, from, to)
  if (!crosswalk) return refused('input', 'crosswalk.none', { from, to })
  return sound(mappingOf(crosswalk, one, other, writingNow(words)), words)
}

const editionNamed = async (name: string): Promise<Outcome<Edition>> => {
  const named = await programmeNamed(name)
  return named.ok ? done({ programme: named.value, hash: editionHash(named.value) }) : named
}

/** What we write keeps to the published schema and to sense, or does not leave. */
const sound = (document: OscalDocument, words: Words): Outcome<OscalDocument> => {
  const checked = checkOscal({ [document.model]: document.body })
  return 'document' in checked ? done(checked.document) : refusedFor(checked.faults, words)
}
