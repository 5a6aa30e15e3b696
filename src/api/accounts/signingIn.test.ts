import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, codeIn } from '../../../tests/fixtures/aBrowser.ts'
import { aServer, type TestServer } from '../../../tests/fixtures/aServer.ts'
import { mailsTo, tokenIn } from '../../../tests/fixtures/mails.ts'
import { aPassword, codeOf } from '../../../tests/fixtures/people.ts'

let server: TestServer

beforeAll(async () => {
  server = await aServer()
})
afterAll(async () => {
  await server.stop()
})

const browser = (cookie?: string) => aBrowser(server.app, cookie)
const lastMail = async (address: string) => (await mailsTo(server.db, address)).at(-1)

describe('from nobody to somebody signed in with two factors', () => {
  const email = 'rosa@transportes.mx'
  const her = () => ({ email, password: aPassword, name: 'Rosa Díaz', language: 'en' })

  it('goes from sign-up by mail, password, authenticator, sign-out and back', async () => {
    const rosa = browser()
    expect((await rosa.post('/accounts', her())).statusCode).toBe(202)
    const mail = await lastMail(email)
    expect(mail).toMatchObject({ subject: 'Confirm your e-mail', language: 'en' })
    expect(codeIn(await rosa.post('/session', { email, password: aPassword }))).toBe('signIn.confirmFirst')
    expect(codeIn(await rosa.post('/accounts/confirm', { token: tokenIn(mail) }))).toBe('200')
    expect((await rosa.post('/session', { email, password: aPassword })).json()).toEqual({ next: 'home' })

    const session = await rosa.get('/session')
    expect(session.json()).toMatchObject({
      person: { name: 'Rosa Díaz', email, language: 'en' },
      side: 'company',
      roles: [],
      operators: [],
      activeOperator: null,
      home: '/inicio',
      secondFactor: false,
      programme: { id: 'mx-neec', shortName: server.world.programme.shortName },
      steppedUp: false,
    })

    const begun = (await rosa.post('/accounts/second-factor')).json()
    expect(begun.otpauthUri).toMatch(/^otpauth:\/\/totp\//)
    const confirmed = await rosa.post('/accounts/second-factor/confirm', { code: codeOf(begun.secret, -1) })
    expect(confirmed.json().backupCodes).toHaveLength(10)
    expect((await rosa.get('/session')).json()).toMatchObject({ secondFactor: true, steppedUp: true })

    expect((await rosa.delete('/session')).statusCode).toBe(200)
    expect(codeIn(await rosa.get('/session'))).toBe('signIn.needed')
    expect((await rosa.post('/session', { email, password: aPassword })).json()).toEqual({
      next: 'secondFactor',
    })
    expect(codeIn(await rosa.get('/session'))).toBe('signIn.needed')
    const finished = await rosa.post('/session/second-factor', { code: codeOf(begun.secret), kind: 'totp' })
    expect(finished.json()).toEqual({ next: 'home' })
    expect((await rosa.get('/accounts/sessions')).json().sessions).toHaveLength(1)
  })

  it('hands out a cookie that scripts cannot read and other sites cannot send', async () => {
    const person = await server.people.withPassword()
    const answer = await browser().post('/session', { email: person.email, password: aPassword })
    const [line = ''] = [answer.headers['set-cookie'] ?? []].flat()
    expect(line).toMatch(/^aval\.session_token=[\w-]{43}\./)
    expect(line).toContain('HttpOnly')
    expect(line).toContain('SameSite=Lax')
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('takes no change from another site’s page', async () => {
    const answer = await browser().post(
      '/session',
      { email, password: aPassword },
      { headers: { origin: 'https://evil.mx' } },
    )
    expect(codeIn(answer)).toBe('request.otherSite')
  })
})

describe('somebody who only has an address', () => {
  const timed = async (work: () => Promise<unknown>) => {
    const from = performance.now()
    await work()
    return performance.now() - from
  }

  it('cannot tell from signing up whether it is known; the owner is told', async () => {
    const owner = await server.people.withPassword({ language: 'es' })
    const asked = (email: string) =>
      browser().post('/accounts', { email, password: aPassword, name: 'X', language: 'en' })
    const [known, unknown] = [await asked(owner.email), await asked('nadie@lejos.mx')]
    expect([known.statusCode, known.json()]).toEqual([unknown.statusCode, unknown.json()])
    expect(await lastMail(owner.email)).toMatchObject({ subject: 'Ya tiene una cuenta' })
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let i = 0; i < 3; i += 1) {
      times.known.push(await timed(() => asked(owner.email)))
      times.unknown.push(await timed(() => asked(`nadie${i}@lejos.mx`)))
    }
    for (const took of [...times.known, ...times.unknown]) expect(took).toBeGreaterThan(340)
  })

  it('cannot tell from asking for a reset', async () => {
    const owner = await server.people.withPassword()
    const asked = (email: string) => browser().post('/accounts/password-reset', { email })
    const [known, unknown] = [await asked(owner.email), await asked('nadie@mas-lejos.mx')]
    expect([known.statusCode, known.json()]).toEqual([unknown.statusCode, unknown.json()])
    expect(await mailsTo(server.db, 'nadie@mas-lejos.mx')).toEqual([])
  })

  it('cannot tell from signing in, nor from being locked', async () => {
    const owner = await server.people.withPassword()
    const tries = async (email: string) => {
      const codes = []
      for (let i = 0; i < 11; i += 1)
        codes.push(codeIn(await browser().post('/session', { email, password: `adivinanza número ${i}` })))
      return codes
    }
    const known = await tries(owner.email)
    expect(known).toEqual([...Array.from({ length: 10 }, () => 'signIn.wrong'), 'signIn.locked'])
    expect(await tries('nadie@todavia-mas-lejos.mx')).toEqual(known)
  })

  it('cannot use an address first and wait for its owner to confirm it', async () => {
    const email = 'duena@empresa.mx'
    const asks = (password: string) =>
      browser().post('/accounts', { email, password, name: 'Dueña', language: 'es' })
    await asks('la clave del intruso')
    await asks('la clave de la dueña')
    const [, hers] = await mailsTo(server.db, email)
    await asks('otra clave del intruso')
    await browser().post('/accounts/confirm', { token: tokenIn(hers) })
    expect(codeIn(await browser().post('/session', { email, password: 'la clave del intruso' }))).toBe(
      'signIn.wrong',
    )
    expect(codeIn(await browser().post('/session', { email, password: 'otra clave del intruso' }))).toBe(
      'signIn.wrong',
    )
    expect(codeIn(await browser().post('/session', { email, password: 'la clave de la dueña' }))).toBe('200')
  })
})

describe('a lock after ten failures', () => {
  it('counts tries that come all at once', async () => {
    const owner = await server.people.withPassword()
    const answers = await Promise.all(
      Array.from({ length: 30 }, () =>
        browser().post('/session', { email: owner.email, password: 'no es esta, seguro' }),
      ),
    )
    expect(answers.filter((answer) => codeIn(answer) === 'signIn.wrong')).toHaveLength(10)
  })

  it('holds against the right password too, grows, and lets the owner past with the second factor', async () => {
    const owner = await server.people.withPassword({ authenticator: true })
    const right = { email: owner.email, password: aPassword }
    for (let i = 0; i < 10; i += 1)
      await browser().post('/session', { ...right, password: 'no es esta, seguro' })
    const locked = await browser().post('/session', right)
    expect(codeIn(locked)).toBe('signIn.locked')
    expect(locked.json().error.with.minutes).toBe(1)
    expect(codeIn(await browser().post('/session', { ...right, code: '123456' }))).toBe('signIn.locked')
    const her = browser()
    const entered = await her.post('/session', { ...right, code: codeOf(owner.totpSecret ?? '') })
    expect(entered.json()).toEqual({ next: 'home' })
    expect((await her.get('/session')).json()).toMatchObject({ steppedUp: true })
  })

  it('opens by itself after its time, and for good after a new password by mail', async () => {
    const owner = await server.people.withPassword()
    const right = { email: owner.email, password: aPassword }
    for (let i = 0; i < 10; i += 1)
      await browser().post('/session', { ...right, password: 'no es esta, seguro' })
    server.goTo(new Date(Date.now() + 61_000).toISOString())
    expect(codeIn(await browser().post('/session', { ...right, password: 'no es esta, seguro' }))).toBe(
      'signIn.wrong',
    )
    expect((await browser().post('/session', right)).json().error.with.minutes).toBe(2)
    await browser().post('/accounts/password-reset', { email: owner.email })
    const token = tokenIn(await lastMail(owner.email))
    const set = await browser().post('/accounts/password', { token, password: 'cuatro sillas bajo el mango' })
    expect(codeIn(set)).toBe('200')
    expect(codeIn(await browser().post('/session', right))).toBe('signIn.wrong')
    expect(
      codeIn(await browser().post('/session', { ...right, password: 'cuatro sillas bajo el mango' })),
    ).toBe('200')
    server.goTo(new Date().toISOString())
  })
})

describe('a new password by mail', () => {
  it('ends every session, works once and within its hour, and is told to the owner', async () => {
    const owner = await server.people.withPassword()
    const her = browser()
    await her.post('/session', { email: owner.email, password: aPassword })
    await browser().post('/accounts/password-reset', { email: owner.email })
    const token = tokenIn(await lastMail(owner.email))
    expect(codeIn(await browser().post('/accounts/password', { token, password: 'corta' }))).toBe(
      'password.short',
    )
    expect(codeIn(await browser().post('/accounts/password', { token, password: 'contraseña123' }))).toBe(
      'password.common',
    )
    expect(
      codeIn(await browser().post('/accounts/password', { token, password: 'siete gatos en la azotea' })),
    ).toBe('200')
    expect(
      codeIn(await browser().post('/accounts/password', { token, password: 'siete perros en la azotea' })),
    ).toBe('accounts.linkOver')
    expect(codeIn(await her.get('/session'))).toBe('signIn.needed')
    expect(await lastMail(owner.email)).toMatchObject({ subject: 'Su contraseña cambió' })
  })

  it('lapses after an hour', async () => {
    const owner = await server.people.withPassword()
    await browser().post('/accounts/password-reset', { email: owner.email })
    const token = tokenIn(await lastMail(owner.email))
    server.goTo(new Date(Date.now() + 61 * 60_000).toISOString())
    expect(
      codeIn(await browser().post('/accounts/password', { token, password: 'siete gatos en la azotea' })),
    ).toBe('accounts.linkOver')
    server.goTo(new Date().toISOString())
  })
})
