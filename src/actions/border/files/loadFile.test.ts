import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import type { Actor } from '../../actor.ts'
import { type BorderDesk, openBorderDesk } from '../borderDesk.ts'
import { readBorderPosts, saveBorderPost, saveCurrencyRate, saveScanner } from '../posts.ts'
import { guessColumns } from './declarationColumns.ts'
import { type FileProgress, loadDeclarationFile } from './loadFile.ts'
import { previewDeclarationFile } from './previewFile.ts'

const headings =
  'Pedimento,Versión,Tipo de operación,Fecha y hora,Aduana,Régimen,Medio de transporte,Placas,Contenedor,Candado,Fracción,País de origen,Valor en aduana,Moneda,Peso bruto,Contribuciones,RFC del importador,Nombre del transportista'
const sound = [
  'P-1,1,Importación,02/11/2026 09:30,CENTRAL,A1,carretero,AB-1,CSQU3054383,HS-1,8708.30.10,us,"48,200.50",usd,9100,0,MX100000000001,Línea Norte',
  'P-2,1,Importación,2026-11-02T09:30:00-06:00,Aduana del CENTRO,A1,3,AB-2,,,870830,US,100,MXN,5,0,MX100000000001,',
  'P-1,1,Importación,02/11/2026 09:30,central,A1,carretero,AB-1,CSQU3054383,HS-1,3926.90.99,CN,"1.200,75",USD,10,12,MX100000000001,Línea Norte',
]
const faulty = [
  'P-3,1,Trueque,ayer,central,A1,carretero,AB-1,,,870830,US,mucho,MXN,5,0,MX100000000001,',
  'P-4,1,Importación,02/11/2026,nowhere,A1,carretero,AB-1,,,870830,US,1,MXN,5,0,MX100000000001,',
  'P-5,1,Importación,02/11/2026,central,A1,carretero,AB-1,,,870830,US,1,MXN,5,0,MX100000000001,',
  'P-5,1,Importación,02/11/2026,central,F4,carretero,AB-1,,,870830,Mexico,1,MXN,5,0,MX100000000001,',
]
const csv = (...rows: readonly string[]) => Buffer.from([headings, ...rows].join('\r\n'))

