import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { inScope } from '../../store/database/scope.ts'
import { scopeOf } from '../actor.ts'
import { importMembers } from './importMembers.ts'
import type { MemberReport } from './memberReport.ts'
import { reasonCodes } from './reasons.ts'

let test: TestWorld
beforeAll(async () => {
  test = await aWorld()
  test.goTo('2026-03-02T18:00:00.000Z')
})
afterAll(() => test.drop())

const bring = async (
  bytes: Buffer | string,
  more: { file?: string; preview?: boolean; office?: string; by?: string } = {},
) =>
  importMembers(test.world, {
    file: 'lista.csv',
    bytes: Buffer.from(bytes),
    preview: false,
    language: 'es',
    ...more,
  })

const reported = async (...asked: Parameters<typeof bring>): Promise<MemberReport> => {
  const outcome = await bring(...asked)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

const count = (table: string, where = 'true'): Promise<number> =>
  inScope(test.db, scopeOf(test.system), async (tx) => {
    const { rows } = await tx.client.query(`select count(*)::int as n from aval.${table} where ${where}`)
    return rows[0].n
  })

const head =
  'empresa,rfc,numero de operador,tipos,ciudad,estatus,desde,hasta,numero de certificado,instalacion,clase de instalacion,estado del caso,fecha del caso'
const good = (place: string) =>
  `Empresa ${place},EMP9501${place}AB1,MX0000000000${place},importer,León,vigente,2020-01-15,2026-12-31,C-${place},Planta,plant,,`

describe('a list of members', () => {
  it('brings companies with their sites, certificates, cases and history, which the status door tells at once', async () => {
    const report = await reported(
      [head, good('11'), 'Empresa 11,EMP950111AB1,,,,,,,,Almacén,warehouse,,'].join('\n'),
    )
    expect(report).toMatchObject({
      written: true,
      lines: 2,
      companies: 1,
      outcomes: { imported: 2, refused: 0 },
    })
    expect(await count('operator')).toBe(1)
    expect(await count('site')).toBe(2)
    expect(
      await count('certificate', "state = 'valid' and since = '2020-01-15' and until = '2026-12-31'"),
    ).toBe(1)
    expect(await count('decision', "step = 'importMember'")).toBe(1)
    expect(await count('register_entry', "trader_number = 'MX000000000011' and not listed")).toBe(1)
    expect(await count('audit_event', "action = 'member.import' and actor = 'commandLine'")).toBe(1)
    expect(await count('audit_event', "action = 'members.import'")).toBe(1)
  })

  it('of an Excel workbook is read by any order of its columns, with its own days', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Miembros')
    sheet.addRow(['Padrón de miembros, marzo'])
    sheet.addRow([
      'Valid until',
      'SITE KIND',
      'Tax ID',
      'Company',
      'Since',
      'Types',
      'Site',
      'Trader number',
      'Status',
    ])
    sheet.addRow([
      new Date('2026-11-30T00:00:00Z'),
      'Planta',
      'EXC950112AB1',
      'Excel de Puebla',
      44197,
      'Importador; exporter',
      'Uno',
      'MX000000000012',
      'Certified',
    ])
    const report = await reported(Buffer.from(await book.xlsx.writeBuffer()), { file: 'lista.xlsx' })
    expect(report.reported).toMatchObject([{ line: 3, outcome: 'imported', company: 'Excel de Puebla' }])
    expect(await count('certificate', "since = '2021-01-01' and until = '2026-11-30'")).toBe(1)
  })

  it('as Windows wrote it is read with its accents', async () => {
    const text = [
      head.replaceAll(',', ';'),
      good('13').replaceAll(',', ';').replace('Empresa 13', 'Peñón Ñandú'),
    ].join('\r\n')
    expect((await reported(Buffer.from(text, 'latin1'))).reported).toMatchObject([
      { outcome: 'imported', company: 'Peñón Ñandú' },
    ])
  })

  it('keeps nothing at all of a preview', async () => {
    const before = [
      await count('operator'),
      await count('audit_event'),
      await count('case_counter'),
      await count('person'),
    ]
    expect(await reported([head, good('14')].join('\n'), { preview: true })).toMatchObject({
      written: false,
      outcomes: { fits: 1, imported: 0 },
    })
    expect([
      await count('operator'),
      await count('audit_event'),
      await count('case_counter'),
      await count('person'),
    ]).toEqual(before)
  })

  it('changes nothing of a company that is here, and says where the list differs', async () => {
    const report = await reported(
      [head, good('11').replace('Empresa 11', 'Otro Nombre').replace('Planta', 'Muelle')].join('\n'),
    )
    expect(report.reported).toMatchObject([{ outcome: 'alreadyThere', differs: ['name', 'site'] }])
    expect(await count('operator', "name = 'Otro Nombre'")).toBe(0)
  })

  it('stands behind whoever answers for it', async () => {
    const nuria = await test.anOfficer('Nuria', 'programmeManager')
    await test.anOfficer('Teo', 'intakeOfficer')
    const outcome = await bring([head, good('15')].join('\n'), { by: 'teo@ejemplo.test' })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'imports.by' } })
    await reported([head, good('15')].join('\n'), { by: 'nuria@ejemplo.test' })
    expect(await count('decision', `decided_by = '${nuria.personId}'`)).toBe(1)
    expect(await count('audit_event', `action = 'member.import' and actor = '${nuria.personId}'`)).toBe(1)
  })
})

