import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../tests/fixtures/database.ts'
import { aPassword, aVisitor, codeOf, openPeople, type People } from '../../tests/fixtures/people.ts'
import { withConnection } from '../store/database/connection.ts'

let fresh: FreshDatabase
let people: People

beforeAll(async () => {
  fresh = await freshDatabase()
  people = openPeople(fresh)
})
afterAll(async () => {
  await people.close()
  await fresh.drop()
})

const asked = async <T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (
    await withConnection(fresh.ownerUrl, async (client) => {
      await client.query(`set search_path = aval`)
      return client.query(sql, values)
    })
  ).rows as T[]

const mailsTo = (address: string) =>
  asked<{ subject: string; body: string; language: string }>(
    'select subject, body, language from outgoing_mail where to_address = $1 order by id',
    [address],
  )

const tokenIn = (body: string | undefined) => /token=([\w-]+)/.exec(body ?? '')?.[1] ?? ''

const knockOf = (cookie: string | undefined) => people.accounts.whoKnocks({ cookie }, 'test', 'es')

describe('somebody new', () => {
  const email = 'ana@exportadora.mx'
  const browser = aVisitor()
  let secret = ''
  let backupCodes: readonly string[] = []

  it('signs up and is mailed a link, in her language', async () => {
    const answer = await people.accounts.signUp(browser, {
      email: 'Ana@Exportadora.mx',
      password: aPassword,
      name: 'Ana Ríos',
      language: 'es',
    })
    expect(answer).toEqual({ ok: true, value: { sent: true } })
    const [mail] = await mailsTo(email)
    expect(mail?.subject).toBe('Confirme su correo')
    expect(mail?.body).toContain('http://localhost:4000/confirmar?token=')
  })

  it('cannot sign in before confirming', async () => {
    const answer = await people.accounts.signIn(browser, { email, password: aPassword })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'signIn.confirmFirst' } })
  })

  it('confirms once: the link does not work again', async () => {
    const [mail] = await mailsTo(email)
    const token = tokenIn(mail?.body)
    expect(await people.accounts.confirm(browser, token)).toMatchObject({ ok: true })
    expect(await people.accounts.confirm(browser, token)).toMatchObject({
      refusal: { code: 'accounts.linkOver' },
    })
  })

  it('signs in with the password and stands on the company’s side, for no company yet', async () => {
    expect(await people.accounts.signIn(browser, { email, password: aPassword })).toEqual({
      ok: true,
      value: { next: 'home' },
    })
    expect(await knockOf(browser.cookie)).toMatchObject({
      name: 'Ana Ríos',
      side: 'company',
      roles: [],
      operatorIds: [],
      steppedUp: false,
    })
  })

  it('sets up an authenticator; the session gets a new token', async () => {
    const begun = await people.accounts.beginSecondFactor(browser)
    if (!begun.ok) throw new Error(begun.refusal.code)
    secret = begun.value.secret
    expect(begun.value.otpauthUri).toContain('otpauth://totp/Aval%20NEEC')
    expect(await people.accounts.confirmSecondFactor(browser, '000000')).toMatchObject({
      refusal: { code: 'secondFactor.wrong' },
    })
    const before = browser.cookie
    const confirmed = await people.accounts.confirmSecondFactor(browser, codeOf(secret, -1))
    if (!confirmed.ok) throw new Error(confirmed.refusal.code)
    backupCodes = confirmed.value.backupCodes
    expect(backupCodes).toHaveLength(10)
    expect(await knockOf(before)).toBeNull()
    expect(await knockOf(browser.cookie)).toMatchObject({ steppedUp: true })
  })

  it('signs out: the cookie is worth nothing', async () => {
    const before = browser.cookie
    await people.accounts.endSession(browser)
    expect(browser.jar.size).toBe(0)
    expect(await knockOf(before)).toBeNull()
  })

  it('signs in again with password and code, and no code twice', async () => {
    expect(await people.accounts.signIn(browser, { email, password: aPassword })).toEqual({
      ok: true,
      value: { next: 'secondFactor' },
    })
    expect(await knockOf(browser.cookie)).toBeNull()
    const code = codeOf(secret)
    expect(
      await people.accounts.showSecondFactor(browser, { code: codeOf(secret, -1), kind: 'totp' }),
    ).toMatchObject({
      refusal: { code: 'secondFactor.used' },
    })
    expect(await people.accounts.showSecondFactor(browser, { code, kind: 'totp' })).toEqual({
      ok: true,
      value: { next: 'home' },
    })
    expect(await knockOf(browser.cookie)).toMatchObject({ steppedUp: true })
  })

  it('steps up with the next code, and gets a new token for it', async () => {
    const before = browser.cookie
    expect(await people.accounts.stepUp(browser, codeOf(secret))).toMatchObject({
      refusal: { code: 'secondFactor.used', family: 'notAllowed' },
    })
    expect(await people.accounts.stepUp(browser, codeOf(secret, 1))).toMatchObject({ ok: true })
    expect(await knockOf(before)).toBeNull()
    expect(await knockOf(browser.cookie)).not.toBeNull()
  })

  it('gets in with a backup code, once', async () => {
    const [code = ''] = backupCodes
    const other = aVisitor()
    await people.accounts.signIn(other, { email, password: aPassword })
    expect(await people.accounts.showSecondFactor(other, { code, kind: 'backup' })).toMatchObject({
      ok: true,
    })
    const third = aVisitor()
    await people.accounts.signIn(third, { email, password: aPassword })
    expect(await people.accounts.showSecondFactor(third, { code, kind: 'backup' })).toMatchObject({
      ok: false,
    })
  })

  it('left every one of these in the audit log', async () => {
    const rows = await asked<{ action: string }>(
      `select distinct action from audit_event where subject_kind = 'person' order by 1`,
    )
    expect(rows.map((row) => row.action)).toEqual([
      'person.confirmEmail',
      'person.signUp',
      'secondFactor.set',
      'session.begin',
      'session.end',
      'session.stepUp',
    ])
  })

  it('is nowhere kept as what opens her account', async () => {
    const token = browser.jar.get('aval.session_token')?.split('.')[0] ?? 'none'
    const tables = ['sign_in_session', 'sign_in_account', 'sign_in_second_factor', 'sign_in_verification']
    for (const table of tables) {
      const [row] = await asked<{ all: string }>(
        `select coalesce(string_agg(t::text, ' '), '') as all from ${table} t`,
      )
      for (const plain of [token, aPassword, secret, ...backupCodes]) expect(row?.all).not.toContain(plain)
    }
  })
})

