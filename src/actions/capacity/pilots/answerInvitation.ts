import { type Standing, standingOn, takeInvitationStep } from '../../../domain/capacity/pilots/invitation.ts'
import { findProgramme, type Library } from '../../../domain/crosswalk/library.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import type { Text } from '../../../domain/standards/text.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  answerInvitationRow,
  type InvitationRow,
  invitationsTo,
  lockInvitation,
  lockInvitationOfLink,
} from '../../../store/capacity/pilots/invitations.ts'
import { findPilot, stagesOf } from '../../../store/capacity/pilots/pilots.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import { ownOperator } from '../../ownCase.ts'
import type { World } from '../../world.ts'
import { hashOfLink } from './inviteCompany.ts'
import { forAllOffices, isId } from './pilotDesk.ts'

/** An invitation as whoever was invited reads it. */
export interface InvitationRead {
  readonly id: string
  readonly pilotId: string
  readonly programme: { readonly id: string; readonly name: Text; readonly shortName: string }
  readonly name: string
  readonly taxId: string
  readonly stage: Text
  readonly stageStartedOn: string | null
  readonly sector: Text
  readonly letter: string
  readonly standing: Standing
  readonly answerBy: string
  readonly reason: string
  readonly pilotState: string
  readonly demonstration: boolean
}

export interface AnswerAsked {
  readonly answer: 'accept' | 'decline'
  readonly reason: string
}

/** The company's own invitations, the latest first. */
export const readOwnInvitations = async (
  world: World,
  actor: Actor,
): Promise<Outcome<{ invitations: readonly InvitationRead[] }>> => {
  const library = await world.library()
  return act(world, actor, 'readOwnInvitations', async (tx) => {
    const rows = ownOperator(actor) === '' ? [] : await invitationsTo(tx, ownOperator(actor))
    const invitations: InvitationRead[] = []
    for (const row of rows) invitations.push(await toldOf({ tx, world, library }, row))
    return done({ invitations })
  })
}

/** Whoever administers the company says yes, or no and why. */
export const answerOwnInvitation = (
  world: World,
  actor: Actor,
  id: string,
  asked: AnswerAsked,
): Promise<Outcome<{ standing: Standing }>> =>
  act(world, actor, 'answerOwnInvitation', async (tx) => {
    const row = isId(id) ? await lockInvitation(tx, id) : undefined
    if (!row || row.operatorId !== ownOperator(actor)) return refused('notFound', 'notFound')
    return answered(tx, world, row, asked, 'house')
  })

/** What stands behind the letter's link, for whoever has it. */
export const readLinkedInvitation = async (
  world: World,
  actor: Actor,
  link: string,
): Promise<Outcome<InvitationRead>> => {
  const library = await world.library()
  return act(world, forAllOffices(actor), 'readLinkedInvitation', async (tx) => {
    const row = await lockInvitationOfLink(tx, hashOfLink(link))
    return row ? done(await toldOf({ tx, world, library }, row)) : refused('notFound', 'pilots.link')
  })
}

export const answerLinkedInvitation = (
  world: World,
  actor: Actor,
  link: string,
  asked: AnswerAsked,
): Promise<Outcome<{ standing: Standing }>> =>
  act(world, forAllOffices(actor), 'answerLinkedInvitation', async (tx) => {
    const row = await lockInvitationOfLink(tx, hashOfLink(link))
    return row ? answered(tx, world, row, asked, 'link') : refused('notFound', 'pilots.link')
  })

const answered = async (
  tx: Tx,
  world: World,
  row: InvitationRow,
  { answer, reason }: AnswerAsked,
  how: 'house' | 'link',
): Promise<Outcome<{ standing: Standing }>> => {
  const { at, day } = moment(world)
  const to = takeInvitationStep(row, answer, day)
  if (!to.ok) return to
  const words = reason.trim()
  if (answer === 'decline' && words === '') return refused('input', 'pilots.reason', undefined, '/reason')
  await answerInvitationRow(tx, row.id, { state: to.value, reason: words, how, at })
  await recordAudit(tx, {
    ...{ action: 'pilot.answerInvitation', subjectKind: 'pilotInvitation', subjectId: row.id },
    ...{ operatorId: row.operatorId, detail: { answer, how } },
    ...(how === 'link' ? { actorKind: 'public' as const, actor: 'public' } : {}),
  })
  return done({ standing: standingOn({ state: to.value, answerBy: row.answerBy }, day) })
}

const toldOf = async (
  { tx, world, library }: { readonly tx: Tx; readonly world: World; readonly library: Library },
  row: InvitationRow,
): Promise<InvitationRead> => {
  const pilot = await findPilot(tx, row.pilotId)
  const stage = (await stagesOf(tx, row.pilotId)).find(({ id }) => id === row.stageId)
  if (!pilot || !stage) throw new Error(`the invitation ${row.id} is of no pilot that can be read`)
  const { id, name, shortName } = findProgramme(library, pilot.programmeId) ?? world.programme
  const { pilotId, taxId, letter, answerBy, reason, demonstration } = row
  return {
    ...{ id: row.id, pilotId, taxId, letter, answerBy, reason, demonstration },
    programme: { id, name, shortName },
    ...{ name: row.name, stage: stage.name, stageStartedOn: stage.startedOn },
    sector: pilot.bounds.sectors.find((one) => one.id === row.sectorId)?.name ?? {
      es: row.sectorId,
      en: row.sectorId,
    },
    ...{ standing: standingOn(row, moment(world).day), pilotState: pilot.state },
  }
}
