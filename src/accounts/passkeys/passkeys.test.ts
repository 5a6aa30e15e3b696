import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/fixtures/database.ts'
import { aPasskeyDevice } from '../../../tests/fixtures/passkeyDevice.ts'
import { aPassword, aVisitor, openPeople, type People, type Person } from '../../../tests/fixtures/people.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'

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

const answerOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

const knockOf = (cookie: string | undefined) => people.accounts.whoKnocks({ cookie }, 'test', 'es')

describe('an officer with a passkey', () => {
  const device = aPasskeyDevice()
  const browser = aVisitor()
  let officer: Person

  it('is nobody yet with a password alone, and may only set up a second factor', async () => {
    officer = await people.withPassword({ roles: ['validator'] })
    const signedIn = await people.accounts.signIn(browser, { email: officer.email, password: aPassword })
    expect(answerOf(signedIn)).toEqual({ next: 'setUpSecondFactor' })
    expect(await knockOf(browser.cookie)).toMatchObject({ side: 'public', roles: [], personId: officer.id })
    expect(answerOf(await people.accounts.session(browser))).toMatchObject({
      home: '/segundo-factor',
      roles: [],
    })
  })

  it('registers a passkey and stands in the office', async () => {
    const options = answerOf(await people.accounts.passkeys.registrationOptions(browser))
    const response = device.register(options)
    expect(
      answerOf(await people.accounts.passkeys.register(browser, { name: 'Teléfono', response })),
    ).toEqual({ registered: true })
    expect(await knockOf(browser.cookie)).toMatchObject({
      side: 'office',
      roles: ['validator'],
      officeIds: 'all',
      steppedUp: true,
    })
    expect(await people.accounts.passkeys.register(browser, { name: 'Otra vez', response })).toMatchObject({
      refusal: { code: 'passkey.over' },
    })
  })

  it('signs in by the passkey alone', async () => {
    const fresh = aVisitor()
    const options = answerOf(await people.accounts.passkeys.signInOptions(fresh))
    expect(options.allowCredentials).toEqual([])
    expect(answerOf(await people.accounts.passkeys.signIn(fresh, device.show(options)))).toEqual({
      next: 'home',
    })
    expect(await knockOf(fresh.cookie)).toMatchObject({
      personId: officer.id,
      roles: ['validator'],
      steppedUp: true,
    })
  })

  it('finishes with the passkey what the password began', async () => {
    const visitor = aVisitor()
    const begun = await people.accounts.signIn(visitor, { email: officer.email, password: aPassword })
    expect(answerOf(begun)).toEqual({ next: 'secondFactor' })
    const options = answerOf(await people.accounts.passkeys.signInOptions(visitor))
    expect(options.allowCredentials).toMatchObject([{ id: device.id }])
    expect(answerOf(await people.accounts.passkeys.signIn(visitor, device.show(options)))).toEqual({
      next: 'home',
    })
    expect([...visitor.jar.keys()]).toEqual(['aval.session_token'])
  })

  it('steps up by the passkey, under a new token', async () => {
    const before = browser.cookie
    const options = answerOf(await people.accounts.passkeys.stepUpOptions(browser))
    expect(answerOf(await people.accounts.passkeys.stepUp(browser, device.show(options)))).toEqual({
      steppedUp: true,
    })
    expect(await knockOf(before)).toBeNull()
    expect(await knockOf(browser.cookie)).not.toBeNull()
  })

  it('is refused on an answer shown twice, from another site, not unlocked, or by a copy that counts behind', async () => {
    const visitor = aVisitor()
    const options = async () => answerOf(await people.accounts.passkeys.signInOptions(visitor))
    const once = device.show(await options())
    await people.accounts.passkeys.signIn(visitor, once)
    const again = await people.accounts.passkeys.signIn(aVisitor(), once)
    expect(again).toMatchObject({ refusal: { code: 'passkey.over' } })
    for (const over of [{ origin: 'http://localhost.evil.mx' }, { verified: false }, { counter: 1 }]) {
      const answer = await people.accounts.passkeys.signIn(visitor, device.show(await options(), over))
      expect(answer).toMatchObject({ refusal: { code: 'passkey.wrong', family: 'signIn' } })
    }
  })

  it('is refused with a key this site does not know', async () => {
    const visitor = aVisitor()
    const options = answerOf(await people.accounts.passkeys.signInOptions(visitor))
    const answer = await people.accounts.passkeys.signIn(visitor, aPasskeyDevice().show(options))
    expect(answer).toMatchObject({ refusal: { code: 'passkey.wrong' } })
  })

  it('keeps the last second factor, as the office requires', async () => {
    const [own] = answerOf(await people.accounts.passkeys.own(browser)).passkeys
    expect(own).toMatchObject({ name: 'Teléfono' })
    const answer = await people.accounts.passkeys.remove(browser, own?.id ?? '')
    expect(answer).toMatchObject({ refusal: { code: 'secondFactor.needed' } })
  })
})

it('lets a contributor of a company take the passkey away again', async () => {
  const contributor = await people.signedIn()
  const visitor = aVisitor({ cookie: contributor.cookie })
  const device = aPasskeyDevice()
  const options = answerOf(await people.accounts.passkeys.registrationOptions(visitor))
  const named = { name: 'Llave', response: device.register(options) }
  const jar: string[] = []
  const keeping = {
    ...visitor,
    cookie: contributor.cookie,
    keepCookie: (line: string) => void jar.push(line.split(';')[0] ?? ''),
  }
  answerOf(await people.accounts.passkeys.register(keeping, named))
  const after = aVisitor({ cookie: jar.at(-1) })
  const [own] = answerOf(await people.accounts.passkeys.own(after)).passkeys
  expect(answerOf(await people.accounts.passkeys.remove(after, own?.id ?? ''))).toEqual({ removed: true })
  expect(answerOf(await people.accounts.session(after))).toMatchObject({ secondFactor: false })
})
