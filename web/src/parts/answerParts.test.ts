import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PartAnswer } from '../../../src/domain/assessment/answer.ts'
import { leadsOf, wholeStatus } from '../../../src/domain/assessment/answerParts.ts'
import { wholeOf } from './answerParts.ts'

const level = fc.constantFrom('must', 'should' as const)
const status = fc.constantFrom('meets', 'partly', 'doesNot', 'notApplicable' as const)
const part = fc.record({ level, status: fc.option(status) })

describe('how a criterion stands while its parts are ticked', () => {
  test('is what the server will make of them', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (given) => {
        const parts = given.map((one, at) => ({ id: `${at}`, level: one.level, asks: { es: '', en: '' } }))
        const ticked = given.flatMap((one, at): [string, PartAnswer][] =>
          one.status ? [[`${at}`, { status: one.status, reason: '' }]] : [],
        )
        const said = Object.fromEntries(ticked)
        const shown = parts.map(({ id, level }) => ({ id, leads: leadsOf({ parts }, { level }) }))
        expect(wholeOf(shown, said)).toBe(wholeStatus({ parts }, said))
      }),
    )
  })
})
