import type { ProposedCredit } from '../../../domain/capacity/pilots/credit.ts'
import { findProgramme, type Library } from '../../../domain/crosswalk/library.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { placedCriteria } from '../../../domain/programmes/placedCriteria.ts'
import type { Programme } from '../../../domain/programmes/programme.ts'
import type { Text } from '../../../domain/standards/text.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  type CertificateRow,
  type CreditRow,
  certificatesOfPilot,
  certificatesShownBy,
  creditsOf,
  findCertificateShown,
  judgeCreditRows,
} from '../../../store/capacity/pilots/credits.ts'
import { invitationsTo, lockInvitation } from '../../../store/capacity/pilots/invitations.ts'
import { findPilot } from '../../../store/capacity/pilots/pilots.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { ownOperator } from '../../ownCase.ts'
import type { World } from '../../world.ts'
import { isId } from './pilotDesk.ts'
import { type PlateOfPilot, plateIn } from './readPilots.ts'
import { tellMembers } from './tellMembers.ts'

export interface CreditLine extends Omit<CreditRow, 'certificateId' | 'because'> {
  readonly number: string
  readonly asks: Text
  readonly because: readonly (ProposedCredit['because'][number] & { readonly number: string })[]
}

export interface CertificateTold
  extends Pick<
    CertificateRow,
    | 'id'
    | 'company'
    | 'types'
    | 'number'
    | 'validFrom'
    | 'validUntil'
    | 'evidenceId'
    | 'shownAt'
    | 'withdrawnAt'
    | 'demonstration'
  > {
  readonly programme: PlateOfPilot
  readonly sites: number
  readonly credits: readonly CreditLine[]
}

const toldOf = async (
  tx: Tx,
  library: Library,
  to: Programme | undefined,
  rows: readonly CertificateRow[],
): Promise<readonly CertificateTold[]> => {
  const credits = await creditsOf(
    tx,
    rows.map(({ id }) => id),
  )
  const here = placesIn(to)
  return rows.map(({ operatorId: _, invitationId: __, programmeId, edition: ___, siteIds, ...row }) => {
    const there = placesIn(findProgramme(library, programmeId))
    return {
      ...{ ...row, programme: plateIn(library, programmeId), sites: siteIds.length },
      credits: credits
        .filter(({ certificateId }) => certificateId === row.id)
        .map(({ certificateId: ____, because, ...one }) => ({
          ...{ ...one, ...here(one.criterionId) },
          because: (because as ProposedCredit['because']).map((way) => ({
            ...{ ...way, number: there(way.from ?? '').number },
          })),
        })),
    }
  })
}

const placesIn = (programme: Programme | undefined) => {
  const places = new Map(
    programme ? placedCriteria(programme).map(({ criterion }) => [criterion.id, criterion] as const) : [],
  )
  return (id: string) => ({
    number: places.get(id)?.number ?? id,
    asks: places.get(id)?.asks ?? { es: '', en: '' },
  })
}

/** What every certificate shown in a pilot is credited with, or would be. */
export const readCredits = async (
  world: World,
  actor: Actor,
  pilotId: string,
): Promise<Outcome<{ certificates: readonly CertificateTold[] }>> => {
  const library = await world.library()
  return act(world, actor, 'readCredits', async (tx) => {
    const pilot = isId(pilotId) ? await findPilot(tx, pilotId) : undefined
    if (!pilot) return refused('notFound', 'notFound')
    const rows = await certificatesOfPilot(tx, pilotId)
    return done({ certificates: await toldOf(tx, library, findProgramme(library, pilot.programmeId), rows) })
  })
}

export interface OwnCredits {
  readonly certificates: readonly CertificateTold[]
  /** Programmes whose certificates can be shown; none where the company is in no pilot. */
  readonly programmes: readonly (PlateOfPilot & {
    readonly operatorTypes: readonly { readonly id: string; readonly name: Text }[]
  })[]
}

/** The company's own. */
export const readOwnCredits = async (world: World, actor: Actor): Promise<Outcome<OwnCredits>> => {
  const library = await world.library()
  return act(world, actor, 'readOwnCredits', async (tx) => {
    const operatorId = ownOperator(actor)
    if (operatorId === '') return done({ certificates: [], programmes: [] })
    const own = (await invitationsTo(tx, operatorId)).find(({ state }) => state === 'accepted')
    const pilot = own ? await findPilot(tx, own.pilotId) : undefined
    const to = findProgramme(library, pilot?.programmeId ?? '')
    return done({
      certificates: await toldOf(tx, library, to, await certificatesShownBy(tx, operatorId)),
      programmes: library.editions
        .filter(({ programme }) => to !== undefined && programme.id !== to.id)
        .map(({ programme }) => ({
          ...plateIn(library, programme.id),
          operatorTypes: programme.operatorTypes.map(({ id, name }) => ({ id, name })),
        })),
    })
  })
}

export interface JudgementAsked {
  readonly criterionIds: readonly string[]
  readonly state: 'confirmed' | 'refused'
  readonly reason: string
}

/** An officer confirms or refuses, criterion by criterion; only what the crosswalk proposed is there to be judged. */
export const judgeCredit = (
  world: World,
  actor: Actor,
  certificateId: string,
  { criterionIds, state, reason }: JudgementAsked,
): Promise<Outcome<{ judged: number }>> =>
  act(world, actor, 'judgeCredit', async (tx) => {
    const found = await judgeable(tx, certificateId, criterionIds)
    if (!found.ok) return found
    const words = reason.trim()
    if (state === 'refused' && words === '') return refused('input', 'pilots.reason', undefined, '/reason')
    const at = world.now()
    const judged = await judgeCreditRows(tx, certificateId, criterionIds, { state, reason: words, at })
    const { operatorId } = found.value
    if (operatorId)
      await tellMembers(tx, operatorId, { kind: 'pilot.credit', detail: { about: 'credit' }, at })
    await recordAudit(tx, {
      ...{ action: 'pilot.judgeCredit', subjectKind: 'pilotCertificate', subjectId: certificateId },
      ...{ operatorId, detail: { state, judged } },
    })
    return done({ judged })
  })

/** The certificate, held until the transaction ends, where the crosswalk proposed each of the criteria. */
const judgeable = async (
  tx: Tx,
  certificateId: string,
  criterionIds: readonly string[],
): Promise<Outcome<CertificateRow>> => {
  const certificate = isId(certificateId) ? await findCertificateShown(tx, certificateId) : undefined
  if (!certificate) return refused('notFound', 'notFound')
  if (certificate.withdrawnAt) return refused('conflict', 'pilots.credit.withdrawn')
  await lockInvitation(tx, certificate.invitationId)
  const proposed = new Set((await creditsOf(tx, [certificateId])).map((one) => one.criterionId))
  const sound = criterionIds.length > 0 && criterionIds.every((id) => proposed.has(id))
  return sound ? done(certificate) : refused('input', 'pilots.credit.notProposed', undefined, '/criterionIds')
}
