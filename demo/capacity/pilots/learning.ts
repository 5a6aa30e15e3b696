import type { Tx } from '../../../src/store/database/scope.ts'
import { newId } from '../../newId.ts'
import { insertRows } from '../../writing/insertRows.ts'
import type { InventedCompany } from './invitedCompanies.ts'

const at = '2011-08-15T18:00:00.000Z'
const invented = 'Inventada para la demostración'

/** An aim, what is measured of it, and the four figures: pilot before and after, comparison before and after. */
// biome-ignore format: a table, a row a line
const measures = [
  { aimId: 'better-targeting', es: 'Exportaciones revisadas', en: 'Exports inspected', kind: 'share', n: [820, 790, 2400, 2350], values: [98, 61, 290, 276], spreads: [null, null, null, null] },
  { aimId: 'lower-compliance-cost', es: 'Horas de espera por cruce', en: 'Hours of waiting at a crossing', kind: 'mean', n: [18, 18, 9, 9], values: [3.4, 2.9, 3.5, 3.3], spreads: [1.2, 1.1, 1.4, 1.3] },
] as const
const cells = [
  ['pilot', 'before'],
  ['pilot', 'after'],
  ['comparison', 'before'],
  ['comparison', 'after'],
] as const

const questions = [
  { id: 'q1', kind: 'scale', asks: { es: '¿Le costó menos cumplir?', en: 'Did compliance cost you less?' } },
  {
    id: 'q2',
    kind: 'yesNo',
    asks: { es: '¿Seguiría en el programa?', en: 'Would you stay in the programme?' },
  },
]

/** Invented measures and one invented round of feedback. */
export const writeLearning = async (
  tx: Tx,
  pilotId: string,
  companies: readonly InventedCompany[],
): Promise<void> => {
  const named = measures.map((measure) => ({ ...measure, id: newId() }))
  await insertRows(
    tx,
    'pilotMeasure',
    named.map(({ id, aimId, es, en, kind }) => ({
      ...{ id, pilotId, aimId, name: { es, en }, kind, better: 'lower', source: 'byHand', createdAt: at },
    })),
  )
  for (const { id, n, values, spreads } of named)
    for (const [place, [side, period]] of cells.entries())
      await tx.client.query(
        `insert into aval.pilot_figure (measure_id, side, period, n, value, spread, source, invented, at)
         values ($1, $2, $3, $4, $5, $6, $7, true, $8)`,
        [id, side, period, n[place], values[place], spreads[place], invented, at],
      )
  await writeRound(tx, pilotId, companies)
}

const writeRound = async (tx: Tx, pilotId: string, companies: readonly InventedCompany[]): Promise<void> => {
  const roundId = newId()
  await insertRows(tx, 'pilotRound', [
    {
      ...{
        id: roundId,
        pilotId,
        place: 1,
        questions,
        state: 'told',
        opensOn: '2011-08-01',
        closesOn: '2011-08-12',
      },
      title: { es: 'Ronda inventada', en: 'Invented round' },
      summary: 'Resumen inventado para la demostración: la mayoría seguiría; el costo bajó poco.',
      changed: 'Cambio inventado para la demostración: se explican mejor los beneficios.',
    },
  ])
  const answering = companies.filter(({ state }) => state === 'accepted').slice(0, 14)
  await insertRows(
    tx,
    'pilotFeedback',
    answering.map(({ id }, place) => ({
      ...{ roundId, invitationId: id, at, demonstration: true },
      answers: { q1: (place % 4) + 1, q2: place % 5 !== 0 },
    })),
  )
}
