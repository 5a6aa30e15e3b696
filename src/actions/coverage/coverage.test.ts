import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import type { AnswerStatus } from '../../domain/assessment/answer.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import type { Actor } from '../actor.ts'
import { startApplication } from '../operators/startApplication.ts'
import { saveAnswer } from '../profile/saveAnswer.ts'
import { saveSite } from '../profile/saveSite.ts'
import { coverageWorkbook } from './coverageWorkbook.ts'
import { readCaseCoverage, readOwnCoverage } from './readCoverage.ts'

const valueIn = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? undefined : outcome.refusal.code)

describe('What a company’s answers cover elsewhere', () => {
  let ground: TestWorld
  let ines: Actor
  let officer: Actor
  let number = ''
  let siteId = ''

  const answer = (criterionId: string, status: AnswerStatus, text = 'Se hace así') =>
    saveAnswer(ground.world, ines, {
      ...{ siteId, criterionId, status, text, reason: status === 'notApplicable' ? text : '' },
      baseVersion: 0,
    }).then(valueIn)

  beforeAll(async () => {
    ground = await aWorld()
    const person = await ground.aPerson('Inés Robles')
    const entered = valueIn(
      await startApplication(ground.world, person, {
        ...{ name: 'Autopartes Xochitl', taxId: 'AXO990101AB1', types: ['importer', 'exporter'] },
        ...{ city: 'Apodaca', legalRepresentative: 'Julián Ocampo', officeId: 'central', eligibility: [] },
      }),
    )
    number = entered.number
    ines = { ...person, roles: ['companyAdministrator'], operatorIds: [entered.operatorId] }
    officer = await ground.anOfficer('Vera', 'validator')
    siteId = valueIn(
      await saveSite(ground.world, ines, {
        ...{ name: 'Planta', kind: 'plant', address: 'Uno 1', city: 'Apodaca', state: 'Nuevo León' },
        ...{ country: 'MX', latitude: null, longitude: null },
      }),
    ).id
    await answer('seal-four-step-check', 'meets')
    await answer('seven-point-inspection', 'meets')
    await answer('challenge-and-removal', 'doesNot')
  })
  afterAll(() => ground?.drop())

  const criterion = async (to: string, id: string) => {
    const coverage = valueIn(await readOwnCoverage(ground.world, ines, { to }))
    return coverage.programmes[0]?.standards.flatMap(({ criteria }) => criteria).find((one) => one.id === id)
  }

  it('passes what is the same there, and says so with its reason', async () => {
    expect(await criterion('us-ctpat', 'seal-four-step-check')).toMatchObject({
      result: 'meets',
      because: [{ relation: 'equal', heard: true, reviewed: null, from: 'seal-four-step-check' }],
    })
  })

  it('is partial where the other asks more, and says what would be lacking', async () => {
    const found = await criterion('us-ctpat', 'inspected-before-loading')
    expect(found?.result).toBe('partly')
    expect(found?.needs.length).toBeGreaterThan(0)
  })

  it('is a no where an equal criterion is not met', async () => {
    expect((await criterion('us-ctpat', 'strangers-challenged'))?.result).toBe('doesNot')
  })

  it('reaches programmes nobody compared with NEEC, over SAFE, and says over which criterion', async () => {
    const coverage = valueIn(await readOwnCoverage(ground.world, ines, { to: 'eu-aeo' }))
    expect(coverage.programmes[0]?.derivedThrough).toBe('wco-safe')
    const reached = coverage.programmes[0]?.standards.flatMap(({ criteria }) => criteria)
    expect(reached?.some(({ because }) => because.some(({ through }) => through !== null))).toBe(true)
  })

  it('never asks a company for what customs owes', async () => {
    const coverage = valueIn(await readOwnCoverage(ground.world, ines, { to: 'wco-safe' }))
    const ids = coverage.programmes[0]?.standards.flatMap(({ criteria }) => criteria.map(({ id }) => id))
    expect(ids).not.toContain('history-weighed-in-decision')
  })

  it('adds up: every criterion has one result, and every cell is of a programme there', async () => {
    const coverage = valueIn(await readOwnCoverage(ground.world, ines, {}))
    for (const { counts, standards } of coverage.programmes)
      expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(
        standards.flatMap(({ criteria }) => criteria).length,
      )
    expect(coverage.grid).toHaveLength(ground.world.programme.standards.length)
    expect(coverage.grid[0]?.rows[0]?.cells).toHaveLength(coverage.programmes.length)
  })

  it('is read by officers of the case, and the audit log has it', async () => {
    expect(valueIn(await readCaseCoverage(ground.world, officer, number, { to: 'us-ctpat' })).case).toBe(
      number,
    )
    const reads = await asSystem(ground.db, async ({ client }) =>
      client.query(`select 1 from audit_event where action = 'profile.read' and actor = $1`, [
        officer.personId,
      ]),
    )
    expect(reads.rowCount).toBeGreaterThan(0)
  })

  it('is closed to other companies, and says plainly where no crosswalk leads', async () => {
    const stranger = { ...(await ground.aPerson('Otra')), roles: ['companyAdministrator'] as const }
    expect(codeOf(await readCaseCoverage(ground.world, stranger, number, {}))).toBeDefined()
    expect(codeOf(await readOwnCoverage(ground.world, stranger, {}))).toBe('operators.noCase')
    expect(codeOf(await readOwnCoverage(ground.world, ines, { to: 'xx-nowhere' }))).toBe('crosswalk.none')
  })

  it('goes into a workbook, a sheet a programme, and no cell is a formula', async () => {
    const coverage = valueIn(await readOwnCoverage(ground.world, ines, {}))
    const bytes = await coverageWorkbook(ground.world, 'es', coverage)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
    expect(book.worksheets.map(({ name }) => name)).toEqual(coverage.programmes.map(({ to }) => to.programme))
    const [sheet] = book.worksheets
    expect(sheet?.rowCount).toBeGreaterThan(50)
    sheet?.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()))
  })
})
