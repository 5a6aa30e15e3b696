import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type FindingKind, findingKinds } from '../../domain/border/findingKinds.ts'
import { day } from '../../domain/kernel/day.ts'
import { noBorder } from '../../domain/programmes/borderPart.ts'
import { checkProgramme } from '../../domain/programmes/checkProgramme.ts'
import { openedAgain } from '../../domain/programmes/openedAgain.ts'
import { findCriterion } from '../../domain/programmes/placedCriteria.ts'
import { readProgramme } from './readProgramme.ts'

/** Of what no criterion of a programme speaks: nothing can be opened again by it. */
const unspoken: Readonly<Record<string, readonly FindingKind[]>> = {
  'mx-oea': [],
  'mx-neec': ['woodWithoutMark'],
  'us-ctpat': [],
  'eu-aeo': ['contamination', 'woodWithoutMark'],
  'wco-safe': ['contamination', 'woodWithoutMark'],
  'mx-pacs': ['contamination', 'woodWithoutMark'],
}

const kinds = Object.keys(findingKinds) as FindingKind[]

describe.each(Object.keys(unspoken))('A finding at the border, by %s', async (id) => {
  const read = await readProgramme(join(import.meta.dirname, '../../../programmes', id))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 1))
  const { programme } = read
  const everyType = programme.operatorTypes.map((type) => type.id)
  const sites = programme.siteKinds.map((kind) => ({ id: `at the ${kind.id}`, kind: kind.id }))

  test.each(kinds)(
    '%s opens the criteria that it contradicts, each at a site that is asked for it',
    (kind) => {
      const opened = openedAgain(programme, [kind], {
        ...{ operatorTypes: everyType, sites, on: day('2026-11-02') },
      })
      if (unspoken[id]?.includes(kind)) return expect(opened).toEqual([])
      expect(opened.length).toBeGreaterThan(0)
      for (const { criterionId, siteId, kinds: by } of opened) {
        const criterion = findCriterion(programme, criterionId)?.criterion
        expect(criterion?.owedBy).toBeUndefined()
        const at = sites.find((site) => site.id === siteId)?.kind ?? ''
        expect(criterion?.siteKinds === 'all' || criterion?.siteKinds.includes(at)).toBe(true)
        expect(by).toEqual([kind])
      }
    },
  )

  test('opens nothing of a company of which none of it is asked', () => {
    const none = { operatorTypes: ['nobody'], sites, on: day('2026-11-02') }
    for (const { criterionId } of openedAgain(programme, kinds, none))
      expect(findCriterion(programme, criterionId)?.criterion.operatorTypes).toBe('all')
    expect(openedAgain(programme, kinds, { ...none, operatorTypes: everyType, sites: [] })).toEqual([])
  })

  test('is refused where it names a criterion that the programme does not have', () => {
    const border = {
      ...(programme.border ?? noBorder),
      contradicts: [
        { finding: 'sealBroken', criteria: ['no-such-thing'], certainty: 'assumed', sources: [] },
      ],
    } as const
    const needs = { clocks: { names: [], ofValidity: [] }, letters: [] }
    expect(checkProgramme({ ...programme, border }, needs)).toContainEqual(
      expect.objectContaining({
        code: 'criterionUnknown',
        at: ['border', 'contradicts', 0, 'criteria', 0],
      }),
    )
  })
})
