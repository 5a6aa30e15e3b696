import { generateKeyPairSync } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { signingKeyOf } from '../../store/audit/signingKey.ts'
import { findUnsealed } from '../../store/audit/unsealed.ts'
import { verifyAudit } from '../../store/audit/verify.ts'
import { withConnection } from '../../store/database/connection.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { takeCaseStep } from '../cases/takeCaseStep.ts'
import { readNotifications } from '../notifications/readNotifications.ts'
import {
  type ACase,
  aSubmittedCase,
  doneOf,
  type Officers,
  officersOf,
  refusalOf,
  toTheCertificate,
  toTheReply,
  toTheVisit,
} from '../office/casesForTests.ts'
import { readCase } from '../office/readCase.ts'
import { readOverview } from '../office/readOverview.ts'
import { sealAudit } from './sealAudit.ts'
import { watchSealing } from './watchSealing.ts'

const key = signingKeyOf(
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
)
const reasons = 'Consta en el expediente.'

describe('when the audit log is not sealed', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let officers: Officers
  let kase: ACase
  let watchers: readonly Actor[]
  let holder: pg.Client

  const seal = () => sealAudit(ground.world, key)
  /** So many minutes after the oldest event began to wait. */
  const after = async (minutes: number) => {
    const unsealed = await inScope(ground.world.db, scopeOf(ground.system), (tx) => findUnsealed(tx))
    return new Date(Date.parse(unsealed?.since ?? '') + minutes * 60_000).toISOString()
  }
  /** As if everything had waited so much longer. */
  const letWait = (time: string) =>
    withConnection(ground.ownerUrl, (client) =>
      client.query('update aval.audit_pending set since = since - $1::interval', [time]),
    )
  const suspended = () => takeCaseStep(ground.world, officers.account, kase.caseId, 'suspend', { reasons })
  const reinstated = () => takeCaseStep(ground.world, officers.decider, kase.caseId, 'reinstate', { reasons })

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    officers = await officersOf(ground)
    watchers = [
      await ground.anOfficer('Elena Duarte', 'programmeManager'),
      await ground.anOfficer('Óscar Peña', 'auditor'),
      await ground.anOfficer('Rita Solís', 'systemAdministrator'),
    ]
    kase = await aSubmittedCase(ground, 'Fundidora del Norte')
    const visits = await toTheVisit(ground, kase, officers)
    await toTheCertificate(ground, kase, officers, await toTheReply(ground, kase, officers, visits))
    await seal()
    holder = new pg.Client({ connectionString: ground.ownerUrl })
    await holder.connect()
    await holder.query('begin; select from aval.audit_sequencer for update')
    doneOf(await suspended())
  })
  afterAll(async () => {
    await holder.end()
    await ground.drop()
  })

  const newsOf = async (actor: Actor) =>
    doneOf(await readNotifications(ground.world, actor)).items.filter(({ kind }) => kind === 'sealing.late')

  it('nobody is alarmed within five minutes', async () => {
    expect(await seal()).toEqual([])
    expect(await watchSealing(ground.world, await after(5))).toBeUndefined()
  })

  it('three are told once, whoever looks and however often', async () => {
    const at = await after(6)
    const looks = await Promise.all([1, 2, 3].map(() => watchSealing(ground.world, at)))
    expect(looks.filter(Boolean)).toEqual(['began'])
    expect(await watchSealing(ground.world, await after(60))).toBeUndefined()
    for (const watcher of watchers) expect(await newsOf(watcher)).toHaveLength(1)
    expect(await newsOf(officers.decider)).toEqual([])
    const mails = await inScope(ground.world.db, scopeOf(ground.system), (tx) =>
      tx.kysely.selectFrom('outgoingMail').select('subject').where('subject', 'like', '%sellando%').execute(),
    )
    expect(mails).toHaveLength(3)
  })

  it('grants go on for four hours, and the overview says until when', async () => {
    await letWait('3 hours 59 minutes')
    const [manager] = watchers
    if (!manager) throw new Error('nobody manages')
    expect(doneOf(await readOverview(ground.world, manager)).sealing).toMatchObject({ state: 'late' })
    doneOf(await reinstated())
    doneOf(await suspended())
  })

  it('past four hours nothing is granted, and the case says why', async () => {
    await letWait('2 minutes')
    expect(await watchSealing(ground.world)).toBe('grantsStopped')
    expect(await watchSealing(ground.world)).toBeUndefined()
    const refused = await reinstated()
    expect(refusalOf(refused)).toBe('casework.needs.sealedLog')
    const view = doneOf(await readCase(ground.world, officers.decider, kase.caseId))
    expect(view.possible.find(({ step }) => step === 'reinstate')).toMatchObject({
      allowed: false,
      refusal: { code: 'casework.needs.sealedLog' },
    })
  })

  it('what takes a status away goes on, and so does the rest of the work', async () => {
    const other = await aSubmittedCase(ground, 'Tejidos del Sur')
    await other.take(officers.intake, 'accept')
    await kase.take(officers.decider, 'revoke', { reasons })
    expect(doneOf(await readCase(ground.world, officers.decider, kase.caseId)).case.state).toBe('revoked')
  })

  it('grants go on by themselves once it is sealed, and the log is whole', async () => {
    await kase.take(kase.company, 'appeal', { reasons })
    const manager = watchers[0] ?? ground.system
    const appeal = () => takeCaseStep(ground.world, manager, kase.caseId, 'grantAppeal', { reasons })
    expect(refusalOf(await appeal())).toBe('casework.needs.sealedLog')
    await holder.query('rollback')
    expect((await seal()).length).toBeGreaterThan(0)
    expect(await watchSealing(ground.world)).toBe('ended')
    expect(await watchSealing(ground.world)).toBeUndefined()
    expect(doneOf(await appeal()).state).toBe('reinstated')
    await seal()
    const verdict = await withConnection(ground.migratorUrl, (client) =>
      verifyAudit(client, { publicKey: key.publicKey }),
    )
    expect(verdict).toMatchObject({ ok: true, faults: [] })
  })
})
