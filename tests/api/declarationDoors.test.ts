import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signatureCheckFrom } from '../../src/files/signing/checkSignature.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { aSigningAuthority, type SigningAuthority } from '../fixtures/aSigningAuthority.ts'
import { aTrader, type Trader } from '../journeys/trader.ts'

describe('the doors of a declaration', () => {
  let server: TestServer
  let authority: SigningAuthority
  let trader: Trader
  let cookie = ''

  beforeAll(async () => {
    authority = await aSigningAuthority()
    server = await aServer({ checkSignature: signatureCheckFrom(authority.folder) })
    trader = await aTrader(server)
    const as = { operator: trader.operatorId, as: 'companyAdministrator' } as const
    cookie = (await server.people.signedIn(as)).cookie
  })
  afterAll(() => server.stop())

  const submit = (declaration: object) =>
    server.app.inject({
      method: 'POST',
      url: '/api/v1/company/case/steps/submit',
      headers: { cookie },
      payload: { declaration },
    })
  const who = { name: 'Julián Ocampo', post: 'Representante legal', accepted: true }

  it('tell the exact text in the reader’s language, and how it may be signed', async () => {
    const told = async (language: string) =>
      (
        await server.app.inject({
          url: '/api/v1/company/declaration?name=Julián%20Ocampo&post=Representante%20legal',
          headers: { cookie, 'accept-language': language },
        })
      ).json<{ text: string; fingerprint: string; signing: object }>()
    const spanish = await told('es')
    expect(spanish.text).toContain(`Declara: Julián Ocampo\nCargo: Representante legal`)
    expect(spanish.text).toContain(spanish.fingerprint)
    expect(spanish.signing).toMatchObject({ use: 'offered', name: { es: 'e.firma', en: 'e.firma' } })
  })

  it('take no more than a certificate and a signature could be', async () => {
    const small = Buffer.alloc(300).toString('base64')
    const blob = Buffer.alloc(700 * 1024, 1).toString('base64')
    const sizes = [
      [{ certificate: blob, value: small }, 400],
      [{ certificate: small, value: blob }, 400],
      [{ certificate: Buffer.alloc(1024 * 1024, 1).toString('base64'), value: small }, 413],
      [{ certificate: 'not base64?', value: small }, 400],
      [{ certificate: small }, 400],
      [{ certificate: small, value: small, key: small }, 400],
    ] as const
    for (const [signature, status] of sizes)
      expect((await submit({ ...who, signature })).statusCode, JSON.stringify(signature).slice(0, 60)).toBe(
        status,
      )
    expect((await submit({ ...who, fingerprint: 'abc' })).statusCode).toBe(400)
  })

  it('say first that the profile is incomplete, whatever the signature', async () => {
    const held = await authority.issues({ taxId: 'OTR010203AB1' })
    const signature = { certificate: held.der.toString('base64'), value: held.signs('x').toString('base64') }
    const answer = await submit({ ...who, signature })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ error: { code: 'casework.needs.completeProfile' } })
  })

  it('know no receipt of a strange number', async () => {
    for (const number of ['99-99999-99', `${trader.number}-09`, 'x'.repeat(41), '..%2F..']) {
      const { statusCode } = await server.app.inject({
        url: `/api/v1/company/receipts/${number}.pdf`,
        headers: { cookie },
      })
      expect([400, 404]).toContain(statusCode)
    }
  })
})
