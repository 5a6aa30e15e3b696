import { describe, expect, it } from 'vitest'
import { emptyRecord, type InspectionRecord, joined } from './gate.ts'

const record = (over: Partial<InspectionRecord>): InspectionRecord => ({
  ...emptyRecord('container7'),
  ...over,
})

describe('Two inspections of one unit, joined', () => {
  it('keep what either found, and the words of both', () => {
    const mine = record({
      points: [
        { point: 'floor', is: 'ok', note: 'tapped' },
        { point: 'doors', is: 'ok', note: '' },
      ],
      seal: { read: '', gestures: { view: 'ok', verify: 'notDone', tug: 'wrong', twist: 'ok' } },
      agriculture: { found: ['soil'], woodMarked: 'none', note: '' },
      note: 'rain',
    })
    const theirs = record({
      points: [
        { point: 'floor', is: 'finding', kind: 'structureTampered', note: 'fresh paint' },
        { point: 'leftSide', is: 'ok', note: '' },
      ],
      seal: { read: 'HS-1', gestures: { view: 'ok', verify: 'ok', tug: 'ok', twist: 'notDone' } },
      agriculture: { found: ['insects', 'soil'], woodMarked: 'no', note: 'pallets' },
      note: 'rain',
    })
    const both = joined(mine, theirs)
    expect(both.points.find(({ point }) => point === 'floor')).toEqual({
      ...{ point: 'floor', is: 'finding', kind: 'structureTampered', note: 'tapped · fresh paint' },
    })
    expect(both.points.map(({ point }) => point).toSorted()).toEqual(['doors', 'floor', 'leftSide'])
    expect(both.seal).toEqual({
      ...{ read: 'HS-1', gestures: { view: 'ok', verify: 'ok', tug: 'wrong', twist: 'ok' } },
    })
    expect(both.agriculture).toEqual({ found: ['soil', 'insects'], woodMarked: 'no', note: 'pallets' })
    expect(both.note).toBe('rain')
  })

  it('open the unit where one of both did', () => {
    expect(joined(emptyRecord('papers'), emptyRecord('container7')).list).toBe('container7')
    expect(joined(emptyRecord('container8'), emptyRecord('papers')).list).toBe('container8')
  })
})
