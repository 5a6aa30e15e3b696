import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aServer, type TestServer } from '../../../tests/fixtures/aServer.ts'
import type { LineAnswer } from '../../actions/border/lineAnswer.ts'
import { addToken } from '../../actions/people/machineTokens.ts'
import { aDeclaration } from '../../domain/border/aDeclaration.ts'

/** As many as are let in at once of one sender; see intakeGate.ts. */
const most = { one: 160, stream: 12 }

describe('More declarations than can be under way', () => {
  let server: TestServer
  let url: string
  let token: string
  let other: string
  beforeAll(async () => {
    server = await aServer()
    url = await server.listen()
    const by = { ...server.system, roles: ['systemAdministrator' as const] }
    const made = await addToken(server.world, by, { name: 'border', role: 'borderSystem', days: 9 })
    if (!made.ok) throw new Error(made.refusal.code)
    token = made.value.token
    const more = await addToken(server.world, by, { name: 'other border', role: 'borderSystem', days: 9 })
    if (!more.ok) throw new Error(more.refusal.code)
    other = more.value.token
  })
  afterAll(() => server.stop())

  const body = (number: string) => JSON.stringify(aDeclaration({ number }))
  const send = async (text: string, type: string, auth = token) => {
    const answer = await fetch(`${url}/api/v1/declarations`, {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Bearer ${auth}`, 'accept-language': 'en' },
      body: text,
    })
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), text: await answer.text() }
  }
  const sendOne = (number: string) => send(body(number), 'application/json')
  const sendMany = (numbers: readonly string[]) => send(numbers.map(body).join('\n'), 'application/x-ndjson')
  const stored = async (prefix: string) =>
    asSystem(server.db, async (tx) => {
      const { rows } = await tx.client.query<{ number: string }>(
        'select number from aval.goods_declaration where number like $1 order by number',
        [`${prefix}-%`],
      )
      return rows.map(({ number }) => number)
    })

  /** Holds the locks of these numbers, so that nothing of them is stored until `meanwhile` is over. */
  const whileNoneIsTaken = <T>(numbers: readonly string[], meanwhile: () => Promise<T>): Promise<T> =>
    asSystem(server.db, async (tx) => {
      await tx.client.query('select aval.lock_declared($1::text[])', [numbers])
      return meanwhile()
    })

  const refusals = async (asked: readonly Promise<{ readonly status: number }>[], count: number) => {
    let refused = 0
    for (const one of asked)
      void one.then(({ status }) => {
        if (status === 429) refused += 1
      })
    await expect.poll(() => refused, { timeout: 20_000 }).toBe(count)
  }

  it('are asked to come again; what was answered is stored, what was turned away is not and may be sent again', async () => {
    const numbers = Array.from({ length: most.one + 60 }, (_, place) => `FULL-${place}`)
    const asked = await whileNoneIsTaken(numbers, async () => {
      const all = numbers.map(sendOne)
      await refusals(all, 60)
      return all.map((answer, place) => ({ answer, number: numbers[place] ?? '' }))
    })
    const answers = await Promise.all(
      asked.map(async ({ answer, number }) => ({ number, ...(await answer) })),
    )
    const turnedAway = answers.filter(({ status }) => status === 429)
    expect(turnedAway).toHaveLength(60)
    expect(new Set(turnedAway.map(({ retryAfter }) => retryAfter))).toEqual(new Set(['1']))
    expect(JSON.parse(turnedAway[0]?.text ?? '')).toMatchObject({
      error: { code: 'border.busy', message: expect.stringMatching(/again/i) },
    })
    const taken = answers.filter(({ status }) => status !== 429)
    expect(taken.map(({ status, text }) => [status, (JSON.parse(text) as LineAnswer).outcome])).toEqual(
      taken.map(() => [201, 'stored']),
    )
    expect(await stored('FULL')).toEqual(taken.map(({ number }) => number).toSorted())

    const again = await Promise.all(turnedAway.map(({ number }) => sendOne(number)))
    expect(again.map(({ status }) => status)).toEqual(again.map(() => 201))
    expect(await stored('FULL')).toEqual(numbers.toSorted())
  })

  it('are turned away as a stream before a line of it is read, and let in when there is room', async () => {
    const streams = Array.from({ length: most.stream + 3 }, (_, stream) => [
      ...Array.from({ length: 5 }, (_line, place) => `STREAM-${stream}-${place}`),
    ])
    const asked = await whileNoneIsTaken(streams.flat(), async () => {
      const all = streams.map(sendMany)
      await refusals(all, 3)
      return { all }
    })
    const answers = await Promise.all(asked.all)
    const turnedAway = streams.filter((_, stream) => answers[stream]?.status === 429)
    expect(turnedAway).toHaveLength(3)
    expect(await stored('STREAM')).toEqual(
      streams
        .filter((stream) => !turnedAway.includes(stream))
        .flat()
        .toSorted(),
    )
    for (const stream of turnedAway) {
      const { status, text } = await sendMany(stream)
      expect([status, text.match(/"outcome":"stored"/g)?.length]).toEqual([200, 5])
    }
    expect(await stored('STREAM')).toEqual(streams.flat().toSorted())
  })

  it('leave room for others, whoever sends how much', async () => {
    const mine = Array.from({ length: most.one + 5 }, (_, place) => `MINE-${place}`)
    const asked = await whileNoneIsTaken(mine, async () => {
      const all = mine.map(sendOne)
      await refusals(all, 5)
      expect((await send(body('THEIRS'), 'application/json', other)).status).toBe(201)
      return { all }
    })
    await Promise.all(asked.all)
  })
})
