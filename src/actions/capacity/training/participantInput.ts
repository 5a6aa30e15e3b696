import {
  type Gender,
  genders,
  type OrganisationKind,
  oneLine,
  organisationKinds,
  participantKey,
} from '../../../domain/capacity/training/participant.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { isAddress } from '../../../domain/people/address.ts'
import type { ParticipantWritten } from '../../../store/capacity/training/participants.ts'

/** What somebody says of themselves, or a trainer of them. */
export interface ParticipantAsked {
  readonly name: string
  readonly email: string | null
  readonly organisation: string
  readonly organisationKind: string
  readonly country: string | null
  readonly gender: string | null
  readonly language: 'es' | 'en'
}

export type SoundParticipant = ParticipantWritten & { readonly key: string }

const isKind = (text: string): text is OrganisationKind => organisationKinds.some((one) => one === text)
const isGender = (text: string): text is Gender => genders.some((one) => one === text)

export const soundParticipant = (asked: ParticipantAsked): Outcome<SoundParticipant> => {
  const name = oneLine(asked.name)
  if (!/\p{L}/u.test(name)) return refused('input', 'training.name', undefined, '/name')
  const email = asked.email === null || asked.email.trim() === '' ? null : asked.email.trim().toLowerCase()
  if (email !== null && !isAddress(email)) return refused('input', 'training.email', undefined, '/email')
  const { organisationKind, gender, language } = asked
  if (!isKind(organisationKind)) return refused('input', 'training.kind', undefined, '/organisationKind')
  if (gender !== null && !isGender(gender)) return refused('input', 'training.gender', undefined, '/gender')
  const country =
    asked.country === null || asked.country.trim() === '' ? null : asked.country.trim().toUpperCase()
  if (country !== null && !/^[A-Z]{2}$/.test(country))
    return refused('input', 'training.country', undefined, '/country')
  const said = { name, email, organisation: oneLine(asked.organisation), country }
  return done({ ...said, organisationKind, gender, language, key: participantKey(said) })
}
