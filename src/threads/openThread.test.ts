import { expect, it } from 'vitest'
import { openThread } from './openThread.ts'
import type { work } from './specimens/doublingThread.ts'

const doubling = () =>
  openThread<Parameters<typeof work>[0], ReturnType<typeof work>>(
    new URL('./specimens/doublingThread.ts', import.meta.url),
  )

it('a thread answers each question, and its faults to whoever asked', async () => {
  const thread = doubling()
  expect(await Promise.all([1, 2, 3].map(thread.ask))).toEqual([2, 4, 6])
  await expect(thread.ask(-1)).rejects.toThrow('nothing below zero')
  expect(await thread.ask(4)).toBe(8)
  await thread.end()
})

it('meanwhile the house’s own thread goes on', async () => {
  const thread = doubling()
  await thread.ask(1)
  let turns = 0
  const turning = setInterval(() => {
    turns += 1
  }, 1)
  // It counts to a thousand million before it answers.
  await thread.ask(1_000_000_000)
  clearInterval(turning)
  expect(turns).toBeGreaterThan(3)
  await thread.end()
})

it('where it dies, whoever waits is told, and the next question begins another', async () => {
  const thread = doubling()
  await expect(Promise.all([thread.ask(1_000_000_000), thread.ask(0)])).rejects.toThrow('ended with 7')
  expect(await thread.ask(5)).toBe(10)
  const late = thread.ask(1_000_000_000)
  await Promise.all([thread.end(), expect(late).rejects.toThrow('ended')])
  expect(await thread.ask(6)).toBe(12)
  await thread.end()
})
