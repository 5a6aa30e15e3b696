import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { day } from '../../domain/kernel/day.ts'
import { criteriaFor } from '../../domain/programmes/criteriaFor.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Criterion } from '../../domain/standards/standard.ts'
import { readProgramme } from './readProgramme.ts'

const read = await readProgramme(join(import.meta.dirname, '../../../programmes/wco-safe'))
if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 1))
const safe = read.programme

const placed = placedCriteria(safe)
const owedBy = (side: Criterion['owedBy']) => placed.filter(({ criterion }) => criterion.owedBy === side)

describe('The SAFE conditions', () => {
  test('stand under thirteen letters, A to M', () => {
    expect(safe.standards.map(({ number }) => number)).toEqual([...'ABCDEFGHIJKLM'])
  })

  test('have two sides under each letter: what the operator owes, and what customs owes', () => {
    for (const { number, subStandards } of safe.standards) {
      expect(subStandards.map((sub) => sub.number)).toEqual([`${number}.1`, `${number}.2`])
      const [operator, customs] = subStandards.map(({ criteria }) => criteria)
      expect(operator?.every((one) => one.owedBy === undefined)).toBe(true)
      expect(customs?.every((one) => one.owedBy === 'customs')).toBe(true)
    }
  })

  test('come to at least a hundred criteria, each numbered under its own letter and side', () => {
    expect(placed.length).toBeGreaterThanOrEqual(100)
    for (const { criterion, subStandard } of placed)
      expect(criterion.number.startsWith(`${subStandard.number}.`), criterion.number).toBe(true)
  })

  test('never ask a company for what customs owes', () => {
    const everyKind = safe.operatorTypes.map(({ id }) => id)
    const asked = criteriaFor(safe, { operatorTypes: everyKind, on: day('2026-01-01') })
    expect(asked.map(({ number }) => number).filter((number) => /^[A-M]\.2\./.test(number))).toEqual([])
    expect(asked).toHaveLength(owedBy(undefined).length)
    expect(owedBy('customs').length).toBeGreaterThanOrEqual(40)
  })

  test('tell every operator what it owes under every letter, brokers and intermediaries under all but cargo and conveyances', () => {
    for (const { id } of safe.operatorTypes) {
      const asked = new Set(criteriaFor(safe, { operatorTypes: [id], on: day('2026-01-01') }))
      const letters = safe.standards.filter(({ subStandards }) =>
        subStandards.some(({ criteria }) => criteria.some((one) => asked.has(one))),
      )
      const withoutCargo = ['customsAgent', 'intermediary'].includes(id)
      expect(letters.length, id).toBe(withoutCargo ? 11 : 13)
    }
  })

  test('say of each criterion what a small company may do', () => {
    expect(placed.filter(({ criterion }) => criterion.smallCompany === undefined)).toEqual([])
  })

  test('leave the end of a status, and every clock, to the administration', () => {
    expect(safe.validityMonths).toBeNull()
    expect(new Set(safe.deadlines.map(({ certainty }) => certainty))).toEqual(new Set(['assumed']))
  })

  test('call nothing verified that the WCO’s own template does not name', () => {
    const verified = placed.filter(({ criterion }) => criterion.certainty === 'verified')
    expect(new Set(verified.map(({ standard }) => standard.number))).toEqual(new Set(['A', 'B', 'C']))
    for (const { criterion } of verified) expect(criterion.sources.join()).toMatch(/^W[ABC]$/)
  })
})
