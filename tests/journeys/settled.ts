import type { Page } from 'playwright-core'
import type { Desk } from './browser.ts'

/** Who sits at the desk from now on; nothing of whoever sat there before is left in the browser. */
export const changeWho = async ({ context, page }: Desk, url: string, cookie: string): Promise<void> => {
  await page.evaluate(
    `for (const key of Object.keys(localStorage)) if (!/^aval\\.(language|theme)$/.test(key)) localStorage.removeItem(key)`,
  )
  await context.clearCookies()
  const pairs = cookie.split('; ').filter(Boolean)
  if (pairs.length === 0) return
  await context.addCookies(
    pairs.map((pair) => ({
      name: pair.slice(0, pair.indexOf('=')),
      value: pair.slice(pair.indexOf('=') + 1),
      url,
    })),
  )
}

/** From now on the pages are drawn in this language, and in whatever theme the browser wishes. */
export const drawIn = async (page: Page, language: string): Promise<void> => {
  await page.goto('/privacidad')
  await page.evaluate(
    `localStorage.setItem('aval.language', '${language}'); localStorage.removeItem('aval.theme')`,
  )
}

/** Tells when nothing that the page asked for is still on its way. */
export const watchRequests = (page: Page) => {
  let open = 0
  let last = Date.now()
  const change = (by: number) => () => {
    open += by
    last = Date.now()
  }
  page.on('request', change(1))
  page.on('requestfinished', change(-1))
  page.on('requestfailed', change(-1))
  return async (): Promise<void> => {
    const since = Date.now()
    while (open > 0 || Date.now() - last < 80) {
      if (Date.now() - since > 20_000) throw new Error(`${page.url()} keeps asking`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

/** Opens an address and waits until what it shows is drawn. */
export const openWholly = async (page: Page, address: string, quiet: () => Promise<void>): Promise<void> => {
  await page.goto(address)
  await page.locator('h1:not(.sr)').first().waitFor({ timeout: 20_000 })
  await page.locator('header.top').waitFor()
  await quiet()
  await page.locator('.skel').first().waitFor({ state: 'detached' })
  await page.evaluate('document.fonts.ready.then(() => true)')
}
