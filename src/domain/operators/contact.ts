import { done, type Outcome, refused } from '../kernel/outcome.ts'

/** Somebody who is told of terms and warnings. */
export interface Contact {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly post: string
}

// One @, no spaces, a point in the part after it; whether it reaches anyone, only a message tells.
const email = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/

export const checkContact = (contact: Omit<Contact, 'id'>): Outcome<Omit<Contact, 'id'>> => {
  const tidy = {
    name: contact.name.trim(),
    email: contact.email.trim(),
    phone: contact.phone.trim(),
    post: contact.post.trim(),
  }
  if (tidy.name === '') return refused('input', 'operators.contactName', undefined, '/name')
  if (tidy.email.length > 254 || !email.test(tidy.email))
    return refused('input', 'operators.email', undefined, '/email')
  return done(tidy)
}
