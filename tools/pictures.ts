/**
 * Pictures of every page, wide and phone-wide, light and dark, in both languages, with the demonstration country behind them:
 * `npx vite build --config web/vite.config.ts && npx tsx tools/pictures.ts [part of an address]`. They lie in
 * test-results/pictures/.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { aFullServer } from '../tests/fixtures/aFullServer.ts'
import { startTestGround } from '../tests/fixtures/testGround.ts'
import { type Desk, sitDown } from '../tests/journeys/browser.ts'
import { fullPages, type PageToVisit } from '../tests/journeys/pagesToVisit.ts'
import { changeWho, drawIn, openWholly, watchRequests } from '../tests/journeys/settled.ts'

const folder = join('test-results', 'pictures')
const languages = ['es', 'en'] as const
const themes = ['light', 'dark'] as const
const looks = languages.flatMap((language) => themes.map((theme) => ({ language, theme })))
const widths = { wide: 1440, phone: 390 } as const

const nameOf = ({ row }: PageToVisit) =>
  row.path.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'welcome'

const photograph = async (desk: Desk, url: string, pages: readonly PageToVisit[], look: string) => {
  const quiet = watchRequests(desk.page)
  let before = '-'
  for (const one of pages) {
    if (before !== one.cookie) await changeWho(desk, url, one.cookie)
    before = one.cookie
    await openWholly(desk.page, one.address, quiet)
    for (const [name, width] of Object.entries(widths)) {
      await desk.page.setViewportSize({ width, height: width < 600 ? 844 : 900 })
      await desk.page.screenshot({ path: join(folder, `${nameOf(one)}-${name}-${look}.png`), fullPage: true })
    }
  }
}

const main = async (part = ''): Promise<void> => {
  const ground = await startTestGround()
  const server = await aFullServer(40, ground)
  try {
    const url = await server.listen()
    const pages = (await fullPages(server)).filter(({ address }) => address.includes(part))
    mkdirSync(folder, { recursive: true })
    for (const { language, theme } of looks) {
      const desk = await sitDown(url, { language, theme })
      await drawIn(desk.page, language)
      await photograph(desk, url, pages, `${language}-${theme}`)
      await desk.close()
    }
  } finally {
    await server.stop()
    await ground.stop()
  }
}

await main(process.argv[2])
