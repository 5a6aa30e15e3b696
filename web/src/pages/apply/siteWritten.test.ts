import { describe, expect, it } from 'vitest'
import { bodyOf, faultsIn, writtenFrom } from './siteWritten.ts'

const plant = { ...writtenFrom(undefined), name: 'Planta Apodaca', kind: 'plant' }

describe('a site being written', () => {
  it('needs a name and its kind, and no place on the map', () => {
    expect(faultsIn(plant)).toEqual({})
    expect(faultsIn(writtenFrom(undefined))).toEqual({ name: 'missingName', kind: 'missingKind' })
    expect(bodyOf(plant)).toMatchObject({
      name: 'Planta Apodaca',
      latitude: null,
      longitude: null,
      employees: null,
    })
  })

  it('takes both numbers of a place or none', () => {
    expect(faultsIn({ ...plant, latitude: '25.7817' })).toEqual({ longitude: 'wrongLongitude' })
    expect(faultsIn({ ...plant, latitude: '25.7817', longitude: '-100.1889' })).toEqual({})
    expect(bodyOf({ ...plant, latitude: '0', longitude: '-100,1889' })).toMatchObject({
      latitude: 0,
      longitude: -100.1889,
    })
  })

  it('refuses numbers that are none or lie outside the world', () => {
    const wrong = { ...plant, latitude: '91', longitude: 'oeste', employees: 'muchos' }
    expect(faultsIn(wrong)).toEqual({
      latitude: 'wrongLatitude',
      longitude: 'wrongLongitude',
      employees: 'wrongNumber',
    })
  })
})
