import type { Page } from 'playwright-core'
import { inScope } from '../../src/store/database/scope.ts'
import type { TestServer } from '../fixtures/aServer.ts'
import { authenticator } from './officer.ts'
import { w } from './words.ts'

const password = 'un caballo mira la lluvia'

/** The latest mail to somebody, as it lies in the local outbox. */
export const mailTo = async (server: TestServer, address: string): Promise<string> => {
  const mail = await inScope(
    server.world.db,
    { side: 'system', personId: null, operatorIds: [], officeIds: 'all', requestId: 'test' },
    (tx) =>
      tx.kysely
        .selectFrom('outgoingMail')
        .select('body')
        .where('toAddress', '=', address)
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow(),
  )
  return mail.body
}

/** Signs up, confirms by the mail's link, signs in, sets up the authenticator. Answers the authenticator. */
export const signUp = async (
  server: TestServer,
  page: Page,
  person: { readonly name: string; readonly email: string },
): Promise<ReturnType<typeof authenticator>> => {
  await page.goto('/crear-cuenta')
  await page.getByLabel(w('web.name.label')).fill(person.name)
  await page.getByLabel(w('web.email.label')).fill(person.email)
  await page.getByLabel(w('web.password.label'), { exact: true }).fill(password)
  await page.getByRole('button', { name: w('web.signUp.act') }).click()
  await page.getByText(w('web.signUp.sentTitle')).waitFor()
  const link = /\/confirmar\?\S+/.exec(await mailTo(server, person.email))?.[0] ?? ''
  await page.goto(link)
  await page.getByText(w('web.confirm.done')).waitFor()
  await page.goto('/entrar')
  await page.getByLabel(w('web.email.label')).fill(person.email)
  await page.getByLabel(w('web.password.label'), { exact: true }).fill(password)
  await page
    .getByRole('main')
    .getByRole('button', { name: w('web.signIn'), exact: true })
    .click()
  await page.waitForURL((url) => !url.pathname.startsWith('/entrar'))
  await page.goto('/segundo-factor')
  await page.getByRole('button', { name: w('web.secondFactor.start') }).click()
  const secret = ((await page.locator('code.hash').textContent()) ?? '').replace(/\s/g, '')
  const holds = authenticator(secret)
  await page.getByLabel(w('web.code.label')).fill(await holds.next())
  await page.getByRole('button', { name: w('web.secondFactor.confirm') }).click()
  await page.getByRole('button', { name: w('web.secondFactor.go') }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/segundo-factor'))
  return holds
}
