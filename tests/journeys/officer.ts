import type { Page } from 'playwright-core'
import type { OfficeRole } from '../../src/domain/people/roles.ts'
import type { TestServer } from '../fixtures/aServer.ts'
import { aPassword, codeOf } from '../fixtures/people.ts'
import { type Desk, sitDown } from './browser.ts'
import { w } from './words.ts'

/** An authenticator as a person holds it: no code opens twice, and one about to lapse is let go. */
export const authenticator = (secret: string) => {
  const used = new Set<string>()
  return {
    next: async (): Promise<string> => {
      for (;;) {
        const code = periods()
          .map((period) => codeOf(secret, period))
          .find((one) => !used.has(one))
        if (code) {
          used.add(code)
          return code
        }
        await new Promise((resolve) => setTimeout(resolve, 1000))
      }
    },
  }
}

/** The code before this one is still taken, but only while this one lasts. */
const periods = () => ((Date.now() / 1000) % 30 < 15 ? [-1, 0, 1] : [0, 1])

export interface Officer extends Desk {
  readonly id: string
  readonly code: () => Promise<string>
}

/** An officer of a role, signed in at a browser of their own with password and authenticator. */
export const officer = async (
  server: TestServer,
  url: string,
  name: string,
  role: OfficeRole,
  width?: number,
): Promise<Officer> => {
  const person = await server.people.withPassword({ name, roles: [role], authenticator: true })
  const holds = authenticator(person.totpSecret ?? '')
  const desk = await sitDown(url, width === undefined ? {} : { width })
  const { page } = desk
  await page.goto('/entrar')
  await page.getByLabel(w('web.email.label')).fill(person.email)
  await page.getByLabel(w('web.password.label'), { exact: true }).fill(aPassword)
  await page
    .getByRole('main')
    .getByRole('button', { name: w('web.signIn'), exact: true })
    .click()
  await page.getByLabel(w('web.code.label')).fill(await holds.next())
  await page.getByRole('main').getByRole('button').first().click()
  await page.waitForURL((where) => !where.pathname.startsWith('/entrar'))
  return { ...desk, id: person.id, code: holds.next }
}

/** Opens a tab of a case and takes a step there, with words where it asks for them and a code where it signs. */
export const takeStep = async (
  { page, code }: Officer,
  number: string,
  tab: string,
  step: string,
  { words, sign = false }: { readonly words?: string; readonly sign?: boolean } = {},
): Promise<void> => {
  await page.goto(`/casos/${number}${tab ? `/${tab}` : ''}`)
  const form = page.getByRole('form', { name: w(`step.${step}`), exact: true })
  const choice = page.locator(`input[name=decision][value=${step}]`)
  await choice.or(form).first().waitFor()
  if ((await choice.count()) > 0) await choice.check()
  if (words) await form.locator('textarea[name=words]').fill(words)
  const taken = page.waitForResponse((answer) => answer.url().endsWith(`/steps/${step}`))
  await form.getByRole('button', { name: w(`step.${step}`) }).click()
  if (sign) await signWith(page, await code())
  const answer = await taken
  if (!answer.ok()) throw new Error(`${step}: ${await answer.text()}`)
}

export const signWith = async (page: Page, code: string): Promise<void> => {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(w('web.code.label')).fill(code)
  await dialog.locator('button[type=submit]').click()
}
