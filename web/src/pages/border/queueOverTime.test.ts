import { expect, it } from 'vitest'
import { HOUR_MS, queueOverTime } from './queueOverTime.ts'

const at = (hour: number) => hour * HOUR_MS

it('grows with what comes, shrinks with what leaves, and goes on as it is reckoned', () => {
  const queue = [
    { hour: at(1), came: 5, left: 0 },
    { hour: at(3), came: 2, left: 1 },
  ]
  const ahead = [
    { hour: at(4), released: 4 },
    { hour: at(5), released: 2 },
  ]
  const { actual, projected, most, goneAt } = queueOverTime(queue, ahead, at(4))
  expect(actual.at(-1)).toEqual({ at: at(4), waiting: 6 })
  expect(most).toBe(6)
  expect(projected.map(({ waiting }) => waiting)).toEqual([6, 6, 2, 2, 0])
  expect(goneAt).toBe(at(6))
})

it('has no end where some have no hour, and nothing to draw where nothing waited', () => {
  const queue = [{ hour: at(1), came: 3, left: 0 }]
  expect(queueOverTime(queue, [{ hour: at(2), released: 2 }], at(2)).goneAt).toBeNull()
  expect(queueOverTime(queue, [{ hour: at(2), released: 2 }], at(2), 1).goneAt).toBe(at(3))
  expect(queueOverTime([], [], at(2))).toEqual({ actual: [], projected: [], most: 0, goneAt: null })
})
