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
import { namedUuid } from '../../files/oscal/namedUuid.ts'
import { checkOscal } from '../../files/oscal/readOscal.ts'
import { editionHash } from '../../files/programmes/editionHash.ts'
import { type JudgementsFrom, judgedHere } from '../crosswalks/judgedHere.ts'
import type { Telling } from '../groundTold.ts'
import { programmeNamed } from '../programmes/diffProgrammes.ts'
import type { Settings } from '../settings.ts'
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

/** The judgements between two programmes as they stand here, or what is derived from others. */
export const exportMapping = async (
  settings: Settings,
  telling: Telling,
  [from, to]: readonly [string, string],
): Promise<Outcome<{ readonly document: OscalDocument; readonly judgements: JudgementsFrom }>> => {
  const { words } = telling
  const { judged, judgements } = await judgedHere(settings, telling)
  const { library } = judged
  const editions = [from, to].map((name) => library.editions.find(({ programme }) => programme.id === name))
  const [one, other] = editions
  if (!one || !other) return refused('input', 'programme.unknown', { name: one ? to : from })
  const crosswalk = relationsIn(library, from, to)
  if (!crosswalk) return refused('input', 'crosswalk.none', { from, to })
  const document = sound(mappingOf(crosswalk, one, other, writingNow(words)), words)
  return document.ok ? done({ document: document.value, judgements }) : document
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
