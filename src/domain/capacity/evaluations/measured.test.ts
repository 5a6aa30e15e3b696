import { describe, expect, test } from 'vitest'
import { levelFrom } from './measured.ts'

describe('What figures alone say', () => {
  test('of decision time: that a median is known, never that a term was met', () => {
    expect(levelFrom.decisionTime({ decided: 0, medianDays: null })).toBeNull()
    expect(levelFrom.decisionTime({ decided: 40, medianDays: 61 })).toBe(2)
  })
  test('of the backlog: how much of it is overdue', () => {
    expect(levelFrom.backlog({ open: 0, late: 0 })).toBeNull()
    expect(levelFrom.backlog({ open: 20, late: 2 })).toBe(2)
    expect(levelFrom.backlog({ open: 20, late: 1 })).toBe(3)
    expect(levelFrom.backlog({ open: 20, late: 0 })).toBe(3)
  })
  test('of operator types: who is certified, and no more than traders', () => {
    expect(levelFrom.operatorTypes({ certified: {} })).toBeNull()
    expect(levelFrom.operatorTypes({ certified: { importer: 3 } })).toBe(1)
    expect(levelFrom.operatorTypes({ certified: { importer: 3, exporter: 1, roadCarrier: 4 } })).toBe(2)
  })
})
