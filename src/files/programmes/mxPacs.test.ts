import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { readProgramme } from './readProgramme.ts'

const sound = async (id: string): Promise<Programme> => {
  const read = await readProgramme(join(import.meta.dirname, '../../../programmes', id))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 1))
  return read.programme
}
const pacs = await sound('mx-pacs')
const criteria = placedCriteria(pacs).map(({ criterion }) => criterion)

describe('The pilot of 2011', () => {
  test('was for invited companies, and for exports only', () => {
    expect(pacs.pilot).toMatchObject({ invitedOnly: true, flows: ['export'] })
    expect(pacs.eligibility.map(({ id }) => id)).toEqual(expect.arrayContaining(['invited', 'exports']))
  })

  test('began with three sectors', () => {
    expect(pacs.pilot?.sectors.map(({ id }) => id)).toEqual(['aerospace', 'electronics', 'automotive'])
  })

  test('had two stages: exporters from 9 May, carriers and brokers on a day nobody told', () => {
    expect(pacs.pilot?.stages).toMatchObject([
      { operatorTypes: ['exporter', 'manufacturer'], from: '2011-05-09', until: null },
      { operatorTypes: ['roadCarrier', 'customsAgent'], from: null, until: null },
    ])
    const staged = pacs.pilot?.stages.flatMap(({ operatorTypes }) => operatorTypes)
    expect(staged).toEqual(pacs.operatorTypes.map(({ id }) => id))
  })

  test('is told day by day, from the first meeting to the opening as NEEC, each day with how sure it is', () => {
    expect(pacs.pilot?.history?.map(({ on, certainty }) => [on, certainty])).toEqual([
      ['2011-03-17', 'secondary'],
      ['2011-04-14', 'secondary'],
      ['2011-05-09', 'secondary'],
      ['2011-08-01', 'secondary'],
      ['2011-09-01', 'assumed'],
      ['2011-12-16', 'verified'],
      ['2012-01-02', 'secondary'],
    ])
  })

  test('had three aims and a working group of companies and customs', () => {
    expect(pacs.pilot?.aims).toHaveLength(3)
    expect(pacs.pilot?.workingGroup.tells.en).toContain('17 March 2011')
  })
})

describe('What the pilot asked', () => {
  test('is called known only where somebody told of it, and never verified', () => {
    const known = criteria.filter(({ certainty }) => certainty !== 'assumed')
    expect(known.map(({ id, certainty }) => [id, certainty])).toEqual([
      ['participation-agreement-signed', 'secondary'],
      ['self-analysis-made', 'secondary'],
      ['foreign-programme-shown', 'secondary'],
      ['sector-evaluation-joined', 'secondary'],
    ])
  })

  test('went on in NEEC under the same ids, but for taking part in a pilot', async () => {
    const neec = new Set(placedCriteria(await sound('mx-neec')).map(({ criterion }) => criterion.id))
    const ended = placedCriteria(pacs).filter(({ criterion }) => !neec.has(criterion.id))
    expect(new Set(ended.map(({ standard }) => standard.id))).toEqual(new Set(['participation']))
    expect(criteria.length - ended.length).toBe(41)
  })

  test('is told to small companies too', () => {
    expect(criteria.filter(({ smallCompany }) => smallCompany === undefined)).toEqual([])
  })
})
