import { foldedName } from './participant.ts'

/** What a list says of somebody, or the register knows of them. */
export interface Mentioned {
  readonly name: string
  readonly emails: readonly string[]
  readonly organisation: string
  readonly country: string | null
}

/** What speaks for two being one, or against it, and how much. */
// biome-ignore format: a table, a row a line
export const likenessWeights = {
  sameEmail:         60,
  sameName:          45,
  nearName:          20,
  sameOrganisation:  20,
  sameCountry:       10,
  otherEmail:       -20,
  otherName:        -20,
  otherCountry:     -20,
} as const

export type LikenessReason = keyof typeof likenessWeights

/** From here on nobody is asked: one address and a like name, or one name at one organisation of one country. */
export const CERTAIN = 75
/** From here on somebody is asked. */
export const DOUBTFUL = 40

export interface Likeness {
  readonly verdict: 'certain' | 'doubtful' | 'different'
  readonly weight: number
  readonly reasons: readonly LikenessReason[]
}

/** Whether two are one person, with the reasons; the same whichever is named first. */
export const likenessOf = (one: Mentioned, other: Mentioned): Likeness => {
  const reasons = [
    emailReason(one, other),
    nameReason(one.name, other.name),
    one.organisation !== '' && foldedName(one.organisation) === foldedName(other.organisation)
      ? ('sameOrganisation' as const)
      : undefined,
    countryReason(one.country, other.country),
  ].filter((reason) => reason !== undefined)
  const weight = reasons.reduce((sum, reason) => sum + likenessWeights[reason], 0)
  return {
    verdict: weight >= CERTAIN ? 'certain' : weight >= DOUBTFUL ? 'doubtful' : 'different',
    weight,
    reasons,
  }
}

const emailReason = (one: Mentioned, other: Mentioned): LikenessReason | undefined => {
  if (one.emails.length === 0 || other.emails.length === 0) return undefined
  const known = new Set(one.emails.map(plainEmail))
  return other.emails.some((email) => known.has(plainEmail(email))) ? 'sameEmail' : 'otherEmail'
}

export const plainEmail = (email: string): string => email.trim().toLowerCase()

const countryReason = (one: string | null, other: string | null): LikenessReason | undefined =>
  one === null || other === null ? undefined : one === other ? 'sameCountry' : 'otherCountry'

const nameReason = (one: string, other: string): LikenessReason =>
  nameKey(one) === nameKey(other)
    ? 'sameName'
    : isNear(namePieces(one), namePieces(other))
      ? 'nearName'
      : 'otherName'

/** Words that belong to no name alone, in the languages of the Americas. */
const particles = new Set('de del la las los el y e da das do dos di van von der den san santa'.split(' '))

/** A name's words without accents, capitals and particles, whatever their order. */
export const namePieces = (name: string): readonly string[] => {
  const words = foldedName(name).split(' ')
  const own = words.filter((word) => word !== '' && !particles.has(word))
  return (own.length > 0 ? own : words).toSorted()
}

export const nameKey = (name: string): string => namePieces(name).join(' ')

/** One word written with one letter otherwise, or a name of two words or more within a longer one. */
const isNear = (one: readonly string[], other: readonly string[]): boolean => {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one]
  const left = [...more]
  const lone = fewer.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  const shared = fewer.length - lone.length
  if (lone.length === 0) return shared >= 2
  const [word] = lone
  return (
    lone.length === 1 &&
    shared >= 1 &&
    left.length === 1 &&
    word !== undefined &&
    left.some((with_) => isSlip(word, with_))
  )
}

const SHORTEST_SLIPPED = 4

/** A letter more, less, otherwise, or two changed about. */
const isSlip = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < SHORTEST_SLIPPED || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  )
}
