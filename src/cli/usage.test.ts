import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { aval } from './avalForTests.ts'

// Each command is a process of its own; a busy machine takes seconds for one.
vi.setConfig({ testTimeout: 180_000 })

const folder = mkdtempSync(join(tmpdir(), 'aval-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the command line by itself', () => {
  it('names every command, exit code and setting in its help', async () => {
    const { exitCode, out } = await aval(['--help'])
    expect(exitCode).toBe(0)
    for (const word of [
      'start',
      'migrate',
      'user add',
      'token add',
      'programme check <dir>',
      'register export',
    ])
      expect(out).toContain(word)
    for (const word of [
      'case show <number>',
      'audit verify',
      'backup <dir>',
      'restore <dir>',
      'import members <file>',
    ])
      expect(out).toContain(word)
    for (const word of ['db url', 'demo accounts', 'Exit codes: 0 done', 'AVAL_DATA', 'DATABASE_URL'])
      expect(out).toContain(word)
    expect(out).not.toMatch(/cli\.[a-z]/)
  })

  it('speaks Spanish to whoever does', async () => {
    const { out } = await aval(['--help'], { AVAL_LANGUAGE: '', LANG: 'es_MX.UTF-8' })
    expect(out).toContain('Códigos de salida')
    expect(out).not.toMatch(/cli\.[a-z]/)
  })

  it.each([
    [['sart']],
    [['programme']],
    [['programme', 'check']],
    [['token', 'add', '--role', 'border-system']],
    [['db', 'url', '--as', 'root']],
    [['case', 'show', '26-00001', '--on', 'yesterday']],
  ])('ends with 2 and says how where %j makes no sense', async (args) => {
    const { exitCode, out, said } = await aval(args)
    expect(exitCode).toBe(2)
    expect(out).toBe('')
    expect(said).not.toBe('')
  })

  it('answers mistakes with one document to machines', async () => {
    const ended = await aval(['token', 'add', '--json'])
    expect(ended.exitCode).toBe(2)
    expect(ended.document()).toEqual({ error: { code: 'usage', message: expect.stringContaining('--role') } })
  })

  it.each([
    [{ PORT: 'four' }, 'PORT'],
    [{ AVAL_URL: 'aval.example' }, 'AVAL_URL'],
    [{ DATABASE_URL: 'localhost/aval' }, 'DATABASE_URL'],
  ])('stops at a setting that makes no sense: %j', async (env, name) => {
    const ended = await aval(['migrate', '--json'], { ...env, AVAL_DATA: folder })
    expect(ended.exitCode).toBe(2)
    expect(ended.document()).toMatchObject({ error: { path: name } })
  })

  it('ends with 4 where the database server does not answer', async () => {
    const ended = await aval(['migrate', '--json'], {
      AVAL_DATA: folder,
      DATABASE_URL: 'postgresql://aval:secret@127.0.0.1:1/aval',
    })
    expect(ended.exitCode).toBe(4)
    expect(ended.document()).toMatchObject({ error: { code: 'database.unreachable' } })
    expect(ended.said).toContain('DATABASE_URL')
  })
})

describe('programmes, without a database', () => {
  it('are listed with what they hold', async () => {
    const ended = await aval(['programme', 'list', '--json'], { AVAL_DATA: join(folder, 'untouched') })
    expect(ended.exitCode).toBe(0)
    expect(ended.document()).toContainEqual({
      id: 'mx-neec',
      edition: expect.any(String),
      standards: 11,
      substandards: expect.any(Number),
      criteria: expect.any(Number),
      certainty: { verified: expect.any(Number), secondary: expect.any(Number), assumed: expect.any(Number) },
      languages: ['es', 'en'],
    })
  })

  it('are sound where the check says so', async () => {
    const { exitCode, out } = await aval(['programme', 'check', 'programmes/mx-neec'])
    expect(exitCode).toBe(0)
    expect(out).toContain('mx-neec')
  })

  it('are told each fault with file, line and mend', async () => {
    const dir = join(folder, 'faulty')
    cpSync('programmes/_skeleton', dir, { recursive: true })
    const file = join(dir, 'standards/01-planning.yaml')
    const text = readFileSync(file, 'utf8').replace('level: must', 'level: perhaps')
    writeFileSync(file, text)
    const line = text.split('\n').findIndex((one) => one.includes('perhaps')) + 1
    const told = await aval(['programme', 'check', dir])
    expect(told.exitCode).toBe(1)
    expect(told.out).toContain(`standards/01-planning.yaml:${line}: `)
    const ended = await aval(['programme', 'check', dir, '--json'])
    expect(ended.exitCode).toBe(1)
    expect(ended.document()).toEqual({
      ok: false,
      faults: [
        {
          file: 'standards/01-planning.yaml',
          line,
          code: 'notOneOf',
          what: expect.any(String),
          mend: expect.any(String),
        },
      ],
    })
  })

  it('ends with 3 where there is no such folder', async () => {
    const ended = await aval(['programme', 'check', join(folder, 'nowhere'), '--json'])
    expect(ended.exitCode).toBe(3)
    expect(ended.document()).toMatchObject({ error: { path: join(folder, 'nowhere') } })
  })
})

describe('a programme from a workbook', () => {
  const id = `zz-trial${process.pid}`
  afterAll(() => rmSync(join('programmes', id), { recursive: true, force: true }))

  it('is brought in whole, sound, once, and only then', async () => {
    const template = join(folder, 'sheet.xlsx')
    expect((await aval(['programme', 'import', '--template', template])).exitCode).toBe(0)
    const { default: ExcelJS } = await import('exceljs')
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(template)
    const head = book.getWorksheet('programme')
    head?.eachRow((row) => {
      if (row.getCell(1).value === 'id') row.getCell(2).value = id
    })
    const criteria = book.getWorksheet('criteria')
    const level = criteria?.getRow(1).values
    const column = Array.isArray(level) ? level.indexOf('level') : -1
    const cell = criteria?.getRow(2).getCell(column)
    if (cell) cell.value = 'perhaps'
    const sheet = join(folder, 'mine.xlsx')
    await book.xlsx.writeFile(sheet)
    const refused = await aval(['programme', 'import', sheet, '--json'])
    expect(refused.exitCode).toBe(3)
    expect(refused.document()).toMatchObject({
      ok: false,
      faults: [{ sheet: 'criteria', row: 2, column: 'S', value: 'perhaps', code: 'notOneOf' }],
    })
    if (cell) cell.value = 'must'
    await book.xlsx.writeFile(sheet)
    expect((await aval(['programme', 'import', sheet])).exitCode).toBe(0)
    const again = await aval(['programme', 'import', sheet, '--json'])
    expect(again.exitCode).toBe(5)
    expect((await aval(['programme', 'check', join('programmes', id)])).exitCode).toBe(0)
  })
})
