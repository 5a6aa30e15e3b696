import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aSigningAuthority,
  type HeldCertificate,
  type SigningAuthority,
} from '../../../tests/fixtures/aSigningAuthority.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import { faultOfTrustFolder, signatureCheckFrom } from './checkSignature.ts'

const text = 'Declaro que el perfil es verdadero: «señal».\nHuella: 0123'
const today = '2026-11-28T16:00:00.000Z' as Instant
const company = { taxId: 'ALM010203AB1 / OACJ800101XY2' }

describe('a signature made with a certificate', () => {
  let authority: SigningAuthority
  let held: HeldCertificate

  beforeAll(async () => {
    authority = await aSigningAuthority()
    held = await authority.issues(company)
  })

  const check = (by: Pick<HeldCertificate, 'der'>, signature: Uint8Array, at = today, said = text) =>
    signatureCheckFrom(authority.folder)(said, { certificate: by.der, signature }, at)
  const codeOf = async (by: HeldCertificate, signature: Uint8Array = by.signs(text), at = today) => {
    const outcome = await check(by, signature, at)
    return outcome.ok ? outcome.value.algorithm : outcome.refusal.code
  }

  it('holds when its issuer is of the folder, and tells whose it is', async () => {
    const outcome = await check(held, held.signs(text))
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        algorithm: 'RSA-SHA256',
        holder: 'JULIAN OCAMPO ÑÁÑEZ',
        issuer: 'Autoridad de prueba',
        serialNumber: held.serialNumber.toUpperCase(),
        validFrom: '2025-01-01T00:00:00.000Z',
        validUntil: '2040-01-01T00:00:00.000Z',
        revocation: 'noList',
        listOf: null,
        subject: { '2.5.4.45': ['ALM010203AB1 / OACJ800101XY2'] },
      },
    })
  })

  it('may be made on P-256, and with the certificate given as PEM', async () => {
    const onCurve = await authority.issues({ ...company, keys: 'p256' })
    expect(await codeOf(onCurve)).toBe('ECDSA-SHA256')
    const pem = `-----BEGIN CERTIFICATE-----\n${onCurve.der.toString('base64')}\n-----END CERTIFICATE-----\n`
    expect((await check({ der: Buffer.from(pem) }, onCurve.signs(text))).ok).toBe(true)
  })

  it('does not hold for another text, another key, or a signature cut short', async () => {
    const other = await authority.issues(company)
    expect(await codeOf(held, held.signs(`${text} `))).toBe('signing.notOverThis')
    expect(await codeOf(held, other.signs(text))).toBe('signing.notOverThis')
    expect(await codeOf(held, held.signs(text).subarray(0, 255))).toBe('signing.notOverThis')
    expect(await codeOf(held, new Uint8Array())).toBe('signing.notOverThis')
    const onCurve = await authority.issues({ ...company, keys: 'p256' })
    expect(await codeOf(onCurve, Buffer.alloc(64))).toBe('signing.notOverThis')
    expect(await codeOf(onCurve, Buffer.alloc(7, 1))).toBe('signing.notOverThis')
  })

  it('does not hold with what is no certificate: cut short at any byte, text, nothing, a megabyte', async () => {
    const signature = held.signs(text)
    for (let length = 0; length < held.der.length; length += 41) {
      const cut = await check({ der: held.der.subarray(0, length) }, signature)
      expect(cut).toMatchObject({ ok: false, refusal: { code: 'signing.notCertificate' } })
    }
    for (const der of [Buffer.from('not one'), Buffer.alloc(1024 * 1024, 0x30)]) {
      expect(await check({ der }, signature)).toMatchObject({ refusal: { code: 'signing.notCertificate' } })
    }
  })

  it('never holds with a byte of the certificate changed', async () => {
    const signature = held.signs(text)
    for (let at = 0; at < held.der.length; at += 13) {
      const changed = Buffer.from(held.der)
      changed[at] = (changed[at] ?? 0) ^ 0x01
      expect((await check({ der: changed }, signature)).ok, `byte ${at}`).toBe(false)
    }
  })

  it('does not hold under an issuer that is not of the folder, though it bears the same name', async () => {
    const imposter = await aSigningAuthority()
    expect(await codeOf(await imposter.issues(company))).toBe('signing.untrusted')
  })

  it('does not hold outside its days', async () => {
    const old = await authority.issues({ ...company, until: '2026-11-01' })
    expect(await codeOf(old)).toBe('signing.expired')
    expect(await codeOf(old, old.signs(text), '2026-10-31T00:00:00.000Z' as Instant)).toBe('RSA-SHA256')
    expect(await codeOf(await authority.issues({ ...company, from: '2026-12-01' }))).toBe('signing.notYet')
  })

  it('does not hold with a certificate for something else, or a key that is too weak or unknown', async () => {
    const forSecrets = await authority.issues({ ...company, use: 'secrets' })
    expect(await codeOf(forSecrets)).toBe('signing.notForSigning')
    expect(await codeOf(await authority.issues({ ...company, keys: 'smallRsa' }))).toBe('signing.unknownKey')
    expect(await codeOf(await authority.issues({ ...company, keys: 'p384' }))).toBe('signing.unknownKey')
  })

  it('holds where the certificate says it is for signing papers or mail, as an e.firma does, or for anything', async () => {
    const purposes = {
      eFirma: ['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.2'],
      anything: ['2.5.29.37.0'],
      documents: ['1.3.6.1.5.5.7.3.36'],
    }
    for (const [name, of] of Object.entries(purposes)) {
      const may = await authority.issues({ ...company, use: 'eFirma', purposes: of })
      expect(await codeOf(may), name).toBe('RSA-SHA256')
    }
  })

  it('does not hold where it says it is for servers, code, dates or answers about certificates alone', async () => {
    for (const purposes of [
      ['1.3.6.1.5.5.7.3.1'],
      ['1.3.6.1.5.5.7.3.2'],
      ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'],
      ['1.3.6.1.5.5.7.3.3'],
      ['1.3.6.1.5.5.7.3.8'],
      ['1.3.6.1.5.5.7.3.9'],
      ['1.2.3.4'],
    ]) {
      const other = await authority.issues({ ...company, purposes })
      expect(await codeOf(other), purposes.join()).toBe('signing.notForSigning')
    }
  })

  it('does not hold once a list names it, from the moment the list lies in the folder', async () => {
    const lost = await authority.issues(company)
    expect(await codeOf(lost)).toBe('RSA-SHA256')
    await authority.publishes([lost], '2026-11-27T00:00:00.000Z', '2026-12-04T00:00:00.000Z')
    expect(await codeOf(lost)).toBe('signing.revoked')
    expect(await check(held, held.signs(text))).toMatchObject({
      value: { revocation: 'good', listOf: '2026-11-27T00:00:00.000Z' },
    })
    const later = '2026-12-05T00:00:00.000Z' as Instant
    expect(await check(held, held.signs(text), later)).toMatchObject({ value: { revocation: 'oldList' } })
    expect(await codeOf(lost, lost.signs(text), later)).toBe('signing.revoked')
  })

  it('holds with a certificate and key that OpenSSL made', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aval-openssl-'))
    const at = (name: string) => join(folder, name)
    const openssl = (...words: string[]) => execFileSync('openssl', words, { stdio: 'pipe' })
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      at('ca.key'),
      '-out',
      at('ca.cer'),
      '-outform',
      'DER',
      '-days',
      '3650',
      '-subj',
      '/CN=AC de OpenSSL',
      '-addext',
      'keyUsage=critical,keyCertSign,cRLSign',
    )
    openssl(
      'req',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      at('key.pem'),
      '-out',
      at('csr'),
      '-utf8',
      '-subj',
      '/CN=ALMENARA SA/x500UniqueIdentifier=ALM010203AB1 \\/ OACJ800101XY2/serialNumber= \\/ OACJ800101HDFCMN09',
    )
    writeFileSync(
      at('ext'),
      'keyUsage=digitalSignature,nonRepudiation,keyEncipherment\nbasicConstraints=CA:FALSE\n',
    )
    openssl(
      'x509',
      '-req',
      '-in',
      at('csr'),
      '-CA',
      at('ca.cer'),
      '-CAkey',
      at('ca.key'),
      '-days',
      '900',
      '-extfile',
      at('ext'),
      '-outform',
      'DER',
      '-out',
      at('leaf.der'),
      '-set_serial',
      '1234567890',
    )
    writeFileSync(at('text'), text)
    const signature = openssl('dgst', '-sha256', '-sign', at('key.pem'), at('text'))
    const trust = mkdtempSync(join(tmpdir(), 'aval-openssl-trust-'))
    writeFileSync(join(trust, 'ca.cer'), readFileSync(at('ca.cer')))
    const outcome = await signatureCheckFrom(trust)(
      text,
      { certificate: readFileSync(at('leaf.der')), signature },
      new Date().toISOString() as Instant,
    )
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        subject: { '2.5.4.45': ['ALM010203AB1 / OACJ800101XY2'], '2.5.4.5': [' / OACJ800101HDFCMN09'] },
      },
    })
  })
})

describe('a folder of issuers', () => {
  it('can be used with a root in it; a file that is neither certificate nor list stops its use', async () => {
    const { folder, issues } = await aSigningAuthority()
    expect(await faultOfTrustFolder(folder)).toBeUndefined()
    expect(await faultOfTrustFolder(join(folder, 'nowhere'))).toBe('unreadable')
    expect(await faultOfTrustFolder(mkdtempSync(join(tmpdir(), 'aval-empty-')))).toBe('noRoot')
    const held = await issues(company)
    writeFileSync(join(folder, 'torn.crl'), 'half a list')
    expect(await faultOfTrustFolder(folder)).toEqual(['torn.crl'])
    const said = await signatureCheckFrom(folder)(
      text,
      { certificate: held.der, signature: held.signs(text) },
      today,
    )
    expect(said).toMatchObject({ ok: false, refusal: { family: 'notNow', code: 'signing.unavailable' } })
  })

  it('trusts no certificate of a person, though it lies there', async () => {
    const { folder, issues } = await aSigningAuthority()
    writeFileSync(join(folder, 'person.cer'), (await issues(company)).der)
    expect(await faultOfTrustFolder(folder)).toEqual(['person.cer'])
  })
})
