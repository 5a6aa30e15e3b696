import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '../kernel/day.ts'
import type { Outcome } from '../kernel/outcome.ts'
import {
  befall,
  type Certificate,
  type CertificateStatus,
  certificateEvents,
  certificateStatuses,
  type EventName,
  isAlive,
  lastDayOf,
  publicStatus,
  statusAfter,
  statusOn,
  withheldOn,
} from './certificate.ts'
import { certificateNumber, isCertificateNumber } from './certificateNumber.ts'
import { issue, renew } from './issue.ts'

const got = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const operator = { id: 'transportes-del-norte', types: ['roadCarrier'] }
const programme = { id: 'mx-neec', validityMonths: 24 }
const certificate = got(issue(operator, programme, day('2026-03-02'), 417))
const suspended = got(befall(certificate, 'suspend', day('2026-11-19')))
const eventNames = Object.keys(certificateEvents) as EventName[]

describe('a certificate', () => {
  test('is numbered, and holds to the day before the same date two years on', () => {
    expect(certificate).toMatchObject({
      since: '2026-03-02',
      issuedOn: '2026-03-02',
      until: '2028-03-01',
      tier: null,
      events: [],
    })
    expect(isCertificateNumber(certificate.number)).toBe(true)
    expect(lastDayOf(day('2026-03-01'), 12)).toBe('2027-02-28')
    expect(lastDayOf(day('2024-02-29'), 12)).toBe('2025-02-27')
  })

  test('is valid on its first and last day, and not a day before or after', () => {
    const on = ['2026-03-01', '2026-03-02', '2028-03-01', '2028-03-02'].map((text) =>
      statusOn(certificate, day(text)),
    )
    expect(on).toEqual([undefined, 'valid', 'valid', 'expired'])
  })

  test('without an end where the programme knows none', () => {
    const endless = got(issue(operator, { ...programme, validityMonths: null }, day('2026-03-02'), 418))
    expect(statusOn(endless, day('2099-01-01'))).toBe('valid')
  })

  test('is issued only as something', () => {
    expect(issue({ ...operator, types: [] }, programme, day('2026-03-02'), 1)).toMatchObject({
      refusal: { code: 'certificates.noTypes' },
    })
  })

  test('suspended proves nothing from that day on, and what it proved before stands', () => {
    expect(statusOn(suspended, day('2026-11-18'))).toBe('valid')
    expect(statusOn(suspended, day('2026-11-19'))).toBe('suspended')
    expect(withheldOn(suspended, day('2026-11-19'))).toBe('all')
    const lifted = got(befall(suspended, 'reinstate', day('2026-12-01')))
    expect(statusOn(lifted, day('2026-11-25'))).toBe('suspended')
    expect(statusOn(lifted, day('2026-12-01'))).toBe('valid')
    expect(withheldOn(lifted, day('2026-12-01'))).toEqual([])
  })

  test('suspended in part still certifies, but for the benefits named', () => {
    expect(befall(certificate, 'suspendBenefits', day('2026-11-19'))).toMatchObject({
      refusal: { code: 'certificates.nameBenefits' },
    })
    const partly = got(befall(certificate, 'suspendBenefits', day('2026-11-19'), ['expressLanes']))
    expect(publicStatus(statusOn(partly, day('2026-11-20')))).toBe('certified')
    expect(withheldOn(partly, day('2026-11-20'))).toEqual(['expressLanes'])
    const fewer = got(befall(partly, 'suspendBenefits', day('2026-11-25'), ['fasterClearance']))
    expect(withheldOn(fewer, day('2026-11-25'))).toEqual(['fasterClearance'])
  })

  test('ends while suspended when its term is over, and the day it is written down does not matter', () => {
    expect(statusOn(suspended, day('2028-03-02'))).toBe('expired')
    const written = got(befall(suspended, 'expire', day('2028-03-05')))
    expect(statusOn(written, day('2028-03-05'))).toBe('expired')
    expect(befall(written, 'expire', day('2028-03-06')).ok).toBe(false)
    expect(befall(suspended, 'reinstate', day('2028-03-02')).ok).toBe(false)
  })

  test('revoked comes back by an appeal; expired, withdrawn or replaced never does', () => {
    const back = certificateStatuses.filter(
      (status) => !isAlive(status) && eventNames.some((event) => statusAfter(status, event).ok),
    )
    expect(back).toEqual(['revoked'])
    expect(statusAfter('revoked', 'reinstate')).toEqual({ ok: true, value: 'valid' })
  })

  test('is never told of a day before what it was last told', () => {
    expect(befall(suspended, 'reinstate', day('2026-11-18'))).toMatchObject({
      refusal: { code: 'certificates.beforeTheLast' },
    })
    expect(befall(certificate, 'suspend', day('2026-03-01')).ok).toBe(false)
  })

  test('whatever befalls it, its past never changes', () => {
    const events = fc.array(fc.tuple(fc.constantFrom(...eventNames), fc.nat(200)), { maxLength: 8 })
    fc.assert(
      fc.property(events, fc.nat(900), (told, ago) => {
        let now: Certificate = certificate
        let on: Day = certificate.issuedOn
        for (const [name, days] of told) {
          on = addDays(on, days)
          const asked = addDays(certificate.issuedOn, ago)
          const before = statusOn(now, asked)
          const after = befall(now, name, on, ['expressLanes'])
          if (!after.ok) continue
          if (asked < on) expect(statusOn(after.value, asked)).toBe(before)
          now = after.value
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('to the public', () => {
  test('unknown, suspended and ended look the same', () => {
    const notCertified: readonly (CertificateStatus | undefined)[] = [
      undefined,
      'suspended',
      'revoked',
      'expired',
      'withdrawn',
      'replaced',
    ]
    expect(new Set(notCertified.map(publicStatus))).toEqual(new Set(['notCertified']))
    expect(['valid', 'partlySuspended'].map((status) => publicStatus(status as CertificateStatus))).toEqual([
      'certified',
      'certified',
    ])
  })
})

describe('a renewal', () => {
  test('follows on the term before, so that renewing early costs no day', () => {
    const { replaced, renewed } = got(renew(certificate, operator, programme, day('2028-01-10'), 12))
    expect(renewed).toMatchObject({ since: '2026-03-02', issuedOn: '2028-01-10', until: '2030-03-01' })
    expect(renewed.number).not.toBe(certificate.number)
    expect(statusOn(replaced, day('2028-01-10'))).toBe('replaced')
    expect(statusOn(renewed, day('2028-01-09'))).toBeUndefined()
    expect(statusOn(renewed, day('2028-01-10'))).toBe('valid')
  })

  test('is not for what is suspended or has lapsed', () => {
    const code = 'certificates.onlyValidIsRenewed'
    expect(renew(suspended, operator, programme, day('2028-01-10'), 12)).toMatchObject({ refusal: { code } })
    expect(renew(certificate, operator, programme, day('2028-03-02'), 12)).toMatchObject({
      refusal: { code },
    })
  })
})

describe('a certificate’s number', () => {
  test('says programme, year and place, and gives mistyping away', () => {
    const number = certificateNumber('mx-neec', day('2026-03-02'), 417)
    expect(number).toMatch(/^MX-NEEC-2026-00417-[0-9A-Z]$/)
    expect(isCertificateNumber(number.toLowerCase())).toBe(false)
    expect(isCertificateNumber(certificateNumber('mx-neec', day('2026-03-02'), 123_456))).toBe(true)
  })

  test('no single digit can be mistaken, and no two numbers are alike', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(4), fc.integer({ min: 1, max: 9 }), (sequence, place, slip) => {
        const number = certificateNumber('mx-neec', day('2026-03-02'), sequence)
        const at = 'MX-NEEC-2026-'.length + place
        const wrong = String((Number(number[at]) + slip) % 10)
        expect(isCertificateNumber(`${number.slice(0, at)}${wrong}${number.slice(at + 1)}`)).toBe(false)
        expect(certificateNumber('mx-neec', day('2026-03-02'), sequence + 1)).not.toBe(number)
      }),
      { numRuns: 100 },
    )
  })
})
