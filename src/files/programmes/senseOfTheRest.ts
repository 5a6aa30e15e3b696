import { Check } from 'typebox/value'
import { checkProgramme } from '../../domain/programmes/checkProgramme.ts'
import type { Fault, FaultCode, Place } from '../../domain/programmes/fault.ts'
import { assembleProgramme, shapeOf } from './assembleProgramme.ts'
import { lifeCycleNeeds } from './lifeCycleNeeds.ts'
import type { FileFault, ProgrammeFile } from './programmeFiles.ts'

/**
 * What is senseless in a programme some of whose items have no shape: these are left out, the rest is checked, and what only
 * their absence makes wrong is not told. Nothing where the files do not stand without them.
 */
export const senseOfTheRest = (
  files: readonly ProgrammeFile[],
  unshaped: readonly FileFault[],
): readonly Fault[] => {
  const kept = files.flatMap((one) => {
    const faults = unshaped.filter(({ file }) => file === one.file).map(({ fault }) => fault.at)
    const rest = withoutItems(one, faults)
    return Check(shapeOf(one.file), rest.value) ? [{ ...one, ...rest }] : []
  })
  const isWhole = files.every(
    ({ file }) => /^(standards|letters)\//.test(file) || kept.some((one) => one.file === file),
  )
  if (!isWhole) return []
  const programme = assembleProgramme(
    kept.map(({ file, at, value, yaml }) => ({ file, at, yaml: { ...yaml, value } })),
  )
  const lost = unshaped.map(({ file, fault }) => lostName(files, file, fault.at))
  return checkProgramme(programme, lifeCycleNeeds)
    .filter((fault) => !isOfAbsence(fault, lost))
    .map((fault) => ({ ...fault, at: asWritten(fault.at, kept) }))
}

/** How others name the item that holds this place. */
const lostName = (files: readonly ProgrammeFile[], file: string, at: Place): string => {
  const one = files.find((each) => each.file === file)
  let item: unknown = one?.yaml.value
  for (const step of innermostItem(at.slice(one?.at.length ?? 0)))
    item = typeof item === 'object' && item !== null ? Reflect.get(item, step) : undefined
  const name = (key: string) =>
    typeof item === 'object' && item !== null ? Reflect.get(item, key) : undefined
  return String(name('id') ?? name('clock') ?? '')
}

/** What is said of others only because an item they name was left out. */
const isOfAbsence = ({ code, what }: Fault, lost: readonly string[]): boolean =>
  code === 'partsOneSided' ||
  (ofAbsence.includes(code) && lost.some((name) => Object.values(what.with).includes(name)))

const ofAbsence: readonly FaultCode[] = [
  ...(['clockMissing', 'letterMissing', 'unknownSource', 'focusAreaUnknown'] as const),
  ...(['unknownOperatorType', 'unknownSiteKind'] as const),
]

interface Rest {
  readonly value: unknown
  /** Of each list that lost items, the places that the others had. */
  readonly places: ReadonlyMap<string, readonly number[]>
}

const withoutItems = ({ at, yaml }: ProgrammeFile, faults: readonly Place[]): Rest => {
  const lost = new Set(faults.map((place) => innermostItem(place.slice(at.length)).join('/')))
  const places = new Map<string, readonly number[]>()
  const copy = (value: unknown, written: Place, now: Place): unknown => {
    if (Array.isArray(value)) {
      const left = value.map((_, i) => i).filter((i) => !lost.has([...written, i].join('/')))
      places.set(now.join('/'), left)
      return left.map((i, place) => copy(value[i], [...written, i], [...now, place]))
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, copy(one, [...written, key], [...now, key])]),
    )
  }
  return { value: copy(yaml.value, [], []), places }
}

/** Lists whose items are only words: with one of them at fault, whatever holds the list is. */
const wordLists = ['operatorTypes', 'siteKinds', 'sources', 'warnBefore', 'follows', 'languages']

/** 'subStandards', 0, 'criteria', 3 of anything at fault within that criterion. */
const innermostItem = (place: Place): Place => {
  const end = place.findLastIndex(
    (step, i) => typeof step === 'number' && (i < 2 || !wordLists.includes(String(place[i - 1]))),
  )
  return place.slice(0, end + 1)
}

const asWritten = (at: Place, kept: readonly (ProgrammeFile & Rest)[]): Place => {
  const inFolder = ['standards', 'letters'].includes(String(at[0]))
  const nth = kept.filter(({ file }) => file.startsWith(`${String(at[0])}/`))[Number(at[1])]
  const file = inFolder ? nth : kept.find((one) => one.at.length > 0 && one.at[0] === at[0])
  const { at: start, places } = file ?? { at: [], places: kept.find((one) => one.at.length === 0)?.places }
  const within = at.slice(start.length)
  return [
    ...start,
    ...within.map((step, i) =>
      typeof step === 'number' ? (places?.get(within.slice(0, i).join('/'))?.[step] ?? step) : step,
    ),
  ]
}
