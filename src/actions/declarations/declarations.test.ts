import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aSigningAuthority,
  type HeldCertificate,
  type SigningAuthority,
} from '../../../tests/fixtures/aSigningAuthority.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { readPdf } from '../../documents/specimens/pdfReader.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { signatureCheckFrom } from '../../files/signing/checkSignature.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { DeclarationInput } from '../cases/stepInput.ts'
import { exportCompany } from '../companyExport/exportCompany.ts'
import { printReceipt } from '../letters/printReceipt.ts'
import {
  type ACase,
  aSubmittedCase,
  doneOf,
  type Officers,
  officersOf,
  refusalOf,
} from '../office/casesForTests.ts'
import { readCase } from '../office/readCase.ts'
import { readCompany } from '../operators/readCompany.ts'
import { saveCompany } from '../operators/saveCompany.ts'
import { saveAnswer } from '../profile/saveAnswer.ts'
import { takeOwnStep } from '../profile/takeOwnStep.ts'
import { returnAnswer } from '../review/returnAnswer.ts'
import type { World } from '../world.ts'
import { readDeclaration } from './readDeclaration.ts'

const who = { name: 'Julián Ocampo', post: 'Representante legal' }

describe('a declaration', () => {
  let ground: TestWorld
  let world: World
  let officers: Officers
  let authority: SigningAuthority
  let kase: ACase
  let taxId = ''
  let held: HeldCertificate
  /** Without a fresh second factor: a certificate's signature stands in its place. */
  let company: Actor
  let answered = 1

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    authority = await aSigningAuthority()
    world = { ...ground.world, checkSignature: signatureCheckFrom(authority.folder) }
    officers = await officersOf(ground)
    kase = await aSubmittedCase(ground, 'Autopartes Tres Encinos')
    company = { ...kase.company, steppedUp: false }
    await isReturned()
    taxId = doneOf(await readCompany(world, company)).operator.taxId
    held = await authority.issues({
      taxId: `${taxId} / OACJ800101XY2`,
      name: 'AUTOPARTES TRES ENCINOS SA DE CV',
    })
  })
  afterAll(() => ground.drop())

  const criterionId = () => world.programme.standards[0]?.subStandards[0]?.criteria[0]?.id ?? ''
  const place = () => ({ siteId: kase.siteIds[0] ?? '', criterionId: criterionId() })
  const answers = async (text: string) => {
    const answer = { status: 'meets', text, reason: '', baseVersion: answered } as const
    doneOf(await saveAnswer(world, company, { ...place(), ...answer }))
    answered += 1
  }
  const isReturned = async () => {
    doneOf(
      await returnAnswer(world, officers.intake, {
        caseId: kase.caseId,
        ...place(),
        reason: 'Falta la fecha.',
      }),
    )
    await kase.take(officers.intake, 'returnAsIncomplete')
    await answers(`Revisado, ${answered}.`)
  }
  const shown = async () => doneOf(await readDeclaration(world, company, who))
  const signedBy = async (by: HeldCertificate, text?: string): Promise<DeclarationInput> => {
    const { text: exact, fingerprint } = await shown()
    const signature = {
      certificate: by.der.toString('base64'),
      value: by.signs(text ?? exact).toString('base64'),
    }
    return { ...who, accepted: true, fingerprint, signature }
  }
  const submits = (declaration: DeclarationInput, where = world, actor = company) =>
    takeOwnStep(where, actor, 'resubmit', { declaration })
  const codeWith = async (declaration: DeclarationInput, where = world) =>
    refusalOf(await submits(declaration, where))
  const kept = () =>
    inScope(world.db, scopeOf(company), (tx) =>
      tx.kysely
        .selectFrom('declaration')
        .innerJoin('caseStep', 'caseStep.id', 'declaration.stepId')
        .selectAll('declaration')
        .orderBy('caseStep.position')
        .execute(),
    )

  const running = (programme: Programme): World => ({
    ...world,
    programme,
    editions: { ...world.editions, get: () => programme },
  })

  it('is kept word for word when a typed name and the second factor sign it', async () => {
    const [typed] = await kept()
    expect(typed).toMatchObject({ way: 'typed', name: who.name, post: who.post, signature: null })
    expect(typed?.text).toContain(`Expediente: ${kase.number}, versión 1`)
    expect(typed?.text).toContain(`Huella SHA-256 del perfil:\n${typed?.fingerprint}`)
  })

  it('is of the profile as it stands: any change is another fingerprint, and the text read before no longer counts', async () => {
    const before = await shown()
    expect(await shown()).toEqual(before)
    await answers('Revisado en febrero.')
    const after = await shown()
    expect(after.fingerprint).not.toBe(before.fingerprint)
    const typed = { ...who, accepted: true, fingerprint: before.fingerprint }
    expect(refusalOf(await submits(typed, world, kase.company))).toBe('declaration.changedMeanwhile')
  })

  it('has no line that a name or a post wrote into it', async () => {
    const { text } = await shown()
    const lines = { name: `${who.name}\nVersión 9`, post: `${who.post}\r\n\u2028Huella: 0` }
    const longer = doneOf(await readDeclaration(world, company, lines)).text
    expect(longer.split(/[\n\r\u2028]/)).toHaveLength(text.split('\n').length)
  })

  it('says what is wrong with a signature, submits nothing and loses nothing', async () => {
    const good = await signedBy(held)
    const but = (signature: Partial<NonNullable<DeclarationInput['signature']>>) => ({
      ...good,
      signature: { certificate: '', value: '', ...good.signature, ...signature },
    })
    const { text } = await shown()
    const imposter = await aSigningAuthority()
    const wrong: readonly (readonly [string, DeclarationInput])[] = [
      ['signing.notOverThis', await signedBy(held, text.replace(who.post, 'Contador'))],
      ['signing.notOverThis', await signedBy(held, `${text}\n`)],
      ['signing.notOverThis', { ...good, name: 'Otra persona' }],
      ['signing.notCertificate', but({ certificate: held.der.subarray(0, 300).toString('base64') })],
      ['signing.notCertificate', but({ certificate: Buffer.alloc(1024 * 1024, 0x30).toString('base64') })],
      ['signing.notCertificate', but({ certificate: '' })],
      ['signing.untrusted', await signedBy(await imposter.issues({ taxId }))],
      ['signing.expired', await signedBy(await authority.issues({ taxId, until: '2026-03-01' }))],
      ['signing.otherTaxId', await signedBy(await authority.issues({ taxId: 'OTR010203AB1' }))],
      [
        'signing.otherTaxId',
        await signedBy(await authority.issues({ taxId: 'OACJ800101XY2 / OACJ800101HDFCMN09' })),
      ],
      ['signing.otherKind', await signedBy(await authority.issues({ taxId, unit: 'Matriz' }))],
      ['signing.noTaxId', await signedBy(await authority.issues({ taxId: '' }))],
      ['signing.notForSigning', await signedBy(await authority.issues({ taxId, use: 'secrets' }))],
    ]
    const before = (await kept()).length
    for (const [code, declaration] of wrong) expect(await codeWith(declaration), code).toBe(code)
    expect((await kept()).length).toBe(before)
    expect(await shown()).toMatchObject({ text })
  })

  it('is signed by certificate only where issuers are set and the programme says so', async () => {
    const { checkSignature: _, ...bare } = world
    expect(await codeWith(await signedBy(held), bare)).toBe('signing.notOffered')
    const { signing, ...without } = world.programme
    expect(await codeWith(await signedBy(held), running(without))).toBe('signing.notOffered')
    const required = running({ ...without, ...(signing ? { signing: { ...signing, use: 'required' } } : {}) })
    const typed = { ...who, accepted: true }
    expect(refusalOf(await submits(typed, required, kase.company))).toBe('signing.required')
    expect(await codeWith(typed)).toBe('casework.needs.declaration')
  })

  it('is submitted by the company’s certificate, and kept with what was checked', async () => {
    const declaration = await signedBy(held)
    const { receipt } = doneOf(await submits(declaration))
    const latest = (await kept()).at(-1)
    expect(latest).toMatchObject({ way: 'certificate', taxId, signedAs: 'company' })
    expect(latest?.certificate?.equals(held.der)).toBe(true)
    expect(latest?.signature?.toString('base64')).toBe(declaration.signature?.value)
    const { text } = readPdf(doneOf(await printReceipt(world, company, receipt)).bytes)
    const words = [
      receipt,
      'Firma con certificado',
      'AUTOPARTES TRES ENCINOS SA DE CV',
      taxId,
      latest?.fingerprint ?? '',
    ]
    for (const one of [
      ...words,
      'RSA-SHA256',
      'Autoridad de prueba',
      held.serialNumber.toUpperCase(),
      'No se comprobó',
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(one)
    const [told] = doneOf(await readCase(world, officers.account, kase.caseId)).declared
    expect(told).toMatchObject({
      fingerprint: latest?.fingerprint,
      signature: { holder: 'AUTOPARTES TRES ENCINOS SA DE CV', taxId, algorithm: 'RSA-SHA256' },
      certificate: held.der.toString('base64'),
    })
    const exported = doneOf(await exportCompany(world, company)).declarations
    expect(exported).toHaveLength(2)
  })

  it('is worth one submission: the same signature does not serve a second time', async () => {
    const [, first] = await kept()
    await isReturned()
    const { fingerprint } = await shown()
    const again = {
      certificate: held.der.toString('base64'),
      value: first?.signature?.toString('base64') ?? '',
    }
    const replayed = { ...who, accepted: true, fingerprint, signature: again }
    expect(await codeWith(replayed)).toBe('signing.notOverThis')
    // The very same profile as before gives the same fingerprint, and still another text.
    expect((await shown()).text).not.toBe(first?.text)
  })

  it('may be signed by the representative whose number the company declared', async () => {
    const { operator } = doneOf(await readCompany(world, company))
    const { version, name, types, city, legalRepresentative } = operator
    const data = { version, name, types, city, legalRepresentative }
    expect(refusalOf(await saveCompany(world, company, { ...data, representativeTaxId: 'no number' }))).toBe(
      'operators.representativeTaxId',
    )
    doneOf(await saveCompany(world, company, { ...data, representativeTaxId: ' oacj800101xy2 ' }))
    const person = await authority.issues({ taxId: 'OACJ800101XY2 / OACJ800101HDFCMN09', keys: 'p256' })
    await authority.publishes([], '2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z')
    doneOf(await submits(await signedBy(person)))
    expect((await kept()).at(-1)).toMatchObject({
      signedAs: 'representative',
      taxId: 'OACJ800101XY2',
      checked: { algorithm: 'ECDSA-SHA256', revocation: 'good' },
    })
  })

  it('is nobody’s to change, and no other company’s to read', async () => {
    const changed = inScope(world.db, scopeOf(company), (tx) =>
      tx.kysely.updateTable('declaration').set({ text: 'otro' }).execute(),
    )
    await expect(changed).rejects.toThrow(/never rewritten/)
    const other = (await aSubmittedCase(ground, 'Otra empresa')).company
    const seen = await inScope(world.db, scopeOf(other), (tx) =>
      tx.kysely.selectFrom('declaration').select('operatorId').execute(),
    )
    expect(new Set(seen.map(({ operatorId }) => operatorId))).toEqual(new Set(other.operatorIds))
    expect(refusalOf(await printReceipt(world, other, `${kase.number}-01`))).toBe('notFound')
  })

  it('waits while the folder of issuers cannot be read', async () => {
    await isReturned()
    const torn = {
      ...world,
      checkSignature: signatureCheckFrom(join(mkdtempSync(join(tmpdir(), 'aval-')), 'gone')),
    }
    expect(await codeWith(await signedBy(held), torn)).toBe('signing.unavailable')
    expect(refusalOf(await submits(await signedBy(held)))).toBeUndefined()
  })
})
