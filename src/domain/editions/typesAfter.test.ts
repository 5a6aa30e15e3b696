import { expect, test } from 'vitest'
import { assumed, inBoth } from '../programmes/aProgramme.ts'
import { typesAfter } from './typesAfter.ts'

const type = (id: string, follows?: string[]) => ({
  id,
  name: inBoth(id, id),
  ...assumed,
  ...(follows ? { follows } : {}),
})
const later = [type('company', ['importer', 'exporter']), type('roadCarrier')]

test('An importer and exporter are one company afterwards, a carrier stays one, and what nothing follows is told', () => {
  expect(typesAfter(['importer', 'exporter', 'roadCarrier'], later)).toEqual({
    types: ['company', 'roadCarrier'],
    lost: [],
  })
  expect(typesAfter(['port'], later)).toEqual({ types: [], lost: ['port'] })
})
