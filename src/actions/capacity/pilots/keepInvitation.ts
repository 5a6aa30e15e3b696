import { randomBytes } from 'node:crypto'
import { type InvitationStep, takeInvitationStep } from '../../../domain/capacity/pilots/invitation.ts'
import { findProgramme, type Library } from '../../../domain/crosswalk/library.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { searchNameOf } from '../../../domain/operators/searchName.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  answerInvitationRow,
  companiesLike,
  type InvitationRow,
  lockInvitation,
  prolongInvitation,
  withdrawInvitationRow,
} from '../../../store/capacity/pilots/invitations.ts'
import { findPilot } from '../../../store/capacity/pilots/pilots.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { hashOfLink, isAnswerDay, mailLetter } from './inviteCompany.ts'
import { forAllOffices, isId } from './pilotDesk.ts'

export interface KeepAsked {
  readonly step: InvitationStep
  readonly reason: string
  readonly answerBy: string | null
}

/** What the office does with an invitation: takes it back, gives more time, or notes what it was told by telephone or on paper. */
export const keepInvitation = async (
  world: World,
  actor: Actor,
  invitationId: string,
  asked: KeepAsked,
): Promise<Outcome<{ id: string }>> => {
  const library = await world.library()
  return act(world, forAllOffices(actor), 'keepInvitation', async (tx) => {
    const row = isId(invitationId) ? await lockInvitation(tx, invitationId) : undefined
    if (!row) return refused('notFound', 'notFound')
    // An office writes down today what it was told in time.
    const to = takeInvitationStep({ ...row, answerBy: moment(world).day }, asked.step, moment(world).day)
    if (!to.ok) return to
    const kept = await keepers[asked.step]({ tx, world, library }, row, {
      ...asked,
      reason: asked.reason.trim(),
    })
    if (!kept.ok) return kept
    await recordAudit(tx, {
      ...{ action: 'pilot.keepInvitation', subjectKind: 'pilotInvitation', subjectId: row.id },
      ...{ operatorId: row.operatorId, detail: { step: asked.step } },
    })
    return done({ id: row.id })
  })
}

interface Bench {
  readonly tx: Tx
  readonly world: World
  readonly library: Library
}

type Keeper = (bench: Bench, row: InvitationRow, asked: KeepAsked) => Promise<Outcome<true>>

const noReason = refused('input', 'pilots.reason', undefined, '/reason')

const noted =
  (state: 'accepted' | 'declined'): Keeper =>
  async ({ tx, world }, { id }, { reason }) => {
    if (reason === '') return noReason
    await answerInvitationRow(tx, id, { state, reason, how: 'office', at: world.now() })
    return done(true)
  }

const withdraw: Keeper = async ({ tx }, { id }, { reason }) => {
  if (reason === '') return noReason
  await withdrawInvitationRow(tx, id, reason)
  return done(true)
}

/** More time, with a new letter: the link before it opens nothing any more. */
const prolong: Keeper = async ({ tx, world, library }, row, { answerBy }) => {
  if (answerBy === null || !isAnswerDay(answerBy, moment(world).day))
    return refused('input', 'pilots.answerBy', undefined, '/answerBy')
  const secret = randomBytes(32).toString('base64url')
  await prolongInvitation(tx, row.id, { answerBy, linkHash: hashOfLink(secret) })
  const pilot = await findPilot(tx, row.pilotId)
  const programme = findProgramme(library, pilot?.programmeId ?? '') ?? world.programme
  await mailLetter(tx, world, programme, { ...row, answerBy, secret })
  return done(true)
}

const keepers: Readonly<Record<InvitationStep, Keeper>> = {
  accept: noted('accepted'),
  decline: noted('declined'),
  ...{ withdraw, prolong },
}

/** Companies known here, by name or tax number: whom to invite. */
export const findToInvite = (
  world: World,
  actor: Actor,
  sought: string,
): Promise<Outcome<{ companies: Awaited<ReturnType<typeof companiesLike>> }>> =>
  act(world, forAllOffices(actor), 'findToInvite', async (tx) => {
    const words = searchNameOf(sought)
    return done({ companies: words.length < 2 ? [] : await companiesLike(tx, words, 20) })
  })
