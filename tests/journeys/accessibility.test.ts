import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFullServer, type FullServer } from '../fixtures/aFullServer.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { type Desk, sitDown } from './browser.ts'
import { emptyPages, fullPages, type PageToVisit, pages } from './pagesToVisit.ts'
import { changeWho, drawIn, openWholly, watchRequests } from './settled.ts'

const languages = ['es', 'en'] as const
const themes = ['light', 'dark'] as const
const widths = [390, 320] as const
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What the rules of WCAG find on the page in sight; nothing where all is well. */
const violationsOn = async (page: Page): Promise<readonly string[]> => {
  const known = await page.evaluate(`typeof axe === 'object'`)
  if (!known) await page.evaluate(axe)
  const options = {
    runOnly: { type: 'tag', values: standards },
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
    preload: false,
  }
  const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResults
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(
        (node) =>
          `${id} at ${node.target.join(' ')}: ${node.html.slice(0, 140)} ${node.any[0]?.message ?? ''}`,
      ),
  )
}

interface Head {
  readonly lang: string
  readonly theme: string
  readonly h1: number
  readonly title: string
  readonly path: string
  /** What a page with something on it never says: that a door refused it. */
  readonly refused: string
}

const readHead = `({
  lang: document.documentElement.lang,
  theme: document.documentElement.getAttribute('data-mantine-color-scheme'),
  h1: document.querySelectorAll('h1').length,
  title: document.title,
  path: location.pathname,
  refused: document.querySelector('main [role=alert]')?.textContent ?? '',
})`

interface Expected {
  readonly language: string
  readonly theme: string
  /** The pages seen before, by their titles. */
  readonly titles: ReadonlyMap<string, string>
}

const faultsOf = ({ lang, theme, h1, title, path }: Head, expected: Expected): readonly string[] => {
  const other = expected.titles.get(title) ?? path
  return [
    ...(lang === expected.language ? [] : [`speaks ${lang}`]),
    ...(theme === expected.theme ? [] : [`is ${theme}`]),
    ...(h1 === 1 ? [] : [`has ${h1} h1`]),
    ...(/^.{2,} · Aval$/.test(title) && other === path ? [] : [`is called '${title}' like ${other}`]),
  ]
}

describe.each(['empty', 'filled'] as const)('every page, %s', (state) => {
  let server: TestServer | FullServer
  let url = ''
  let desk: Desk
  let visits: readonly PageToVisit[]
  let quiet: () => Promise<void>
  let checks = 0
  const broken: string[] = []

  beforeAll(async () => {
    if (state === 'filled') {
      const full = await aFullServer()
      server = full
      visits = await fullPages(full)
    } else {
      server = await aServer({ pages: true })
      visits = await emptyPages(server)
    }
    url = await server.listen()
    desk = await sitDown(url)
    await desk.page.emulateMedia({ reducedMotion: 'reduce' })
    quiet = watchRequests(desk.page)
    desk.page.on('pageerror', (error) => broken.push(`${desk.page.url()}: ${error.message}`))
  })
  afterAll(async () => {
    await desk?.close()
    await server?.stop()
  })

  const open = async ({ address, cookie }: PageToVisit, before: { cookie: string }) => {
    if (before.cookie !== cookie) await changeWho(desk, url, cookie)
    before.cookie = cookie
    await openWholly(desk.page, address, quiet)
  }

  describe.each(languages)('in %s', (language) => {
    it.each(themes)('%s, is open to everybody', async (theme) => {
      const { page } = desk
      const faults: string[] = []
      const titles = new Map<string, string>()
      const before = { cookie: '-' }
      await drawIn(page, language, theme)
      for (const visit of visits) {
        await open(visit, before)
        const head = (await page.evaluate(readHead)) as Head
        const found = [...(await violationsOn(page)), ...faultsOf(head, { language, theme, titles })]
        if (state === 'filled' && head.refused) found.push(`says '${head.refused}'`)
        faults.push(...found.map((what) => `${visit.row.path}: ${what}`))
        titles.set(head.title, head.path)
        checks += 1
      }
      expect(faults).toEqual([])
    })
  })

  it.each(widths)('needs no sideways scrolling at %i', async (width) => {
    const { page } = desk
    await page.setViewportSize({ width, height: 844 })
    await drawIn(page, 'es', 'light')
    const before = { cookie: '-' }
    const wide: string[] = []
    for (const visit of visits) {
      await open(visit, before)
      const over = (await page.evaluate(widest)) as string
      if (over) wide.push(`${visit.row.path}: ${over}`)
    }
    expect(wide).toEqual([])
  })

  it('would be caught: a picture without words and grey on grey are found', async () => {
    const { page } = desk
    await page.goto('/privacidad')
    await page.evaluate(
      `document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="/mark.svg"><p style="color:#999;background:#aaa">gris</p>')`,
    )
    const found = (await violationsOn(page)).join('\n')
    expect(found).toContain('image-alt')
    expect(found).toContain('color-contrast')
  })

  it('was looked at, each of them in each way, and nothing broke', () => {
    expect(visits.map(({ row }) => row.path)).toEqual(pages.map(({ path }) => path))
    expect(checks).toBe(pages.length * languages.length * themes.length)
    expect(checks).toBeGreaterThanOrEqual(116)
    expect(broken).toEqual([])
  })
})

/** What makes the page wider than its window, if anything does. */
const widest = `(() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return ''
  const scrolls = (one) => one && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement === document.body ? null : one.parentElement))
  const over = [...document.querySelectorAll('main *, header *, footer *')]
    .filter((one) => one.getBoundingClientRect().right > width + 1 && !scrolls(one.parentElement))
  const inner = over.filter((one) => ![...one.children].some((child) => over.includes(child)))
  return document.documentElement.scrollWidth + ' wide: ' + inner.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).join(' | ')
})()`
