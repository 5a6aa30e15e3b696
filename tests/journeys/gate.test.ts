import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBorderDesk } from '../../src/actions/border/borderDesk.ts'
import { loadDeclarationFile } from '../../src/actions/border/files/loadFile.ts'
import { type ACase, aFullServer, type FullServer, signedInWhole } from '../fixtures/aFullServer.ts'
import { type Desk, pictures, sitDown } from './browser.ts'
import { violationsOn } from './violationsOn.ts'
import { w } from './words.ts'

const headings =
  'Pedimento,Tipo de operación,Fecha y hora,Aduana,Régimen,Medio de transporte,Placas,Contenedor,Candado,Fracción,País de origen,Valor en aduana,Moneda,Peso bruto,Contribuciones,RFC del importador'

describe('a border officer with a phone inspects while the connection is cut', () => {
  let server: FullServer
  let phone: Desk
  let kase: ACase

  beforeAll(async () => {
    server = await aFullServer()
    const url = await server.listen()
    kase = await server.caseIn('certified')
    const trader = await server.oneOf(
      'select trader_number from aval.operator where id = $1',
      kase.operatorId,
    )
    const office = await server.oneOf('select office_id from aval.operator where id = $1', kase.operatorId)
    // Ammunition: the law has it opened, whoever's it is.
    const row = `P-77,Importación,${new Date().toISOString()},${office},A1,carretero,AB-123-CD,CSQU3054383,HS-204418,930621,US,48200,USD,9100,0,${trader}`
    const { id } = await server.people.add({ name: 'Lidia Paz', roles: ['programmeManager'] })
    const manager = {
      ...{ personId: id, name: 'Lidia Paz', side: 'office' as const, roles: ['programmeManager' as const] },
      ...{
        operatorIds: [],
        officeIds: 'all' as const,
        language: 'es' as const,
        requestId: 'test',
        steppedUp: true,
      },
    }
    const lanes = openBorderDesk(server.world, { drawKey: 'test' })
    await lanes.start()
    const bytes = Buffer.from([headings, row].join('\r\n'))
    const loaded = await loadDeclarationFile(server.world, manager, lanes.decide, { name: 'a.csv', bytes })
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
    for await (const told of loaded.value)
      if (told.faulty.length > 0) throw new Error(JSON.stringify(told.faulty))
    await lanes.stop()
    const officer = await signedInWhole(server, { name: 'Rosa Garza', roles: ['borderOfficer'] })
    phone = await sitDown(url, { width: 390 })
    await phone.context.addCookies(
      officer.cookie.split('; ').map((one) => {
        const [name = '', ...value] = one.split('=')
        return { name, value: value.join('='), url }
      }),
    )
  })
  afterAll(async () => {
    await phone?.close()
    await server?.stop()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictures([phone], 'gate')
  })

  it('sees whose turn it is, what the seal must say and why, on one screen', async () => {
    const { page } = phone
    await page.goto('/garita')
    await page.getByRole('heading', { name: w('gate.lane.red') }).waitFor()
    await page.getByText('HS-204418').waitFor()
    const acts = await page.getByRole('button', { name: w('gate.inspect') }).boundingBox()
    expect((acts?.y ?? 999) + (acts?.height ?? 0)).toBeLessThanOrEqual(844)
    expect(acts?.height).toBeGreaterThanOrEqual(56)
    expect(await violationsOn(page)).toEqual([])
    await pictures([phone], 'gate-queue')
  })

  it('writes the whole inspection without a connection, and loses none of it', async () => {
    const { page, context } = phone
    await context.setOffline(true)
    await page.getByRole('button', { name: w('gate.inspect') }).click()
    await page.getByLabel(w('gate.insp.sealRead')).fill('HS-999')
    await page
      .getByRole('group', { name: w('gate.gesture.verify') })
      .getByText(w('gate.insp.wrong'))
      .click()
    await page.getByRole('button', { name: w('gate.insp.restFine') }).click()
    await pictures([phone], 'gate-inspection')
    await page.getByRole('button', { name: w('gate.insp.detain') }).click()
    await page.getByText(w('gate.insp.endsWhenSent')).waitFor()
    expect(await server.oneOf('select count(*) from aval.inspection')).toBe('0')
  })

  it('is synced by itself; the case is reopened and its officer told', async () => {
    const { page, context } = phone
    await context.setOffline(false)
    await page.getByText(w('gate.insp.recorded')).waitFor()
    expect(await server.oneOf('select outcome from aval.inspection')).toBe('findings')
    expect(await server.oneOf(`select state from aval.goods_declaration where number = 'P-77'`)).toBe(
      'detained',
    )
    const reopened =
      'select string_agg(criterion_id, chr(32) order by criterion_id) from aval.finding where case_id = $1 and visit_id is null'
    expect(await server.oneOf(reopened, kase.id)).toBe('seal-four-step-check seal-number-in-shipment-data')
    const told = `select count(*) from aval.notification n join aval.officer_role r using (person_id)
      where n.kind = 'border.finding' and r.role = 'accountOfficer' and n.case_id = $1`
    expect(Number(await server.oneOf(told, kase.id))).toBeGreaterThan(0)
    expect(await violationsOn(page)).toEqual([])
  })
})
