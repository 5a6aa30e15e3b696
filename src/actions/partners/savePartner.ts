import { type Day, isDay } from '../../domain/kernel/day.ts'
import { done, type Outcome, type Refused, refused } from '../../domain/kernel/outcome.ts'
import { checkTraderNumber } from '../../domain/operators/identifiers.ts'
import { partnerRoles } from '../../domain/operators/partner.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { addPartner, changePartner, findPartner, type PartnerDetails } from '../../store/company/partners.ts'
import type { Tx } from '../../store/database/scope.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'

export interface PartnerInput {
  readonly id?: string
  readonly version?: number
  readonly name: string
  readonly role: string
  readonly traderNumber: string
  readonly certified: boolean | null
  readonly reviewedOn: string | null
  readonly nextReviewOn: string | null
}

type Saved = { readonly id: string; readonly version: number }

/** A partner comes, or what is known of it changes. */
export const savePartner = (world: World, actor: Actor, input: PartnerInput): Promise<Outcome<Saved>> =>
  actForCompany(world, actor, 'savePartner', async (tx, operatorId) => {
    const wrong = refusePartner(input, moment(world).day)
    if (wrong) return wrong
    const details = detailsOf(world, input)
    const written = await write(tx, operatorId, input, details)
    if (!written.ok) return written
    await recordAudit(tx, {
      action: input.id ? 'partner.change' : 'partner.add',
      subjectKind: 'partner',
      subjectId: written.value.id,
      operatorId,
      after: details,
    })
    return written
  })

const write = async (
  tx: Tx,
  operatorId: string,
  { id, version }: PartnerInput,
  details: PartnerDetails,
): Promise<Outcome<Saved>> => {
  if (!id) return done(await addPartner(tx, operatorId, details))
  if (!(await findPartner(tx, operatorId, id))) return refused('notFound', 'notFound')
  const changed = await changePartner(tx, id, version ?? 0, details)
  return changed ? done(changed) : refused('conflict', 'profile.changedMeanwhile')
}

const refusePartner = (input: PartnerInput, today: Day): Refused | undefined => {
  const { reviewedOn, nextReviewOn } = input
  if (input.name.trim() === '') return refused('input', 'partners.name', undefined, '/name')
  if (!partnerRoles.some((role) => role === input.role))
    return refused('input', 'partners.role', undefined, '/role')
  if (reviewedOn !== null && (!isDay(reviewedOn) || reviewedOn > today))
    return refused('input', 'partners.reviewedOn', undefined, '/reviewedOn')
  if (nextReviewOn !== null && (!isDay(nextReviewOn) || nextReviewOn < (reviewedOn ?? '')))
    return refused('input', 'partners.nextReviewOn', undefined, '/nextReviewOn')
  return undefined
}

/** A number of this programme is kept in the form its register knows; any other as it was written. */
const detailsOf = (world: World, input: PartnerInput): PartnerDetails => {
  const given = input.traderNumber.trim()
  const ours = checkTraderNumber(given, world.programme.traderNumberPattern)
  const traderNumber = ours.ok ? ours.value : given || null
  return {
    name: input.name.trim(),
    role: input.role,
    traderNumber,
    certified: ours.ok ? null : input.certified,
    reviewedOn: input.reviewedOn,
    nextReviewOn: input.nextReviewOn,
  }
}
