import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Excel from 'exceljs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { recordVettingCheck } from '../../src/actions/vetting/recordVettingCheck.ts'
import { aPdf } from '../../src/files/evidence/samples/fileSamples.ts'
import { aDocx } from '../../src/files/evidence/samples/zipSample.ts'
import { routeTable } from '../../web/src/routeTable.ts'
import { asSystem } from '../fixtures/aCompany.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { aPassword } from '../fixtures/people.ts'
import { type Desk, pictures, sitDown } from './browser.ts'
import { type SmallDisk, smallDisk } from './fullDisk.ts'
import { answerAt, aTrader, sitDownFor, type Trader, type TraderDesk } from './trader.ts'
import { w } from './words.ts'

const MB = 1024 * 1024
const zeros = (megabytes: number) => Buffer.alloc(megabytes * MB)
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE', '!$H+H*'].join('')

describe('what goes wrong at a desk', () => {
  let server: TestServer
  let url = ''
  let trader: Trader
  let ines: TraderDesk
  let gabriel: TraderDesk

  beforeAll(async () => {
    server = await aServer({ pages: true })
    url = await server.listen()
    trader = await aTrader(server)
    ines = await sitDownFor(server, url, trader, 'Inés Robledo')
    gabriel = await sitDownFor(server, url, trader, 'Gabriel Tena')
  })
  afterAll(async () => {
    for (const desk of [ines, gabriel]) await desk?.close()
    await server.stop()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail')
      await pictures([ines, gabriel], `hostile-${task.name.slice(0, 30).replaceAll(' ', '-')}`)
  })

  const rows = <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    asSystem(server.world.db, async (tx) => (await tx.client.query<Row>(sql, values)).rows)
  const textAt = async (criterionId: string) =>
    (await rows<{ body: string }>('select body from aval.answer where criterion_id = $1', criterionId))[0]
      ?.body
  const versionsAt = async (criterionId: string) =>
    (
      await rows<{ body: string }>(
        'select v.body from aval.answer_version v join aval.answer a on a.id = v.answer_id where a.criterion_id = $1 order by v.version',
        criterionId,
      )
    ).map(({ body }) => body)
  const papers = () => rows<{ name: string }>('select name from aval.evidence')
  const filesKept = () =>
    readdirSync(server.world.evidence.folder, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    )
  const planning = (page: Page) => page.goto('/perfil/planning')
  const until = (what: () => Promise<unknown>, value: unknown) =>
    expect.poll(what, { timeout: 20_000 }).toEqual(value)

  describe('a file that cannot be evidence', () => {
    const written = 'El procedimiento PS-01 se revisa cada enero.'
    const folder = mkdtempSync(join(tmpdir(), 'aval-hostile-'))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    const send = async (name: string, content: Buffer, says: string) => {
      const { page } = ines
      await planning(page)
      const criterion = page.locator('.criterion').first()
      const { text, saved, id } = await openAnswer(page, 0)
      if ((await text.inputValue()) !== written) {
        await text.fill(written)
        await saved()
      }
      const path = join(folder, name)
      writeFileSync(path, content)
      await criterion.locator('input[type=file][multiple]').setInputFiles(path)
      await criterion.getByText(says).waitFor()
      expect(await text.inputValue()).toBe(written)
      expect(await textAt(id)).toBe(written)
      expect(await papers()).toEqual([])
      expect(filesKept()).toEqual([])
    }

    it('is a program that calls itself a PDF', () =>
      send(
        'plano.pdf',
        Buffer.concat([Buffer.from('MZ\x90\0\x03'), zeros(1)]),
        w('refusal.evidence.notWhatItSays', { says: 'PDF' }),
      ))

    it('is of 51 MB, and is told so before it is sent', () =>
      send(
        'video.pdf',
        Buffer.concat([aPdf(), zeros(51)]).subarray(0, 51 * MB),
        w('refusal.evidence.tooLarge', { size: 51, limit: 50 }),
      ))

    it('is of 51 MB, sent past the page', async () => {
      const form = new FormData()
      form.append('file', new Blob([Buffer.concat([aPdf(), zeros(51)]).subarray(0, 51 * MB)]), 'video.pdf')
      const answer = await fetch(`${url}/api/v1/company/evidence`, {
        method: 'POST',
        body: form,
        headers: { cookie: await cookieOf(ines) },
      })
      expect(answer.status).toBe(413)
      expect(await answer.json()).toMatchObject({
        error: { code: 'evidence.tooLarge', with: { size: 51, limit: 50 } },
      })
      expect([await papers(), filesKept()]).toEqual([[], []])
    })

    it('is a document that would unpack to a thousand times its size', async () => {
      const bomb = aDocx({ name: 'word/media/foto.bin', content: zeros(290) })
      expect(bomb.length).toBeLessThan(MB)
      const before = process.memoryUsage().rss
      await send('manual.docx', bomb, w('refusal.evidence.archiveBomb'))
      expect(process.memoryUsage().rss - before).toBeLessThan(400 * MB)
    })

    it('is the sample every scanner knows', () =>
      send('leame.txt', Buffer.from(eicar), w('refusal.evidence.malware', { found: 'EICAR-Test-File' })))

    it('does not keep a good one from being kept', async () => {
      const criterion = ines.page.locator('.criterion').first()
      await criterion
        .locator('input[type=file][multiple]')
        .setInputFiles({ name: 'plano.pdf', mimeType: 'application/pdf', buffer: aPdf() })
      await criterion.getByText('plano.pdf').first().waitFor()
      await until(papers, [{ name: 'plano.pdf' }])
    })
  })

  /** A criterion that is open already, or is opened. */
  const openAnswer = async (page: Page, place: number) => {
    const criterion = page.locator('.criterion').nth(place)
    const change = criterion.getByRole('button', { name: w('assess.answer.change') })
    await change.or(criterion.getByRole('radio')).first().waitFor()
    if (await change.isVisible()) await change.click()
    return answerAt(page, place)
  }

  describe('two people who write the same answer', () => {
    const both = async (place: number, hers: string, his: string) => {
      await planning(ines.page)
      await planning(gabriel.page)
      const first = await answerAt(ines.page, place)
      await first.text.fill(hers)
      await first.saved()
      await until(() => textAt(first.id), hers)
      const second = await answerAt(gabriel.page, place)
      await second.text.fill(his).catch(() => undefined)
      const conflict = second.criterion.getByRole('region', { name: w('web.conflict.label') })
      await conflict.getByText('Inés Robledo', { exact: false }).first().waitFor()
      return { ...second, conflict }
    }
    const standsIn = async (place: Locator, ...texts: string[]) => {
      const shown = ((await place.textContent()) ?? '').replaceAll(/\s+/g, ' ')
      for (const text of texts) expect(shown).toContain(text)
    }

    it('both see both, and the second keeps theirs', async () => {
      const { conflict, id, saved, criterion } = await both(
        3,
        'Lo revisa la dirección.',
        'Lo revisa el comité.',
      )
      await standsIn(conflict, 'Lo revisa la dirección.', 'Lo revisa el comité.')
      expect(await textAt(id)).toBe('Lo revisa la dirección.')
      await conflict.getByRole('button', { name: w('web.conflict.keepMine') }).click()
      await saved()
      await until(() => textAt(id), 'Lo revisa el comité.')
      expect(await criterion.locator('textarea').first().inputValue()).toBe('Lo revisa el comité.')
      expect(await versionsAt(id)).toContain('Lo revisa la dirección.')
    })

    it('see the parts that differ too, and joining keeps what each answered', async () => {
      await planning(ines.page)
      await planning(gabriel.page)
      const at = (page: Page) => page.locator('.criterion').nth(4)
      const part = (page: Page, place: number) => at(page).locator('.partchoices li').nth(place)
      const id = (await at(ines.page).getAttribute('id')) ?? ''
      await part(ines.page, 0).getByText(w('status.meets'), { exact: true }).click()
      await at(ines.page).getByText('Guardado a las', { exact: false }).first().waitFor()
      await part(gabriel.page, 1).getByText(w('status.doesNot'), { exact: true }).click()
      const conflict = at(gabriel.page).getByRole('region', { name: w('web.conflict.label') })
      await conflict.waitFor()
      await standsIn(conflict, `Inés Robledo: ${w('status.meets')}`, w('answerParts.joining'))
      await conflict.getByRole('button', { name: w('web.conflict.join') }).click()
      await conflict.getByRole('button', { name: w('web.conflict.keepJoined') }).click()
      await until(async () => {
        const [row] = await rows<{ status: string }>(
          'select status from aval.answer where criterion_id = $1',
          id,
        )
        return row?.status
      }, 'partly')
    })

    it('or takes the other’s', async () => {
      const { conflict, id, criterion } = await both(7, 'Cada enero.', 'Cada mes.')
      await conflict.getByRole('button', { name: w('web.conflict.keepTheirs') }).click()
      await conflict.waitFor({ state: 'detached' })
      expect(await criterion.locator('textarea').first().inputValue()).toBe('Cada enero.')
      expect(await textAt(id)).toBe('Cada enero.')
    })

    it('or joins the two', async () => {
      const { conflict, id } = await both(5, 'Con bitácora.', 'Con cámara.')
      await conflict.getByRole('button', { name: w('web.conflict.join') }).click()
      const joined = conflict.getByLabel(w('web.conflict.joined'))
      expect(await joined.inputValue()).toBe('Con cámara.\n\nCon bitácora.')
      await joined.fill('Con cámara y con bitácora.')
      await conflict.getByRole('button', { name: w('web.conflict.keepJoined') }).click()
      await until(() => textAt(id), 'Con cámara y con bitácora.')
      expect(await versionsAt(id)).toContain('Con bitácora.')
    })

    it('or goes away undecided and finds both again', async () => {
      const { id } = await both(6, 'Dos guardias.', 'Tres guardias.')
      await gabriel.page.reload()
      const conflict = gabriel.page
        .locator('.criterion')
        .nth(6)
        .getByRole('region', { name: w('web.conflict.label') })
      await conflict.waitFor()
      await standsIn(conflict, 'Dos guardias.', 'Tres guardias.')
      expect(await textAt(id)).toBe('Dos guardias.')
      await conflict.getByRole('button', { name: w('web.conflict.keepMine') }).click()
      await until(() => textAt(id), 'Tres guardias.')
    })

    it('at the very same moment: one is saved, the others are handed what it wrote', async () => {
      const criterionId = (await ines.page.locator('.criterion').nth(2).getAttribute('id')) ?? ''
      const answers = await Promise.all(
        Array.from({ length: 12 }, async (_, place) => {
          const { page } = place % 2 ? ines : gabriel
          const data = {
            siteId: trader.siteId,
            criterionId,
            status: 'meets',
            text: `Texto ${place}`,
            reason: '',
            baseVersion: 0,
          }
          return (await page.request.put('/api/v1/company/answers', { data })).json() as Promise<{
            saved: boolean
            theirs?: { text: string }
          }>
        }),
      )
      expect(answers.filter(({ saved }) => saved)).toHaveLength(1)
      const kept = await textAt(criterionId)
      expect(answers.filter(({ saved }) => !saved).map(({ theirs }) => theirs?.text)).toEqual(
        Array(11).fill(kept),
      )
    })
  })

  describe('a connection that drops while somebody writes', () => {
    const ready = async (page: Page) => {
      await planning(page)
      await page.evaluate(
        'navigator.serviceWorker.ready.then(() => new Promise((done) => setTimeout(done, 1000)))',
      )
    }

    it('keeps the words on the device and sends them by itself', async () => {
      const { page, context } = ines
      await ready(page)
      const { criterion, text, id, saved } = await answerAt(page, 8)
      await text.fill('Antes del corte.')
      await saved()
      await context.setOffline(true)
      await text.fill('Antes del corte. Y sin señal en el andén.')
      await criterion.getByText(w('web.save.onDevice')).waitFor()
      expect(await textAt(id)).toBe('Antes del corte.')
      await context.setOffline(false)
      await until(() => textAt(id), 'Antes del corte. Y sin señal en el andén.')
      await saved()
    })

    it('keeps them over a page loaded anew without a connection', async () => {
      const { page, context } = ines
      await ready(page)
      const { criterion, text, id } = await answerAt(page, 9)
      await context.setOffline(true)
      await text.fill('Escrito sin señal, y la página se cerró.')
      await criterion.getByText(w('web.save.onDevice')).waitFor()
      await page.reload()
      await page.getByText(w('web.net.offline')).first().waitFor()
      await context.setOffline(false)
      await until(() => textAt(id), 'Escrito sin señal, y la página se cerró.')
    })

    it('sends what a closed page left behind, from whatever page is opened next', async () => {
      const { context } = ines
      const page = await context.newPage()
      await ready(page)
      const { criterion, text, id } = await answerAt(page, 10)
      await context.setOffline(true)
      await text.fill('La última línea antes de cerrar.')
      await criterion.getByText(w('web.save.onDevice')).waitFor()
      await page.close()
      await context.setOffline(false)
      await ines.page.goto('/inicio')
      await until(() => textAt(id), 'La última línea antes de cerrar.')
    })
  })

  describe('a connection that drops while a file is sent', () => {
    const pieces = '**/api/v1/company/uploads/*/pieces/*'
    const underWay = () => rows('select id from aval.evidence_upload where evidence_id is null')
    const gathering = () => readdirSync(join(server.world.evidence.folder, 'gathering'))
    const large = (mark: string) => Buffer.concat([aPdf(`/${mark} true`), zeros(6)])

    /** Begins a file of six pieces; after the third nothing gets through. */
    const sendThree = async (page: Page, name: string) => {
      let through = 0
      await page.route(pieces, async (route) => {
        through += 1
        if (through <= 3) return route.continue()
        await ines.context.setOffline(true)
        return route.abort('internetdisconnected')
      })
      const { criterion } = await openAnswer(page, 14)
      await criterion
        .locator('input[type=file][multiple]')
        .setInputFiles({ name, mimeType: 'application/pdf', buffer: large(name.slice(0, 5)) })
      await criterion.getByText('Enviados 3.1 MB de 6.3 MB', { exact: false }).waitFor()
      await criterion.getByText('Sin conexión', { exact: false }).waitFor()
      return criterion
    }

    it('goes on where it stood, over a page loaded anew, and arrives once', async () => {
      const { page, context } = ines
      await planning(page)
      await page.evaluate(
        'navigator.serviceWorker.ready.then(() => new Promise((done) => setTimeout(done, 1000)))',
      )
      await sendThree(page, 'corte.pdf')
      expect(await underWay()).toHaveLength(1)
      await page.unroute(pieces)
      await page.reload()
      await page.getByText(w('web.net.offline')).first().waitFor()
      const sent: string[] = []
      page.on('request', (request) => {
        if (request.method() === 'PUT') sent.push(request.url().split('/').at(-1) ?? '')
      })
      await context.setOffline(false)
      const named = async () => (await papers()).filter(({ name }) => name === 'corte.pdf').length
      await until(named, 1)
      await page.locator('.criterion').nth(14).getByText(w('assess.evidence.count_one')).waitFor()
      expect(sent).toEqual([3, 4, 5, 6].map((piece) => String(piece * MB)))
      const links =
        'select 1 from aval.answer_evidence l join aval.evidence e on e.id = l.evidence_id where e.name = $1'
      expect(await rows(links, 'corte.pdf')).toHaveLength(1)
      expect([await underWay(), gathering()]).toEqual([[], []])
      await page.reload()
      await page.locator('.criterion').nth(14).waitFor()
      expect(await named()).toBe(1)
    })

    it('or is cancelled, and nothing of it stays anywhere', async () => {
      const { page, context } = ines
      await planning(page)
      const criterion = await sendThree(page, 'error.pdf')
      expect(gathering()).toHaveLength(1)
      await page.unroute(pieces)
      await page.route(pieces, () => undefined)
      await context.setOffline(false)
      await criterion.getByText('Enviados 3.1 MB', { exact: false }).waitFor()
      await criterion.getByRole('button', { name: w('uploads.cancel') }).click()
      await until(underWay, [])
      await until(async () => gathering(), [])
      await page.unroute(pieces)
      await page.reload()
      await page.locator('.criterion').nth(14).waitFor()
      expect((await papers()).map(({ name }) => name)).not.toContain('error.pdf')
    })
  })

  describe('a session that ends in mid-form', () => {
    const endSession = () => rows('delete from aval.sign_in_session where person_id = $1', ines.id)
    const signInAgain = async (dialog: Locator) => {
      await dialog.locator('input[type=password]').fill(aPassword)
      await dialog.locator('button[type=submit]').click()
      await dialog.getByLabel(w('web.code.label')).fill(await ines.code())
      await dialog.locator('button[type=submit]').click()
    }

    it('asks to sign in over the page, and saves what stood there', async () => {
      const { page } = ines
      await planning(page)
      const { text, id, saved } = await answerAt(page, 11)
      await endSession()
      await text.fill('Escrito con la sesión vencida.')
      const dialog = page.getByRole('dialog', { name: w('web.sessionEnded.title') })
      await dialog.waitFor()
      expect(await text.inputValue()).toBe('Escrito con la sesión vencida.')
      await signInAgain(dialog)
      await dialog.waitFor({ state: 'hidden' })
      await saved()
      expect(await textAt(id)).toBe('Escrito con la sesión vencida.')
    })

    it('keeps it too for whoever puts that off and loads the page anew', async () => {
      const { page } = ines
      await planning(page)
      const { text, id } = await answerAt(page, 12)
      await endSession()
      await text.fill('Escrito antes de irse.')
      const dialog = page.getByRole('dialog', { name: w('web.sessionEnded.title') })
      await dialog.getByRole('button', { name: w('web.sessionEnded.later') }).click()
      await page.reload()
      await page.waitForURL('**/entrar?volver=*')
      const main = page.getByRole('main')
      await page.getByLabel(w('web.email.label')).fill(await emailOf(ines.id))
      await main.getByLabel(w('web.password.label'), { exact: true }).fill(aPassword)
      await main.getByRole('button', { name: w('web.signIn'), exact: true }).click()
      await page.getByLabel(w('web.code.label')).fill(await ines.code())
      await main.getByRole('button').first().click()
      await page.waitForURL('**/perfil/planning')
      await until(() => textAt(id), 'Escrito antes de irse.')
    })

    const emailOf = async (id: string) =>
      (await rows<{ email: string }>('select email from aval.person where id = $1', id))[0]?.email ?? ''
  })

  describe('a disk that is full', () => {
    let disk: SmallDisk | undefined
    afterAll(() => disk?.takeAway())

    it('refuses the file in words, keeps no half of it, and goes on with everything else', async () => {
      const { page } = gabriel
      await planning(page)
      const { criterion, text, id } = await answerAt(page, 13)
      const there = (await papers()).length
      disk = smallDisk(server.world.evidence, 4)
      await text.fill('El texto no depende del disco de los archivos.')
      const large = Buffer.concat([aPdf('/Large true'), zeros(6)])
      await criterion
        .locator('input[type=file][multiple]')
        .setInputFiles({ name: 'grande.pdf', mimeType: 'application/pdf', buffer: large })
      await criterion.getByText(w('refusal.evidence.diskFull')).waitFor()
      expect(await papers()).toHaveLength(there)
      expect(readdirSync(join(server.world.evidence.folder, 'incoming'))).toEqual([])
      await until(() => textAt(id), 'El texto no depende del disco de los archivos.')
      const status = await page.request.get('/api/v1/company/progress')
      expect(status.ok()).toBe(true)
      await page.goto('/inicio')
      await page.getByRole('heading', { level: 1 }).waitFor()
    })

    it('takes the same file once there is room, with nobody’s help', async () => {
      disk?.makeRoom()
      const { page } = gabriel
      await planning(page)
      const { criterion } = await openAnswer(page, 13)
      const large = Buffer.concat([aPdf('/Large true'), zeros(6)])
      await criterion
        .locator('input[type=file][multiple]')
        .setInputFiles({ name: 'grande.pdf', mimeType: 'application/pdf', buffer: large })
      await criterion.getByText('grande.pdf').first().waitFor()
      await until(async () => (await papers()).map(({ name }) => name).includes('grande.pdf'), true)
    })
  })

  describe('another site’s page', () => {
    let elsewhere: Server
    let place = ''

    beforeAll(async () => {
      elsewhere = createServer((request, reply) => {
        reply.setHeader('content-type', 'text/html')
        reply.end(request.url === '/' ? trap(url) : '')
      })
      await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
      // Another port of the same name: the browser sends the cookie along, so that only the server's own check is left.
      place = `http://localhost:${(elsewhere.address() as AddressInfo).port}`
    })
    afterAll(() => {
      // The browser keeps its connections open; closing alone would wait for it.
      elsewhere.closeAllConnections()
      return new Promise((resolve) => elsewhere.close(resolve))
    })

    it('changes nothing with the visitor’s own session', async () => {
      const before = await rows('select id from aval.site')
      const knocks: { readonly hasCookie: boolean; readonly status: number }[] = []
      server.app.server.on('request', (request, reply) => {
        if (request.headers.origin !== place) return
        reply.on('finish', () =>
          knocks.push({ hasCookie: (request.headers.cookie ?? '') !== '', status: reply.statusCode }),
        )
      })
      const page = await ines.context.newPage()
      await page.goto(place)
      await until(async () => knocks, Array(3).fill({ hasCookie: true, status: 403 }))
      expect(await rows('select id from aval.site')).toEqual(before)
      await page.close()
    })

    it('is told so, in words', async () => {
      const answer = await fetch(`${url}/api/v1/company/sites`, {
        method: 'POST',
        headers: {
          cookie: await cookieOf(ines),
          origin: 'https://otra.example',
          'content-type': 'application/json',
        },
        body: '{}',
      })
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({ error: { code: 'request.otherSite' } })
    })

    it('cannot show ours in a frame', async () => {
      const answer = await fetch(`${url}/inicio`)
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    })
  })

  const cookieOf = async ({ context }: Desk) =>
    (await context.cookies(url)).map(({ name, value }) => `${name}=${value}`).join('; ')
})

