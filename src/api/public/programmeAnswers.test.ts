import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { theNeec } from '../../actions/public/holdersForTests.ts'
import { showProgramme } from '../../actions/public/showProgramme.ts'
import { ProgrammeAnswer, StandardsAnswer } from './programmeAnswers.ts'

describe('what the doors tell of the NEEC programme', () => {
  it('has the form that the OpenAPI document promises, to the last criterion', async () => {
    const programme = await theNeec()
    const told = showProgramme({ programme, editionHash: 'h' })
    expect(Value.Errors(ProgrammeAnswer, told)).toEqual([])
    const standards = { edition: programme.edition, hash: 'h', standards: programme.standards }
    expect(Value.Errors(StandardsAnswer, standards)).toEqual([])
    expect(told.totals.criteria).toBe(
      told.standards.flatMap((one) => one.subStandards).reduce((sum, { criteria }) => sum + criteria, 0),
    )
    expect(JSON.stringify(told).length).toBeLessThan(200_000)
  })
})
