import type { Actor } from '../../src/actions/actor.ts'
import { adjustResumption } from '../../src/actions/border/resumption/arrangeResumption.ts'
import { closeIncident, declareIncident } from '../../src/actions/border/resumption/declareIncident.ts'
import { publishResumption } from '../../src/actions/border/resumption/publishResumption.ts'
import { readOrder } from '../../src/actions/border/resumption/readOrder.ts'
import type { World } from '../../src/actions/world.ts'
import { epochMs, instantAt } from '../../src/domain/kernel/moment.ts'
import type { Outcome } from '../../src/domain/kernel/outcome.ts'
import { inScope, type Scope } from '../../src/store/database/scope.ts'
import type { OfficeId } from '../country/places.ts'

interface Told {
  readonly name: string
  readonly kind: string
  readonly office: OfficeId
  readonly receiving: readonly OfficeId[]
  readonly exercise: boolean
  /** Hours from now: when it began, and when the office works again; null where nobody knows yet. */
  readonly from: number
  readonly until: number | null
  readonly reason: string
  readonly publishes: string | null
  /** One shipment goes first, for this reason. */
  readonly first?: string
  readonly closes?: string
}

/** One that is over, with the order in which its goods went; one that goes on; and an exercise. */
const incidents: readonly Told[] = [
  {
    ...{ name: 'Falla de los sistemas del puerto (demostración)', kind: 'systemsDown', office: 'golfo' },
    ...{ receiving: [], exercise: false, from: -30, until: -3 },
    reason: 'Sin captura de pedimentos desde la madrugada.',
    publishes: 'Orden acordado con las terminales.',
    closes: 'Los sistemas respondieron toda la mañana.',
  },
  {
    ...{ name: 'Viento del norte en los puentes (demostración)', kind: 'storm', office: 'norte' },
    ...{ receiving: ['central'], exercise: false, from: -9, until: 8 },
    reason: 'Protección Civil cerró los puentes a cajas vacías y de lona.',
    publishes: 'Primer orden; se revisa en cuanto abra el primer puente.',
    first: 'Insumos que un hospital pidió por teléfono.',
  },
  {
    ...{ name: 'Simulacro de cierre del puerto (demostración)', kind: 'portClosed', office: 'pacifico' },
    ...{ receiving: ['golfo'], exercise: true, from: -2, until: 20 },
    reason: 'Simulacro anual de continuidad.',
    publishes: 'Orden del simulacro.',
  },
]

const system: Scope = {
  ...{ side: 'system', personId: null, operatorIds: [], officeIds: 'all', requestId: 'demonstration' },
}

/** Through the actions that people take, over what waits now. Once: where there is any incident, nothing is told. */
export const tellIncidents = async (world: World): Promise<void> => {
  const manager = await inScope(world.db, system, async (tx) => {
    const { rows } = await tx.client.query<{ id: string; name: string }>(
      `select p.id, p.name from aval.officer_role r join aval.person p on p.id = r.person_id
       where r.role = 'programmeManager' and r.withdrawn_at is null
         and not exists (select from aval.incident) order by r.given_at, p.id limit 1`,
    )
    return rows[0]
  })
  if (!manager) return
  const actor: Actor = {
    ...{
      personId: manager.id,
      name: manager.name,
      side: 'office',
      roles: ['programmeManager'],
      operatorIds: [],
    },
    ...{ officeIds: 'all', language: 'es', requestId: 'demonstration', steppedUp: true },
  }
  for (const told of incidents) await tellIncident(world, actor, told)
}

const tellIncident = async (world: World, actor: Actor, told: Told): Promise<void> => {
  const hours = (from: number) => instantAt(epochMs(world.now()) + from * 3_600_000)
  const { name, kind, office, receiving, exercise, reason } = told
  const { id, waiting } = doneOf(
    await declareIncident(world, actor, {
      ...{ name, kind, offices: [office], modes: [], receiving: [...receiving], exercise, reason },
      ...{ from: hours(told.from), until: told.until === null ? null : hours(told.until) },
    }),
  )
  // A small country may have nothing waiting there: then there is no order to publish.
  if (waiting > 1 && told.first) await goesFirst(world, actor, id, told.first)
  if (waiting > 0 && told.publishes !== null)
    doneOf(await publishResumption(world, actor, id, told.publishes))
  if (told.closes) doneOf(await closeIncident(world, actor, id, { reason: told.closes, keepReport: true }))
}

const goesFirst = async (world: World, actor: Actor, id: string, reason: string): Promise<void> => {
  const { lines } = doneOf(await readOrder(world, actor, id, {}))
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last || first.id === last.id) return
  const move = { kind: 'move', side: 'before', neighbour: first.id, shipment: last.id, reason } as const
  doneOf(await adjustResumption(world, actor, id, move))
}

const doneOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`an incident of the demonstration was refused: ${outcome.refusal.code}`)
  return outcome.value
}
