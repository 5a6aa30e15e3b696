import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { caseStates, isFinal } from '../../domain/casework/derived.ts'
import { retentionNames } from '../../domain/retention/kinds.ts'
import { addressOf } from '../../files/evidence/evidenceStore.ts'
import { keepEvidence } from '../../files/evidence/keepEvidence.ts'
import { withConnection } from '../../store/database/connection.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { enterEvidence, enterFiles, receiveEvidence } from '../evidence/keepOwnEvidence.ts'
import { liftHold, listHolds, placeHold } from '../holds/holds.ts'
import { sendMessage } from '../messages/sendMessage.ts'
import { type ACase, aSubmittedCase, doneOf, refusalOf } from '../office/casesForTests.ts'
import {
  previewRetention,
  readKeptFor,
  removeUnlessNeeded,
  retain,
  retainNightly,
  setRetention,
} from './retention.ts'

const reasons = 'Ya no exportamos.'

describe('what is past its term', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let manager: Actor
  let ended: ACase
  let held: ACase
  let open: ACase
  const files = new Map<string, string>()

  const sql = (text: string, ...values: readonly unknown[]) =>
    inScope(ground.world.db, scopeOf(ground.system), (tx: Tx) => tx.client.query(text, [...values]))
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { code: string }) => error.code,
    )

  /** Real bytes on the disk, and the row that speaks of them. */
  const evidenceOf = async (kase: ACase, words: string) => {
    const bytes = Buffer.from(`${words}\n`)
    const kept = doneOf(
      await keepEvidence(
        ground.world.evidence,
        (async function* () {
          yield bytes
        })(),
        {
          declaredName: `${words}.txt`,
          declaredType: 'text/plain',
        },
      ),
    )
    await sql(
      `insert into aval.evidence (operator_id, name, media_type, size_bytes, sha256, scan, uploaded_at)
       values ($1, $2, 'text/plain', $3, $4, 'notScanned', $5)`,
      ...[kase.operatorId, kept.name, kept.size, kept.sha256, ground.world.now()],
    )
    files.set(words, addressOf(ground.world.evidence, kept.sha256).path)
  }
  const aCompany = async (name: string, word: string) => {
    const kase = await aSubmittedCase(ground, name)
    doneOf(await sendMessage(ground.world, kase.company, { body: `Canario ${word}` }))
    await sql(`update aval.answer set body = $2 where operator_id = $1`, kase.operatorId, `Canario ${word}`)
    await sql(
      `insert into aval.contact (operator_id, name, email) values ($1, $2, 'c@ejemplo.mx')`,
      kase.operatorId,
      `Canario ${word}`,
    )
    await sql(
      `insert into aval.notification (operator_id, case_id, person_id, kind, detail, at)
       values ($1, $2, $3, 'message.new', jsonb_build_object('by', $4::text), $5)`,
      ...[kase.operatorId, kase.caseId, kase.company.personId, `Timbre ${word}`, ground.world.now()],
    )
    await evidenceOf(kase, `Canario ${word}`)
    await evidenceOf(kase, 'Reglamento de todos')
    return kase
  }

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2019-03-04T16:00:00.000Z')
    manager = await ground.anOfficer('Elena Duarte', 'programmeManager')
    ended = await aCompany('Fundidora del Norte', 'ido')
    held = await aCompany('Tejidos del Sur', 'retenido')
    open = await aCompany('Molinos del Centro', 'abierto')
    await ended.take(ended.company, 'withdraw', { reasons })
    await held.take(held.company, 'withdraw', { reasons })
    await sql(
      `insert into aval.sign_in_attempt (subject, failures, last_at) values ('password:x', 3, now() - interval '10 years')`,
    )
    ground.goTo('2026-03-02T16:00:00.000Z')
  })
  afterAll(() => ground.drop())

  const previewed = async () => {
    const { keeps } = doneOf(await previewRetention(ground.world, manager))
    return Object.fromEntries(keeps.map(({ kind, goes, held: kept }) => [kind, [goes, kept]]))
  }
  const tableRows = (word: string) =>
    withConnection(ground.ownerUrl, async (client) => {
      const { rows: tables } = await client.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'aval'::regnamespace and relkind = 'r'`,
      )
      const found: string[] = []
      for (const { name } of tables) {
        const { rows } = await client.query(
          `select 1 from aval.${name} t where position($1 in t::text) > 0`,
          [word],
        )
        if (rows.length > 0) found.push(name)
      }
      return found.sort()
    })

  it('is told beforehand, with what the law holds, and nothing is removed by looking', async () => {
    doneOf(
      await placeHold(ground.world, manager, { about: held.number, reason: 'Juicio 12/2026, Sala Regional' }),
    )
    expect(
      refusalOf(await placeHold(ground.world, manager, { about: held.number, reason: 'otra vez' })),
    ).toBe('holds.already')
    expect(refusalOf(await placeHold(ground.world, manager, { about: 'nadie', reason: 'x' }))).toBe(
      'holds.nothing',
    )
    expect(await previewed()).toMatchObject({
      messages: [1, 1],
      evidence: [2, 2],
      endedCases: [1, 1],
      signIn: [1, 0],
    })
    expect(await tableRows('Canario ido')).toEqual(['answer', 'contact', 'evidence', 'message'])
  })

  it('the database itself keeps what is held or open, whoever asks', async () => {
    const remove = (kase: ACase) => codeOf(sql('delete from aval.message where case_id = $1', kase.caseId))
    expect([await remove(held), await remove(open)]).toEqual(['AV010', 'AV010'])
    const asOffice = inScope(ground.world.db, scopeOf(manager), ({ client }) =>
      client.query('delete from aval.message where case_id = $1', [ended.caseId]),
    )
    expect(await codeOf(asOffice)).toBe('AV010')
  })

  it('is removed at night, once, with its files; what is held, open or shared stays', async () => {
    const before = await previewed()
    ground.goTo('2026-03-03T07:59:00.000Z')
    expect(await retainNightly(ground.world)).toBeUndefined()
    ground.goTo('2026-03-03T08:00:00.000Z')
    const runs = await Promise.all([retainNightly(ground.world), retainNightly(ground.world)])
    const [run] = runs.filter(Boolean)
    expect(runs.filter(Boolean)).toHaveLength(1)
    for (const kind of retentionNames)
      expect(run?.removed[kind], kind).toBeGreaterThanOrEqual(before[kind]?.[0] ?? 0)
    expect(await tableRows('Canario ido')).toEqual([])
    expect(await tableRows('Canario retenido')).toEqual(['answer', 'contact', 'evidence', 'message'])
    expect(await tableRows('Canario abierto')).toEqual(['answer', 'contact', 'evidence', 'message'])
    expect(await tableRows('Timbre ido')).toEqual([])
    expect(await tableRows('Timbre retenido')).toEqual(['notification'])
    const there = [...files].map(([words, path]) => [words, existsSync(path)])
    expect(Object.fromEntries(there)).toEqual({
      'Canario ido': false,
      'Canario retenido': true,
      'Canario abierto': true,
      'Reglamento de todos': true,
    })
    expect(await retain(ground.world)).toBeUndefined()
    const { rows } = await sql(`select detail from aval.audit_event where action = 'retention.run'`)
    expect(rows).toMatchObject([{ detail: { endedCases: 1, messages: 1, evidence: 2 } }])
    const { rows: cases } = await sql('select state from aval.case_file where id = $1', ended.caseId)
    expect(cases).toEqual([{ state: 'withdrawn' }])
  })

  it('goes the night after the hold is lifted', async () => {
    const [hold] = doneOf(await listHolds(ground.world, manager)).holds
    expect(hold).toMatchObject({ company: 'Tejidos del Sur', number: held.number, placedBy: 'Elena Duarte' })
    expect(refusalOf(await liftHold(ground.world, manager, hold?.id ?? '', ' '))).toBe('holds.because')
    doneOf(await liftHold(ground.world, manager, hold?.id ?? '', 'Sentencia firme'))
    ground.goTo('2026-03-04T09:00:00.000Z')
    await retainNightly(ground.world)
    expect(await tableRows('Canario retenido')).toEqual([])
    expect(existsSync(files.get('Canario retenido') ?? '')).toBe(false)
  })

  it('has the term the programme manager set, within bounds, and anybody may know it', async () => {
    const set = (days: number, actor = manager) => setRetention(ground.world, actor, { kind: 'mails', days })
    expect(refusalOf(await set(29))).toBe('retention.days')
    expect(refusalOf(await set(90, { ...manager, steppedUp: false }))).toBe('stepUp.needed')
    doneOf(await set(90))
    const anybody: Actor = { ...manager, personId: null, side: 'public', roles: [] }
    const { keeps } = doneOf(await readKeptFor(ground.world, anybody))
    expect(keeps.find(({ kind }) => kind === 'mails')).toMatchObject({ days: 90, certainty: 'set' })
    expect(keeps.find(({ kind }) => kind === 'news')).toMatchObject({ days: 365, certainty: 'assumed' })
    expect(refusalOf(await setRetention(ground.world, anybody, { kind: 'news', days: 90 }))).toBe(
      'signIn.needed',
    )
  })

  it('is counted in days of the office, east of Greenwich too', async () => {
    ground.goTo('2026-03-05T16:00:00.000Z')
    const world = { ...ground.world, programme: { ...ground.world.programme, timeZone: 'Asia/Tokyo' } }
    const going = async () => {
      const { keeps } = doneOf(await previewRetention(world, manager))
      return keeps.find(({ kind }) => kind === 'news')?.goes ?? 0
    }
    const news = (at: string) =>
      sql(
        `insert into aval.notification (person_id, kind, at) values ($1, 'message.new', $2)`,
        manager.personId,
        at,
      )
    const before = await going()
    // There it is the 6th of March: a year back, one o'clock in the morning of the 6th is still kept.
    await news('2025-03-05T16:00:00.000Z')
    expect(await going()).toBe(before)
    await news('2025-03-05T14:59:59.999Z')
    expect(await going()).toBe(before + 1)
  })

  it('ends where the life cycle says a case ends', async () => {
    const { rows } = await sql('select s as state from unnest($1::text[]) s where aval.ends(s)', caseStates)
    expect(rows.map(({ state }) => state).sort()).toEqual(caseStates.filter(isFinal).sort())
  })

  it('leaves the bytes of a content that somebody sends anew at that moment, or tells them to send it again', async () => {
    const bytes = Buffer.from('Plano que vuelve\n')
    const receive = async () =>
      doneOf(
        await receiveEvidence(ground.world, {
          stream: (async function* () {
            yield bytes
          })(),
          declaredName: 'plano.txt',
          declaredType: 'text/plain',
        }),
      )
    const file = await receive()
    const { path } = addressOf(ground.world.evidence, file.sha256)
    const enter = () =>
      enterEvidence(ground.world, open.company, [file], { place: undefined, effectiveFrom: undefined })
    // Entered first, and not over yet when the bytes are to go.
    const { removing } = await inScope(ground.world.db, scopeOf(open.company), async (tx) => {
      doneOf(
        await enterFiles(tx, ground.world, open.company, open.operatorId, [file], {
          place: undefined,
          effectiveFrom: undefined,
        }),
      )
      const under = removeUnlessNeeded(ground.world, file.sha256)
      await new Promise((resolve) => setTimeout(resolve, 200))
      return { removing: under }
    })
    await removing
    expect(existsSync(path)).toBe(true)
    // Gone first.
    await sql('update aval.evidence set purged_at = now(), removed_at = now() where sha256 = $1', file.sha256)
    await removeUnlessNeeded(ground.world, file.sha256)
    expect(existsSync(path)).toBe(false)
    expect(refusalOf(await enter())).toBe('evidence.sendAgain')
    await receive()
    doneOf(await enter())
    expect(existsSync(path)).toBe(true)
  })
})