describe('A file of declarations', () => {
  let ground: TestWorld
  let manager: Actor
  let desk: BorderDesk
  beforeAll(async () => {
    ground = await aWorld()
    await asSystem(ground.db, (tx) =>
      tx.client.query(`update aval.office set name = 'Aduana del Céntro' where id = 'central'`),
    )
    manager = { ...(await ground.anOfficer('Lidia Paz', 'programmeManager')), language: 'es' }
    desk = openBorderDesk(ground.world, { drawKey: 'test' })
    await desk.start()
  })
  afterAll(async () => {
    await desk.stop()
    await ground.drop()
  })

  const load = async (sent: Parameters<typeof loadDeclarationFile>[3]) => {
    const outcome = await loadDeclarationFile(ground.world, manager, desk.decide, sent)
    if (!outcome.ok) return outcome.refusal
    const told: FileProgress[] = []
    for await (const one of outcome.value) told.push(one)
    return told
  }
  const preview = async (sent: Parameters<typeof previewDeclarationFile>[2]) => {
    const outcome = await previewDeclarationFile(ground.world, manager, sent)
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    return outcome.value
  }
  const reasonsOf = ({ faulty: rows }: { faulty: FileProgress['faulty'] }) =>
    rows.map(
      ({ line, reasons }) => `${line}: ${reasons.map(({ column, code }) => `${column} ${code}`).join(', ')}`,
    )

  it('is read by headings in Spanish or English, and each row is a goods item', async () => {
    const seen = await preview({ name: 'a.csv', bytes: csv(...sound) })
    expect([seen.missing, seen.rows, seen.declarations, seen.sound, seen.faulty]).toEqual([[], 3, 2, 2, []])
    expect(
      guessColumns(['declaration_number', 'Issued at', 'customsValue', 'Exporter name', 'nothing']),
    ).toEqual({
      number: 0,
      issuedAt: 1,
      customsValue: 2,
      exporterName: 3,
    })
  })

  it('tells every fault by row and column before anything is stored', async () => {
    const seen = await preview({ name: 'a.csv', bytes: csv(...sound, ...faulty) })
    expect([seen.declarations, seen.sound]).toEqual([5, 2])
    expect(reasonsOf(seen)).toEqual([
      '5: issuedAt unreadMoment, customsValue unreadNumber',
      '6: declarationOffice unknownOffice',
      '7: procedure rowsDisagree',
      '8: ',
    ])
    expect(seen.faulty[1]?.reasons[0]?.message).toContain('No hay una oficina «nowhere»')
    expect(seen.faulty[1]?.cells[0]).toBe('P-4')
    const { rows } = await asSystem(ground.db, (tx) =>
      tx.client.query('select 1 from aval.goods_declaration'),
    )
    expect(rows).toEqual([])
  })

  it('is stored with its progress, the faulty left out; sent again it stores nothing twice', async () => {
    const [told] = (await load({
      name: 'a.csv',
      bytes: csv(...sound, ...faulty),
      sender: 'Agencia Norte',
    })) as FileProgress[]
    expect(told).toMatchObject({ done: 5, of: 5, stored: 2, duplicates: 0, refused: 3 })
    expect(told?.first.map(({ number }) => number)).toEqual(['P-1', 'P-2'])
    expect(Object.values(told?.lanes ?? {}).reduce((sum, one) => sum + one, 0)).toBe(2)
    const [again] = (await load({ name: 'a.csv', bytes: csv(...sound) })) as FileProgress[]
    expect(again).toMatchObject({ stored: 0, duplicates: 2, refused: 0 })
    const { rows } = await asSystem(ground.db, (tx) =>
      tx.client.query(`select issued_at, value, body from aval.goods_declaration where number = 'P-1'`),
    )
    expect(rows[0]).toMatchObject({
      issued_at: '2026-11-02T15:30:00.000Z',
      body: {
        borderTransportMeans: { mode: 'road', id: 'AB-1' },
        transportEquipment: [{ id: 'CSQU3054383', seals: ['HS-1'] }],
        goodsItems: [
          { classification: '87083010', origin: 'US', customsValue: 48_200.5, currency: 'USD' },
          { classification: '39269099', origin: 'CN', customsValue: 1_200.75, duty: 12 },
        ],
        parties: [
          { role: 'importer', traderNumber: 'MX100000000001', name: null },
          { role: 'carrier', traderNumber: null, name: 'Línea Norte' },
        ],
      },
    })
  })

  it('is remembered by its sender, wherever the columns stand the next time', async () => {
    const own = Buffer.from(
      [
        'tasa,x1,x2,x3,x4,x5,x6,x7,x8,x9,x10',
        '9,Q-1,Importación,02/11/2026,central,A1,870830,US,5,MXN,7',
      ].join('\n'),
    )
    expect(await load({ name: 'own.csv', bytes: own })).toMatchObject({ code: 'border.columns' })
    const columns = {
      ...{ number: 1, kind: 2, issuedAt: 3, declarationOffice: 4, procedure: 5, classification: 6 },
      ...{ origin: 7, customsValue: 8, currency: 9, grossMass: 10 },
    }
    const [first] = (await load({ name: 'own.csv', bytes: own, sender: 'Sur', columns })) as FileProgress[]
    expect(first).toMatchObject({ refused: 1 }) // a declaration names somebody
    const seen = await preview({ name: 'own.csv', bytes: own })
    expect([seen.rememberedFrom, seen.columns, seen.senders]).toEqual([
      'Sur',
      columns,
      ['Sur', 'Agencia Norte'],
    ])
    const turned = Buffer.from(
      String(own)
        .split('\n')
        .map((line) => line.split(',').reverse().join(','))
        .join('\n'),
    )
    expect((await preview({ name: 'own.csv', bytes: turned, sender: 'Sur' })).columns.number).toBe(9)
  })

  it('may be a workbook', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Pedimentos')
    sheet.addRow(headings.split(','))
    sheet.addRow([
      'X-1',
      1,
      'Exportación',
      new Date('2026-11-02T00:00:00Z'),
      'central',
      'A1',
      3,
      'AB',
      '',
      '',
      870830,
      'MX',
      12.5,
      'MXN',
      3,
      0,
      '',
      'Norte',
    ])
    const bytes = Buffer.from(await book.xlsx.writeBuffer())
    const [told] = (await load({ name: 'a.xlsx', bytes })) as FileProgress[]
    expect(told).toMatchObject({ stored: 1, refused: 0 })
  })
})

