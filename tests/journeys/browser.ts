import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const filming = (video: string) => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${video}`,
]

export interface Desk {
  readonly context: BrowserContext
  readonly page: Page
  readonly close: () => Promise<void>
}

export interface DeskOptions {
  readonly width?: number
  readonly language?: 'es' | 'en'
  readonly theme?: 'light' | 'dark'
  /** A video that stands for what the camera sees. */
  readonly camera?: string
}

/** A person at a real Chromium of their own: nothing is shared with anybody else's. */
export const sitDown = async (
  url: string,
  { width = 1440, language = 'es', theme = 'light', camera }: DeskOptions = {},
): Promise<Desk> => {
  const executablePath = process.env.AVAL_CHROMIUM || '/usr/bin/chromium'
  const home = mkdtempSync(join(tmpdir(), 'aval-browser-'))
  const context = await chromium.launchPersistentContext(home, {
    executablePath,
    args: camera === undefined ? flags : [...flags, ...filming(camera)],
    headless: true,
    baseURL: url,
    viewport: { width, height: width < 600 ? 844 : 900 },
    locale: language === 'es' ? 'es-MX' : 'en-GB',
    timezoneId: 'America/Mexico_City',
    colorScheme: theme,
    acceptDownloads: true,
  })
  context.setDefaultTimeout(20_000)
  const [page = await context.newPage()] = context.pages()
  const close = async () => {
    await context.close()
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  return { context, page, close }
}

/** What every open desk shows, kept under test-results/ when a journey fails. */
export const pictures = async (desks: readonly (Desk | undefined)[], name: string): Promise<void> => {
  mkdirSync('test-results', { recursive: true })
  for (const [place, desk] of desks.entries()) {
    await desk?.page
      .screenshot({ path: join('test-results', `${name}-${place}.png`), fullPage: true })
      .catch(() => undefined)
  }
}
