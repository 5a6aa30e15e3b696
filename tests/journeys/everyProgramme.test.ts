import { afterEach, describe, expect, it } from 'vitest'
import { invitedWhereClosed } from '../fixtures/aPilot.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { signUp } from './applicant.ts'
import { type Desk, pictures, sitDown } from './browser.ts'
import { signWith } from './officer.ts'
import { watchRequests } from './settled.ts'
import { w } from './words.ts'

interface Sheet {
  readonly missing: readonly { readonly site?: { id: string }; readonly criterion?: { id: string } }[]
}

/** A tax identifier of each programme's form, and words that only other programmes have. */
// biome-ignore format: a table, a row a line
const programmes = [
  ['mx-pacs',  'CAL010203AB1',   /CTPAT|\bOEA 2023|EORI/],
  ['mx-oea',   'CAL010203AB1',   /CTPAT|\bPACS\b|EORI/],
  ['us-ctpat', '12-3456789',     /NEEC|\bOEA 2023|\bSAT\b|EORI/],
  ['eu-aeo',   'DE123456789012', /NEEC|CTPAT|\bSAT\b|\bRFC\b/],
  ['wco-safe', 'TIN0001',        /NEEC|CTPAT|\bSAT\b|\bRFC\b|EORI/],
] as const

describe.each(programmes)('a company applies under %s', (programme, taxId, foreign) => {
  let server: TestServer
  let desk: Desk
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictures([desk], `applies-${programme}`)
    await desk?.close()
    await server?.stop()
  })

  it('from signing up to its receipt, in that programme’s words', async () => {
    server = await aServer({ pages: true, programme })
    const [first] = server.world.programme.operatorTypes
    await invitedWhereClosed(server.world, await server.anOfficer('Elena Duarte', 'programmeManager'), {
      ...{ taxId, types: [first?.id ?? ''] },
    })
    const url = await server.listen()
    desk = await sitDown(url)
    const { page } = desk
    const quiet = watchRequests(page)
    const own = async () => {
      await quiet()
      await page.locator('.skel:visible').first().waitFor({ state: 'detached' })
      const text = String(await page.evaluate('document.body.innerText'))
      expect(foreign.exec(text)?.[0], `${page.url()}: ${text}`).toBeUndefined()
      if (process.env.EYES)
        await page.screenshot({
          path: `${process.env.EYES}/f-${programme}-${page
            .url()
            .replace(/.*:\d+/, '')
            .replace(/\W+/g, '_')}.png`,
          fullPage: true,
        })
    }
    const holds = await signUp(server, page, { name: 'Inés Robledo', email: 'ines@almenara.test' })
    await page.goto('/solicitar')
    await page.getByLabel(first?.name.es ?? '', { exact: true }).check()
    await own()
    await page.getByRole('button', { name: w('apply.start.next') }).click()
    const check = page.getByRole('button', { name: w('apply.eligibility.check') })
    await check.waitFor()
    await own()
    await check.click()
    await page
      .getByRole('link', { name: w('apply.eligibility.goOn') })
      .first()
      .click()
    await page.getByLabel(w('apply.company.name')).fill('Componentes Almenara')
    await page.locator('input[name=taxId]').fill(taxId)
    await page.getByLabel(w('apply.company.city')).fill('Saltillo')
    await page.getByLabel(w('apply.company.legalRepresentative')).fill('Julián Ocampo')
    await own()
    await page.getByRole('button', { name: w('apply.start.act') }).click()
    await page.waitForURL('**/inicio')
    await own()
    await page.goto('/empresa?sitio=nuevo')
    await page.locator('input[name=name]').fill('Planta Saltillo')
    await page.locator('select[name=kind]').selectOption({ index: 1 })
    await page.locator('input[name=city]').fill('Saltillo')
    await own()
    await page.getByRole('button', { name: w('apply.site.add') }).click()
    await page.getByText('Planta Saltillo').first().waitFor()
    await page.goto('/perfil')
    await page.locator('h1').first().waitFor()
    await own()
    const sheet = async () => (await (await page.request.get('/api/v1/company/missing')).json()) as Sheet
    for (let turn = 0; turn < 3; turn++)
      for (const { site, criterion } of (await sheet()).missing) {
        if (!site || !criterion) continue
        const data = { siteId: site.id, criterionId: criterion.id, status: 'meets', text: 'Así lo hacemos.' }
        await page.request.put('/api/v1/company/answers', { data: { ...data, reason: '', baseVersion: 0 } })
      }
    await page.goto(`/perfil/${server.world.programme.standards[0]?.id}`)
    await page.locator('.criterion').first().waitFor()
    await own()
    await page.goto('/presentar')
    await page.locator('input[name=post]').fill('Representante legal')
    await page.locator('input[name=accepted]').check()
    await own()
    await page.getByRole('main').locator('form button[type=submit]').first().click()
    await signWith(page, await holds.next())
    await page.waitForURL('**/presentar?acuse=*')
    await own()
  })
})
