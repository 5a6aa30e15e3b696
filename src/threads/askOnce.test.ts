import { expect, it } from 'vitest'
import { askOnce, TooCostly } from './askOnce.ts'
import type { work } from './specimens/greedyThread.ts'

const greedy = new URL('./specimens/greedyThread.ts', import.meta.url)
const bounds = { heapMegabytes: 64, seconds: 5 }
const ask = (asked: Parameters<typeof work>[0]) =>
  askOnce<typeof asked, Awaited<ReturnType<typeof work>>>(greedy, asked, bounds)

it('a question that takes all the memory or time there is ends its own thread, and the house goes on meanwhile', async () => {
  let turns = 0
  const house = setInterval(() => {
    turns += 1
  }, 20)
  await expect(ask('memory')).rejects.toBeInstanceOf(TooCostly)
  await expect(ask('time')).rejects.toBeInstanceOf(TooCostly)
  clearInterval(house)
  expect(turns).toBeGreaterThan(50)
  expect(await ask('answer')).toBe('answered')
  await expect(ask('throw')).rejects.toThrow('asked for')
}, 60_000)

it('is answered one after the other, in the order in which it was asked', async () => {
  const order: string[] = []
  const note = (name: string) => () => {
    order.push(name)
  }
  await Promise.all([
    ask('time').catch(note('first')),
    ask('answer').then(note('second')),
    ask('answer').then(note('third')),
  ])
  expect(order).toEqual(['first', 'second', 'third'])
}, 60_000)
