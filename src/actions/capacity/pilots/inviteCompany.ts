import { createHash, randomBytes } from 'node:crypto'
import type { PilotBounds, PilotStage } from '../../../domain/capacity/pilots/pilot.ts'
import { invites, isOneOf } from '../../../domain/capacity/pilots/pilotSteps.ts'
import { findProgramme } from '../../../domain/crosswalk/library.ts'
import { addDays, type Day, isDay } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { searchNameOf } from '../../../domain/operators/searchName.ts'
import { isAddress } from '../../../domain/people/address.ts'
import type { Programme } from '../../../domain/programmes/programme.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { insertInvitation, invitationsOfTaxIds } from '../../../store/capacity/pilots/invitations.ts'
import type { PilotRow } from '../../../store/capacity/pilots/pilots.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { writeAccountMail } from '../../../store/people/accountMail.ts'
import { operatorWithTaxId } from '../../../store/profile/company.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { forAllOffices, pilotFor } from './pilotDesk.ts'
import { tellMembers } from './tellMembers.ts'

export interface InvitationAsked {
  readonly stageId: string
  readonly sectorId: string
  readonly name: string
  readonly taxId: string
  readonly email: string
  readonly language: 'es' | 'en'
  /** Left empty, the house's own letter. */
  readonly letter: string
  readonly answerBy: string
}

export const hashOfLink = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

const LONGEST_WAIT = 366

/** Invites one company: the letter goes by mail, and is in the house of whoever is known here. */
export const inviteCompany = async (
  world: World,
  actor: Actor,
  pilotId: string,
  asked: InvitationAsked,
): Promise<Outcome<{ id: string; known: boolean }>> => {
  const library = await world.library()
  return act(world, forAllOffices(actor), 'inviteCompany', async (tx) => {
    const found = await pilotFor(tx, pilotId)
    if (!found.ok) return found
    const place = placeOf(found.value, asked)
    if (!place.ok) return place
    const programme = findProgramme(library, found.value.pilot.programmeId) ?? world.programme
    const sound = soundInvitation(programme, asked, moment(world).day)
    if (!sound.ok) return sound
    const before = await invitationsOfTaxIds(tx, pilotId, [sound.value.taxId])
    return before.some(({ state }) => state === 'invited' || state === 'accepted')
      ? refused('conflict', 'pilots.invitedAlready', undefined, '/taxId')
      : sendInvitation(tx, world, programme, { ...asked, ...sound.value, ...place.value, pilotId })
  })
}

const sendInvitation = async (
  tx: Tx,
  world: World,
  programme: Programme,
  to: Omit<InvitationAsked, 'answerBy'> & {
    readonly pilotId: string
    readonly answerBy: Day
    readonly stage: PilotStage
    readonly sector: PilotBounds['sectors'][number]
  },
): Promise<Outcome<{ id: string; known: boolean }>> => {
  const { pilotId, stage, sector, name, taxId, email, language, answerBy } = to
  const at = world.now()
  const known = await operatorWithTaxId(tx, taxId)
  const secret = randomBytes(32).toString('base64url')
  const words = { name, programme: programme.name[language], sector: sector.name[language] }
  const letter = to.letter.trim() || world.say('pilots.letter', language, words)
  const id = await insertInvitation(tx, {
    ...{ pilotId, stageId: stage.id, sectorId: sector.id, operatorId: known?.id ?? null },
    ...{ name, taxId, email, language, letter, answerBy, linkHash: hashOfLink(secret), at },
  })
  await mailLetter(tx, world, programme, { email, language, letter, answerBy, secret })
  if (known)
    await tellMembers(tx, known.id, {
      kind: 'pilot.invited',
      detail: { about: 'invited', programme: programme.id },
      at,
    })
  await recordAudit(tx, {
    ...{ action: 'pilot.invite', subjectKind: 'pilotInvitation', subjectId: id },
    ...{ operatorId: known?.id ?? null, detail: { pilot: pilotId, stage: stage.id, sector: sector.id } },
  })
  return done({ id, known: known !== undefined })
}

/** Whether anybody is invited now, and to which stage and sector. */
const placeOf = (
  { pilot, stages }: { readonly pilot: PilotRow; readonly stages: readonly PilotStage[] },
  { stageId, sectorId }: InvitationAsked,
) => {
  if (!isOneOf(invites, pilot.state)) return refused('notNow', 'pilots.invitesNobody')
  const stage = stages.find(({ id }) => id === stageId)
  if (!stage) return refused('input', 'pilots.stage', undefined, '/stageId')
  const sector = pilot.bounds.sectors.find(({ id }) => id === sectorId)
  return sector ? done({ stage, sector }) : refused('input', 'pilots.sector', undefined, '/sectorId')
}

const soundInvitation = (
  programme: Programme,
  asked: InvitationAsked,
  today: Day,
): Outcome<{ name: string; taxId: string; email: string; answerBy: Day }> => {
  const name = asked.name.trim()
  if (searchNameOf(name) === '') return refused('input', 'operators.name', undefined, '/name')
  const taxId = asked.taxId.trim().toUpperCase()
  if (!new RegExp(programme.taxId.pattern, 'u').test(taxId))
    return refused('input', 'operators.taxId', undefined, '/taxId')
  const email = asked.email.trim().toLowerCase()
  if (!isAddress(email)) return refused('input', 'pilots.email', undefined, '/email')
  const { answerBy } = asked
  return isAnswerDay(answerBy, today)
    ? done({ name, taxId, email, answerBy })
    : refused('input', 'pilots.answerBy', undefined, '/answerBy')
}

export const isAnswerDay = (text: string, today: Day): text is Day =>
  isDay(text) && text >= today && text <= addDays(today, LONGEST_WAIT)

/** The letter with the link that answers it. */
export const mailLetter = (
  tx: Tx,
  world: World,
  programme: Programme,
  to: {
    readonly email: string
    readonly language: 'es' | 'en'
    readonly letter: string
    readonly answerBy: Day
    readonly secret: string
  },
): Promise<void> =>
  writeAccountMail(tx, {
    ...{ toAddress: to.email, toPerson: null, language: to.language, at: world.now() },
    subject: world.say('pilots.mail.subject', to.language, { programme: programme.shortName }),
    body: world.say('pilots.mail.body', to.language, {
      ...{ letter: to.letter, day: to.answerBy, url: `${world.url}/invitacion/${to.secret}` },
    }),
  })
