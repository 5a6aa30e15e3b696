import { randomUUID } from 'node:crypto'
import { participantKey } from '../../../../domain/capacity/training/participant.ts'
import { fullestName } from '../../../../domain/capacity/training/tidyName.ts'
import type { Day, Instant } from '../../../../domain/kernel/day.ts'
import { addDays } from '../../../../domain/kernel/day.ts'
import { endOfDay, epochMs, instantAt } from '../../../../domain/kernel/moment.ts'
import {
  firstSessionOf,
  insertAliases,
  insertPeople,
  insertSeats,
  type PastPerson,
  type PastSeat,
} from '../../../../store/capacity/training/history.ts'
import { insertSession } from '../../../../store/capacity/training/sessions.ts'
import { insertWorkshop } from '../../../../store/capacity/training/workshops.ts'
import type { Tx } from '../../../../store/database/scope.ts'
import type { World } from '../../../world.ts'
import { newCode, newLink, newWorkshopLink } from '../secrets.ts'
import type { HistoryRow } from './historyRow.ts'
import { languageAt } from './historyWords.ts'
import type { HistoryPlan, PlannedPerson, PlannedWorkshop } from './planHistory.ts'

export interface Written {
  readonly workshops: number
  readonly people: number
  /** Who was entered into a workshop. */
  readonly seats: number
}

/** Writes what is new of a plan: workshops closed as they are past, people once, and that they came. */
export const writeHistory = async (
  world: World,
  tx: Tx,
  plan: HistoryPlan,
  demonstration: boolean,
): Promise<Written> => {
  const at = world.now()
  const ids = new Map<PlannedPerson, string>(plan.people.map((one) => [one, one.here?.id ?? randomUUID()]))
  const idOfRow = new Map([...ids].flatMap(([person, id]) => person.rows.map((row) => [row, id] as const)))
  const fresh = plan.people.filter(({ here }) => !here)
  await insertPeople(
    tx,
    fresh.map((person) => personOf(person, ids.get(person) ?? '')),
    { at, demonstration },
  )
  await insertAliases(
    tx,
    [...ids].flatMap(([{ rows }, id]) => aliasesOf(rows).map((alias) => ({ id, ...alias }))),
  )
  const seats: PastSeat[] = []
  for (const workshop of plan.workshops) {
    const here = await placeOf(world, tx, workshop, { at, demonstration })
    const came = new Set(workshop.rows.map((row) => idOfRow.get(row) ?? ''))
    for (const participantId of came)
      seats.push({ id: randomUUID(), ...here, participantId, link: newLink(), code: newCode() })
  }
  const entered = await insertSeats(tx, seats, at)
  return {
    workshops: plan.workshops.filter(({ here }) => !here).length,
    people: fresh.length,
    seats: entered,
  }
}

const aliasesOf = (rows: readonly HistoryRow[]) => [
  ...[...new Set(rows.map(({ name }) => name))].map((value) => ({ kind: 'name' as const, value })),
  ...[...new Set(rows.flatMap(({ email }) => email ?? []))].map((value) => ({
    kind: 'email' as const,
    value,
  })),
]

/** What the latest of their workshops says of them, under the fullest of their names. */
const personOf = ({ rows }: PlannedPerson, id: string): PastPerson => {
  const latest = rows.toSorted((one, other) => other.workshop.startsOn.localeCompare(one.workshop.startsOn))
  const [last] = latest
  if (!last) throw new Error('a person of a list has no row in it')
  const email = rows.flatMap((row) => row.email ?? []).toSorted()[0] ?? null
  const said = { name: fullestName(rows.map((row) => row.name)), email, country: last.country }
  const { organisation } = latest.find((row) => row.organisation !== '') ?? last
  const kind = latest.find(({ organisationKind }) => organisationKind !== 'other')
  return {
    ...{ id, ...said, organisation, key: participantKey({ ...said, organisation }) },
    organisationKind: kind?.organisationKind ?? 'other',
    gender: latest.find(({ gender }) => gender !== null)?.gender ?? null,
    language: languageAt(last.country) === 'en' ? 'en' : 'es',
  }
}

interface At {
  readonly at: Instant
  readonly demonstration: boolean
}

/** The workshop and the session at which a list's attendance is marked; made where they are not here. */
const placeOf = async (world: World, tx: Tx, { said, here }: PlannedWorkshop, { at, demonstration }: At) => {
  const workshopId =
    here?.id ??
    (await insertWorkshop(tx, {
      ...said,
      ...{ forSmallFirms: false, language: languageAt(said.country), capacity: null, modules: [], about: '' },
      ...{ attendanceAsked: 1, link: newWorkshopLink(), state: 'closed', at, imported: true, demonstration },
    }))
  const sessionId =
    (await firstSessionOf(tx, workshopId)) ??
    (await insertSession(tx, workshopId, {
      ...{ subject: said.title, instructor: '', module: null, forSmallFirms: false },
      startsAt: hourOf(said.startsOn, 9, world.programme.timeZone),
      endsAt: hourOf(said.startsOn, 17, world.programme.timeZone),
    }))
  return { workshopId, sessionId }
}

const hourOf = (day: Day, hour: number, zone: string): Instant =>
  instantAt(epochMs(endOfDay(addDays(day, -1), zone)) + 1 + hour * 3_600_000)
