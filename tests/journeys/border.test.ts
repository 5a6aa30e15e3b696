import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { followBenefits } from '../../src/actions/benefits/countLedger.ts'
import { signedInWhole } from '../fixtures/aFullServer.ts'
import { type Desk, pictures, sitDown } from './browser.ts'
import { type GateGround, gateGround } from './gateGround.ts'
import { violationsOn } from './violationsOn.ts'
import { w } from './words.ts'

const headings =
  'Pedimento,Tipo de operación,Fecha y hora,Aduana,Régimen,Medio de transporte,Placas,Contenedor,Candado,Fracción,País de origen,Valor en aduana,Moneda,Peso bruto,Contribuciones,RFC del importador'

/** As somebody new would try the border: a file, its lanes, an inspection without signal, the case, the ledger. */
describe('from a file of declarations to the ledger', () => {
  let ground: GateGround
  let manager: Desk
  let phone: Desk
  let company: Desk
  let office = { id: '', name: '' }

  /** With a title above its headings; the office by its name; ammunition (9306) is opened by law; the last row is faulty. */
  const file = () => {
    const row = (number: string, plate: string, hs: string, value: string) =>
      `${number},Importación,${new Date().toISOString()},${office.name},A1,carretero,${plate},CSQU3054383,HS-204418,${hs},US,${value},USD,9100,0,${ground.trader}`
    return [
      'Relación de pedimentos,,,,,,,,,,,,,,,',
      headings,
      row('26 24 3420 6000001', 'AB-123-CD', '930621', '48200'),
      row('26 24 3420 6000002', 'AB-124-CD', '870830', '900'),
      row('26 24 3420 6000003', 'AB-125-CD', '870830', 'mucho'),
    ].join('\r\n')
  }

  beforeAll(async () => {
    ground = await gateGround()
    const id = await ground.server.oneOf(
      'select office_id from aval.operator where id = $1',
      ground.kase.operatorId,
    )
    office = { id, name: await ground.server.oneOf('select name from aval.office where id = $1', id) }
    manager = await ground.sitDown('Lidia Paz', 'programmeManager', {})
    phone = await ground.sitDown('Rosa Garza', 'borderOfficer', { width: 390 })
    const { cookie } = await signedInWhole(ground.server, {
      name: 'Inés Robledo',
      operator: ground.kase.operatorId,
    })
    company = await sitDown(ground.url, { width: 390, theme: 'dark' })
    await company.context.addCookies(
      cookie.split('; ').map((one) => {
        const [name = '', ...value] = one.split('=')
        return { name, value: value.join('='), url: ground.url }
      }),
    )
  })
  afterAll(async () => {
    for (const desk of [manager, phone, company]) await desk?.close()
    await ground?.server.stop()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictures([manager, phone, company], 'border')
  })

  it('a file is looked at first: what is sound, and what is not with its line, column and reason', async () => {
    const { page } = manager
    await page.goto('/declaraciones/cargar')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'pedimentos.csv', mimeType: 'text/csv', buffer: Buffer.from(file()) })
    const row = page.getByRole('row', { name: /^5 / })
    await row.getByText(w('load.field.customsValue')).waitFor()
    await row.getByText(w('border.fault.unreadNumber', { value: 'mucho' })).waitFor()
    expect(await violationsOn(page)).toEqual([])
    expect(await ground.server.oneOf('select count(*) from aval.goods_declaration')).toBe('0')
  })

  it('stored, each says which lane it got, and its page says why', async () => {
    const { page } = manager
    await page.getByLabel(w('load.sender')).fill('Agencia Norte')
    await page.getByRole('button', { name: w('load.store', { count: 2 }) }).click()
    await page.getByRole('heading', { name: w('load.lanes') }).waitFor()
    const lane = (number: string) => page.getByRole('row', { name: number })
    await lane('26 24 3420 6000001').getByText(w('gate.lane.red')).waitFor()
    expect(await violationsOn(page)).toEqual([])
    await lane('26 24 3420 6000001')
      .getByRole('link', { name: w('load.why') })
      .click()
    await page.getByText(/Armas, municiones y explosivos/).waitFor()
    expect(await page.title()).toContain('26 24 3420 6000001')
  })

  it('one is found by its plates without hyphens; the search stands in the address, and the keyboard opens it', async () => {
    const { page } = manager
    await page.goto('/declaraciones')
    await page.locator('input[name=q]').fill('ab123cd')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=ab123cd/)
    const found = page.locator('tbody tr')
    await expect.poll(() => found.count()).toBe(1)
    await page.goto('/declaraciones?carril=red')
    await found.getByText('26 24 3420 6000001').waitFor()
    // The draw reaches everybody: the second one may be red too.
    const red = await ground.server.oneOf(`select count(*) from aval.lane_decision where lane = 'red'`)
    await expect.poll(async () => String(await found.count())).toBe(red)
    await page.goto(`/declaraciones?carril=red&oficina=${office.id}&estado=released`)
    await page.getByRole('heading', { name: w('declarations.foundNone'), level: 1 }).waitFor()
    await page.goto('/declaraciones?carril=red&q=ab%20123%20cd')
    await found.getByText('26 24 3420 6000001').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/declaraciones\/26/)
    await page.goto('/declaraciones?q=nadie')
    await page.getByRole('heading', { name: w('declarations.foundNone'), level: 1 }).waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  it('on a phone it is inspected while the connection is cut, and nothing is lost', async () => {
    const { page, context } = phone
    await page.goto('/garita')
    await page.getByRole('heading', { name: w('gate.lane.red') }).waitFor()
    await page.waitForFunction(inspectionKept)
    await context.setOffline(true)
    await page.getByRole('button', { name: w('gate.inspect') }).click()
    await page
      .getByRole('group', { name: w('gate.gesture.verify') })
      .getByText(w('gate.insp.wrong'))
      .click()
    await page.getByRole('button', { name: w('gate.insp.restFine') }).click()
    await page.getByLabel(w('gate.insp.undoneBecause')).fill('El número no coincide; no se tocó el sello')
    await page.getByRole('button', { name: w('gate.insp.detain') }).click()
    await page.getByText(w('gate.insp.endsWhenSent')).waitFor()
    expect(await ground.server.oneOf('select count(*) from aval.inspection')).toBe('0')
    await context.setOffline(false)
    await page.getByText(w('gate.insp.recorded')).waitFor()
  })

  it('the company’s case is open again at the criteria that it contradicts', async () => {
    const { page } = manager
    await page.goto(`/casos/${ground.kase.number}/hallazgos`)
    await page
      .getByText(/26 24 3420 6000001/)
      .first()
      .waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  it('and the ledger has moved, for the programme and for the company', async () => {
    await company.page.goto('/beneficios')
    await company.page.getByRole('heading', { name: w('benefits.own.title.none') }).waitFor()
    await followBenefits(ground.server.world)
    await company.page.reload()
    await company.page.getByText(w('benefits.found', { hits: '1', done: '1' })).waitFor()
    expect(await violationsOn(company.page)).toEqual([])
    await manager.page.goto('/beneficios/programa')
    await manager.page.getByText(w('benefits.ofCertified', { number: '2' })).waitFor()
    await company.page.goto('/mis-embarques')
    await company.page.getByText('26 24 3420 6000001').waitFor()
    expect(await company.page.locator('main').textContent()).not.toMatch(/Armas|puntaje/)
  })

  it('a company says that a shipment is not its own; who keeps the tables sees it', async () => {
    const { page } = company
    const line = page.getByRole('row').filter({ hasText: '26 24 3420 6000002' })
    await line.getByRole('button', { name: w('disown.act') }).click()
    await page.getByLabel(w('disown.why')).fill('No compramos esas piezas')
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: w('disown.send') }).click()
    await line.getByText(w('disown.said')).waitFor()
    await pictures([company], 'disowned-own')
    await manager.page.goto('/focalizacion')
    await manager.page.getByRole('heading', { name: w('disown.list') }).waitFor()
    await manager.page.getByText('No compramos esas piezas').waitFor()
    expect(await violationsOn(manager.page)).toEqual([])
    await pictures([manager], 'disowned-list')
  })
})

// In the browser's own words: it knows storage that this side does not have.
const inspectionKept = `caches.open('aval-pages-1').then((shelf) => shelf.keys()).then((keys) => keys.some(({ url }) => /InspectionPage-/.test(url)))`
