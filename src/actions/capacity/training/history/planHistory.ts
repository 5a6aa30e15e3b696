import { type Doubt, gatherPeople } from '../../../../domain/capacity/training/gatherPeople.ts'
import { foldedName } from '../../../../domain/capacity/training/participant.ts'
import type { Mentioned } from '../../../../domain/capacity/training/samePerson.ts'
import {
  type KnownParticipant,
  knownParticipants,
  type PastWorkshop,
  workshopsAt,
} from '../../../../store/capacity/training/history.ts'
import type { Tx } from '../../../../store/database/scope.ts'
import type { HistoryRow, SaidWorkshop } from './historyRow.ts'

/** A workshop of the list with what is here already. */
export interface PlannedWorkshop {
  readonly said: SaidWorkshop
  readonly here: PastWorkshop | undefined
  readonly rows: readonly HistoryRow[]
}

/** A person of the list: every row that is theirs, and who they are here. */
export interface PlannedPerson {
  readonly rows: readonly HistoryRow[]
  readonly here: KnownParticipant | undefined
}

export interface HistoryPlan {
  readonly workshops: readonly PlannedWorkshop[]
  readonly people: readonly PlannedPerson[]
  readonly doubts: readonly PlannedDoubt[]
}

export interface PlannedDoubt extends Pick<Doubt, 'weight' | 'reasons'> {
  readonly one: PlannedPerson
  readonly other: PlannedPerson
}

/** Looks at the rows beside each other and beside what is here. Changes nothing. */
export const planHistory = async (tx: Tx, rows: readonly HistoryRow[]): Promise<HistoryPlan> => {
  const workshops = byWorkshop(rows)
  const past = await workshopsAt(tx, [...new Set(workshops.map(({ said }) => said.startsOn))])
  const here = new Map(past.toReversed().map((one) => [workshopKey(one), one]))
  const known = await knownParticipants(tx)
  const list: Mentioned[] = [...known, ...rows.map(mentioned)]
  const gathered = gatherPeople(list)
  const people = gathered.people.map(
    (places): PlannedPerson => ({
      here: known[places.find((at) => at < known.length) ?? -1],
      rows: places.flatMap((at) => rows[at - known.length] ?? []),
    }),
  )
  return {
    workshops: workshops.map((one) => ({ ...one, here: here.get(workshopKey(one.said)) })),
    people: people.filter((person) => person.rows.length > 0),
    doubts: gathered.doubts.flatMap(({ one, other, weight, reasons }): PlannedDoubt[] => {
      const [a, b] = [people[one], people[other]]
      return a && b && a.rows.length + b.rows.length > 0 ? [{ one: a, other: b, weight, reasons }] : []
    }),
  }
}

const mentioned = ({ name, email, organisation, country }: HistoryRow): Mentioned => ({
  ...{ name, organisation, country },
  emails: email === null ? [] : [email],
})

type Keyed = Pick<SaidWorkshop, 'title' | 'country'> & { readonly startsOn: string }
const workshopKey = ({ title, country, startsOn }: Keyed): string =>
  `${foldedName(title)}|${country}|${startsOn}`

/** Rows of one workshop stand together, wherever they are; what the first says of it holds. */
const byWorkshop = (rows: readonly HistoryRow[]): readonly Omit<PlannedWorkshop, 'here'>[] => {
  const groups = new Map<string, HistoryRow[]>()
  for (const row of rows) {
    const key = workshopKey(row.workshop)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()].flatMap((own) => (own[0] ? [{ said: own[0].workshop, rows: own }] : []))
}