it('under https the cookies are bound to this host and travel only encrypted', async () => {
  const secure = openPeople(fresh, { url: 'https://aval.aduana.mx' })
  const owner = await secure.withPassword({ authenticator: true })
  const lines: string[] = []
  const browser = aVisitor()
  const visitor = {
    ...browser,
    get cookie() {
      return browser.cookie
    },
    keepCookie: (line: string) => {
      lines.push(line)
      browser.keepCookie(line)
    },
  }
  await secure.accounts.signIn(visitor, { email: owner.email, password: aPassword })
  await secure.accounts.showSecondFactor(visitor, { code: codeOf(owner.totpSecret ?? ''), kind: 'totp' })
  expect([...browser.jar.keys()]).toEqual(['__Host-aval.session_token'])
  for (const line of lines)
    expect(line).toMatch(/^__Host-aval\.\w+=.*Path=\/;.*HttpOnly; Secure; SameSite=Lax/)
  expect(await secure.accounts.whoKnocks({ cookie: browser.cookie }, 'test', 'es')).toMatchObject({
    personId: owner.id,
  })
  await secure.close()
})

it('a person of the demonstration signs in with what is told of them, however often they are made', async () => {
  const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  const roles = [{ role: 'auditor' as const, officeId: null }]
  const told = {
    email: 'auditora@demo.mx',
    name: 'Aura',
    language: 'es' as const,
    password: aPassword,
    totpSecret,
    roles,
  }
  const id = await people.accounts.addDemonstrationPerson(told)
  expect(await people.accounts.addDemonstrationPerson(told)).toBe(id)
  const browser = aVisitor()
  await people.accounts.signIn(browser, { email: told.email, password: aPassword })
  await people.accounts.showSecondFactor(browser, { code: codeOf(totpSecret), kind: 'totp' })
  expect(await knockOf(browser.cookie)).toMatchObject({ side: 'office', roles: ['auditor'], steppedUp: true })
})
