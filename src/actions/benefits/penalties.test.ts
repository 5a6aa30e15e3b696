import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import type { Actor } from '../actor.ts'
import { asSystem, type Planted, plant } from '../public/holdersForTests.ts'
import { readOwnLedger } from './ownLedger.ts'
import { decideOnPenalty, penaltiesCsv, readOwnPenalties, readPenalties, recordPenalty } from './penalties.ts'
import { readProgrammeLedger } from './programmeLedger.ts'

describe('A mitigated penalty', { timeout: 60_000 }, () => {
  let ground: TestWorld
  let holder: Planted
  let stranger: Planted
  let writer: Actor
  let second: Actor
  let owner: Actor

  const written = (changes: object = {}) => ({
    ...{
      traderNumber: holder.traderNumber,
      reference: 'PM-2026/118',
      ground: 'Sin antecedentes y con certificado',
    },
    ...{ mitigatedOn: '2026-06-10', proposed: 10_000, mitigated: 2_500.5, ...changes },
  })
  const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
    outcome.ok ? 'done' : outcome.refusal?.code
  const record = async (changes: object = {}, by = writer): Promise<string> => {
    const told = await recordPenalty(ground.world, by, written(changes))
    if (!told.ok) throw new Error(told.refusal.code)
    return told.value.id
  }
  const decide = (id: string, by: Actor, changes: object = {}) =>
    decideOnPenalty(ground.world, by, { id, version: 1, step: 'confirm', note: '', ...changes })
  const suspend = (...benefits: readonly string[]) =>
    asSystem(ground.db, (tx) =>
      tx.client.query(
        'update aval.certificate set state = $2, suspended_benefits = $3 where operator_id = $1',
        [...[holder.operatorId, benefits.length > 0 ? 'partlySuspended' : 'valid', benefits]],
      ),
    )
  const times = async (by: Actor) => {
    const query = { from: '2026-06', to: '2026-06' }
    const read = by.side === 'company' ? readOwnLedger : readProgrammeLedger
    const told = await read(ground.world, by, query)
    if (!told.ok) throw new Error(told.refusal.code)
    const found = told.value.benefits.find(({ deliveredBy }) => deliveredBy === 'penaltyMitigation')
    return [found?.times, found?.delivery]
  }

  beforeAll(async () => {
    ground = await aWorld(undefined, 'us-ctpat')
    ground.goTo('2026-07-01T12:00:00.000Z')
    holder = await plant(ground.db, { traderNumber: 'US00000042', types: ['importer'] })
    stranger = await plant(ground.db, { traderNumber: 'US00000043', types: ['importer'], state: 'suspended' })
    writer = await ground.anOfficer('Olga Prueba', 'accountOfficer', 'programmeManager')
    second = await ground.anOfficer('Nuria Paz', 'decisionMaker')
    const person = await ground.aPerson('Inés Robledo')
    owner = { ...person, roles: ['companyAdministrator'], operatorIds: [holder.operatorId] }
  })
  afterAll(() => ground.drop())

  it('counts once another person has confirmed it, in its month, and the company sees its own', async () => {
    expect(await times(second)).toEqual([0, 'notGiven'])
    const id = await record()
    expect(await times(second)).toEqual([0, 'notGiven'])
    expect(await readOwnPenalties(ground.world, owner)).toEqual({ ok: true, value: { items: [] } })
    expect(code(await decide(id, writer))).toBe('penalties.secondPerson')
    expect(code(await decide(id, { ...second, steppedUp: false }))).toBe('stepUp.needed')
    expect(code(await decide(id, second))).toBe('done')
    expect(await times(second)).toEqual([1, 'given'])
    expect(await times(owner)).toEqual([1, 'given'])
    const own = await readOwnPenalties(ground.world, owner)
    expect(own.ok && own.value.items).toMatchObject([
      { reference: 'PM-2026/118', proposed: 10_000, mitigated: 2_500.5, currency: 'USD' },
    ])
    expect(JSON.stringify(own)).not.toMatch(/Olga|Nuria/)
    expect(code(await decide(id, second))).toBe('penalties.notWaiting')
  })

  it('is not recorded twice for one case, but again once it was declined with a reason', async () => {
    expect(code(await recordPenalty(ground.world, writer, written({ reference: 'pm-2026/118' })))).toBe(
      'conflict.alreadyThere',
    )
    const id = await record({ reference: 'PM-7' })
    expect(code(await decide(id, second, { step: 'decline' }))).toBe('penalties.why')
    expect(code(await decide(id, second, { step: 'decline', note: 'No hay resolución' }))).toBe('done')
    await record({ reference: 'PM-7' })
    expect(await times(second)).toEqual([1, 'given'])
  })

  it('is refused while that benefit is suspended, also when it was recorded before', async () => {
    const id = await record({ reference: 'PM-8' })
    await suspend('penalty-mitigation')
    expect(code(await recordPenalty(ground.world, writer, written({ reference: 'PM-9' })))).toBe(
      'penalties.suspended',
    )
    expect(code(await decide(id, second))).toBe('penalties.suspended')
    await suspend()
    expect(code(await decide(id, second))).toBe('done')
  })

  it.each([
    [{ traderNumber: 'US00000043' }, 'penalties.notCertified'],
    [{ traderNumber: 'nobody' }, 'penalties.noCompany'],
    [{ mitigated: 10_000 }, 'penalties.notLess'],
    [{ proposed: 0 }, 'penalties.proposed'],
    [{ mitigatedOn: '2026-07-02' }, 'penalties.future'],
    [{ mitigatedOn: '2026-02-30' }, 'input.cannotBeKept'],
    [{ reference: '  ' }, 'penalties.nameIt'],
    [{ ground: ' ' }, 'penalties.ground'],
  ])('refuses %j', async (changes, expected) => {
    expect(stranger.operatorId).not.toBe(holder.operatorId)
    expect(code(await recordPenalty(ground.world, writer, written({ reference: 'PM-X', ...changes })))).toBe(
      expected,
    )
  })

  it('is not recorded where the programme promises no such benefit', async () => {
    const benefits = ground.world.programme.benefits.filter(({ id }) => id !== 'penalty-mitigation')
    const without = { ...ground.world, programme: { ...ground.world.programme, benefits } }
    expect(code(await recordPenalty(without, writer, written({ reference: 'PM-Y' })))).toBe(
      'penalties.notPromised',
    )
  })

  it('keeps to two people and to what was recorded beneath the application too', async () => {
    const id = await record({ reference: 'PM-10' })
    const sql = (set: string, by: string) =>
      asSystem(ground.db, (tx) =>
        tx.client.query(`update aval.mitigated_penalty set ${set} where id = $1 and $2::uuid is not null`, [
          id,
          by,
        ]),
      )
    const decided = `state = 'confirmed', decided_by = $2, decided_at = now()`
    await expect(sql(decided, writer.personId ?? '')).rejects.toMatchObject({ code: 'AV039' })
    await expect(sql(`${decided}, mitigated = 1`, second.personId ?? '')).rejects.toMatchObject({
      code: 'AV009',
    })
    await expect(sql('mitigated = 1', second.personId ?? '')).rejects.toMatchObject({ code: 'AV009' })
    await sql(decided, second.personId ?? '')
    await expect(sql(`state = 'declined'`, second.personId ?? '')).rejects.toMatchObject({ code: 'AV009' })
  })

  it('is listed by state, paged by key, and saved as a table', async () => {
    const list = await readPenalties(ground.world, second, { state: 'recorded' })
    if (!list.ok) throw new Error(list.refusal.code)
    expect(list.value.items.map(({ reference }) => reference)).toEqual(['PM-7'])
    expect(list.value.items[0]?.decisions).toEqual(['confirm', 'decline'])
    const own = await readPenalties(ground.world, writer, { state: 'recorded' })
    expect(own.ok && own.value.items[0]?.decisions).toEqual([])
    const [first] = list.value.items
    const behind = `${first?.mitigatedOn}~${first?.id}`
    const rest = await readPenalties(ground.world, second, { behind })
    expect(rest.ok && rest.value.items.some(({ id }) => id === first?.id)).toBe(false)
    const table = await penaltiesCsv(ground.world, second, {})
    expect(table.ok && table.value.split('\r\n').length).toBe(7)
  })
})
