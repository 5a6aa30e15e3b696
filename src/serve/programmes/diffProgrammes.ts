import { type CriterionChange, differenceBetween } from '../../domain/editions/difference.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { editionHash } from '../../files/programmes/editionHash.ts'
import { findProgrammes } from '../../files/programmes/findProgrammes.ts'
import { readProgramme } from '../../files/programmes/readProgramme.ts'
import { programmesFolder } from '../dataFolders.ts'

/** What changed by criterion from one programme to another, each named by its id or its folder. */
export const diffProgrammes = async (before: string, after: string) => {
  const [one, other] = [await programmeNamed(before), await programmeNamed(after)]
  if (!one.ok) return one
  if (!other.ok) return other
  const { changes, counts } = differenceBetween(one.value, other.value)
  return done({
    before: named(one.value),
    after: named(other.value),
    counts,
    changes: changes.map(toldOf),
  })
}

const named = (programme: Programme) => ({
  programme: programme.id,
  edition: programme.edition,
  hash: editionHash(programme),
})

const toldOf = ({ before, after, kinds, because, parts }: CriterionChange) => ({
  before: before.map(({ id, number }) => ({ id, number })),
  after: after && { id: after.id, number: after.number },
  kinds,
  asks: (after ?? before[0])?.asks ?? null,
  because,
  parts,
})

/** By id among the programmes that are here, else as a folder. */
export const programmeNamed = async (name: string): Promise<Outcome<Programme>> => {
  const found = (await findProgrammes(programmesFolder)).find(({ id }) => id === name)
  const read = await readProgramme(found?.dir ?? name)
  if ('programme' in read) return done(read.programme)
  return read.faults.some(({ code }) => code === 'folderMissing')
    ? refused('input', 'programme.unknown', { name })
    : refused('input', 'programme.faulty', { name, count: read.faults.length })
}