describe('What stands at the border', () => {
  it('is added, changed over the version that was seen, and taken out of service on a day', async () => {
    const ground = await aWorld()
    try {
      const manager = await ground.anOfficer('Lidia Paz', 'programmeManager')
      const service = { inServiceFrom: '2026-01-01', inServiceUntil: null }
      const post = {
        id: 'puente',
        officeId: 'central',
        name: 'Puente',
        country: 'MX',
        preclearance: false,
        modes: ['road'],
        handPerHour: 6,
        opensHours: 16,
        ...service,
      }
      expect(await saveBorderPost(ground.world, manager, post)).toMatchObject({ ok: true })
      expect(await saveBorderPost(ground.world, manager, post)).toMatchObject({
        refusal: { code: 'border.taken' },
      })
      expect(await saveBorderPost(ground.world, manager, { ...post, handPerHour: 7 }, 1)).toMatchObject({
        ok: true,
      })
      expect(await saveBorderPost(ground.world, manager, { ...post, handPerHour: 8 }, 1)).toMatchObject({
        refusal: { code: 'border.changedMeanwhile' },
      })
      expect(
        await saveBorderPost(ground.world, manager, { ...post, id: 'b2', officeId: 'none' }),
      ).toMatchObject({ refusal: { code: 'border.noOffice' } })
      expect(await saveBorderPost(ground.world, manager, { ...post, modes: ['cart'] }, 2)).toMatchObject({
        refusal: { code: 'border.noModes' },
      })
      const scanner = { id: 'rayos-1', postId: 'puente', name: 'Rayos gamma', perHour: 20, ...service }
      expect(await saveScanner(ground.world, manager, scanner)).toMatchObject({ ok: true })
      expect(
        await saveScanner(ground.world, manager, { ...scanner, inServiceUntil: '2025-12-31' }, 1),
      ).toMatchObject({ refusal: { code: 'border.untilBeforeFrom' } })
      expect(
        await saveScanner(ground.world, manager, { ...scanner, inServiceUntil: '2026-12-31' }, 1),
      ).toMatchObject({ ok: true })
      const rate = {
        currency: 'USD',
        from: '2026-11-01',
        worth: 18.4,
        source: 'DOF',
        certainty: 'secondary' as const,
      }
      expect(await saveCurrencyRate(ground.world, manager, rate)).toMatchObject({ ok: true })
      expect(await saveCurrencyRate(ground.world, manager, { ...rate, currency: 'MXN' })).toMatchObject({
        refusal: { code: 'border.ownCurrency' },
      })
      const seen = await readBorderPosts(ground.world, manager)
      expect(seen).toMatchObject({
        value: {
          currency: 'MXN',
          rates: [rate],
          posts: [
            {
              id: 'puente',
              handPerHour: 7,
              version: 2,
              scanners: [{ id: 'rayos-1', inServiceUntil: '2026-12-31', version: 2 }],
            },
          ],
        },
      })
      const officer = await ground.anOfficer('Blas Mar', 'borderOfficer')
      expect(await saveScanner(ground.world, officer, scanner)).toMatchObject({
        refusal: { code: 'notAllowed' },
      })
    } finally {
      await ground.drop()
    }
  })
})