/** A page that tries every way in which a page may send something to somebody else's server. */
const trap = (url: string) => `<!doctype html><body>
<iframe name="out" hidden></iframe>
<form id="f" method="post" target="out" enctype="text/plain" action="${url}/api/v1/company/sites">
<input name='{"name":"Intruso","kind":"plant","address":"","city":"X","state":"' value='X"}'></form>
<script>
document.getElementById('f').submit()
const site = JSON.stringify({ name: 'Intruso', kind: 'plant', address: '', city: 'X', state: 'X' })
fetch('${url}/api/v1/company/sites', { method: 'POST', mode: 'no-cors', credentials: 'include', body: site })
navigator.sendBeacon('${url}/api/v1/company/sites', site)
</script>`

describe('words that would be a program', () => {
  const struck =
    '<img src=x onerror="window.struck=1;alert(1)"><svg onload=alert(2)>"\'><script>window.struck=1;alert(3)</script>'
  const name = `Almenara ${struck}`
  const formula = `=HYPERLINK("http://mal.example","Almenara")`
  const nested = 'Patio $t(web.signIn) {name} {{name}}'
  let server: TestServer
  let url = ''
  let trader: Trader
  let desk: TraderDesk
  let office: Desk
  const alarms: string[] = []

  beforeAll(async () => {
    server = await aServer({ pages: true })
    url = await server.listen()
    trader = await aTrader(server, {
      name,
      site: nested,
      city: `Saltillo ${struck}`,
      administrator: `Inés ${struck}`,
    })
    desk = await sitDownFor(server, url, trader, `Gabriel ${struck}`)
    office = await sitDown(url)
    for (const { page } of [desk, office]) watch(page)
    await signInOfficer()
  })
  afterAll(async () => {
    for (const one of [desk, office]) await one?.close()
    await server.stop()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictures([desk, office], 'hostile-words')
  })

  const watch = (page: Page) => {
    page.on('dialog', (dialog) => {
      alarms.push(`${page.url()}: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      if (new URL(request.url()).host !== new URL(url).host && request.url().startsWith('http'))
        alarms.push(request.url())
    })
  }
  const signInOfficer = async () => {
    const roles = ['intakeOfficer', 'accountOfficer', 'validator', 'programmeManager'] as const
    const { cookie } = await server.people.signedIn({ name: `Teo ${struck}`, roles })
    await office.context.addCookies(
      cookie.split('; ').map((pair) => ({
        name: pair.slice(0, pair.indexOf('=')),
        value: pair.slice(pair.indexOf('=') + 1),
        url,
      })),
    )
  }
  const visit = async (page: Page, address: string, ...texts: string[]) => {
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    for (const text of texts) await page.getByText(text, { exact: false }).first().waitFor()
    await page.evaluate('new Promise((done) => setTimeout(done, 300))')
    expect(await page.evaluate('window.struck')).toBeUndefined()
    expect(alarms).toEqual([])
  }

  it('stand on the company’s pages as words', async () => {
    const { page } = desk
    await page.goto('/perfil/planning')
    const { text, saved, criterion } = await answerAt(page, 0)
    await text.fill(`${struck} $t(web.signIn)`)
    await saved()
    const buffer = aPdf('/Name true')
    await criterion
      .locator('input[type=file][multiple]')
      .setInputFiles({ name: `plano <img src=x onerror=alert(4)>.pdf`, mimeType: 'application/pdf', buffer })
    await criterion.getByText('plano', { exact: false }).first().waitFor()
    for (const [door, data] of Object.entries(everythingSaid)) {
      const said = await page.request.post(`/api/v1/company/${door}`, { data })
      expect(said.ok(), `${door}: ${await said.text()}`).toBe(true)
    }
    const shown: Readonly<Record<string, readonly string[]>> = {
      '/perfil/planning': [nested, '<script>window.struck=1'],
      '/empresa': [struck, nested],
      '/evidencias': ['plano'],
      '/mensajes': [struck],
      '/avisos': [struck],
      '/socios': [struck],
      '/personas': [struck],
    }
    for (const address of new Set([...addressesOf('company'), ...Object.keys(shown)]))
      await visit(page, address, ...(shown[address] ?? []))
  })

  const everythingSaid = {
    messages: { body: struck },
    notices: {
      kind: 'change',
      what: 'address',
      tells: struck,
      happenedOn: new Date().toISOString().slice(0, 10),
    },
    partners: {
      name: struck,
      role: 'carrier',
      traderNumber: struck.slice(0, 40),
      certified: false,
      reviewedOn: null,
      nextReviewOn: null,
    },
  }

  /** Every address of a side that names nothing in particular. */
  const addressesOf = (side: 'company' | 'office') =>
    routeTable.filter((row) => row.side === side && !row.path.includes('$')).map(({ path }) => path)

  it('stand on the office’s pages as words', async () => {
    const { page } = office
    await submitAnyway()
    for (const address of addressesOf('office')) await visit(page, address)
    for (const address of ['/cola', '/casos']) await visit(page, address, name)
    for (const tab of [
      '',
      '/perfil',
      '/verificacion',
      '/visitas',
      '/hallazgos',
      '/cartas',
      '/mensajes',
      '/decision',
    ]) {
      await visit(page, `/casos/${trader.number}${tab}`, name)
    }
    await visit(page, `/casos/${trader.number}/verificacion`, struck)
  })

  /** On to vetting as the office would take it; what is asked of a profile on the way is another test's. */
  const submitAnyway = async () => {
    await asSystem(server.world.db, (tx) =>
      tx.client.query(`update aval.case_file set state = 'vetting', submitted_at = now() where id = $1`, [
        trader.caseId,
      ]),
    )
    const officer = await server.anOfficer(`Lidia ${struck}`, 'accountOfficer')
    const check = {
      caseId: trader.caseId,
      kind: 'customsCompliance',
      result: 'concern',
      tells: struck,
    } as const
    expect(await recordVettingCheck(server.world, officer, check)).toMatchObject({ ok: true })
  }

  it('stand in the office’s workbook as words, and as no formula', async () => {
    await asSystem(server.world.db, (tx) =>
      tx.client.query('update aval.operator set name = $2 where id = $1', [trader.operatorId, formula]),
    )
    const answer = await office.page.request.get('/api/v1/cases/export.xlsx?scope=all')
    const book = new Excel.Workbook()
    await book.xlsx.load((await answer.body()).buffer as ArrayBuffer)
    const cells: Excel.Cell[] = []
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell))))
    expect(cells.some(({ text }) => text.includes('HYPERLINK'))).toBe(true)
    expect(
      cells.filter(({ type }) => type === Excel.ValueType.Formula || type === Excel.ValueType.Hyperlink),
    ).toEqual([])
  })

  it('stand in the public register as words, and in its table as no formula', async () => {
    const names = [name, formula, '+1+1 almenara', '@SUM(1) almenara', '-1 almenara', '\t=1 almenara']
    await asSystem(server.world.db, (tx) =>
      tx.client.query(
        `insert into aval.register_entry (trader_number, public_name, search_name, types, city, since, listed)
         select 'MXNEEC' || lpad(place::text, 5, '0'), name, lower(name), '{importer}', $2, date '2026-01-05', true
         from unnest($1::text[]) with ordinality as named(name, place)`,
        [names, formula],
      ),
    )
    await visit(office.page, '/registro?q=almenara', name, formula)
    const table = await (await fetch(`${url}/api/v1/register.csv`)).text()
    expect(table).toContain('HYPERLINK')
    const cells = table
      .replace(/^\ufeff/u, '')
      .split(/[,\r\n]+/u)
      .map((cell) => cell.replace(/^"/u, ''))
    expect(cells.filter((cell) => /^[=+\-@\t]/u.test(cell))).toEqual([])
  })
})
