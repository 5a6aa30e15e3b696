import { describe, expect, it } from 'vitest'
import { bodyOf, faultsIn, writtenFrom } from './siteWritten.ts'

const plant = { ...writtenFrom(undefined), name: 'Planta Apodaca', kind: 'plant' }

describe('a site being written', () => {
  it('needs a name and its kind, and no place on the map', () => {
    expect(faultsIn(plant)).toEqual({})
    expect(faultsIn(writtenFrom(undefined))).toEqual({
      name: 'apply.site.missingName',
      kind: 'apply.site.missingKind',
    })
    expect(bodyOf(plant)).toMatchObject({
      name: 'Planta Apodaca',
      latitude: null,
      longitude: null,
      employees: null,
    })
  })

  it('takes a position in any form it can be read in, and shows it back', () => {
    expect(bodyOf({ ...plant, position: '0; -100,1889' })).toMatchObject({
      latitude: 0,
      longitude: -100.1889,
    })
    const saved = { ...bodyOf({ ...plant, position: '25°46′54″N 100°11′20″O' }), id: '', version: 1 }
    expect(writtenFrom(saved).position).toBe('25.78167, -100.18889')
    expect(faultsIn({ ...plant, position: ' ' })).toEqual({})
  })

  it('refuses numbers that are none or lie outside the world', () => {
    expect(faultsIn({ ...plant, position: '25.7817', employees: 'muchos' })).toEqual({
      position: 'map.wrongPosition',
      employees: 'apply.site.wrongNumber',
    })
    expect(faultsIn({ ...plant, position: '91, 0' })).toEqual({ position: 'map.notOfThisWorld' })
  })
})
