import type { agendaFrom as AgendaFrom } from '../../../src/domain/capacity/evaluations/agendaTemplate.ts'
import { stakeholderGroups, stakeholders } from '../../../src/domain/capacity/evaluations/stakeholders.ts'
import { addDays } from '../../../src/domain/kernel/day.ts'
import type { Tx } from '../../../src/store/database/scope.ts'
import { newId } from '../../newId.ts'
import { insertRows } from '../../writing/insertRows.ts'
import { type Invented, noon } from './invented.ts'

/** Agenda, meetings, an invented confidential note and what the team was given. */
export const writeHeard = async (
  tx: Tx,
  visits: readonly Invented[],
  say: (code: string) => string,
  agendaFrom: typeof AgendaFrom,
): Promise<void> => {
  await insertRows(
    tx,
    'evaluationAgenda',
    visits.flatMap(({ id, from, of }) =>
      agendaFrom(from, of.days).map((item) => ({
        ...{ id: newId(), visitId: id, onDay: item.on, starts: item.starts, place: '' },
        ...{ what: say(`evaluation.agenda.${item.id}`), stakeholder: item.group },
      })),
    ),
  )
  const held = visits.filter(({ of }) => of.state !== 'planned')
  const meetings = held.flatMap(({ id, from, of, first }) =>
    stakeholderGroups.map((stakeholder, place) => ({
      ...{ id: newId(), visitId: id, stakeholder, onDay: addDays(from, place % of.days), place: '' },
      ...{ closed: stakeholders[stakeholder].closed, first },
    })),
  )
  await insertRows(
    tx,
    'evaluationMeeting',
    meetings.map(({ first: _, ...meeting }) => meeting),
  )
  await insertRows(
    tx,
    'evaluationNote',
    meetings
      .filter(({ stakeholder }) => stakeholder === 'refusedOrWaiting' || stakeholder === 'aeoUnit')
      .map(({ id, visitId, stakeholder, onDay, first }) => ({
        ...{ id: newId(), meetingId: id, visitId, kind: 'note', confidential: stakeholder !== 'aeoUnit' },
        body:
          stakeholder === 'aeoUnit'
            ? 'Nota inventada: la unidad lleva la carga por persona en una hoja.'
            : 'Nota inventada: dos empresas esperan desde hace meses y no saben por qué.',
        ...{ writtenBy: first.id, writerName: first.name, at: noon(onDay) },
      })),
  )
  await insertRows(
    tx,
    'evaluationDocument',
    held.flatMap(({ id, from }) =>
      documents.map((document) => ({ id: newId(), visitId: id, receivedOn: from, dated: null, ...document })),
    ),
  )
}

// biome-ignore format: a table, a row a line
const documents = [
  { title: 'Reglamento del programa (inventado)',          kind: 'law',        foundAt: 'Carpeta 1', stakeholder: 'legal' },
  { title: 'Estadística del último año (inventada)',       kind: 'statistics', foundAt: 'Carpeta 2', stakeholder: 'statisticsIntegrity' },
  { title: 'Registro de cursos de validadores (inventado)', kind: 'training',  foundAt: 'Carpeta 3', stakeholder: 'trainingInstitute' },
]
