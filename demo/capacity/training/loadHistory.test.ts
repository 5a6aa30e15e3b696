import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../src/actions/actor.ts'
import type { HistoryReport } from '../../../src/actions/capacity/training/history/historyReport.ts'
import { importHistory } from '../../../src/actions/capacity/training/history/importHistory.ts'
import { readHistory } from '../../../src/actions/capacity/training/history/readHistory.ts'
import { readTrainingTotals } from '../../../src/actions/capacity/training/trainingTotals.ts'
import { doneOf } from '../../../src/actions/office/casesForTests.ts'
import { gatherPeople } from '../../../src/domain/capacity/training/gatherPeople.ts'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { inventHistory, PEOPLE } from './inventHistory.ts'
import { historyFile, loadHistory } from './loadHistory.ts'
import { pastWorkshops } from './pastWorkshops.ts'

describe('The history of training that ships', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let trainer: Actor
  let bytes: Buffer
  const load = async (preview: boolean): Promise<HistoryReport> =>
    doneOf(
      await importHistory(ground.world, trainer, {
        name: 'talleres.xlsx',
        bytes,
        preview,
        demonstration: true,
      }),
    )

  beforeAll(async () => {
    ground = await aWorld()
    trainer = await ground.anOfficer('Rosa Lima', 'trainer')
    bytes = await readFile(historyFile)
  })
  afterAll(() => ground.drop())

  it('is read without a row lost, each by whom it was planted for', async () => {
    const read = doneOf(await readHistory('talleres.xlsx', bytes))
    const lists = inventHistory()
    const seats = lists.flatMap((list) => list.seats)
    expect(bytes.length).toBeLessThan(600_000)
    expect(read.rows).toHaveLength(seats.length)
    for (const sheet of read.sheets) expect(sheet.read + sheet.refused + sheet.passed).toBe(sheet.rows)
    expect(read.passed.filter(({ why }) => why === 'subtotal')).toHaveLength(lists.length)
    // What is left to mend is a name that nobody wrote yet, and nothing but it.
    expect(new Set(read.faults.map(({ column }) => column))).toEqual(new Set(['name']))
    const { people } = gatherPeople(
      read.rows.map(({ email, ...row }) => ({ ...row, emails: email ? [email] : [] })),
    )
    const planted = new Map<number, number[]>()
    for (const [at, { person }] of seats.entries()) planted.set(person, [...(planted.get(person) ?? []), at])
    const asText = (groups: readonly (readonly number[])[]) => groups.map((one) => one.join()).toSorted()
    expect(asText(people)).toEqual(asText([...planted.values()]))
  })

  it('shows what it would bring in and writes nothing', async () => {
    const shown = await load(true)
    expect(shown).toMatchObject({ newWorkshops: 29, people: PEOPLE, newPeople: PEOPLE, newSeats: 0 })
    expect(shown.refused).toBeGreaterThan(0)
    expect(shown.toMend.split('\r\n')).toHaveLength(shown.refused + 2)
    expect(doneOf(await readTrainingTotals(ground.world, trainer, {})).people).toBe(0)
  })

  it('counts 29 workshops and 4,487 people, each once', async () => {
    const loaded = await load(false)
    const totals = doneOf(await readTrainingTotals(ground.world, trainer, {}))
    expect(totals).toMatchObject({ workshops: pastWorkshops.length, people: 4_487, seats: loaded.newSeats })
    expect(totals.workshops).toBe(29)
    expect(totals.seats).toBeGreaterThan(totals.people)
    for (const part of [totals.byTrack, totals.byYear, totals.byCountry, totals.byGender, totals.byKind])
      expect(part.reduce((sum, { seats }) => sum + seats, 0)).toBe(totals.seats)
    expect(totals.byCountry).toHaveLength(14)
  })

  it('changes nothing when it is loaded again, and nothing is wanted any more', async () => {
    const again = await load(false)
    expect(again).toMatchObject({ newWorkshops: 0, newPeople: 0, newSeats: 0 })
    await asSystem(ground.db, (tx) =>
      tx.client.query(
        `insert into aval.border_demonstration (seed, declarations, until, months) values ('x', 1, now(), '{}')`,
      ),
    )
    expect(await loadHistory(ground.world)).toBeUndefined()
  })
})
