import { createHash, generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealAudit } from '../../src/actions/audit/sealAudit.ts'
import { consistencyHolds, inclusionHolds, type Sha256 } from '../../src/domain/audit/proof.ts'
import { signingKeyOf } from '../../src/store/audit/signingKey.ts'
import { aBrowser, codeIn } from '../fixtures/aBrowser.ts'
import { asSystem } from '../fixtures/aCompany.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'

const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest()
const key = signingKeyOf(
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
)

describe('an outsider before the audit log', () => {
  let server: TestServer
  const asRoles = async (...roles: ('auditor' | 'intakeOfficer' | 'systemAdministrator')[]) =>
    aBrowser(server.app, (await server.people.signedIn({ roles })).cookie)
  const addedBy = (actor: string) =>
    asSystem(server.db, async ({ client }) => {
      const { rows } = await client.query<{ id: string }>(
        'select id from aval.audit_event where actor = $1 order by at',
        [actor],
      )
      return rows[0]?.id ?? ''
    })

  beforeAll(async () => {
    server = await aServer()
  })
  afterAll(() => server.stop())

  it('proves a person’s own act to that person, and anybody’s to the auditor', async () => {
    const admin = await server.people.signedIn({ roles: ['systemAdministrator'] })
    const browser = aBrowser(server.app, admin.cookie)
    const officer = {
      name: 'Nora Gil',
      email: 'nora@aduana.example',
      language: 'es',
      role: 'intakeOfficer',
      officeId: null,
    }
    expect((await browser.post('/admin/people', officer)).statusCode).toBe(201)
    const event = await addedBy(admin.id)
    expect(codeIn(await browser.get(`/audit/proof/${event}`))).toBe('audit.notSealedYet')
    await sealAudit(server.world, key)
    const auditor = await asRoles('auditor')
    for (const reader of [browser, auditor]) {
      const { leaf, index, path, head, event: text } = (await reader.get(`/audit/proof/${event}`)).json()
      expect(inclusionHolds({ leaf, index, path, tree: head }, sha256)).toBe(true)
      expect(createHash('sha256').update('\0').update(text).digest('hex')).toBe(leaf)
    }
    // Heads and consistency are for many; what happened is for whoever may read it in the log.
    for (const role of ['intakeOfficer', 'systemAdministrator'] as const)
      expect(codeIn(await (await asRoles(role)).get(`/audit/proof/${event}`)), role).toBe('notFound')
  })

  it('hands heads to a witness, each the beginning of the next', async () => {
    const admin = await asRoles('systemAdministrator')
    for (const name of ['Uno', 'Dos', 'Tres']) {
      const officer = {
        name,
        email: `${name}@aduana.example`,
        language: 'es',
        role: 'validator',
        officeId: null,
      }
      expect((await admin.post('/admin/people', officer)).statusCode).toBe(201)
      await sealAudit(server.world, key)
    }
    const auditor = await asRoles('auditor')
    const { items, sealing } = (await auditor.get('/audit/heads?last=3')).json()
    expect(items).toHaveLength(3)
    expect(sealing).toEqual({ state: 'sealed', since: null, grantsStopAt: null })
    const [first, , last] = items
    const proof = (await auditor.get(`/audit/consistency?from=${first.size}&to=${last.size}`)).json()
    expect([proof.from.root, proof.to.root]).toEqual([first.root, last.root])
    expect(consistencyHolds(proof, sha256)).toBe(true)
    const beyond = await auditor.get(`/audit/consistency?from=1&to=${last.size + 1}`)
    expect(codeIn(beyond)).toBe('audit.notSealed')
    for (const query of ['from=0&to=2', 'from=a&to=2', 'from=1', 'from=1&to=1e99'])
      expect((await auditor.get(`/audit/consistency?${query}`)).statusCode).toBe(400)
  })
})
