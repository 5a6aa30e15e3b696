import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChangeWindow, firstWindow, follow, LONGEST_TRANSACTION_MS } from './changeWindow.ts'

const empty: ChangeWindow = { after: 0, seen: new Map() }

/** Reads what is visible above the window, as the database would give it. */
const read = (window: ChangeWindow, visible: ReadonlySet<number>, nowMs: number) =>
  follow(
    window,
    [...visible].filter((seq) => seq > window.after).sort((a, b) => a - b),
    nowMs,
  )

describe('following the changes of the register', () => {
  it('settles an unbroken run and reads nothing of it again', () => {
    const { window, fresh } = read(empty, new Set([1, 2, 3]), 0)
    expect(fresh).toEqual([1, 2, 3])
    expect(window).toEqual({ after: 3, seen: new Map() })
  })

  it('sees a change that committed after a later one', () => {
    const first = read(empty, new Set([1, 3]), 0)
    expect(first.window.after).toBe(1)
    const second = read(first.window, new Set([1, 2, 3]), 10)
    expect(second.fresh).toEqual([2])
    expect(second.window).toEqual({ after: 3, seen: new Map() })
  })

  it('gives up a number that belongs to a transaction taken back, once no transaction can last so long', () => {
    const first = read(empty, new Set([1, 3]), 0)
    expect(read(first.window, new Set([1, 3]), LONGEST_TRANSACTION_MS - 1).window.after).toBe(1)
    expect(read(first.window, new Set([1, 3]), LONGEST_TRANSACTION_MS).window.after).toBe(3)
  })

  it('starts far enough below the highest number to see what has not committed yet', () => {
    expect(firstWindow(3).after).toBe(0)
    expect(firstWindow(25_000).after).toBe(15_000)
  })

  it('sees every change exactly once, in whatever order they commit', () => {
    const order = fc.shuffledSubarray(Array.from({ length: 40 }, (_, i) => i + 1))
    fc.assert(
      fc.property(
        order,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 40, maxLength: 40 }),
        (commits, batches) => {
          const visible = new Set<number>()
          const met: number[] = []
          let window = empty
          const pending = [...commits]
          for (const size of batches) {
            for (const seq of pending.splice(0, size)) visible.add(seq)
            const { window: next, fresh } = read(window, visible, 0)
            met.push(...fresh)
            window = next
          }
          expect([...met].sort((a, b) => a - b)).toEqual([...visible].sort((a, b) => a - b))
        },
      ),
    )
  })
})
