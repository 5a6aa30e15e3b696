import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { aDeclaration } from '../../domain/border/aDeclaration.ts'
import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import type { Lane, LaneDecision } from '../../domain/border/lane.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import type { Actor } from '../actor.ts'
import type { SentLine } from './declarationLine.ts'
import type { LineAnswer } from './lineAnswer.ts'
import type { Decide } from './placeLines.ts'
import { receiveDeclarations } from './receiveDeclarations.ts'

/** The lane that the regime names, so that a test says what it wants. */
const byRegime: Decide = ({ procedure }): LaneDecision => ({
  lane: procedure.toLowerCase() as Lane,
  means: procedure === 'RED' ? 'scanner' : null,
  basis: 'rule',
  because: [{ code: 'rule', with: { row: 'r1' } }],
  score: { raw: 3, relief: 1, final: 2 },
  draw: { value: 0.5, probability: 0.1 },
  chain: [],
  inputs: { tables: 1, thresholds: 0, edition: 'e', standingAsOf: '2026-11-02T00:00:00.000Z' as Instant },
})

describe('Declarations that are sent', () => {
  let ground: TestWorld
  let machine: Actor
  beforeAll(async () => {
    ground = await aWorld()
    machine = {
      ...{ personId: null, name: 'VUCEM', side: 'office' as const, roles: ['borderSystem' as const] },
      ...{ operatorIds: [], officeIds: [], language: 'en' as const, requestId: 'test', steppedUp: false },
    }
  })
  afterAll(() => ground.drop())

  const send = async (
    sent: readonly (Partial<GoodsDeclaration> | SentLine)[],
    by: Actor = machine,
  ): Promise<readonly LineAnswer[]> => {
    const lines = sent.map(
      (one, place): SentLine =>
        'line' in one ? one : { line: place + 1, value: aDeclaration({ procedure: 'GREEN', ...one }) },
    )
    const outcome = await receiveDeclarations(ground.world, by, byRegime, lines)
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    return outcome.value
  }
  const rows = <T>(sql: string, values: unknown[] = []) =>
    asSystem(ground.db, async (tx) => (await tx.client.query(sql, values)).rows as T[])
  const statesOf = async (number: string) =>
    (
      await rows<{ version: number; state: string }>(
        'select version, state from aval.goods_declaration where number = $1 order by version',
        [number],
      )
    ).map(({ version, state }) => `${version} ${state}`)
  const told = (answers: readonly LineAnswer[]) =>
    answers.map(({ outcome, lane, errors }) => [outcome, lane, ...errors.map(({ code }) => code)].join(' '))

  it('are stored once with their lane, and answered the same when they come again', async () => {
    const [first] = await send([{ number: 'A-1', procedure: 'RED' }])
    expect(first).toEqual({
      ...{ line: 1, number: 'A-1', version: 1, outcome: 'stored', lane: 'red' },
      ...{ because: [{ code: 'rule', with: { row: 'r1' } }], errors: [] },
    })
    expect(await send([{ number: 'A-1', procedure: 'RED' }])).toEqual([{ ...first, outcome: 'duplicate' }])
    expect(told(await send([{ number: 'A-1', procedure: 'BLUE' }]))).toEqual(['refused  conflict'])
    expect(await statesOf('A-1')).toEqual(['1 waiting'])
  })

  it('are known again within one batch', async () => {
    const answers = await send([
      { number: 'B-1', procedure: 'BLUE' },
      { number: 'B-1', procedure: 'BLUE' },
      { number: 'B-1', procedure: 'RED' },
      { number: 'B-1', version: 2, functionCode: 'amendment', procedure: 'YELLOW' },
    ])
    expect(told(answers)).toEqual(['stored blue', 'duplicate blue', 'refused  conflict', 'stored yellow'])
    expect(await statesOf('B-1')).toEqual(['1 superseded', '2 waiting'])
  })

  it('are amended and cancelled, in whatever order the versions come', async () => {
    await send([{ number: 'C-1' }])
    const amended = { number: 'C-1', version: 3, functionCode: 'amendment' as const }
    expect(told(await send([amended]))).toEqual(['stored green warning.earlierVersionsMissing'])
    expect(told(await send([{ ...amended, version: 2 }]))).toEqual(['stored  warning.laterVersionKnown'])
    expect(await statesOf('C-1')).toEqual(['1 superseded', '2 superseded', '3 released'])
    const cancelled = { number: 'C-1', version: 4, functionCode: 'cancellation' as const }
    expect(told(await send([{ ...cancelled, goodsItems: [], parties: [] }]))).toEqual(['stored '])
    expect(told(await send([{ ...amended, version: 5 }]))).toEqual(['refused  cancelledBefore'])
    expect(await statesOf('C-1')).toEqual(['1 superseded', '2 superseded', '3 superseded', '4 cancelled'])
  })

  it('lighten nothing that is held, and get nobody out of an inspection', async () => {
    await send([{ number: 'D-1', procedure: 'RED' }])
    await rows(`update aval.goods_declaration set state = 'inspecting' where number = 'D-1'`)
    const cancelled = { number: 'D-1', version: 2, functionCode: 'cancellation' as const }
    expect(told(await send([cancelled]))).toEqual(['refused  heldForInspection'])
    const [answer] = await send([
      { number: 'D-1', version: 2, functionCode: 'amendment', procedure: 'GREEN' },
    ])
    expect([answer?.lane, answer?.because[0]]).toEqual([
      'red',
      { code: 'border.why.heldBefore', with: { version: 1 } },
    ])
    expect(await statesOf('D-1')).toEqual(['1 superseded', '2 inspecting'])
  })

  it('go on past a faulty line, which is told with its field and why', async () => {
    const [item] = aDeclaration().goodsItems
    if (!item) throw new Error('no item')
    const answers = await send([
      { line: 1, text: '{"number":' },
      { number: 'E-1' },
      { number: 'E-2', declarationOffice: 'nowhere' },
      { number: 'E-3', goodsItems: [{ ...item, currency: 'XTS' }] },
      { line: 5, fault: 'lineTooLong', with: { most: 9 } },
      { number: 'E-4', transportEquipment: [{ id: 'CSQU3054384', seals: [] }] },
    ])
    expect(told(answers)).toEqual([
      'refused  notJson',
      'stored green',
      'refused  unknownOffice',
      'refused  noRate',
      'refused  lineTooLong',
      'stored green warning.containerCheckDigit',
    ])
    expect(answers[2]?.errors).toEqual([
      {
        field: '/declarationOffice',
        code: 'unknownOffice',
        message:
          'There is no office “nowhere”. Use its id, or in a file its name, as the page of offices shows it.',
      },
    ])
  })

  it('keep what was declared, what it is worth, and one event of each batch with its hash', async () => {
    await send([{ number: 'F-1' }, { number: 'F-2' }])
    const [row] = await rows<{ value: string; band: number; hash: string; detail: Record<string, unknown> }>(
      `select d.value, d.value_band as band, b.hash, e.detail from aval.goods_declaration d
       join aval.border_batch b on b.id = d.batch_id join aval.audit_event e on e.subject_id = b.id::text
       where d.number = 'F-2'`,
    )
    expect([Number(row?.value), row?.band]).toEqual([862_788.95, 4])
    expect(row?.detail).toEqual({
      source: 'door',
      lines: 2,
      stored: 2,
      duplicates: 0,
      refused: 0,
      hash: row?.hash,
    })
  })

  it('are taken from nobody without the power, and are no company’s to read but its own', async () => {
    const officer = await ground.anOfficer('Blanca Rey', 'borderOfficer')
    const lines = [{ line: 1, value: aDeclaration({ number: 'G-1' }) }]
    expect(await receiveDeclarations(ground.world, officer, byRegime, lines)).toMatchObject({
      refusal: { code: 'notAllowed' },
    })
  })

  it('come once each, though sixteen send them at the same time in batches that overlap', async () => {
    const batchOf = (sender: number) =>
      Array.from({ length: 60 }, (_, place): Partial<GoodsDeclaration> => {
        const nth = (sender * 17 + place * 7) % 120
        const version = 1 + ((sender + place) % 3)
        const functionCode = version === 1 ? ('original' as const) : ('amendment' as const)
        return { number: `H-${nth}`, version, functionCode }
      })
    const answers = (
      await Promise.all(Array.from({ length: 16 }, (_, sender) => send(batchOf(sender))))
    ).flat()
    const sent = new Set(
      Array.from({ length: 16 }, (_, sender) => batchOf(sender))
        .flat()
        .map((one) => `${one.number} ${one.version}`),
    )
    const stored = answers
      .filter(({ outcome }) => outcome === 'stored')
      .map((one) => `${one.number} ${one.version}`)
    expect(stored.toSorted()).toEqual([...sent].toSorted())
    expect(answers.filter(({ outcome }) => outcome === 'refused')).toEqual([])
    const alive = await rows<{ number: string; version: number; highest: number }>(
      `select d.number, d.version, (select max(version) from aval.goods_declaration_number n where n.number = d.number) as highest
       from aval.goods_declaration d where d.number like 'H-%' and d.state <> 'superseded'`,
    )
    expect(alive).toHaveLength(120)
    expect(alive.filter(({ version, highest }) => version !== highest)).toEqual([])
  })
})