describe('a line that cannot stand', () => {
  const line = (changes: Partial<Record<string, string>>): string => {
    const names = head.split(',')
    const cells = good('21').split(',')
    return names.map((name, place) => changes[name] ?? cells[place]).join(',')
  }

  it.each<[Partial<Record<string, string>>, string, string]>([
    [{ rfc: '' }, 'taxId', 'missing'],
    [{ rfc: 'NO-ES-RFC' }, 'taxId', 'taxId'],
    [{ empresa: '' }, 'name', 'missing'],
    [{ 'numero de operador': '77' }, 'traderNumber', 'traderNumber'],
    [{ 'numero de operador': 'MX000000000011' }, 'traderNumber', 'taken'],
    [{ 'numero de certificado': 'C-11' }, 'certificate', 'taken'],
    [{ tipos: '' }, 'types', 'missing'],
    [{ tipos: 'astronauta' }, 'types', 'type'],
    [{ desde: '' }, 'since', 'missing'],
    [{ desde: '31/02/2020' }, 'since', 'notADay'],
    [{ desde: '2027-01-01' }, 'since', 'future'],
    [{ hasta: '2019-01-01' }, 'until', 'endsBeforeItBegins'],
    [{ hasta: '2026-03-01' }, 'until', 'over'],
    [{ hasta: '' }, 'until', 'untilMissing'],
    [{ estatus: 'quizás' }, 'status', 'status'],
    [{ 'clase de instalacion': 'castillo' }, 'siteKind', 'siteKind'],
    [{ instalacion: '' }, 'site', 'siteName'],
    [{ 'estado del caso': 'recomendado' }, 'caseState', 'caseState'],
    [{ 'estado del caso': 'vetting' }, 'caseState', 'caseOfHolder'],
    [{ estatus: '', desde: '', hasta: '', 'numero de certificado': '' }, 'status', 'nothingHeld'],
    [
      { estatus: '', desde: '', hasta: '', 'numero de certificado': '', 'estado del caso': 'vetting' },
      'caseSince',
      'missing',
    ],
    [
      {
        estatus: '',
        desde: '',
        hasta: '',
        'numero de certificado': '',
        'estado del caso': 'devuelta',
        'fecha del caso': '2025-01-07',
      },
      'caseSince',
      'termOver',
    ],
  ])('is refused for %j', async (changes, column, code) => {
    const report = await reported([head, line(changes), good('22')].join('\n'))
    expect(report.written).toBe(false)
    expect(report.reported.map(({ outcome }) => outcome)).toEqual(['refused', 'fits'])
    expect(report.reported[0]?.reasons.map((reason) => [reason.column, reason.code])).toContainEqual([
      column,
      code,
    ])
    expect(await count('operator', "trader_number = 'MX000000000022'")).toBe(0)
  })

  it('has a message for every reason, in both languages', async () => {
    for (const language of ['es', 'en'] as const) {
      const mute = reasonCodes.filter((code) =>
        test.world.say(`cli.import.members.why.${code}`, language).startsWith('cli.'),
      )
      expect(mute).toEqual([])
    }
  })

  it('refuses its company whole, and other lines say why', async () => {
    const report = await reported(
      [head, line({}), line({ instalacion: 'Otra', 'clase de instalacion': 'castillo' })].join('\n'),
    )
    expect(report.reported).toMatchObject([
      { line: 2, outcome: 'refused', reasons: [{ code: 'companyRefused', with: { line: 3 } }] },
      { line: 3, outcome: 'refused', reasons: [{ code: 'siteKind' }] },
    ])
  })

  it('says where two lines of one company disagree, and where two companies share a number', async () => {
    const report = await reported(
      [
        head,
        line({}),
        line({ empresa: 'Otra', instalacion: 'B' }),
        line({ rfc: 'OTR950111AB1', instalacion: 'C' }),
      ].join('\n'),
    )
    expect(report.reported[1]?.reasons).toMatchObject([
      { column: 'name', code: 'disagrees', with: { line: 2 } },
    ])
    expect(report.reported[2]?.reasons).toMatchObject([
      { column: 'traderNumber', code: 'twice' },
      { column: 'certificate', code: 'twice' },
    ])
  })
})

