import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endedRecord, type InspectionRecord } from '../../src/domain/border/inspection.ts'
import { inspectionDuties, leftUndone } from '../../src/domain/border/inspectionDuties.ts'
import {
  type PointListId,
  pointLists,
  pointsOf,
  sealGestures,
} from '../../src/domain/border/inspectionPoints.ts'
import { lanes } from '../../src/domain/border/lane.ts'
import { mayEnd, whatIsLeft } from '../../web/src/pages/border/whatIsLeft.ts'

const lists = Object.keys(pointLists) as PointListId[]
const words = {
  lists: Object.fromEntries(lists.map((list) => [list, pointsOf(list)])),
  duties: inspectionDuties,
}

const aRecord = fc
  .record({
    list: fc.constantFrom(...lists),
    skipped: fc.array(fc.nat(20), { maxLength: 3 }),
    done: fc.array(fc.constantFrom('ok' as const, 'wrong' as const, 'notDone' as const), {
      minLength: 4,
      maxLength: 4,
    }),
    read: fc.constantFrom('', ' ', 'HS-1'),
    reason: fc.constantFrom(undefined, '', '  ', 'El chofer no abrió la cabina'),
  })
  .map(
    ({ list, skipped, done, read, reason }): InspectionRecord => ({
      list,
      points: pointsOf(list)
        .filter((_, index) => !skipped.includes(index))
        .map((point) => ({ point, is: 'ok', note: '' })),
      seal: {
        read,
        gestures: {
          view: done[0] ?? 'ok',
          verify: done[1] ?? 'ok',
          tug: done[2] ?? 'ok',
          twist: done[3] ?? 'ok',
        },
      },
      agriculture: { found: [], woodMarked: 'none', note: '' },
      findings: [],
      note: '',
      ...(reason === undefined ? {} : { undoneBecause: reason }),
    }),
  )
const seals = fc.constantFrom([], ['HS-1'])

describe('what an inspection may not end without', () => {
  it('is the same on a device without a connection as at the office', () => {
    fc.assert(
      fc.property(aRecord, fc.constantFrom(...lanes), seals, (record, lane, declared) => {
        const asked = { record, item: { lane, containers: [{ id: 'X', seals: declared }] }, words }
        expect(whatIsLeft(asked)).toEqual(leftUndone(record, lane, declared))
        const papersAlone = lane === 'red' && record.list === 'papers'
        expect(endedRecord(record, lane, declared).ok).toBe(mayEnd(asked) && !papersAlone)
      }),
    )
  })

  it('a red inspection never ends with a gesture or a place undone and no reason', () => {
    fc.assert(
      fc.property(aRecord, (record) => {
        const undone =
          record.points.length < pointsOf(record.list).length ||
          sealGestures.some((one) => record.seal.gestures[one] === 'notDone')
        const ended = endedRecord(record, 'red', ['HS-1'])
        if (undone && !record.undoneBecause?.trim()) expect(ended.ok).toBe(false)
        if (!undone && record.list !== 'papers') expect(ended.ok).toBe(true)
      }),
    )
  })

  it('papers that were not looked at are not excused by a reason', () => {
    const record: InspectionRecord = {
      ...{ list: 'papers', points: [], findings: [], note: '', undoneBecause: 'No los trae' },
      seal: { read: '', gestures: { view: 'notDone', verify: 'notDone', tug: 'notDone', twist: 'notDone' } },
      agriculture: { found: [], woodMarked: 'none', note: '' },
    }
    const ended = endedRecord(record, 'yellow', [])
    expect(ended.ok ? '' : ended.refusal.code).toBe('gate.pointsMissing')
  })
})
