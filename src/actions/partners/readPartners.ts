import { addDays, type Day } from '../../domain/kernel/day.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { checkTraderNumber } from '../../domain/operators/identifiers.ts'
import { type PartnerRole, partnerRoles } from '../../domain/operators/partner.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { partnersOf } from '../../store/company/partners.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'

/** How many days ahead a review counts as near. */
const SOON = 60

type Due = 'overdue' | 'soon' | 'later'

/** Who works with the company, what the register says of each today, and whose review is due; the longest due first. */
export const readPartners = (world: World, actor: Actor) =>
  actForCompany(world, actor, 'readPartners', async (tx, operatorId) => {
    const { day } = moment(world)
    const rows = await partnersOf(tx, operatorId)
    const partners = rows.map(({ registeredSince, ...row }) => ({
      ...row,
      role: row.role as PartnerRole,
      standing: standingOf(world.programme, row.traderNumber, row.certified, registeredSince),
      since: registeredSince,
      due: dueOf(row.nextReviewOn as Day | null, day),
    }))
    return done({
      today: day,
      roles: partnerRoles,
      reviewMonths: world.programme.reviewMonths,
      partners: partners.toSorted(
        (one, other) =>
          (one.nextReviewOn ?? '').localeCompare(other.nextReviewOn ?? '') ||
          one.name.localeCompare(other.name),
      ),
    })
  })

/** One that was never given a day is due at once. */
const dueOf = (nextReviewOn: Day | null, today: Day): Due => {
  if (nextReviewOn === null || nextReviewOn < today) return 'overdue'
  return nextReviewOn <= addDays(today, SOON) ? 'soon' : 'later'
}

/**
 * Whether a partner holds a certificate. A number of this programme's form is answered by the register itself, as anybody
 * would be; another programme's only by what the company wrote.
 */
const standingOf = (
  programme: Programme,
  number: string | null,
  declared: boolean | null,
  registeredSince: string | null,
): 'registered' | 'notRegistered' | 'declared' | 'declaredNot' | 'notKnown' => {
  if (registeredSince) return 'registered'
  if (number && checkTraderNumber(number, programme.traderNumberPattern).ok) return 'notRegistered'
  return declared === null ? 'notKnown' : declared ? 'declared' : 'declaredNot'
}

export type PartnersView = Awaited<ReturnType<typeof readPartners>> extends Outcome<infer T> ? T : never
