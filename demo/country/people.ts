import type { OfficeRole } from '../../src/domain/people/roles.ts'
import type { Chance } from '../chance.ts'
import { newId } from '../newId.ts'
import { firstNames, surnames } from '../words/names.ts'
import { type OfficeId, offices } from './places.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: 'es' | 'en'
}

export interface Officer extends Person {
  readonly roles: readonly OfficeRole[]
  /** None: at all offices. */
  readonly officeId: OfficeId | null
}

/** How a name stands in an address: small letters, no accents, points between words. */
export const addressOf = (text: string, between = '.'): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, between)
    .replace(/^\W+|\W+$/g, '')

/** Addresses end in .example, which reaches nobody. */
export const inventPerson = (chance: Chance, domain: string): Person => {
  const name = `${chance.oneOf(firstNames)} ${chance.oneOf(surnames)}`
  const language = chance.happens(0.06) ? 'en' : 'es'
  return { id: newId(), name, email: `${addressOf(name)}@${domain}.example`, language }
}

/** Who works at each office beside those who can be signed in as. */
const posts: readonly (readonly [OfficeRole, number])[] = [
  ['intakeOfficer', 2],
  ['accountOfficer', 2],
  ['validator', 2],
  ['decisionMaker', 2],
]

export const inventOfficers = (chance: Chance, known: readonly Person[]): readonly Officer[] => {
  const taken = new Set(known.map((person) => person.email))
  return offices.flatMap((office) =>
    posts.flatMap(([role, count]) =>
      Array.from({ length: count }, (): Officer => {
        for (;;) {
          const person = inventPerson(chance, 'aduana')
          if (taken.has(person.email)) continue
          taken.add(person.email)
          return { ...person, language: 'es', roles: [role], officeId: office.id }
        }
      }),
    ),
  )
}
