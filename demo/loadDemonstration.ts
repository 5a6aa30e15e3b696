import type { Accounts } from '../src/accounts/accounts.ts'
import { calendarOf, clockRulesFor } from '../src/actions/cases/clockRules.ts'
import type { World } from '../src/actions/world.ts'
import { inScope, type Scope, type Tx } from '../src/store/database/scope.ts'
import { prepareBorder } from './border/prepareBorder.ts'
import { writeEvaluations } from './capacity/evaluations/writeEvaluations.ts'
import { inviteInvented, nameInvited } from './capacity/pilots/closedPilot.ts'
import { writePilotOfThePast } from './capacity/pilots/pilotOfThePast.ts'
import { writeTraining } from './capacity/training/writeTraining.ts'
import { loadWorkingGroup } from './capacity/workingGroup/loadWorkingGroup.ts'
import { criteriaIn, type Land, standardsIn } from './cases/land.ts'
import { tellCase } from './cases/tellCase.ts'
import { chanceOf } from './chance.ts'
import { inventCountry, lastNumbers, type Untold } from './country/country.ts'
import { inventOfficers, type Officer } from './country/people.ts'
import { offices } from './country/places.ts'
import { addPlayers, type SignIn } from './country/signIns.ts'
import { daysSeenFrom } from './days.ts'
import { keepPapers } from './papers/keepPapers.ts'
import { insertRows } from './writing/insertRows.ts'
import { writeAudit } from './writing/writeAudit.ts'
import { personRow, writeCases } from './writing/writeCases.ts'
import { writeExtras } from './writing/writeExtras.ts'
import { writeOutcomes } from './writing/writeOutcomes.ts'

export interface Size {
  readonly companies: number
  /** Brought over the border in two years; with none there is no border either. */
  readonly declarations: number
  readonly seed: string
}

const whole: Size = { companies: 400, declarations: 320_000, seed: 'aval' }

const scope: Scope = {
  side: 'system',
  personId: null,
  operatorIds: [],
  officeIds: 'all',
  requestId: 'demonstration',
}

/** Nothing yet: no office, no company. */
export const isEmpty = (world: World): Promise<boolean> =>
  inScope(world.db, scope, async (tx) => {
    const { rows } = await tx.client.query(
      'select 1 from aval.office union all select 1 from aval.operator limit 1',
    )
    return rows.length === 0
  })

/**
 * The demonstration country: companies in every state of the life cycle, each told from its first day until today through
 * the table of steps, written in one transaction so that it is there whole or not at all. Answers who can be signed in as.
 */
export const loadDemonstration = async (
  world: World,
  accounts: Accounts,
  tell: (line: string) => void,
  { companies, declarations, seed }: Size = whole,
): Promise<readonly SignIn[]> => {
  const players = await addPlayers(accounts)
  const chance = chanceOf(seed)
  const officers = [...players.officers, ...inventOfficers(chance.apart('officers'), players.officers)]
  const land: Land = await landOf(world, officers)
  const untold = inventCountry(land, players, companies, chance.apart('companies'))
  const library = await world.library()
  await inScope(world.db, scope, async (tx) => {
    await writeOffices(
      tx,
      officers.filter(({ officeId }) => officeId !== null),
      land,
    )
    await inviteInvented(
      tx,
      world.programme,
      untold.map(({ company }) => company),
      sinceFor(land),
    )
    await writeAll(tx, untold, tell)
    await nameInvited(tx)
    await writeExtras(tx, untold, players, land)
    await writePilotOfThePast(tx, world, library)
    const withRole = (role: Officer['roles'][number]) =>
      officers.find(({ roles }) => roles.includes(role))?.id ?? null
    await writeTraining(tx, {
      world,
      today: land.days.today,
      trainer: withRole('trainer'),
      chance: chance.apart('training'),
    })
    await loadWorkingGroup(
      tx,
      { ...world, now: world.now() },
      { member: withRole('workingGroupMember'), manager: withRole('programmeManager') },
    )
    await writeEvaluations(tx, world, officers, chance.apart('evaluations'))
    if (declarations === 0) return
    await prepareBorder(tx, world.programme, world.now(), {
      size: { seed, declarations },
      writer: withRole('riskAnalyst'),
      publisher: withRole('programmeManager'),
    })
  })
  return players.signIns
}

const landOf = async (world: World, officers: readonly Officer[]): Promise<Land> => {
  const { programme } = world
  return {
    world,
    programme,
    officers,
    days: daysSeenFrom(world.now(), programme.timeZone, calendarOf(programme)),
    rules: clockRulesFor(programme),
    papers: await keepPapers(world.evidence),
    criteriaOf: criteriaIn(programme),
    standardOf: standardsIn(programme),
  }
}

/** Four years ago: before anything that is told. */
const sinceFor = ({ days }: Land): string =>
  days.at(days.today, 1).at.replace(/^\d{4}/, (year) => String(Number(year) - 4))

const writeOffices = async (tx: Tx, officers: readonly Officer[], land: Land): Promise<void> => {
  const since = sinceFor(land)
  await insertRows(
    tx,
    'office',
    offices.map((office) => ({ ...office, createdAt: since })),
  )
  await insertRows(
    tx,
    'person',
    officers.map((officer) => personRow(officer, since)),
  )
  await insertRows(
    tx,
    'officerRole',
    officers.flatMap(({ id, officeId, roles }) =>
      roles.map((role) => ({ personId: id, role, officeId, givenAt: since })),
    ),
  )
}

/** Cases told and written together, and how often progress is told. */
const AT_ONCE = 8
const TOLD_EVERY = 80

/** While some cases are being written, the next are told. */
const writeAll = async (tx: Tx, untold: readonly Untold[], tell: (line: string) => void): Promise<void> => {
  let written: Promise<void> = Promise.resolve()
  for (let at = 0; at < untold.length; at += AT_ONCE) {
    const books = []
    for (const one of untold.slice(at, at + AT_ONCE)) {
      books.push(tellCase(one))
      await new Promise(setImmediate)
    }
    await written
    written = writeSome(tx, books)
    written.catch(() => undefined)
    if (at > 0 && at % TOLD_EVERY === 0) tell(`${at} / ${untold.length}`)
  }
  await written
  for (const [year, last] of lastNumbers(untold)) {
    await tx.client.query('insert into aval.case_counter (year, last) values ($1, $2)', [year, last])
  }
}

const writeSome = async (tx: Tx, books: readonly ReturnType<typeof tellCase>[]): Promise<void> => {
  await writeCases(tx, books)
  for (const book of books) {
    await writeOutcomes(tx, book)
    await writeAudit(tx, book)
  }
}
