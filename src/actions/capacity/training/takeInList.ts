import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  findEnrolmentOf,
  markAttendance,
  setEnrolmentState,
} from '../../../store/capacity/training/enrolments.ts'
import { findParticipant } from '../../../store/capacity/training/participants.ts'
import { sessionsOf } from '../../../store/capacity/training/sessions.ts'
import type { WorkshopRow } from '../../../store/capacity/training/workshops.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import { type Enrolled, enrol, mailEnrolled } from './enrol.ts'
import { type ListRow, listRows } from './listRows.ts'
import { type SoundParticipant, soundParticipant } from './participantInput.ts'
import { workshopFor } from './workshopDesk.ts'

export interface ListAsked {
  readonly text: string
  /** Whom the list marks as having attended; none: it only registers. */
  readonly sessionId: string | null
  readonly organisationKind: string
  readonly country: string | null
  /** Of the list as it was looked at: a look changes nothing. */
  readonly apply: boolean
  /** Whoever is new in the workshop gets their code and their own page by mail. */
  readonly invite?: boolean | undefined
}

export interface ListedRow extends ListRow {
  /** `repeated`: the same person stands higher up in the list. */
  readonly what: 'new' | 'known' | 'enrolled' | 'repeated' | 'fault'
  /** The refusal's code, of a fault. */
  readonly fault: string | null
}

export interface ListTaken {
  readonly rows: readonly ListedRow[]
  readonly entered: number
  readonly marked: number
}

/** A list as it was pasted: looked at first, then taken in. What has a fault is left out and said. */
export const takeInList = (
  world: World,
  actor: Actor,
  workshopId: string,
  asked: ListAsked,
): Promise<Outcome<ListTaken>> =>
  act(world, actor, 'takeInList', async (tx) => {
    const found = await workshopFor(tx, workshopId, asked.sessionId === null ? 'enrol' : 'attend')
    if (!found.ok) return found
    const sessions = await sessionsOf(tx, workshopId)
    if (asked.sessionId !== null && !sessions.some(({ id }) => id === asked.sessionId))
      return refused('notFound', 'notFound')
    const read = listRows(asked.text)
    if (!read.ok) return read
    const judged = await judge(tx, found.value, read.value, { ...asked, language: actor.language })
    const rows = judged.map(({ row }) => row)
    if (!asked.apply) return done({ rows, entered: 0, marked: 0 })
    const taken = await apply(world, tx, found.value, {
      judged,
      sessionId: asked.sessionId,
      invite: asked.invite ?? false,
    })
    await recordAudit(tx, {
      action: 'workshop.takeInList',
      subjectKind: 'workshop',
      subjectId: workshopId,
      detail: { ...taken, rows: rows.length, session: asked.sessionId },
    })
    return done({ rows, ...taken })
  })

interface Judged {
  readonly row: ListedRow
  readonly who: SoundParticipant | undefined
}

const judge = async (
  tx: Tx,
  workshop: WorkshopRow,
  rows: readonly ListRow[],
  {
    organisationKind,
    country,
    language,
  }: Pick<ListAsked, 'organisationKind' | 'country'> & Pick<Actor, 'language'>,
): Promise<readonly Judged[]> => {
  const seen = new Set<string>()
  const judged: Judged[] = []
  for (const row of rows) {
    const who = soundParticipant({ ...row, organisationKind, country, gender: null, language })
    if (!who.ok) {
      judged.push({ row: { ...row, what: 'fault', fault: who.refusal.code }, who: undefined })
      continue
    }
    const repeated = seen.has(who.value.key)
    seen.add(who.value.key)
    const what = repeated ? 'repeated' : await standing(tx, workshop, who.value)
    judged.push({ row: { ...row, what, fault: null }, who: repeated ? undefined : who.value })
  }
  return judged
}

const standing = async (tx: Tx, workshop: WorkshopRow, who: SoundParticipant) => {
  const known = await findParticipant(tx, who)
  if (!known) return 'new'
  return (await findEnrolmentOf(tx, workshop.id, known.id)) ? 'enrolled' : 'known'
}

interface Applied extends Pick<ListAsked, 'sessionId'> {
  readonly judged: readonly Judged[]
  readonly invite: boolean
}

const apply = async (
  world: World,
  tx: Tx,
  workshop: WorkshopRow,
  { judged, sessionId, invite }: Applied,
): Promise<{ readonly entered: number; readonly marked: number }> => {
  let entered = 0
  let marked = 0
  for (const { who } of judged) {
    if (!who) continue
    const enrolled = await enrol(world, tx, workshop, { who, source: 'import' })
    if (enrolled.isNew) entered += 1
    if (invite) await inviteNew(world, tx, workshop, enrolled)
    if (sessionId !== null && (await markCame(world, tx, enrolled, sessionId))) marked += 1
  }
  return { entered, marked }
}

const inviteNew = async (world: World, tx: Tx, workshop: WorkshopRow, enrolled: Enrolled): Promise<void> => {
  const kind = enrolled.enrolment.state === 'waiting' ? 'waiting' : 'registered'
  if (enrolled.isNew) await mailEnrolled(world, tx, workshop, enrolled, kind)
}

/** Whoever came has a place, whatever the waiting list said. */
const markCame = async (
  world: World,
  tx: Tx,
  { enrolment }: Enrolled,
  sessionId: string,
): Promise<boolean> => {
  if (enrolment.state !== 'registered') await setEnrolmentState(tx, enrolment.id, 'registered')
  return markAttendance(tx, { sessionId, enrolmentId: enrolment.id, how: 'list', at: world.now() })
}
