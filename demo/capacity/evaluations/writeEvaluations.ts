import type { World } from '../../../src/actions/world.ts'
import { agendaFrom } from '../../../src/domain/capacity/evaluations/agendaTemplate.ts'
import { beneficiaries } from '../../../src/domain/capacity/evaluations/countries.ts'
import { addDays, addMonths } from '../../../src/domain/kernel/day.ts'
import { dayAt } from '../../../src/domain/kernel/moment.ts'
import type { Tx } from '../../../src/store/database/scope.ts'
import type { Chance } from '../../chance.ts'
import type { Officer } from '../../country/people.ts'
import { newId } from '../../newId.ts'
import { insertRows } from '../../writing/insertRows.ts'
import { type Invented, noon, type VisitPeople } from './invented.ts'
import { inventScores, sharing, visitsInvented } from './inventVisits.ts'
import { writeHeard } from './writeHeard.ts'
import { writeMeasures } from './writeMeasures.ts'
import { writeRecommendations } from './writeRecommendations.ts'

/** Country evaluations of the demonstration: invented, and marked so. */
export const writeEvaluations = async (
  tx: Tx,
  world: World,
  officers: readonly Officer[],
  chance: Chance,
): Promise<void> => {
  const holder = (role: Officer['roles'][number]) => officers.find(({ roles }) => roles.includes(role))
  const [first, manager] = [holder('regionalEvaluator'), holder('programmeManager')]
  const rubric = world.rubrics.at(-1)
  if (!first || !manager || !rubric) return
  const second = await secondEvaluator(tx)
  const today = dayAt(world.now(), world.programme.timeZone)
  await insertRows(
    tx,
    'countryProject',
    beneficiaries.map((country) => ({ country, demonstration: true })),
  )
  const visits = visitsInvented.map((of): Invented => {
    const from = addMonths(today, -of.ago)
    return { id: newId(), of, from, until: addDays(from, of.days - 1), today, first, second, manager }
  })
  await writeVisits(tx, visits, rubric)
  await writeHeard(tx, visits, (code) => world.say(code, 'es'), agendaFrom)
  for (const visit of visits)
    await writeScores(
      tx,
      visit,
      inventScores(
        rubric,
        visit.of.base,
        chance.apart(`${visit.of.country} ${visit.of.kind} ${visit.of.number}`),
      ),
    )
  await writeMeasures(tx, visits, rubric)
  await writeRecommendations(tx, visits)
  await insertRows(
    tx,
    'countryConsent',
    sharing.flatMap((country) =>
      (['levels', 'recommendations', ...(country === 'PA' ? [] : (['measured'] as const))] as const).map(
        (kind) => ({
          ...{ country, kind, given: true, onDay: addMonths(today, -5), at: noon(addMonths(today, -5)) },
          ...(country === 'MX'
            ? { saidBy: 'country', document: '', personId: manager.id, personName: manager.name }
            : {
                saidBy: 'desk',
                document: 'Oficio inventado 14/2026',
                personId: first.id,
                personName: first.name,
              }),
        }),
      ),
    ),
  )
}

/** A second evaluator, who cannot sign in: two score a visit. */
const secondEvaluator = async (tx: Tx): Promise<VisitPeople['second']> => {
  const person = { id: newId(), name: 'Lucía Ferrer' }
  await insertRows(tx, 'person', [
    {
      ...person,
      email: 'lucia.ferrer@region.example',
      emailVerified: true,
      language: 'es',
      demonstration: true,
    },
  ])
  await insertRows(tx, 'officerRole', [{ personId: person.id, role: 'regionalEvaluator', officeId: null }])
  return person
}

const isScored = ({ of }: Invented): boolean => of.state !== 'planned' && of.state !== 'underWay'

const writeVisits = async (
  tx: Tx,
  visits: readonly Invented[],
  rubric: { readonly id: string; readonly version: number },
): Promise<void> => {
  await insertRows(
    tx,
    'evaluationVisit',
    visits.map((visit, place) => ({
      ...{ id: visit.id, country: visit.of.country, kind: visit.of.kind, number: visit.of.number },
      ...{ state: visit.of.state, rubric: rubric.id, rubricVersion: rubric.version },
      ...{ fromDay: visit.from, untilDay: visit.until, place: 'Sede y dos puertos (inventado)' },
      ...{ accompanied: visit.of.accompanied, accompaniedNote: '', comments: commentsOf(visit) },
      follows: visit.of.kind === 'followUp' ? (visits[place - 1]?.id ?? null) : null,
      summary: isScored(visit)
        ? 'Texto inventado para la demostración: el equipo vio la ley, los expedientes y dos puertos, y se reunió con cada grupo por separado.'
        : '',
      draftOn: isScored(visit) ? addDays(visit.until, 12) : null,
      finalOn: visit.of.state === 'final' ? addDays(visit.until, 50) : null,
      demonstration: true,
    })),
  )
  await insertRows(
    tx,
    'evaluationMember',
    visits.flatMap(({ id, first, second }) =>
      [first, second].map((person) => ({ visitId: id, personId: person.id, scores: true })),
    ),
  )
  await insertRows(
    tx,
    'evaluationVisitStep',
    visits.flatMap((visit) =>
      stepsOf(visit).map(({ step, on, by }, place) => ({
        ...{ visitId: visit.id, turn: place + 1, step, personId: by.id, personName: by.name },
        ...{ reason: '', at: noon(on) },
      })),
    ),
  )
}

const commentsOf = ({ of }: Invented): string =>
  of.state === 'final' ? 'Comentario inventado: el país está de acuerdo y corrige dos fechas.' : ''

const stepsOf = (visit: Invented) => {
  const { of, from, until, first, manager } = visit
  const steps = [{ step: 'plan', on: addMonths(from, -1), by: first }]
  if (of.state === 'planned') return steps
  steps.push({ step: 'begin', on: from, by: first })
  if (!isScored(visit)) return steps
  steps.push(
    { step: 'agree', on: until, by: first },
    { step: 'sendDraft', on: addDays(until, 12), by: first },
  )
  if (of.state === 'final')
    steps.push(
      { step: 'comment', on: addDays(until, 30), by: of.country === 'MX' ? manager : first },
      { step: 'finish', on: addDays(until, 50), by: first },
    )
  return steps
}

const writeScores = async (
  tx: Tx,
  visit: Invented,
  scores: ReturnType<typeof inventScores>,
): Promise<void> => {
  if (!isScored(visit)) return
  const { id, first, second, until } = visit
  const by = (person: VisitPeople['first'], side: 'first' | 'second') =>
    scores.map((score) => ({
      ...{
        visitId: id,
        indicator: score.indicator,
        personId: person.id,
        level: score[side],
        at: noon(until),
      },
      classes: score[side] === null ? [] : ['document', 'interview'],
      because: '',
    }))
  await insertRows(tx, 'evaluationScore', [...by(first, 'first'), ...by(second, 'second')])
  await insertRows(
    tx,
    'evaluationHandIn',
    [first, second].map((person) => ({ visitId: id, personId: person.id, at: noon(until) })),
  )
  await insertRows(
    tx,
    'evaluationLevel',
    scores.map((score) => {
      const same = score.first === score.second
      return {
        ...{ visitId: id, indicator: score.indicator, level: score.agreed, agreed: true },
        basis: same ? 'same' : 'discussed',
        reason: same ? '' : 'Razón inventada: se volvió a leer el documento.',
        proposedBy: same ? null : first.id,
        confirmedBy: same ? null : second.id,
      }
    }),
  )
}
