import { creditOf } from '../../../domain/capacity/pilots/credit.ts'
import { findProgramme, type Library, relationsIn } from '../../../domain/crosswalk/library.ts'
import { targetsFor } from '../../../domain/crosswalk/targetsFor.ts'
import { type Day, isDay } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { criteriaFor } from '../../../domain/programmes/criteriaFor.ts'
import type { Programme } from '../../../domain/programmes/programme.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  certificatesShownBy,
  insertCertificate,
  insertCredits,
  withdrawCertificateRow,
} from '../../../store/capacity/pilots/credits.ts'
import { invitationsTo } from '../../../store/capacity/pilots/invitations.ts'
import { findPilot } from '../../../store/capacity/pilots/pilots.ts'
import { sitesOf } from '../../../store/cases/profile.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { evidenceOf } from '../../../store/profile/evidence.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import { ownOperator } from '../../ownCase.ts'
import type { World } from '../../world.ts'
import { isId } from './pilotDesk.ts'

export interface CertificateAsked {
  readonly programmeId: string
  /** What the company is in that programme. */
  readonly types: readonly string[]
  readonly number: string
  readonly validFrom: string
  readonly validUntil: string
  /** The sites it covers; none named, all. */
  readonly siteIds: readonly string[]
  readonly evidenceId: string | null
}

/** What the crosswalk says a certificate of another programme covers here, on a day. Nothing where no crosswalk leads. */
export const proposedCredits = (
  library: Library,
  from: Programme,
  to: Programme,
  asked: { readonly types: readonly string[]; readonly ownTypes: readonly string[]; readonly on: Day },
) => {
  const crosswalk = relationsIn(library, from.id, to.id)
  if (!crosswalk) return []
  const { standards } = targetsFor(to, asked.ownTypes, asked.on)
  return creditOf(
    criteriaFor(from, { operatorTypes: asked.types, on: asked.on }),
    crosswalk.relations,
    standards,
  )
}

/** A company shows a certificate of another programme; what it covers by the crosswalk is proposed to an officer. */
export const showCertificate = async (
  world: World,
  actor: Actor,
  asked: CertificateAsked,
): Promise<Outcome<{ id: string; whole: number; part: number }>> => {
  const library = await world.library()
  return act(world, actor, 'showCertificate', async (tx) => {
    const operatorId = ownOperator(actor)
    const place = await pilotOf(tx, library, operatorId)
    if (!place) return refused('notNow', 'pilots.credit.notIn')
    const { invitationId, to } = place
    const sound = await soundCertificate(tx, library, { ...asked, operatorId, to })
    if (!sound.ok) return sound
    const { at, day } = moment(world)
    const { from, ownTypes, ...row } = sound.value
    const credits = proposedCredits(library, from, to, { types: row.types, ownTypes, on: day })
    const id = await insertCertificate(tx, {
      ...{ ...row, invitationId, operatorId, programmeId: from.id, edition: from.edition, at },
    })
    await insertCredits(tx, { id, operatorId }, credits)
    const count = (covers: string) => credits.filter((one) => one.covers === covers).length
    const counts = { whole: count('whole'), part: count('part') }
    await recordAudit(tx, {
      ...{ action: 'pilot.showCertificate', subjectKind: 'pilotCertificate', subjectId: id, operatorId },
      detail: { programme: from.id, ...counts },
    })
    return done({ id, ...counts })
  })
}

/** The pilot the company takes part in, by the invitation it accepted. */
const pilotOf = async (tx: Tx, library: Library, operatorId: string) => {
  const own = (await invitationsTo(tx, operatorId)).find(({ state }) => state === 'accepted')
  const pilot = own ? await findPilot(tx, own.pilotId) : undefined
  const to = findProgramme(library, pilot?.programmeId ?? '')
  return own && to ? { invitationId: own.id, to } : undefined
}

const soundCertificate = async (
  tx: Tx,
  library: Library,
  asked: CertificateAsked & { readonly operatorId: string; readonly to: Programme },
) => {
  const from = findProgramme(library, asked.programmeId)
  if (!from || from.id === asked.to.id)
    return refused('input', 'pilots.credit.programme', undefined, '/programmeId')
  const known = new Set(from.operatorTypes.map(({ id }) => id))
  const types = [...new Set(asked.types)].filter((one) => known.has(one))
  if (types.length === 0) return refused('input', 'pilots.credit.types', undefined, '/types')
  const number = asked.number.trim()
  if (number === '') return refused('input', 'pilots.credit.number', undefined, '/number')
  const { validFrom, validUntil } = asked
  if (!isDay(validFrom) || !isDay(validUntil) || validUntil < validFrom)
    return refused('input', 'pilots.credit.days', undefined, '/validUntil')
  const owned = await ownedBy(tx, asked)
  return owned.ok ? done({ ...owned.value, from, types, number, validFrom, validUntil }) : owned
}

/** Sites and paper are the company's own. */
const ownedBy = async (
  tx: Tx,
  { operatorId, siteIds, evidenceId }: CertificateAsked & { readonly operatorId: string },
) => {
  const sites = await sitesOf(tx, operatorId)
  if (siteIds.some((id) => !sites.some((site) => site.id === id)))
    return refused('input', 'pilots.credit.site', undefined, '/siteIds')
  if (evidenceId !== null && !(await evidenceOf(tx, operatorId)).some(({ id }) => id === evidenceId))
    return refused('input', 'pilots.credit.paper', undefined, '/evidenceId')
  const [operator] = (
    await tx.client.query<{ types: string[] }>('select types from aval.operator where id = $1', [operatorId])
  ).rows
  return done({
    ...{ ownTypes: operator?.types ?? [], evidenceId },
    siteIds: siteIds.length > 0 ? [...new Set(siteIds)] : sites.map(({ id }) => id),
  })
}

/** It no longer holds, or was shown in error: nothing is credited from it any more. */
export const withdrawCertificate = (
  world: World,
  actor: Actor,
  id: string,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'withdrawCertificate', async (tx) => {
    const operatorId = ownOperator(actor)
    const own = isId(id) && (await certificatesShownBy(tx, operatorId)).some((one) => one.id === id)
    if (!own) return refused('notFound', 'notFound')
    await withdrawCertificateRow(tx, id, world.now())
    await recordAudit(tx, {
      ...{ action: 'pilot.withdrawCertificate', subjectKind: 'pilotCertificate', subjectId: id, operatorId },
    })
    return done({ id })
  })
