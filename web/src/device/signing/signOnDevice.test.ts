import { generateKeyPairSync, verify, X509Certificate } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aSigningAuthority,
  type HeldCertificate,
  type SigningAuthority,
} from '../../../../tests/fixtures/aSigningAuthority.ts'
import { SigningFault } from './signingFault.ts'
import { signOnDevice } from './signOnDevice.ts'

const text = 'Declaro que es verdad: «ñandú».'
const password = 'Contraseña 12ñ'
const blob = (content: Uint8Array) => new Blob([new Uint8Array(content)])

describe('signing on the device', () => {
  let authority: SigningAuthority
  let held: HeldCertificate

  beforeAll(async () => {
    authority = await aSigningAuthority()
    held = await authority.issues({ taxId: 'ALM010203AB1' })
  })

  const sign = (certificate: Uint8Array, key: Uint8Array, secret = password) =>
    signOnDevice(text, { certificate: blob(certificate), key: blob(key), password: secret })
  const faultOf = async (certificate: Uint8Array, key: Uint8Array, secret?: string) => {
    try {
      await sign(certificate, key, secret)
      return 'signed'
    } catch (error) {
      if (error instanceof SigningFault) return error.fault
      throw error
    }
  }
  const holds = (by: HeldCertificate, signature: string) =>
    verify(
      'sha256',
      Buffer.from(text),
      { key: new X509Certificate(by.der).publicKey, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64'),
    )

  it('opens a key under Triple DES or AES, and its signature holds', async () => {
    for (const cipher of ['des-ede3-cbc', 'aes-256-cbc'] as const) {
      const signed = await sign(held.der, held.keyFile(password, cipher))
      expect(holds(held, signed.value), cipher).toBe(true)
      expect(Buffer.from(signed.certificate, 'base64').equals(held.der)).toBe(true)
    }
  })

  it('takes both files as PEM, and a key on P-256', async () => {
    const onCurve = await authority.issues({ taxId: 'ALM010203AB1', keys: 'p256' })
    const pem = (kind: string, der: Buffer) =>
      Buffer.from(`-----BEGIN ${kind}-----\n${der.toString('base64')}\n-----END ${kind}-----\n`)
    const signed = await sign(
      pem('CERTIFICATE', onCurve.der),
      pem('ENCRYPTED PRIVATE KEY', onCurve.keyFile(password)),
    )
    expect(holds(onCurve, signed.value)).toBe(true)
  })

  it('says that the password is wrong', async () => {
    for (let i = 0; i < 20; i++)
      expect(await faultOf(held.der, held.keyFile(password), `otra ${i}`)).toBe('wrongPassword')
    expect(await faultOf(held.der, held.keyFile(password), '')).toBe('wrongPassword')
  })

  it('says that the two files do not belong together', async () => {
    const other = await authority.issues({ taxId: 'ALM010203AB1' })
    const onCurve = await authority.issues({ taxId: 'ALM010203AB1', keys: 'p256' })
    expect(await faultOf(held.der, other.keyFile(password))).toBe('notPair')
    expect(await faultOf(held.der, onCurve.keyFile(password))).toBe('notPair')
  })

  it('says which file is not what it should be: swapped, cut short, open, too large, of an unknown kind', async () => {
    const key = held.keyFile(password)
    expect(await faultOf(key, held.der)).toBe('notCertificate')
    expect(await faultOf(held.der, held.der)).toBe('notKey')
    expect(await faultOf(held.der.subarray(0, 500), key)).toBe('notCertificate')
    expect(await faultOf(held.der, key.subarray(0, 500))).toBe('notKey')
    expect(await faultOf(held.der, held.key.export({ format: 'der', type: 'pkcs8' }))).toBe('notKey')
    expect(await faultOf(held.der, new Uint8Array())).toBe('notKey')
    expect(await faultOf(held.der, Buffer.alloc(1024 * 1024, 0x30))).toBe('tooLarge')
    const p384 = await authority.issues({ taxId: 'ALM010203AB1', keys: 'p384' })
    expect(await faultOf(p384.der, p384.keyFile(password))).toBe('unknownKey')
    const { privateKey } = generateKeyPairSync('ed25519')
    const strange = privateKey.export({
      format: 'der',
      type: 'pkcs8',
      cipher: 'aes-128-cbc',
      passphrase: password,
    })
    expect(await faultOf(held.der, strange)).toBe('notPair')
  })
})
