import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCompany, asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aServer, type TestServer } from '../../../tests/fixtures/aServer.ts'
import { openBorderDesk } from '../../actions/border/borderDesk.ts'
import { mostExported } from '../../actions/border/exportDeclarations.ts'
import { receiveDeclarations } from '../../actions/border/receiveDeclarations.ts'
import { aDeclaration } from '../../domain/border/aDeclaration.ts'
import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'

const NUMBER = 'MX100000000888'

describe('Declarations looked up by officers', () => {
  let server: TestServer
  let officer: string
  let manager: string
  let company: string
  beforeAll(async () => {
    server = await aServer()
    company = await aCompany(server.db, 'Norte')
    await asSystem(server.db, (tx) =>
      tx.client.query('update aval.operator set trader_number = $2 where id = $1', [company, NUMBER]),
    )
    officer = (await server.people.signedIn({ roles: ['borderOfficer'] })).cookie
    manager = (await server.people.signedIn({ roles: ['programmeManager'] })).cookie
    await send([
      { number: 'L-1', borderTransportMeans: { mode: 'road', id: 'XY-900-Z' } },
      { number: 'L-2', parties: [{ role: 'importer', traderNumber: NUMBER, name: 'Como dice el papel' }] },
      {
        number: 'L-2',
        version: 2,
        functionCode: 'amendment',
        parties: [{ role: 'importer', traderNumber: NUMBER, name: null }],
      },
      {
        number: 'L-3',
        kind: 'export',
        procedure: 'B1',
        transportEquipment: [{ id: 'TCLU4265727', seals: [] }],
      },
      { number: 'L-4/a', parties: [{ role: 'importer', traderNumber: null, name: '=2+2' }] },
    ])
  })
  afterAll(() => server.stop())

  const send = async (of: readonly Partial<GoodsDeclaration>[]) => {
    const desk = openBorderDesk(server.world, { drawKey: 'test' })
    await desk.start()
    const lines = of.map((over, place) => ({ line: place + 1, text: JSON.stringify(aDeclaration(over)) }))
    const sender = await server.anOfficer(`Marta ${of[0]?.number}`, 'programmeManager')
    const sent = await receiveDeclarations(server.world, sender, desk.decide, lines, 'file')
    await desk.stop()
    expect(sent).toMatchObject({ ok: true, value: lines.map(() => ({ outcome: 'stored' })) })
  }
  const ask = (path: string, cookie = officer) =>
    server.app.inject({ method: 'GET', url: `/api/v1${path}`, headers: { cookie, host: 'localhost' } })
  const numbers = async (query: string, cookie = officer) =>
    (await ask(`/declarations?${query}`, cookie))
      .json()
      .items.map((one: GoodsDeclaration) => `${one.number} ${one.version}`)

  it('are found by whatever is known of them, however it was typed', async () => {
    expect(await numbers('q=xy900z')).toEqual(['L-1 1'])
    expect(await numbers('plate=xy%20900%20z')).toEqual(['L-1 1'])
    expect(await numbers('q=xy-900-z')).toEqual(['L-1 1'])
    expect(await numbers('q=tclu%20426572-7')).toEqual(['L-3 1'])
    expect((await numbers(`q=${NUMBER}`)).sort()).toEqual(['L-2 1', 'L-2 2'])
    expect(await numbers('q=L-4/a')).toEqual(['L-4/a 1'])
    expect(await numbers('trader=MX100000000888&container=TCLU4265727')).toEqual([])
    expect(await numbers('container=tclu4265727&plate=AB-123-CD')).toEqual(['L-3 1'])
    expect(await numbers("q='%20or%20true--")).toEqual([])
  })

  it('are narrowed by kind, procedure, state and days', async () => {
    expect(await numbers('kind=export')).toEqual(['L-3 1'])
    expect(await numbers('procedure=B1&from=2026-11-02&until=2026-11-02')).toEqual(['L-3 1'])
    expect(await numbers('state=superseded')).toEqual(['L-2 1'])
    expect(await numbers('q=L-3&from=2026-11-03')).toEqual([])
    expect((await ask('/declarations?kind=barter')).statusCode).toBe(400)
  })

  it('name the owner as the register does, and else as the papers do', async () => {
    const { items } = (await ask('/declarations?state=superseded')).json()
    expect(items[0].owner).toEqual({ role: 'importer', traderNumber: NUMBER, name: 'Norte' })
    expect((await ask('/declarations?q=L-4/a')).json().items[0].owner.name).toBe('=2+2')
  })

  it('are told whole: versions, reasons in words, how each party stood; a case only to whoever may read cases', async () => {
    const told = (await ask('/declarations/L-2')).json()
    expect(told.versions.map((one: GoodsDeclaration) => [one.version, one.functionCode])).toEqual([
      [2, 'amendment'],
      [1, 'original'],
    ])
    const [latest] = told.versions
    expect(latest.decision.why.length).toBe(latest.decision.because.length)
    expect(latest.decision.why.join(' ')).not.toMatch(/targeting\.why|\{/)
    expect(latest.parties).toEqual([
      {
        ...{ role: 'importer', traderNumber: NUMBER, name: 'Norte', is: 'notCertified', tier: null },
        ...{ recentFindings: 0, caseNumber: null },
      },
    ])
    expect([latest.inspections, latest.findings, latest.audit]).toEqual([[], [], null])
    expect((await ask('/declarations/L-4%2Fa')).json().number).toBe('L-4/a')
    expect((await ask('/declarations/none')).statusCode).toBe(404)
  })

  it('are taken away as they are filtered, as a table without formulas, and the log says so', async () => {
    const csv = await ask('/declarations/export?as=csv&q=L-4/a', manager)
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body).toContain("'=2+2")
    expect(csv.body.trim().split('\r\n')).toHaveLength(2)
    const xlsx = await ask('/declarations/export?as=xlsx', manager)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(xlsx.rawPayload as never)
    const [sheet] = book.worksheets
    expect(sheet?.rowCount).toBe(6)
    expect(sheet?.getCell('K2').value ?? '').not.toHaveProperty('formula')
    const { rows } = await asSystem(server.db, (tx) =>
      tx.client.query(`select detail from aval.audit_event where action = 'declarations.export' order by 1`),
    )
    expect(rows.map(({ detail }) => detail)).toEqual([
      { as: 'csv', rows: 1 },
      { as: 'xlsx', rows: 5 },
    ])
    expect(mostExported.xlsx).toBeLessThan(mostExported.csv)
  })

  it('are an office’s own: another one finds nothing, by no name', async () => {
    const elsewhere = (await server.people.signedIn({ roles: ['borderOfficer'], office: 'norte' })).cookie
    expect(await numbers(`q=${NUMBER}`, elsewhere)).toEqual([])
    expect(await numbers('plate=XY-900-Z', elsewhere)).toEqual([])
    expect((await ask('/declarations/export?as=csv', elsewhere)).body.trim().split('\r\n')).toHaveLength(1)
  })
})
