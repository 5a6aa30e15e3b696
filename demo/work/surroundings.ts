import { addDays } from '../../src/domain/kernel/day.ts'
import type { PartnerRole } from '../../src/domain/operators/partner.ts'
import type { Book } from '../cases/book.ts'
import { addressOf, inventPerson } from '../country/people.ts'
import { colours, landmarks } from '../words/names.ts'

const contactPosts = [
  'Gerencia de logística',
  'Comercio exterior',
  'Dirección general',
  'Seguridad patrimonial',
]
const partnerRoles = [
  ['carrier', 'Fletes'],
  ['customsAgent', 'Agencia'],
  ['warehouse', 'Almacenes'],
  ['security', 'Vigilancia'],
] as const satisfies readonly (readonly [PartnerRole, string])[]

/** Whom the company has told us to reach, and whom it works with. */
export const surround = (book: Book): void => {
  const { chance, company, rows, tale, land } = book
  const createdAt = land.days.at(tale.opened, 18).at
  const domain = addressOf(company.name, '')
  for (const post of chance.someOf(contactPosts, chance.between(1, 3))) {
    const { name, email } = inventPerson(chance, domain)
    const phone = `+52 55 5550 ${chance.between(1000, 9999)}`
    rows.contact.push({ operatorId: company.id, name, email, phone, post, createdAt })
  }
  const count = company.cast
    ? 3
    : chance.weighed([
        [0, 6],
        [2, 3],
        [4, 1],
      ])
  for (const [role, word] of chance.someOf(partnerRoles, count)) {
    const reviewedOn = addDays(land.days.today, -chance.between(20, 330))
    rows.partnerLink.push({
      operatorId: company.id,
      name: `${word} ${chance.oneOf(landmarks)} ${chance.oneOf(colours)}`,
      role,
      traderNumber: null,
      certified: chance.happens(0.3),
      reviewedOn,
      nextReviewOn: addDays(reviewedOn, 365),
      createdAt,
    })
  }
}
