import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readMissing } from '../../src/actions/profile/readMissing.ts'
import { saveAnswer } from '../../src/actions/profile/saveAnswer.ts'
import { readPdf } from '../../src/documents/specimens/pdfReader.ts'
import { signatureCheckFrom } from '../../src/files/signing/checkSignature.ts'
import { asSystem } from '../fixtures/aCompany.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import {
  aSigningAuthority,
  type HeldCertificate,
  type SigningAuthority,
} from '../fixtures/aSigningAuthority.ts'
import { pictures } from './browser.ts'
import { officer } from './officer.ts'
import { aTrader, outcomeOf, sitDownFor, type Trader, type TraderDesk } from './trader.ts'
import { w } from './words.ts'

const password = 'Clave de la Ñandú 7'

describe('a declaration signed with the company’s own certificate', () => {
  let server: TestServer
  let url = ''
  let authority: SigningAuthority
  let trader: Trader
  let taxId = ''
  let desk: TraderDesk
  const sent: Request[] = []
  const folder = mkdtempSync(join(tmpdir(), 'aval-signer-'))

  beforeAll(async () => {
    authority = await aSigningAuthority()
    server = await aServer({ pages: true, checkSignature: signatureCheckFrom(authority.folder) })
    url = await server.listen()
    trader = await aTrader(server)
    await answerAll()
    taxId = await asSystem(server.world.db, async (tx) => {
      const { rows } = await tx.client.query<{ tax_id: string }>('select tax_id from aval.operator')
      return rows[0]?.tax_id ?? ''
    })
    desk = await sitDownFor(server, url, trader, 'Inés Robledo')
    desk.page.on('request', (request) => sent.push(request))
  })
  afterAll(async () => {
    await desk?.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail')
      await pictures([desk], `signing-${task.name.slice(0, 30).replaceAll(' ', '-')}`)
  })

  const answerAll = async () => {
    const { missing } = outcomeOf(await readMissing(server.world, trader.actor))
    for (const { site, criterion } of missing) {
      const place = { siteId: site?.id ?? '', criterionId: criterion?.id ?? '' }
      const answer = { status: 'meets', text: 'Así lo hacemos.', reason: '', baseVersion: 0 } as const
      outcomeOf(await saveAnswer(server.world, trader.actor, { ...place, ...answer }))
    }
  }

  const fileOf = (name: string, content: Buffer) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  let chosen = 0
  const choose = async (held: HeldCertificate, key: Buffer, secret: string) => {
    const { page } = desk
    chosen += 1
    await page.locator('input[name=certificate]').setInputFiles(fileOf(`certificado-${chosen}.cer`, held.der))
    await page.locator('input[name=key]').setInputFiles(fileOf(`clave-${chosen}.key`, key))
    await page.locator('input[name=keyPassword]').fill(secret)
    await page.getByRole('button', { name: w('signing.act') }).click()
  }

  it('offers the certificate, shows the exact text, and loads what opens keys only when it signs', async () => {
    const { page } = desk
    await page.goto('/presentar')
    await page.locator('input[name=post]').fill('Representante legal')
    await page.locator('input[name=accepted]').check()
    await page.getByText(w('signing.how.certificate', { way: 'e.firma' })).click()
    await page.getByText(w('signing.exact')).click()
    await page.getByText('Huella SHA-256 del perfil').waitFor()
    await page.getByText('Cargo: Representante legal').waitFor()
    expect(sent.filter((one) => one.url().includes('signOnDevice'))).toEqual([])
    if (process.env.AVAL_PICTURES)
      await page.screenshot({ path: 'test-results/signing-form.png', fullPage: true })
  })

  it('says what is wrong and keeps what was written: password, pair, another company’s, expired', async () => {
    const { page } = desk
    const held = await authority.issues({ taxId })
    const other = await authority.issues({ taxId: 'OTR010203AB1 / OACJ800101XY2' })
    const old = await authority.issues({ taxId, until: '2026-01-31' })
    await choose(held, held.keyFile(password), 'otra')
    await page.getByText(w('signing.fault.wrongPassword')).waitFor()
    await choose(held, other.keyFile(password), password)
    await page.getByText(w('signing.fault.notPair')).waitFor()
    await choose(held, held.der, password)
    await page.getByText(w('signing.fault.notKey')).waitFor()
    // The drive it was on is gone: what the page holds is a name.
    rmSync(join(folder, `clave-${chosen}.key`))
    await page.getByRole('button', { name: w('signing.act') }).click()
    await page.getByText(w('signing.fault.unreadable')).waitFor()
    await choose(other, other.keyFile(password), password)
    await page.getByText(/OTR010203AB1; la empresa es/).waitFor()
    await choose(old, old.keyFile(password), password)
    await page.getByText(/venció el 2026-01-31/).waitFor()
    expect(await page.locator('input[name=post]').inputValue()).toBe('Representante legal')
    if (process.env.AVAL_PICTURES)
      await page.screenshot({ path: 'test-results/signing-refused.png', fullPage: true })
  })

  it('signs on the device: neither the key nor its password leaves it', async () => {
    const { page } = desk
    const held = await authority.issues({
      taxId: `${taxId} / OACJ800101XY2`,
      name: 'COMPONENTES ALMENARA SA',
    })
    const key = held.keyFile(password)
    await choose(held, key, password)
    await page.waitForURL('**/presentar?acuse=*')
    await page.getByText(`${trader.number}-01`).first().waitFor()
    const bodies = sent.map((request) => request.postData() ?? '').join('\n')
    expect(bodies).toContain(held.der.toString('base64').slice(0, 200))
    const secrets = [key, held.key.export({ format: 'der', type: 'pkcs8' })]
    for (const secret of secrets) expect(bodies).not.toContain(secret.toString('base64').slice(-200, -100))
    expect(bodies).not.toContain(password)
    const link = await page.getByRole('link', { name: w('signing.receiptPdf') }).getAttribute('href')
    const pdf = await page.request.get(link ?? '')
    const { text } = readPdf(await pdf.body())
    expect(text).toContain('COMPONENTES ALMENARA SA')
    if (process.env.AVAL_PICTURES) writeFileSync('test-results/signing-receipt.pdf', await pdf.body())
  })

  it('tells an officer whose certificate signed', async () => {
    const intake = await officer(server, url, 'Teo Barragán', 'intakeOfficer')
    try {
      const { page } = intake
      await page.goto(`/casos/${trader.number}/perfil`)
      await page.getByText(w('signing.case.title')).waitFor()
      await page.getByText(/COMPONENTES ALMENARA SA, .* \(de la empresa\)/).waitFor()
      await page.getByText(w('signing.revocation.noList')).waitFor()
      if (process.env.AVAL_PICTURES)
        await page.screenshot({ path: 'test-results/signing-case.png', fullPage: true })
    } finally {
      await intake.close()
    }
  })
})