describe('a file that is no list', () => {
  it.each<[string, Buffer | string, string, string]>([
    ['nothing', '', 'lista.csv', 'imports.empty'],
    ['only headings', head, 'lista.csv', 'imports.empty'],
    ['an open quote', `${head}\n"Empresa`, 'lista.csv', 'imports.notCsv'],
    ['other columns', 'a,b\n1,2', 'lista.csv', 'imports.columnMissing'],
    ['a column twice', `${head},tax id\n${good('31')},X`, 'lista.csv', 'imports.columnTwice'],
    ['a zip of something else', Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'lista.xlsx', 'imports.notXlsx'],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'lista.xls', 'imports.notXlsx'],
  ])('is refused: %s', async (_what, bytes, file, code) => {
    expect(await bring(bytes, { file })).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('a thousand companies', () => {
  it('come in one piece within seconds', async () => {
    const rows = Array.from({ length: 1_000 }, (_, nth) => {
      const number = String(nth).padStart(6, '0')
      return `Empresa ${nth},E${String.fromCharCode(65 + (nth % 26))}${String.fromCharCode(65 + (Math.floor(nth / 26) % 26))}950101${number.slice(-3)},MX100000${number},importer,León,vigente,2020-01-15,2026-12-31,B-${nth},Planta,plant,,`
    })
    const unique = new Map(rows.map((row) => [row.split(',')[1], row]))
    const from = Date.now()
    const report = await reported([head, ...unique.values()].join('\n'))
    expect(report.outcomes.imported).toBe(unique.size)
    expect((Date.now() - from) / 1000).toBeLessThan(60)
  }, 120_000)
})

describe('the report', () => {
  it('has each line of the file once, whatever became of it', async () => {
    const report = await reported(
      [head, good('11'), good('23'), '', good('24').replace('vigente', 'nunca')].join('\n'),
    )
    expect(report.reported.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'alreadyThere'],
      [3, 'fits'],
      [5, 'refused'],
    ])
    const { imported, fits, alreadyThere, refused } = report.outcomes
    expect(imported + fits + alreadyThere + refused).toBe(report.lines)
  })
})
