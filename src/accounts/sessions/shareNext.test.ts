import { expect, test } from 'vitest'
import { shareNext } from './shareNext.ts'

/** A look-up whose answers are given by hand. */
const aLookUp = () => {
  const asked: {
    readonly key: string
    readonly answer: (said: string) => void
    readonly fail: () => void
  }[] = []
  const ask = shareNext(
    (key: string) =>
      new Promise<string>((answer, reject) => {
        asked.push({ key, answer, fail: () => reject(new Error('gone')) })
      }),
  )
  return { asked, ask }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('whoever asks during a look-up shares the next one, and never gets what was begun before it asked', async () => {
  const { asked, ask } = aLookUp()
  const first = ask('token')
  const others = [ask('token'), ask('token'), ask('token')]
  expect(asked).toHaveLength(1)
  asked[0]?.answer('known')
  expect(await first).toBe('known')
  await settled()
  expect(asked).toHaveLength(2)
  asked[1]?.answer('withdrawn')
  expect(await Promise.all(others)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
})

test('who asks while the shared one is under way waits for one more', async () => {
  const { asked, ask } = aLookUp()
  void ask('token')
  const second = ask('token')
  asked[0]?.answer('one')
  await settled()
  const third = ask('token')
  asked[1]?.answer('two')
  expect(await second).toBe('two')
  await settled()
  asked[2]?.answer('three')
  expect(await third).toBe('three')
  expect(asked).toHaveLength(3)
})

test('once answered nothing is remembered, and keys do not wait for one another', async () => {
  const { asked, ask } = aLookUp()
  const first = ask('one')
  void ask('other')
  expect(asked.map(({ key }) => key)).toEqual(['one', 'other'])
  asked[0]?.answer('yes')
  await first
  void ask('one')
  expect(asked).toHaveLength(3)
})

test('a look-up that fails fails its own askers; the next ones are asked for all the same', async () => {
  const { asked, ask } = aLookUp()
  const first = ask('token')
  const second = ask('token')
  asked[0]?.fail()
  await expect(first).rejects.toThrow('gone')
  await settled()
  asked[1]?.answer('known')
  expect(await second).toBe('known')
  await settled()
  void ask('token')
  expect(asked).toHaveLength(3)
})
