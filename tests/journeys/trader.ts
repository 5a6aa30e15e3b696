import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import type { Actor } from '../../src/actions/actor.ts'
import { startApplication } from '../../src/actions/operators/startApplication.ts'
import { saveSite } from '../../src/actions/profile/saveSite.ts'
import type { Outcome } from '../../src/domain/kernel/outcome.ts'
import type { TestServer } from '../fixtures/aServer.ts'
import { aPassword } from '../fixtures/people.ts'
import { type Desk, type DeskOptions, sitDown } from './browser.ts'
import { authenticator } from './officer.ts'
import { w } from './words.ts'

export const outcomeOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok)
    throw new Error(`refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.with ?? {})}`)
  return outcome.value
}

export interface Trader {
  readonly operatorId: string
  readonly caseId: string
  readonly number: string
  readonly siteId: string
  readonly actor: Actor
}

interface TraderWords {
  readonly name?: string
  readonly city?: string
  readonly site?: string
  readonly administrator?: string
}

/** A company that has just entered the programme: a draft, and one site. */
export const aTrader = async (server: TestServer, words: TraderWords = {}): Promise<Trader> => {
  const person = await server.aPerson(words.administrator ?? 'Inés Robledo')
  const entered = outcomeOf(
    await startApplication(server.world, person, {
      name: words.name ?? 'Componentes Almenara',
      taxId: taxIdFrom(randomUUID()),
      types: ['importer'],
      city: words.city ?? 'Saltillo',
      legalRepresentative: words.administrator ?? 'Julián Ocampo',
      officeId: 'central',
      eligibility: [],
    }),
  )
  const actor: Actor = { ...person, roles: ['companyAdministrator'], operatorIds: [entered.operatorId] }
  const site = {
    name: words.site ?? 'Planta Saltillo',
    kind: 'plant',
    address: 'Av. Uno 1',
    city: words.city ?? 'Saltillo',
    state: 'COA',
  }
  const { id: siteId } = outcomeOf(await saveSite(server.world, actor, site))
  return { ...entered, siteId, actor }
}

const taxIdFrom = (id: string) => `ALM010203${id.replaceAll('-', '').slice(0, 3).toUpperCase()}`

export interface TraderDesk extends Desk {
  readonly id: string
  readonly name: string
  readonly code: () => Promise<string>
}

/** Somebody of a company, signed in with password and authenticator at a browser of their own. */
export const sitDownFor = async (
  server: TestServer,
  url: string,
  { operatorId }: Pick<Trader, 'operatorId'>,
  name: string,
  options: DeskOptions = {},
): Promise<TraderDesk> => {
  const person = await server.people.withPassword({ name, operator: operatorId, authenticator: true })
  const holds = authenticator(person.totpSecret ?? '')
  const desk = await sitDown(url, options)
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
  return { ...desk, id: person.id, name, code: holds.next }
}

/** The place where one criterion is answered, opened and with its status chosen. */
export const answerAt = async (page: Page, place: number) => {
  const criterion = page.locator('.criterion').nth(place)
  // A criterion with parts has the choice once for each.
  const choices = criterion.locator('.choice').getByText(w('status.meets'), { exact: true })
  await choices.first().waitFor()
  for (const choice of await choices.all()) await choice.click()
  const text = criterion.locator('textarea').first()
  await text.waitFor()
  return {
    criterion,
    text,
    saved: () => criterion.getByText('Guardado a las', { exact: false }).first().waitFor(),
    id: (await criterion.getAttribute('id')) ?? '',
  }
}
