import { addDays, addMonths } from '../../../src/domain/kernel/day.ts'
import type { Tx } from '../../../src/store/database/scope.ts'
import { newId } from '../../newId.ts'
import { insertRows } from '../../writing/insertRows.ts'
import { type Invented, noon } from './invented.ts'
import { recommendationsInvented } from './inventVisits.ts'

type State = (typeof recommendationsInvented)[number]['state']

/** Which steps led to a state; `by` a person of the desk (first, second) or the country's. */
const led: Readonly<Record<State, readonly (readonly [step: string, by: 'first' | 'second' | 'manager'])[]>> =
  {
    open: [],
    underWay: [['start', 'manager']],
    saidDone: [
      ['start', 'manager'],
      ['sayDone', 'manager'],
    ],
    confirmed: [
      ['sayDone', 'manager'],
      ['confirm', 'first'],
    ],
    reopened: [
      ['sayDone', 'manager'],
      ['confirm', 'second'],
      ['reopen', 'first'],
    ],
    dropped: [['drop', 'second']],
  }

/** Of the first visit of each country that has levels. In Mexico in every state there is; elsewhere not yet begun. */
export const writeRecommendations = async (tx: Tx, visits: readonly Invented[]): Promise<void> => {
  const from = visits.filter(
    ({ of }) => of.kind === 'visit' && (of.state === 'final' || of.state === 'draft'),
  )
  const rows = from.flatMap((visit) =>
    recommendationsInvented.slice(0, visit.of.country === 'MX' ? 7 : 4).map((one, place) => {
      const state: State =
        visit.of.country === 'MX'
          ? one.state
          : place === 1 && visit.of.state === 'final'
            ? 'confirmed'
            : 'open'
      return { id: newId(), visit, one, state, number: place + 1 }
    }),
  )
  await insertRows(
    tx,
    'evaluationRecommendation',
    rows.map(({ id, visit, one, state, number }) => ({
      ...{
        id,
        country: visit.of.country,
        visitId: visit.id,
        number,
        es: one.es,
        en: one.en,
        owner: one.owner,
      },
      ...{
        priority: one.priority,
        effort: one.effort,
        doneWhen: one.doneWhen,
        indicators: [...one.indicators],
      },
      ...{
        dueOn: addMonths(visit.until, 6 + number * 4),
        state,
        turn: 1 + led[state].length,
        demonstration: true,
      },
    })),
  )
  await insertRows(
    tx,
    'recommendationStep',
    rows.flatMap(({ id, visit, state }) =>
      ([['write', 'first'], ...led[state]] as const).map(([step, by], place) => ({
        ...{ recommendationId: id, turn: place + 1, step },
        ...whoOf(visit, by),
        note: step === 'reopen' || step === 'drop' ? 'Razón inventada.' : '',
        evidence: step === 'sayDone' ? 'Oficio inventado 22/2026' : '',
        at: noon(addDays(visit.until, 20 + place * 30)),
      })),
    ),
  )
}

/** Where a country has nobody here, the second of the desk notes what it did. */
const whoOf = (visit: Invented, by: 'first' | 'second' | 'manager') => {
  const person = visit[by === 'manager' && visit.of.country !== 'MX' ? 'second' : by]
  return { personId: person.id, personName: person.name }
}
