import { describe, expect, it } from 'vitest'
import { inOrder, type Partner } from './partners.ts'

const partner = (name: string, role: string, due: Partner['due']): Partner => ({
  id: name,
  version: 1,
  name,
  role,
  traderNumber: null,
  certified: null,
  reviewedOn: null,
  nextReviewOn: null,
  standing: 'notKnown',
  since: null,
  due,
})

describe('Partners on the page', () => {
  it('stand with the overdue first, then by the part they play, and keep the order of their days', () => {
    const listed = [
      partner('Vencida', 'warehouse', 'overdue'),
      partner('Transporte pronto', 'carrier', 'soon'),
      partner('Proveedor', 'supplier', 'later'),
      partner('Transporte después', 'carrier', 'later'),
    ]
    expect(inOrder(listed, ['supplier', 'carrier', 'warehouse']).map(({ name }) => name)).toEqual([
      'Vencida',
      'Proveedor',
      'Transporte pronto',
      'Transporte después',
    ])
  })
})
