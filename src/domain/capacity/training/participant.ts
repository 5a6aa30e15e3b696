export const organisationKinds = [
  'customs',
  'authority',
  'company',
  'association',
  'academia',
  'international',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const genders = ['woman', 'man', 'other'] as const
export type Gender = (typeof genders)[number]

/** Signs that are not seen and turn what stands behind them around, or part it. */
const UNSEEN = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu

/** What was typed as one line, as everybody sees it. */
export const oneLine = (text: string): string =>
  text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim()

/**
 * Whether a name may greet its owner in a mail. Whoever fills in a public form writes to whatever address they like; what reads
 * as an address, a number or a sentence is not carried there.
 */
export const greets = (name: string): boolean =>
  /^[\p{L}\p{M}' ’.,-]{1,80}$/u.test(name) && !/\p{L}\.\p{L}{2}/u.test(name)

/** Whether one is the other's name, written fuller or with its accents: whoever was there is corrected, not replaced. */
export const isSameName = (one: string, other: string): boolean => {
  const [some, others] = [foldedName(one).split(' '), foldedName(other).split(' ')]
  return some.every((word) => others.includes(word)) || others.every((word) => some.includes(word))
}

/** A name without what people write differently: accents, capitals, dots, double spaces. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * What tells a person from another where no address does: their name with their country and organisation. Two of the same name
 * at the same place are taken for one; whoever knows better registers them with an address.
 */
export const participantKey = (who: {
  readonly name: string
  readonly email: string | null
  readonly organisation: string
  readonly country: string | null
}): string =>
  who.email
    ? `mail:${who.email.trim().toLowerCase()}`
    : `name:${foldedName(who.name)}|${foldedName(who.organisation)}|${who.country ?? ''}`.slice(0, 200)

/** Where somebody stands in a workshop. Whoever withdraws may come back, and then stands where there is room. */
export const enrolmentStates = ['registered', 'waiting', 'withdrawn'] as const
export type EnrolmentState = (typeof enrolmentStates)[number]

export const enrolmentSources = ['link', 'import', 'desk'] as const
export type EnrolmentSource = (typeof enrolmentSources)[number]

/** Registered while there is room, waiting after. */
export const placeFor = (registered: number, capacity: number | null): 'registered' | 'waiting' =>
  capacity === null || registered < capacity ? 'registered' : 'waiting'

/**
 * Two rows of people that are one: proposed, then confirmed by another person, or not; parted again where it was wrong. Whoever
 * proposed may take it back, and what was declined may be looked at again.
 */
// biome-ignore format: a table, a row a line
export const mergeSteps = {
  confirm:  { from: 'proposed',  to: 'confirmed', by: 'another' },
  decline:  { from: 'proposed',  to: 'declined',  by: 'anybody' },
  withdraw: { from: 'proposed',  to: 'withdrawn', by: 'proposer' },
  reopen:   { from: 'declined',  to: 'withdrawn', by: 'anybody' },
  part:     { from: 'confirmed', to: 'parted',    by: 'anybody' },
} as const
export type MergeStep = keyof typeof mergeSteps
export type MergeState = (typeof mergeSteps)[MergeStep]['from' | 'to']

/** What is said of two people who look alike; `undo` takes back what was said. */
export const pairAnswers = ['same', 'different', 'later', 'undo'] as const
export type PairAnswer = (typeof pairAnswers)[number]

export interface MergeCandidate {
  readonly id: string
  readonly email: string | null
  readonly workshops: number
  /** Others are merged into them, or are to be. */
  readonly hasOthers: boolean
}

/** Who of two stays: whom others are merged into, who came to most, who has an address. Nobody where both have others. */
export const whoStays = (
  one: MergeCandidate,
  other: MergeCandidate,
): { readonly kept: string; readonly gone: string } | undefined => {
  if (one.hasOthers && other.hasOthers) return undefined
  const [kept, gone] = [one, other].toSorted(
    (a, b) =>
      Number(b.hasOthers) - Number(a.hasOthers) ||
      b.workshops - a.workshops ||
      Number(b.email !== null) - Number(a.email !== null) ||
      (a.id < b.id ? -1 : 1),
  )
  return kept && gone && { kept: kept.id, gone: gone.id }
}
