import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBorderDesk } from '../../src/actions/border/borderDesk.ts'
import { receiveDeclarations } from '../../src/actions/border/receiveDeclarations.ts'
import { sayReasons } from '../../src/actions/border/sayReasons.ts'
import { companyRoles } from '../../src/domain/people/roles.ts'
import { firstTables, noBorder } from '../../src/domain/programmes/borderPart.ts'
import { aShipment } from '../../src/domain/targeting/aShipment.ts'
import { reasonCodes } from '../../src/domain/targeting/reasons.ts'
import type { TargetingTables } from '../../src/domain/targeting/tables.ts'
import { messagesPlugin } from '../../web/messagesPlugin.ts'
import { asSystem } from '../fixtures/aCompany.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { type Door, doors } from './doorTable.ts'
import { type PlantedCompany, plantCompany } from './twoCompanies.ts'

const NUMBER = 'MX000000004711'
/** Numbers that stand nowhere else. */
const POINTS = 739
const THRESHOLD = 613.25

/** The programme's tables with a row of each kind that holds of every lorry. */
const telling = (of: TargetingTables): TargetingTables => {
  const when = [{ field: 'mode' as const, is: 'in' as const, value: ['road'] }]
  const row = (id: string) => ({ id, name: { es: `Secreto ${id}`, en: `Secret ${id}` }, when })
  return {
    ...of,
    rules: [{ ...row('rule-told-to-nobody'), kind: 'watchList', lane: 'yellow' }],
    score: [{ ...row('score-told-to-nobody'), points: POINTS }],
    thresholds: { red: THRESHOLD, yellow: THRESHOLD - 1, blue: THRESHOLD - 2 },
  }
}

const SHIPMENT = '26 47 3420 6000001'

interface Answered {
  readonly door: string
  readonly who: string
  readonly body: string
}

const isForTraders = ({ route, opensTo, skip }: Door): boolean =>
  route.startsWith('GET') &&
  !skip &&
  (opensTo === 'anyone' || opensTo.some((who) => (companyRoles as readonly string[]).includes(who)))

describe('a trader', () => {
  let server: TestServer
  let north: PlantedCompany
  const cookies = new Map<string, string>()

  beforeAll(async () => {
    server = await aServer()
    north = await plantCompany(server, 'norte')
    const tables = telling(firstTables(server.world.programme.border ?? noBorder))
    await asSystem(server.world.db, async (tx) => {
      await tx.client.query('update aval.operator set trader_number = $2 where id = $1', [
        north.operatorId,
        NUMBER,
      ])
      await tx.client.query(
        `insert into aval.targeting_tables (version, content, state, written_at, published_at) values (50, $1, 'published', now(), now() + interval '1 hour')`,
        [JSON.stringify(tables)],
      )
    })
    const desk = openBorderDesk(server.world, { drawKey: 'test' })
    await desk.start()
    const shipment = aShipment({
      declarationOffice: north.office,
      parties: [{ role: 'importer', traderNumber: NUMBER, name: null }],
    })
    expect(desk.decide(shipment)).toMatchObject({ basis: 'score', lane: 'red' })
    const manager = await server.anOfficer('Marta', 'programmeManager')
    const lines = [{ line: 1, text: JSON.stringify(shipment) }]
    const outcome = await receiveDeclarations(server.world, manager, desk.decide, lines, 'file')
    expect(outcome).toMatchObject({ ok: true, value: [{ outcome: 'stored', lane: 'red' }] })
    await desk.stop()
    for (const role of companyRoles)
      cookies.set(role, (await server.people.signedIn({ operator: north.operatorId, as: role })).cookie)
  })
  afterAll(() => server.stop())

  /** What is no text (printed documents, workbooks) holds no words to look for. */
  const answerOf = async (door: Door, who: string): Promise<Answered[]> => {
    const path = door.path ? door.path(north) : (door.route.split(' ')[1] ?? '')
    const { body, headers } = await server.app.inject({
      ...{ method: 'GET', url: `/api/v1${path}` },
      headers: { cookie: cookies.get(who) ?? '', host: 'localhost' },
    })
    return /pdf|sheet|zip/.test(String(headers['content-type'])) ? [] : [{ door: door.route, who, body }]
  }

  /** Everything of a reason: its code, its sentence in both languages, its row, its points, its threshold. */
  const forbidden = (): readonly string[] => [
    ...reasonCodes,
    ...(['es', 'en'] as const)
      .flatMap((language) =>
        sayReasons(
          server.world.say,
          language,
          reasonCodes.map((code) => ({ code })),
        ).map((sentence) => sentence.split(/[{:]/)[0]?.trim() ?? ''),
      )
      .filter((beginning) => beginning.length > 12),
    ...[
      'told-to-nobody',
      'Secreto',
      'Secret ',
      `:${POINTS}`,
      `${POINTS} punt`,
      `${POINTS} point`,
      '613.25',
      '613,25',
      '612.25',
      'basis',
      '"lane"',
      'score',
    ],
  ]

  it('is told by no door, signed in or not, why a shipment was picked', async () => {
    const asked = doors.filter(isForTraders)
    const answers: Answered[] = []
    for (const door of asked)
      for (const who of ['nobody', ...companyRoles]) answers.push(...(await answerOf(door, who)))
    const said = answers.flatMap(({ door, who, body }) => {
      // Words that other pages have of their own are looked for only where the shipment is.
      const words = body.includes(SHIPMENT) ? forbidden() : forbidden().slice(0, -3)
      return words.filter((word) => body.includes(word)).map((word) => `${door} ${who}: ${word}`)
    })
    const seen = answers.filter(({ body }) => body.includes(SHIPMENT)).length
    expect(asked.length).toBeGreaterThan(20)
    // The company does see its own shipment.
    expect(seen).toBeGreaterThan(0)
    expect(said).toEqual([])
  })

  it('finds none of it in the words that come with the pages', () => {
    const { load } = messagesPlugin()
    if (typeof load !== 'function') throw new Error('the words are not loaded by a function')
    const context = { addWatchFile: () => undefined, warn: () => undefined }
    const scripts = ['es', 'en', 'es/rooms', 'en/rooms'].map((part) =>
      String(load.call(context as never, `\0virtual:messages/${part}`)),
    )
    expect(scripts.join('').length).toBeGreaterThan(50_000)
    for (const script of scripts)
      expect(
        forbidden()
          .slice(0, reasonCodes.length)
          .filter((code) => script.includes(code)),
      ).toEqual([])
  })
})
