import { createHash, generateKeyPairSync } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/fixtures/database.ts'
import { consistencyHolds, inclusionHolds, type Sha256 } from '../../domain/audit/proof.ts'
import { withConnection } from '../database/connection.ts'
import { inScope, type Scope } from '../database/scope.ts'
import { leafHash } from './canonical.ts'
import type { AuditFault } from './faults.ts'
import { type ConsistencyProof, findConsistencyProof, findInclusionProof } from './proofs.ts'
import { type AuditEvent, recordAudit } from './recordAudit.ts'
import { sealPending } from './seal.ts'
import { headLine, isSignedBy, readHeads, type SignedHead } from './signedHead.ts'
import { signingKeyOf } from './signingKey.ts'
import { findUnsealed } from './unsealed.ts'
import { verifyAudit } from './verify.ts'

const newKey = () =>
  signingKeyOf(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)
const key = newKey()
const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest()
const person = 'aaaaaaaa-0000-4000-8000-000000000001'
const company: Scope = {
  side: 'company',
  personId: person,
  operatorIds: [person],
  officeIds: [],
  requestId: 'r-1',
}
const system: Scope = { ...company, side: 'system', personId: null, officeIds: 'all' }
const event = (index: number): AuditEvent => ({
  action: 'case.submit',
  subjectKind: 'case',
  subjectId: `case ${index} — ñandú "1" \ud83d`,
  operatorId: person,
  caseId: person,
  before: { state: 'draft', index },
  after: { state: 'submitted' },
  detail: { z: 1, a: [0.1, 1e21, -0, null, { ñ: 'ü', b: true }], index },
})

