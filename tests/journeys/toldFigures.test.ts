import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { pictures } from './browser.ts'
import { type Officer, officer } from './officer.ts'
import { violationsOn } from './violationsOn.ts'
import { w } from './words.ts'

describe('a country takes its figures to the regional body’s Aval', () => {
  let country: TestServer
  let region: TestServer
  let elena: Officer
  let ana: Officer
  let fingerprint = ''
  let file = ''

  /** Through the same doors the page knocks at. */
  const scoreItself = (page: Page) =>
    page.evaluate(
      async (ids) => {
        const ask = async (path: string, body: object) => {
          const answer = await fetch(`/api/v1/evaluations${path}`, {
            ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
            body: JSON.stringify(body),
          })
          if (!answer.ok) throw new Error(await answer.text())
          return (await answer.json()) as { readonly id: string }
        }
        const paper = { given: true, onDay: '2026-01-05', document: '' }
        for (const kind of ['levels', 'measured', 'recommendations'])
          await ask('/countries/MX/consents', { kind, ...paper })
        const { id } = await ask('/self-scores', {})
        const score = { classes: ['document'], documents: [], meetings: [], because: '' }
        for (const [place, indicator] of ids.entries())
          await ask(`/visits/${id}/scores`, { ...score, indicator, level: place % 4 })
        await ask(`/visits/${id}/hand-in`, {})
      },
      country.world.rubrics.at(-1)?.indicators.map(({ id }) => id) ?? [],
    )
  const choose = async ({ page }: Officer, name: string, text: string) => {
    const path = join(tmpdir(), `aval-told-${process.pid}-${name}.json`)
    await writeFile(path, text)
    await page.locator('input[type=file]').setInputFiles(path)
    await page.getByRole('button', { name: w('evaluation.told.look') }).click()
  }
  const keep = ({ page }: Officer) => page.getByRole('button', { name: w('evaluation.told.keep') })

  beforeAll(async () => {
    country = await aServer({ pages: true })
    region = await aServer({ pages: true, programme: 'us-ctpat' })
    elena = await officer(country, await country.listen(), 'Elena Duarte', 'programmeManager')
    ana = await officer(region, await region.listen(), 'Ana Ruiz', 'regionalEvaluator')
    await scoreItself(elena.page)
  }, 120_000)
  afterAll(async () => {
    await pictures([elena, ana], 'toldFigures')
    for (const one of [elena, ana]) await one?.close()
    await country?.stop()
    await region?.stop()
  })

  it('its programme manager downloads the file and reads the fingerprint aloud', async () => {
    const { page } = elena
    await page.goto('/paises/MX')
    const loaded = page.waitForEvent('download')
    await page.getByText(w('evaluation.told.download'), { exact: true }).click()
    file = await readFile((await (await loaded).path()) ?? '', 'utf8')
    fingerprint = (await page.locator('code.fingerprint').textContent()) ?? ''
    expect(fingerprint.replaceAll(' ', '')).toBe(country.world.signer.fingerprint)
    expect(JSON.parse(file).figures.country).toBe('MX')
  })

  it('the regional evaluator sees what it says, and keeps it once the fingerprint is right', async () => {
    const { page } = ana
    await page.goto('/paises/MX')
    await choose(ana, 'forged', file.replace('"legal-basis": 0', '"legal-basis": 4'))
    await page.getByText(/La firma no corresponde al contenido/).waitFor()
    await choose(ana, 'mexico', file)
    await page.getByText(/^22 indicadores, del/).waitFor()
    await page.locator('input[name=fingerprint]').fill('0000 1111')
    await keep(ana).click()
    await page.getByText(/La huella que escribió no es la de la llave/).waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.locator('input[name=fingerprint]').fill(fingerprint)
    await keep(ana).click()
    await page.getByText(w('evaluation.told.kept'), { exact: true }).waitFor()
    await page.getByRole('table', { name: w('evaluation.told.files') }).waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  it('it stands in the comparison as told by the country on its day', async () => {
    const { page } = ana
    await page.goto('/paises/comparacion')
    await page.getByRole('heading', { level: 1, name: w('evaluation.compare.title', { count: 1 }) }).waitFor()
    await page.getByText(/México: dicho por el país el/).waitFor()
    expect((await page.locator('.heat thead th').allTextContents()).join()).toContain('México (dicho)')
    expect(await violationsOn(page)).toEqual([])
  })
})
