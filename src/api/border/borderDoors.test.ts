import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCompany, asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aServer, type TestServer } from '../../../tests/fixtures/aServer.ts'
import type { Actor } from '../../actions/actor.ts'
import type { LineAnswer } from '../../actions/border/lineAnswer.ts'
import { mostLineBytes } from '../../actions/border/sentLines.ts'
import { addToken } from '../../actions/people/machineTokens.ts'
import { aDeclaration } from '../../domain/border/aDeclaration.ts'
import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import type { MachineRole } from '../../domain/people/roles.ts'

describe('The doors of declarations', () => {
  let server: TestServer
  let url: string
  let token: string
  beforeAll(async () => {
    server = await aServer()
    url = await server.listen()
    token = await tokenFor('borderSystem')
  })
  afterAll(() => server.stop())

  const tokenFor = async (role: MachineRole) => {
    const by: Actor = { ...server.system, roles: ['systemAdministrator'] }
    const made = await addToken(server.world, by, { name: role, role, days: 9 })
    if (!made.ok) throw new Error(made.refusal.code)
    return made.value.token
  }
  const one = (over: Partial<GoodsDeclaration>) => JSON.stringify(aDeclaration(over))
  const send = (body: string | Uint8Array, type = 'application/x-ndjson', auth = token) =>
    fetch(`${url}/api/v1/declarations`, {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Bearer ${auth}`, 'accept-language': 'en' },
      body: body as string,
    })
  const linesOf = async (answer: Response) =>
    (await answer.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as LineAnswer)
  const look = async (path: string, cookie: string) => {
    const answer = await fetch(`${url}/api/v1${path}`, { headers: { cookie } })
    return { status: answer.status, body: (await answer.json()) as never }
  }

  it('take one as JSON, and answer it by what became of it', async () => {
    const first = await send(one({ number: 'ONE' }), 'application/json')
    expect(first.status).toBe(201)
    const answer = (await first.json()) as LineAnswer
    expect(Object.keys(answer)).toEqual(['line', 'number', 'version', 'outcome', 'lane', 'because', 'errors'])
    expect(answer).toMatchObject({ line: 1, number: 'ONE', version: 1, outcome: 'stored', errors: [] })
    const again = await send(one({ number: 'ONE' }), 'application/json')
    expect([again.status, await again.json()]).toEqual([200, { ...answer, outcome: 'duplicate' }])
    const other = await send(one({ number: 'ONE', procedure: 'F4' }), 'application/json')
    expect([other.status, ((await other.json()) as LineAnswer).errors[0]?.code]).toEqual([409, 'conflict'])
    const faulty = await send('{"number":7,"__proto__":1}', 'application/json')
    expect(faulty.status).toBe(422)
    const huge = await send(`"${'x'.repeat(mostLineBytes)}"`, 'application/json')
    expect([huge.status, ((await huge.json()) as { error: { code: string } }).error.code]).toEqual([
      413,
      'input.tooLarge',
    ])
  })

  it('take thousands as NDJSON, answer each in its order, and go on past what is faulty', async () => {
    const sent = Array.from({ length: 2_500 }, (_, place) => one({ number: `MANY-${place}` }))
    sent[10] = '{"number":'
    sent[11] = ''
    sent[12] = `{"number":"${'x'.repeat(mostLineBytes)}"}`
    sent[13] = one({ number: 'MANY-0' })
    const bytes = Buffer.from(`${sent.join('\r\n')}\n`)
    bytes[bytes.indexOf('MANY-20"')] = 0xff
    const answers = await linesOf(await send(bytes))
    expect(answers).toHaveLength(2_499)
    expect(answers.map(({ line }) => line)).toEqual(
      sent.flatMap((text, place) => (text === '' ? [] : [place + 1])),
    )
    expect(
      answers
        .filter(({ outcome }) => outcome !== 'stored')
        .map(({ line, outcome, errors }) => [line, outcome, ...errors.map(({ code }) => code)]),
    ).toEqual([
      [11, 'refused', 'notJson'],
      [13, 'refused', 'lineTooLong'],
      [14, 'duplicate'],
      [21, 'refused', 'notUtf8'],
    ])
    const [count] = await asSystem(
      server.db,
      async (tx) =>
        (await tx.client.query(`select count(*) as n from aval.goods_declaration where number like 'MANY-%'`))
          .rows,
    )
    expect(count).toEqual({ n: 2_495 })
  })

  it('answer a sender who pauses for what it sent, and keep it though the sender goes away', async () => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    const heard: string[] = []
    socket.on('data', (piece) => heard.push(String(piece)))
    const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`
    socket.write(
      `POST /api/v1/declarations HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${token}\r\ncontent-type: application/x-ndjson\r\ntransfer-encoding: chunked\r\n\r\n${chunk(`${one({ number: 'PAUSE-1' })}\n`)}`,
    )
    await expect.poll(() => heard.join(''), { timeout: 10_000 }).toContain('"number":"PAUSE-1"')
    socket.write(chunk(`${one({ number: 'PAUSE-2' })}\n${one({ number: 'PAUSE-3' }).slice(0, 40)}`))
    await expect.poll(() => heard.join(''), { timeout: 10_000 }).toContain('"number":"PAUSE-2"')
    socket.destroy()
    const again = await linesOf(
      await send(
        `${one({ number: 'PAUSE-1' })}\n${one({ number: 'PAUSE-2' })}\n${one({ number: 'PAUSE-3' })}`,
      ),
    )
    expect(again.map(({ outcome }) => outcome)).toEqual(['duplicate', 'duplicate', 'stored'])
  })

  it('open to border systems alone, and take nothing but JSON', async () => {
    expect(
      (await send(one({ number: 'X' }), 'application/json', await tokenFor('partnerSystem'))).status,
    ).toBe(403)
    const wrong = await send(one({ number: 'X' }), 'application/json', 'aval_none')
    expect([wrong.status, wrong.headers.get('content-type')?.split(';')[0]]).toEqual([
      401,
      'application/problem+json',
    ])
    expect(wrong.headers.get('www-authenticate')).toContain('error="invalid_token"')
    expect(await wrong.json()).toMatchObject({
      status: 401,
      code: 'machine.wrongKey',
      title: expect.any(String),
    })
    expect((await send('<x/>', 'application/xml')).status).toBe(400)
  })

  it('show officers everything and a company its own treatment, a page at a time', async () => {
    const company = await aCompany(server.db, 'Norte')
    await asSystem(server.db, (tx) =>
      tx.client.query(`update aval.operator set trader_number = 'MX100000000777' where id = $1`, [company]),
    )
    const mine = { parties: [{ role: 'importer' as const, traderNumber: 'MX100000000777', name: null }] }
    const sent = Array.from({ length: 60 }, (_, place) =>
      one({ number: `OWN-${place}`, ...mine, transportEquipment: [{ id: `CAJA${place}`, seals: [] }] }),
    )
    await linesOf(await send(sent.join('\n')))
    const officer = (await server.people.signedIn({ roles: ['borderOfficer'] })).cookie
    const first = await look('/declarations?trader=MX100000000777', officer)
    const { items, next } = first.body as { items: { number: string }[]; next: string }
    expect([items.length, typeof next]).toEqual([50, 'string'])
    const second = (await look(`/declarations?trader=MX100000000777&after=${next}`, officer)).body as {
      items: { number: string }[]
      next: null
    }
    expect([second.items.length, second.next]).toEqual([10, null])
    expect(new Set([...items, ...second.items].map(({ number }) => number)).size).toBe(60)
    expect((await look('/declarations?container=CAJA7', officer)).body).toMatchObject({
      items: [{ number: 'OWN-7' }],
    })
    expect((await look('/declarations?from=2026-02-30', officer)).status).toBe(400)
    expect((await look('/declarations?after=nowhere', officer)).status).toBe(400)
    const whole = await look('/declarations/OWN-7', officer)
    expect(whole.body).toMatchObject({
      number: 'OWN-7',
      versions: [{ version: 1, body: { number: 'OWN-7' }, decision: { basis: expect.any(String) } }],
    })
    const elsewhere = (await server.people.signedIn({ roles: ['borderOfficer'], office: 'norte' })).cookie
    expect((await look('/declarations/OWN-7', elsewhere)).status).toBe(404)

    const owner = (await server.people.signedIn({ operator: company })).cookie
    const own = await look('/company/goods-declarations?number=OWN-7', owner)
    expect(own.body).toMatchObject({ items: [{ number: 'OWN-7', treatment: expect.any(String) }] })
    expect(JSON.stringify(own.body)).not.toMatch(/lane|score|because|basis|draw|green|blue|value/i)
    expect((await look('/declarations/OWN-7', owner)).status).toBe(403)
    const other = (await server.people.signedIn({ operator: await aCompany(server.db, 'Sur') })).cookie
    expect((await look('/company/goods-declarations', other)).body).toEqual({ items: [], next: null })
  })
})
