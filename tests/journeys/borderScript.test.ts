import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/actions/actor.ts'
import { writeInspection } from '../../src/actions/border/gate/writeInspection.ts'
import type { Decide } from '../../src/actions/border/placeLines.ts'
import { receiveDeclarations } from '../../src/actions/border/receiveDeclarations.ts'
import { declareIncident } from '../../src/actions/border/resumption/declareIncident.ts'
import { aDeclaration } from '../../src/domain/border/aDeclaration.ts'
import { pointsOf } from '../../src/domain/border/inspectionPoints.ts'
import type { Lane } from '../../src/domain/border/lane.ts'
import type { Instant } from '../../src/domain/kernel/day.ts'
import type { OfficeRole } from '../../src/domain/people/roles.ts'
import type { Desk } from './browser.ts'
import { type GateGround, gateGround } from './gateGround.ts'

const strike = `<img src=x onerror="window.struck=1;alert(1)"><svg onload=alert(2)>"'><script>alert(3)</script>`

/** The lane that stands in the procedure. */
const asSaid: Decide = ({ procedure }) => ({
  ...{ lane: procedure.toLowerCase() as Lane, means: null, basis: 'rule', chain: [] },
  because: [{ code: 'targeting.why.rule', with: { name: strike } }],
  ...{ score: { raw: 0, relief: 0, final: 0 }, draw: { value: 0.5, probability: 0.1 } },
  inputs: { tables: 1, thresholds: 0, edition: 'e', standingAsOf: new Date().toISOString() as Instant },
})

/** What the border's people write, as a page would have it run. */
describe('whatever is written at the border', () => {
  let ground: GateGround
  let shipmentId = ''
  let office = ''
  let incidentId = ''
  const desks: Desk[] = []

  const lodge = async (number: string, lane: string) => {
    const value = aDeclaration({
      ...{ number, procedure: lane, declarationOffice: office },
      issuedAt: new Date().toISOString() as Instant,
      parties: [
        { role: 'importer', traderNumber: ground.trader, name: strike },
        { role: 'carrier', traderNumber: null, name: strike },
      ],
    })
    const machine = actor('borderSystem')
    const outcome = await receiveDeclarations(ground.server.world, machine, asSaid, [{ line: 1, value }])
    if (!outcome.ok || outcome.value[0]?.outcome !== 'stored') throw new Error(JSON.stringify(outcome))
  }
  const actor = (role: OfficeRole | 'borderSystem', personId: string | null = null): Actor => ({
    ...{ personId, name: strike, side: 'office', roles: [role], operatorIds: [], officeIds: 'all' },
    ...{ language: 'es', requestId: 'test', steppedUp: true },
  })
  const told = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    return outcome.value
  }

  beforeAll(async () => {
    ground = await gateGround()
    const { server, kase } = ground
    office = await server.oneOf('select office_id from aval.operator where id = $1', kase.operatorId)
    await lodge('X-1', 'RED')
    await lodge('X-2', 'RED')
    await lodge('X-3', 'BLUE')
    const officer = await server.people.add({ name: 'Rosa Garza', roles: ['borderOfficer'] })
    const manager = await server.people.add({ name: 'Lidia Paz', roles: ['programmeManager'] })
    const idOf = (number: string) =>
      server.oneOf('select id from aval.goods_declaration where number = $1', number)
    const issuedAt = async (number: string) =>
      new Date(
        await server.oneOf('select issued_at::text from aval.goods_declaration where number = $1', number),
      ).toISOString()
    shipmentId = await idOf('X-1')
    told(
      await writeInspection(server.world, actor('borderOfficer', officer.id), {
        ...{ id: randomUUID(), shipment: { id: shipmentId, issuedAt: await issuedAt('X-1') }, version: 0 },
        ...{ means: 'hand', ends: 'detain', startedAt: new Date().toISOString() },
        record: {
          list: 'container7',
          points: pointsOf('container7').map((point) => ({
            ...{ point, is: 'finding', kind: 'contraband', note: strike },
          })),
          seal: {
            read: strike.slice(0, 60),
            gestures: { view: 'wrong', verify: 'wrong', tug: 'ok', twist: 'ok' },
          },
          agriculture: { found: ['soil'], woodMarked: 'no', note: strike },
          findings: [{ kind: 'documentsDiffer', note: strike }],
          note: strike,
        },
      }),
    )
    const incident = told(
      await declareIncident(server.world, actor('programmeManager', manager.id), {
        ...{ name: strike.slice(0, 120), offices: [office], modes: [], receiving: [], until: null },
        ...{
          reason: strike,
          kind: 'storm',
          from: new Date(Date.now() - 60_000).toISOString(),
          exercise: false,
        },
      }),
    )
    incidentId = incident.id
  })
  afterAll(async () => {
    for (const desk of desks) await desk.close()
    await ground?.server.stop()
  })

  const pages: readonly (readonly [OfficeRole, () => readonly string[], number])[] = [
    [
      'borderOfficer',
      () => ['/garita', '/declaraciones', '/declaraciones/X-1', '/incidentes', '/puestos'],
      390,
    ],
    [
      'programmeManager',
      () => [
        ...['/declaraciones/X-1', '/declaraciones/X-2', `/incidentes/${incidentId}`, '/auditoria-posterior'],
        ...['/focalizacion', '/beneficios/programa', '/multas', '/pagos-diferidos', '/reanudacion'],
      ],
      1280,
    ],
    ['accountOfficer', () => ['/casos', '/multas'], 1280],
  ]
  it.each(pages)('is text and nothing else on the pages of %s', async (role, addresses, width) => {
    const desk = await ground.sitDown(`Persona ${role}`, role, { width })
    desks.push(desk)
    const { page } = desk
    const struck: string[] = []
    page.on('dialog', (dialog) => {
      struck.push(dialog.message())
      void dialog.dismiss()
    })
    let seen = 0
    for (const address of addresses()) {
      await page.goto(address)
      await page.locator('main h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect([
        address,
        await page.locator('main img[src="x"], main script, main svg[onload]').count(),
      ]).toEqual([address, 0])
      expect(await page.evaluate('window.struck')).toBeUndefined()
      if (((await page.locator('main').textContent()) ?? '').includes('<img src=x')) seen += 1
    }
    expect(struck).toEqual([])
    if (role !== 'accountOfficer') expect(seen).toBeGreaterThan(0)
  })
})
