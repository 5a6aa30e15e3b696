import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMessages } from '../../src/files/messages.ts'
import { aFullServer, type FullServer } from '../fixtures/aFullServer.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { sitDown } from './browser.ts'
import { emptyPages, fullPages, type PageToVisit, pages } from './pagesToVisit.ts'
import { changeWho, drawIn, openWholly, watchRequests } from './settled.ts'
import { violationsOn } from './violationsOn.ts'

const languages = ['es', 'en'] as const
const themes = ['light', 'dark'] as const
const wide = { width: 1440, height: 900 }
const phones = [390, 320] as const

const afterDrawing = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`

interface Head {
  readonly lang: string
  readonly theme: string
  readonly h1: number
  readonly title: string
  readonly path: string
  /** What a page with something on it never says: that a door refused it. */
  readonly refused: string
  /** A message's code where its sentence should stand, or a place in a sentence that nothing filled. */
  readonly raw: readonly string[]
}

const rooms = [...new Set([...readMessages().keys()].map((code) => code.split('.')[0]))].join('|')

const readHead = `({
  lang: document.documentElement.lang,
  theme: document.documentElement.getAttribute('data-mantine-color-scheme'),
  h1: document.querySelectorAll('h1').length,
  title: document.title,
  path: location.pathname,
  refused: document.querySelector('main [role=alert]')?.textContent ?? '',
  raw: document.body.innerText.match(/(?<![\\w/@.-])(?:${rooms})\\.[a-z]\\w*(?:\\.\\w+)*|\\{\\w+\\}/g) ?? [],
})`

interface Expected {
  readonly language: string
  readonly theme: string
  /** The pages seen before, by their titles. */
  readonly titles: ReadonlyMap<string, string>
}

const faultsOf = ({ lang, theme, h1, title, path, raw }: Head, expected: Expected): readonly string[] => {
  const other = expected.titles.get(title) ?? path
  return [
    ...(lang === expected.language ? [] : [`speaks ${lang}`]),
    ...(theme === expected.theme ? [] : [`is ${theme}`]),
    ...raw.map((code) => `shows ${code} raw`),
    ...(h1 === 1 ? [] : [`has ${h1} h1`]),
    ...(/^.{2,} · Aval$/.test(title) && other === path ? [] : [`is called '${title}' like ${other}`]),
  ]
}

describe.each(['empty', 'filled'] as const)('every page, %s', (state) => {
  let server: TestServer | FullServer
  let url = ''
  let visits: readonly PageToVisit[]
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
    // A started server has read its programmes before anybody asks.
    await server.world.library()
    url = await server.listen()
  })
  afterAll(() => server.stop())

  /** A page in sight, in light and in dark and as wide as a desk: its faults. */
  const faultsInBothThemes = async (page: Page, language: string, titles: ReadonlyMap<string, string>) => {
    const faults: string[] = []
    await page.setViewportSize(wide)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await page.locator(`html[data-mantine-color-scheme=${theme}]`).waitFor()
      const head = (await page.evaluate(readHead)) as Head
      const refused = state === 'filled' && head.refused ? [`says '${head.refused}'`] : []
      const found = [
        ...(await violationsOn(page)),
        ...faultsOf(head, { language, theme, titles }),
        ...refused,
      ]
      faults.push(...found.map((what) => `${theme}: ${what}`))
      checks += 1
    }
    return faults
  }

  /** The same page on phones: what makes it scroll sideways. */
  const faultsOnPhones = async (page: Page) => {
    const faults: string[] = []
    for (const width of phones) {
      await page.setViewportSize({ width, height: 844 })
      await page.evaluate(afterDrawing)
      const over = (await page.evaluate(widest)) as string
      if (over) faults.push(`${width}: ${over}`)
    }
    return faults
  }

  it.concurrent.each(languages)(
    'in %s is open to everybody, and fits a phone',
    { timeout: 900_000 },
    async (language) => {
      const desk = await sitDown(url, { language })
      try {
        const { page } = desk
        const quiet = watchRequests(page)
        const faults: string[] = []
        const titles = new Map<string, string>()
        page.on('pageerror', (error) => broken.push(`${page.url()}: ${error.message}`))
        await drawIn(page, language)
        let seated = '-'
        for (const { row, address, cookie } of visits) {
          if (seated !== cookie) await changeWho(desk, url, cookie)
          seated = cookie
          await openWholly(page, address, quiet)
          const found = [
            ...(await faultsInBothThemes(page, language, titles)),
            ...(await faultsOnPhones(page)),
          ]
          faults.push(...found.map((what) => `${row.path} ${what}`))
          const { title, path } = (await page.evaluate(readHead)) as Head
          titles.set(title, path)
        }
        expect(faults).toEqual([])
      } finally {
        await desk.close()
      }
    },
  )

  it('was looked at, each of them in each way, and nothing broke', () => {
    expect(visits.map(({ row }) => row.path)).toEqual(pages.map(({ path }) => path))
    expect(checks).toBe(pages.length * languages.length * themes.length)
    expect(checks).toBeGreaterThanOrEqual(116)
    expect(broken).toEqual([])
  })

  it('would be caught: a picture without words, grey on grey, and what is too wide are found', async () => {
    const desk = await sitDown(url, { width: 390 })
    const { page } = desk
    await page.goto('/privacidad')
    await page.locator('h1').waitFor()
    expect(await page.evaluate(widest)).toBe('')
    await page.evaluate(
      `document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="/mark.svg"><p style="color:#999;background:#aaa;width:500px">gris</p>')`,
    )
    const found = (await violationsOn(page)).join('\n')
    expect(found).toContain('image-alt')
    expect(found).toContain('color-contrast')
    expect(await page.evaluate(widest)).toContain('gris')
    await desk.close()
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
