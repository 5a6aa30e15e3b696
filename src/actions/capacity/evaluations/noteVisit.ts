import { isStakeholder, stakeholders } from '../../../domain/capacity/evaluations/stakeholders.ts'
import { isDay } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  type AgendaItem,
  addAgenda,
  addDocument,
  addMeeting,
  addNote,
  changeAgendaItem,
  type DocumentSeen,
  type Meeting,
  meetingsOf,
  type Note,
  removeAgendaItem,
} from '../../../store/capacity/evaluations/heard.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { visitOfTeam } from './evaluationDesk.ts'

/** One line of the agenda: new without an id, changed with one, taken out with `what` empty. */
export const writeAgenda = (
  world: World,
  actor: Actor,
  visitId: string,
  { id, ...item }: Omit<AgendaItem, 'id'> & { readonly id: string | null },
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'writeAgenda', async (tx) => {
    const found = await visitOfTeam(tx, world, actor, visitId)
    if (!found.ok) return found
    const line = { ...item, what: item.what.trim() }
    const kept = await keepLine(tx, visitId, id, line)
    if (!kept.ok) return kept
    await recordAudit(tx, {
      ...{ action: 'evaluation.agenda', subjectKind: 'evaluationVisit', subjectId: visitId },
      after: line,
    })
    return done({ id: visitId })
  })

const keepLine = async (
  tx: Tx,
  visitId: string,
  id: string | null,
  line: Omit<AgendaItem, 'id'>,
): Promise<Outcome<true>> => {
  if (!isDay(line.on)) return refused('input', 'evaluation.days', undefined, '/on')
  if (line.stakeholder !== null && !isStakeholder(line.stakeholder))
    return refused('input', 'evaluation.groupUnknown', undefined, '/stakeholder')
  if (id !== null) {
    const there =
      line.what === ''
        ? await removeAgendaItem(tx, visitId, id)
        : await changeAgendaItem(tx, visitId, { id, ...line })
    return there ? done(true) : refused('notFound', 'notFound')
  }
  if (line.what === '') return refused('input', 'evaluation.wordsMissing', undefined, '/what')
  await addAgenda(tx, visitId, [line])
  return done(true)
}

/** A meeting with one group apart from the others. Who was there is a note, and the team's. */
export const holdMeeting = (
  world: World,
  actor: Actor,
  visitId: string,
  { stakeholder, on, place }: Pick<Meeting, 'stakeholder' | 'on' | 'place'>,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'holdMeeting', async (tx) => {
    const found = await visitOfTeam(tx, world, actor, visitId)
    if (!found.ok) return found
    if (!isDay(on)) return refused('input', 'evaluation.days', undefined, '/on')
    if (!isStakeholder(stakeholder))
      return refused('input', 'evaluation.groupUnknown', undefined, '/stakeholder')
    const { closed } = stakeholders[stakeholder]
    const id = await addMeeting(tx, visitId, { stakeholder, on, place: place.trim(), closed })
    await recordAudit(tx, {
      ...{ action: 'evaluation.meeting', subjectKind: 'evaluationVisit', subjectId: visitId },
      detail: { meeting: id, stakeholder },
    })
    return done({ id })
  })

/** What was said, or who was there: for the team alone unless they say otherwise. */
export const noteMeeting = (
  world: World,
  actor: Actor,
  visitId: string,
  note: Pick<Note, 'meetingId' | 'kind' | 'body' | 'confidential'>,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'noteMeeting', async (tx) => {
    const found = await visitOfTeam(tx, world, actor, visitId)
    if (!found.ok) return found
    const meeting = (await meetingsOf(tx, visitId)).find(({ id }) => id === note.meetingId)
    if (!meeting) return refused('notFound', 'notFound')
    const body = note.body.trim()
    if (body === '') return refused('input', 'evaluation.wordsMissing', undefined, '/body')
    // Who came to a closed meeting is never for others.
    const confidential = note.confidential || (meeting.closed && note.kind === 'present')
    await addNote(tx, visitId, { ...note, confidential, body, by: actor.name, at: moment(world).at })
    await recordAudit(tx, {
      ...{ action: 'evaluation.note', subjectKind: 'evaluationVisit', subjectId: visitId },
      after: body,
      detail: { meeting: note.meetingId, confidential },
    })
    return done({ id: visitId })
  })

export const keepDocument = (
  world: World,
  actor: Actor,
  visitId: string,
  document: Omit<DocumentSeen, 'id'>,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'keepEvaluationDocument', async (tx) => {
    const found = await visitOfTeam(tx, world, actor, visitId)
    if (!found.ok) return found
    if (!isStakeholder(document.stakeholder))
      return refused('input', 'evaluation.groupUnknown', undefined, '/stakeholder')
    if (!isDay(document.receivedOn) || (document.dated !== null && !isDay(document.dated)))
      return refused('input', 'evaluation.days', undefined, '/receivedOn')
    const title = document.title.trim()
    if (title === '') return refused('input', 'evaluation.wordsMissing', undefined, '/title')
    const id = await addDocument(tx, visitId, { ...document, title, foundAt: document.foundAt.trim() })
    await recordAudit(tx, {
      ...{ action: 'evaluation.document', subjectKind: 'evaluationVisit', subjectId: visitId },
      detail: { document: id, kind: document.kind },
    })
    return done({ id })
  })