describe('the audit log', () => {
  let fresh: FreshDatabase
  let heads: SignedHead[]
  const record = (count: number, from = 0) =>
    inScope(fresh.db, company, async (tx) => {
      const ids: string[] = []
      for (let index = from; index < from + count; index += 1) ids.push(await recordAudit(tx, event(index)))
      return ids
    })
  const seal = (batch?: number) =>
    sealPending(fresh.db, {
      key,
      origin: 'test',
      now: () => new Date().toISOString(),
      ...(batch ? { batch } : {}),
    })
  const verify = (witnessed?: readonly SignedHead[], publicKey = key.publicKey) =>
    withConnection(fresh.ownerUrl, (client) =>
      verifyAudit(client, { publicKey, ...(witnessed ? { heads: witnessed } : {}) }),
    )
  const kinds = (faults: readonly AuditFault[]) => [...new Set(faults.map((fault) => fault.kind))].sort()
  const tamper = (work: (client: pg.Client) => Promise<unknown>) =>
    withConnection(fresh.ownerUrl, async (client) => {
      await client.query('set session_replication_role = replica')
      await work(client)
    })
  const sealed = async (index: number) => {
    const read = (client: pg.Client) =>
      client.query<{ event_id: string }>('select event_id from aval.audit_leaf where index = $1', [index])
    return (await withConnection(fresh.ownerUrl, read)).rows[0]?.event_id ?? ''
  }

  describe('left alone', () => {
    beforeAll(async () => {
      fresh = await freshDatabase()
    })
    afterAll(() => fresh.drop())

    it('is whole while it is empty', async () => {
      expect(await verify()).toMatchObject({ ok: true, size: 0, faults: [] })
      expect(await seal()).toEqual([])
    })

    it('is whole with events of every kind of character and number, sealed and not yet', async () => {
      await record(25)
      expect(await inScope(fresh.db, system, (tx) => findUnsealed(tx))).toMatchObject({
        since: expect.stringMatching(/^\d{4}-/),
        waitedMs: expect.any(Number),
      })
      heads = await seal(10)
      expect(heads.map((head) => head.size)).toEqual([10, 20, 25])
      expect(await inScope(fresh.db, system, (tx) => findUnsealed(tx))).toBeUndefined()
      await record(3)
      expect(await verify(heads)).toMatchObject({
        ok: true,
        size: 25,
        root: heads[2]?.root,
        faults: [],
        more: 0,
      })
    })

    it('keeps no event of a change that was taken back', async () => {
      const changed = inScope(fresh.db, company, async (tx) => {
        await recordAudit(tx, event(99))
        throw new Error('taken back')
      })
      await expect(changed).rejects.toThrow('taken back')
      await seal()
      expect(await verify()).toMatchObject({ ok: true, size: 28 })
    })

    it('is sealed once, by whoever comes first, while others go on writing', async () => {
      const [, , ...written] = await Promise.all([
        seal(4),
        seal(3),
        ...Array.from({ length: 8 }, () => record(5)),
      ])
      await Promise.all([seal(7), seal(7)])
      const verdict = await verify(heads)
      expect(verdict).toMatchObject({ ok: true, size: 28 + written.flat().length })
    })

    it('gives a receipt that holds without it', async () => {
      const [id] = await record(1)
      expect(await inScope(fresh.db, system, (tx) => findInclusionProof(tx, id ?? ''))).toBeUndefined()
      await seal()
      const proof = await inScope(fresh.db, system, (tx) => findInclusionProof(tx, id ?? ''))
      if (!proof) throw new Error('sealed, yet without a proof')
      expect(leafHash(proof.event).toString('hex')).toBe(proof.leaf)
      const { leaf, index, path, head } = proof
      expect(inclusionHolds({ leaf, index, path, tree: head }, sha256)).toBe(true)
      expect(isSignedBy(proof.head, new Map([[key.keyId, key.publicKey]]))).toBe(true)
    })

    it('proves between any two sizes that the one was the beginning of the other', async () => {
      const { size } = await verify()
      const prove = (from: number, to: number) =>
        inScope(fresh.db, system, (tx) => findConsistencyProof(tx, from, to))
      const proofs: ConsistencyProof[] = []
      for (const head of heads) {
        const proof = await prove(head.size, size)
        if (!proof) throw new Error('sealed, yet without a proof')
        expect(proof.from.root).toBe(head.root)
        proofs.push(proof)
      }
      for (let from = 1; from < size; from += 7)
        proofs.push((await prove(from, size - 1)) as ConsistencyProof)
      expect(proofs.length).toBeGreaterThan(8)
      expect(proofs.map((proof) => consistencyHolds(proof, sha256))).toEqual(proofs.map(() => true))
      expect(await prove(1, size + 1)).toBeUndefined()
      expect(await prove(0, size)).toBeUndefined()
    })

    it('passes its heads to a witness as lines and back', () => {
      expect(readHeads(heads.map(headLine).join(''))).toEqual(heads)
    })

    it('shows a company nothing, not even its own', async () => {
      const rows = await inScope(
        fresh.db,
        company,
        async ({ client }) => (await client.query('table audit_event')).rows,
      )
      expect(rows).toEqual([])
    })

    it('takes no event in the name of another side', async () => {
      const forged = inScope(fresh.db, company, (tx) => recordAudit({ ...tx, scope: system }, event(1)))
      await expect(forged).rejects.toMatchObject({ code: '42501' })
    })

    it.each([
      'update aval.audit_event set action = $$x$$',
      'delete from aval.audit_event',
      'truncate aval.audit_event',
    ])('refuses the application and its owner alike: %s', async (sql) => {
      await expect(inScope(fresh.db, system, ({ client }) => client.query(sql))).rejects.toMatchObject({
        code: '42501',
      })
      await expect(withConnection(fresh.ownerUrl, (client) => client.query(sql))).rejects.toMatchObject({
        code: 'AV009',
      })
    })
  })

  describe('changed by whoever holds the database', () => {
    beforeEach(async () => {
      fresh = await freshDatabase()
      await record(30)
      heads = await seal(10)
      await record(2, 30)
      return () => fresh.drop()
    })

    const edits = [
      `at = at + interval '1 microsecond'`,
      `actor_kind = 'machine'`,
      `actor = 'another'`,
      `side = 'office'`,
      `on_behalf_of = ''`,
      `action = 'case.refuse'`,
      `subject_kind = 'site'`,
      `subject_id = subject_id || ' '`,
      'operator_id = null',
      'case_id = gen_random_uuid()',
      `purpose = 'x'`,
      'before_hash = after_hash',
      'after_hash = null',
      `detail = detail || '{"index": 0.5}'`,
      `request_id = 'r-2'`,
      `leaf_hash = sha256('')`,
    ]
    it.each(edits)('an edited event is named: %s', async (edit) => {
      const id = await sealed(13)
      await tamper((client) => client.query(`update aval.audit_event set ${edit} where id = $1`, [id]))
      expect(await verify()).toMatchObject({
        ok: false,
        faults: [{ kind: 'edited', index: 13, eventId: id }],
      })
    })

    it('an event edited before it was sealed is named', async () => {
      await tamper((client) =>
        client.query(
          `update aval.audit_event set action = 'x' where id in (select event_id from aval.audit_pending limit 1)`,
        ),
      )
      expect((await verify()).faults).toMatchObject([{ kind: 'edited', index: null }])
    })

    it('an edit with every hash beside it made to fit spoils the signed root', async () => {
      const [at13, at14] = [await sealed(13), await sealed(14)]
      await tamper(async (client) => {
        await client
          .query('update aval.audit_leaf set index = -index where index in (13, 14)')
          .catch(() => undefined)
        await client.query('alter table aval.audit_leaf drop constraint audit_leaf_index_check')
        await client.query('update aval.audit_leaf set index = -index where index in (13, 14)')
        await client.query('update aval.audit_leaf set index = 27 + index where index in (-13, -14)')
      })
      expect(await sealed(13)).toBe(at14)
      expect(await sealed(14)).toBe(at13)
      expect((await verify()).faults).toEqual([{ kind: 'root', index: 10, eventId: null }])
    })

    it('two events that changed places are both named', async () => {
      const [a, b] = [await sealed(3), await sealed(17)]
      await tamper((client) =>
        client.query(
          `update aval.audit_event e set subject_id = o.subject_id, detail = o.detail from aval.audit_event o
           where (e.id, o.id) in (($1, $2), ($2, $1))`,
          [a, b],
        ),
      )
      expect((await verify()).faults).toMatchObject([
        { kind: 'edited', index: 3, eventId: a },
        { kind: 'edited', index: 17, eventId: b },
      ])
    })

    it('a deleted event is named, sealed or not', async () => {
      const id = await sealed(5)
      await tamper((client) => client.query('delete from aval.audit_event where id = $1', [id]))
      expect((await verify()).faults).toEqual([{ kind: 'missing', index: 5, eventId: id }])
      await tamper((client) =>
        client.query('delete from aval.audit_event where id in (select event_id from aval.audit_pending)'),
      )
      expect((await verify()).faults).toMatchObject([
        { index: 5 },
        { kind: 'missing', index: null },
        { kind: 'missing' },
      ])
    })

    it('an event deleted with its leaf leaves a gap', async () => {
      const id = await sealed(5)
      await tamper(async (client) => {
        await client.query('delete from aval.audit_event where id = $1', [id])
        await client.query('delete from aval.audit_leaf where index = 5')
      })
      const verdict = await verify()
      expect(verdict.faults.filter((fault) => fault.kind === 'gap')).toEqual([
        { kind: 'gap', index: 5, eventId: null },
      ])
      expect(verdict.ok).toBe(false)
    })

    const copied = `insert into aval.audit_event select (jsonb_populate_record(e, '{"id": "00000000-0000-4000-8000-00000000000f"}')).*
      from aval.audit_event e limit 1`

    it('an event put in beside the queue is named', async () => {
      await tamper((client) => client.query(copied))
      expect((await verify()).faults).toEqual([
        { kind: 'extra', index: null, eventId: '00000000-0000-4000-8000-00000000000f' },
      ])
    })

    it('a copied event put through the queue is named, before and after it is sealed', async () => {
      await withConnection(fresh.ownerUrl, (client) => client.query(copied))
      expect((await verify()).faults).toMatchObject([{ kind: 'edited', index: null }])
      await seal()
      expect((await verify()).faults).toMatchObject([{ kind: 'edited', index: 32 }])
    })

    it('leaves and heads made up behind the last are named', async () => {
      await tamper(async (client) => {
        await client.query(
          'insert into aval.audit_leaf select 30, event_id, leaf_hash from aval.audit_pending order by seq limit 1',
        )
      })
      expect(kinds((await verify()).faults)).toContain('extra')
      const forged = await seal().catch((error) => error)
      expect(forged).toBeInstanceOf(Error)
    })

    it('a log emptied of its events is seen', async () => {
      await tamper((client) => client.query('truncate aval.audit_event'))
      expect(kinds((await verify()).faults)).toEqual(['missing'])
    })

    it('a log cut short with all that belongs to it is seen by the head a witness kept, and only so', async () => {
      await tamper(async (client) => {
        await client.query(
          'delete from aval.audit_event where id not in (select event_id from aval.audit_leaf where index < 20)',
        )
        await client.query('delete from aval.audit_leaf where index >= 20')
        await client.query('delete from aval.audit_head where size > 20')
        await client.query('truncate aval.audit_pending')
      })
      expect((await verify()).ok).toBe(true)
      expect((await verify(heads)).faults).toEqual([{ kind: 'truncated', index: 29, eventId: null }])
    })

    it('a log sealed anew with another key is seen: by its signature, and by the witness', async () => {
      await tamper(async (client) => {
        await client.query('truncate aval.audit_leaf, aval.audit_head, aval.audit_pending')
        await client.query(`update aval.audit_sequencer set size = 0, frontier = '{}'`)
        await client.query(
          'insert into aval.audit_pending (event_id, leaf_hash) select id, leaf_hash from aval.audit_event order by md5(id::text)',
        )
      })
      const other = newKey()
      await sealPending(fresh.db, { key: other, origin: 'test', now: () => new Date().toISOString() })
      expect(kinds((await verify()).faults)).toEqual(['signature'])
      expect(kinds((await verify(heads, other.publicKey)).faults)).toEqual(['signature'])
      const both = await withConnection(fresh.ownerUrl, (client) =>
        verifyAudit(client, { publicKey: [key.publicKey, other.publicKey], heads }),
      )
      expect(kinds(both.faults)).toEqual(['forked'])
    })

    it('a head edited or taken out is seen', async () => {
      await tamper((client) =>
        client.query(`update aval.audit_head set at = at + interval '1 second' where size = 20`),
      )
      expect(kinds((await verify()).faults)).toEqual(['chain', 'signature'])
      await tamper((client) => client.query('delete from aval.audit_head where size = 20'))
      expect(kinds((await verify()).faults)).toEqual(['chain'])
    })

    it('nothing is sealed over a sequencer that was tampered with', async () => {
      await tamper((client) => client.query('update aval.audit_sequencer set frontier[1] = frontier[2]'))
      await expect(seal()).rejects.toMatchObject({ code: 'audit.sequencerDisagrees' })
    })
  })
})
