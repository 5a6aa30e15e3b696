import { proposedCredits } from '../../../src/actions/capacity/pilots/showCertificate.ts'
import type { World } from '../../../src/actions/world.ts'
import { findProgramme, type Library } from '../../../src/domain/crosswalk/library.ts'
import { day } from '../../../src/domain/kernel/day.ts'
import type { Programme } from '../../../src/domain/programmes/programme.ts'
import type { Tx } from '../../../src/store/database/scope.ts'
import { newId } from '../../newId.ts'
import { insertRows } from '../../writing/insertRows.ts'
import { type InventedCompany, invitedCompanies } from './invitedCompanies.ts'
import { writeLearning } from './learning.ts'

const PROGRAMME = 'mx-pacs'
const noon = (on: string) => `${on}T18:00:00.000Z`

/** What the sources tell, as steps of the pilot's life: which of its dated facts each rests on, and how sure the step itself is. */
// biome-ignore format: a table, a row a line
const course = [
  { step: 'prepare',         fromState: null,         toState: 'preparing',  history: 'first-meeting',      certainty: 'secondary' },
  { step: 'beginInviting',   fromState: 'preparing',  toState: 'inviting',   history: 'shown',              certainty: 'assumed' },
  { step: 'startStage',      fromState: 'inviting',   toState: 'running',    history: 'start',              certainty: 'secondary' },
  { step: 'beginEvaluation', fromState: 'running',    toState: 'evaluating', history: 'sector-evaluations', certainty: 'secondary' },
  { step: 'open',            fromState: 'evaluating', toState: 'opened',     history: 'published',          certainty: 'verified' },
] as const

/**
 * Mexico's pilot of 2011 as the sources date it, with invented companies, answers, credits and measures, each marked as such.
 * INVARIANT: no figure here is told as a fact; how many took part and what came of it was not found.
 */
export const writePilotOfThePast = async (tx: Tx, world: World, library: Library): Promise<void> => {
  const programme = findProgramme(library, PROGRAMME)
  if (!programme?.pilot || world.programme.id === PROGRAMME) return
  const id = newId()
  await writePilot(tx, id, programme)
  const companies = invitedCompanies(programme.pilot)
  await writeInvitations(tx, id, companies)
  await writeCredits(tx, library, programme, companies)
  await writeLearning(tx, id, companies)
}

const writePilot = async (tx: Tx, id: string, { pilot, edition }: Programme): Promise<void> => {
  if (!pilot) return
  const told = new Map((pilot.history ?? []).map((one) => [one.id, one]))
  const dayOf = (history: string) => told.get(history)?.on ?? day('2011-03-17')
  const [first] = pilot.stages
  await insertRows(tx, 'pilot', [
    {
      ...{
        id,
        programmeId: PROGRAMME,
        edition,
        state: 'opened',
        nextProgramme: 'mx-neec',
        turn: course.length,
      },
      bounds: {
        flows: pilot.flows,
        sectors: pilot.sectors.map((one) => ({ id: one.id, name: one.name })),
        aims: pilot.aims.map((one) => ({ id: one.id, tells: one.tells })),
      },
      ...{ startsOn: dayOf('start'), endsOn: dayOf('end'), opensOn: dayOf('opening') },
      ...{ historical: true, demonstration: true, createdAt: noon(dayOf('first-meeting')) },
    },
  ])
  await insertRows(
    tx,
    'pilotStage',
    pilot.stages.map((stage, place) => ({
      ...{ pilotId: id, id: stage.id, place, name: stage.name, operatorTypes: [...stage.operatorTypes] },
      ...{
        fromDay: stage.from,
        untilDay: stage.until,
        startedOn: stage.id === first?.id ? dayOf('start') : null,
      },
    })),
  )
  await insertRows(
    tx,
    'pilotStep',
    course.map(({ history, step, ...one }, place) => ({
      ...{ ...one, step, pilotId: id, turn: place + 1, onDay: dayOf(history), at: noon(dayOf(history)) },
      ...{ detail: { history, ...(step === 'startStage' ? { stage: first?.id } : {}) } },
      ...{ sources: [...(told.get(history)?.sources ?? [])], reason: '' },
    })),
  )
  await insertRows(tx, 'pilotDecision', [
    {
      ...{ pilotId: id, kind: 'open', state: 'confirmed', opensOn: dayOf('opening') },
      reasons: told.get('published')?.tells.es ?? '',
      ...{ proposedAt: noon(dayOf('published')), answeredAt: noon(dayOf('published')), answer: '' },
    },
  ])
}

const writeInvitations = (tx: Tx, pilotId: string, companies: readonly InventedCompany[]): Promise<void> =>
  insertRows(
    tx,
    'pilotInvitation',
    companies.map(({ id, stageId, sectorId, name, taxId, state, reason, answered }) => ({
      ...{ id, pilotId, stageId, sectorId, name, taxId, state, reason, language: 'es' },
      ...{ email: `${taxId.toLowerCase()}@ejemplo.test`, answerBy: '2011-05-06', demonstration: true },
      letter: 'Carta inventada para la demostración: invitación al piloto.',
      ...{ invitedAt: noon('2011-04-18'), answeredAt: answered ? noon('2011-04-28') : null },
      answeredHow: answered ? 'office' : null,
    })),
  )

/** Every third that accepted shows a certificate of CTPAT; what that covers is what the crosswalk says, in part throughout. */
const writeCredits = async (
  tx: Tx,
  library: Library,
  to: Programme,
  companies: readonly InventedCompany[],
): Promise<void> => {
  const from = findProgramme(library, 'us-ctpat')
  if (!from) return
  const types = from.operatorTypes.slice(0, 1).map(({ id }) => id)
  const on = day('2020-01-01')
  const credits = proposedCredits(library, from, to, { types, ownTypes: ['exporter'], on })
  const showing = companies.filter(({ state }) => state === 'accepted').filter((_, place) => place % 3 === 0)
  const certificates = showing.map((company, place) => ({ id: newId(), company, place }))
  await insertRows(
    tx,
    'pilotCertificate',
    certificates.map(({ id, company, place }) => ({
      ...{ id, invitationId: company.id, programmeId: from.id, edition: from.edition, types },
      ...{ number: `INV-${100 + place}`, validFrom: '2010-06-01', validUntil: '2013-05-31', siteIds: [] },
      ...{ shownAt: noon('2011-05-10'), demonstration: true },
    })),
  )
  await insertRows(
    tx,
    'pilotCredit',
    certificates.flatMap(({ id, place }) =>
      credits.map(({ criterionId, covers, because }) => ({
        ...{ certificateId: id, criterionId, covers, because },
        ...(place % 2 === 0
          ? { state: 'confirmed', judgedAt: noon('2011-05-20') }
          : { state: 'proposed', judgedAt: null }),
      })),
    ),
  )
}
