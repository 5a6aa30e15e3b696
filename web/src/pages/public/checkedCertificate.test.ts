import { describe, expect, it } from 'vitest'
import web from '../../../../messages/web.json'
import { type CheckedCertificate, reasonOf, verdictOf } from './checkedCertificate.ts'

const certificate = (changed: Partial<CheckedCertificate>): CheckedCertificate => ({
  valid: true,
  reason: null,
  number: 'MX-OEA-08812-1',
  traderNumber: 'MX-OEA-08812',
  name: 'Vidrios Peña Blanca',
  types: ['exporter'],
  tier: null,
  since: '2025-03-14',
  until: '2027-03-13',
  sites: [],
  asOf: '2026-11-23T16:47:12Z',
  suspendedSince: null,
  programme: { shortName: 'NEEC', name: { es: 'Programa', en: 'Programme' } },
  attendance: null,
  demonstration: false,
  ...changed,
})
const reasons = ['suspended', 'expired', 'revoked', 'withdrawn', 'replaced', 'unknown'] as const

describe('The page behind a QR code', () => {
  it('says valid in green only of a valid certificate', () => {
    expect(verdictOf(certificate({})).tone).toBe('good')
    for (const reason of [...reasons, null])
      expect(verdictOf(certificate({ valid: false, reason })).tone).not.toBe('good')
  })

  it('names no reason that was not told', () => {
    const silent = certificate({ valid: false, reason: null })
    expect([verdictOf(silent).word, reasonOf(silent)]).toEqual([
      'web.certificate.notValid',
      'web.certificate.notValidWhy',
    ])
  })

  it.each(reasons)('has its word and its sentence written for %s', (reason) => {
    const told = certificate({
      valid: false,
      reason,
      suspendedSince: reason === 'suspended' ? '2026-11-19' : null,
    })
    expect(web).toHaveProperty([verdictOf(told).word])
    expect(web).toHaveProperty([reasonOf(told) ?? ''])
  })
})
