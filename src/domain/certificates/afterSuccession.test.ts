import { describe, expect, test } from 'vitest'
import messages from '../../../messages/casework.json' with { type: 'json' }
import { day } from '../kernel/day.ts'
import type { Outcome } from '../kernel/outcome.ts'
import type { Succession, SuccessionKind } from '../operators/successions.ts'
import { afterSuccession } from './afterSuccession.ts'
import { befall, certificateEvents, certificateStatuses, statusOn, withheldOn } from './certificate.ts'
import { issue } from './issue.ts'

const got = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const certificate = got(
  issue(
    { id: 'norte', types: ['roadCarrier'] },
    { id: 'mx-neec', validityMonths: 24 },
    day('2026-03-02'),
    417,
  ),
)
const on = day('2026-09-01')
const link = (kind: SuccessionKind, from: string[], to: string[]): Succession => ({ kind, on, from, to })
const renamed: Succession = {
  ...link('changeOfName', ['norte'], ['norte']),
  was: 'Transportes del Norte',
  is: 'Norte Logística',
}

describe('a certificate', () => {
  test('follows its operator under a new name or number, for the rest of its term', () => {
    for (const succession of [renamed, { ...renamed, kind: 'successorNumber' as const }]) {
      const { certificate: old, carriedOver } = got(afterSuccession(certificate, succession, 418))
      expect(statusOn(old, on)).toBe('replaced')
      expect(carriedOver).toMatchObject({
        operatorId: 'norte',
        since: '2026-03-02',
        issuedOn: on,
        until: certificate.until,
      })
      expect(carriedOver?.number).not.toBe(certificate.number)
      expect(carriedOver && statusOn(carriedOver, on)).toBe('valid')
    }
  })

  test('takes its suspension along: a new name washes nothing off', () => {
    const suspended = got(befall(certificate, 'suspend', day('2026-08-01')))
    const partly = got(befall(certificate, 'suspendBenefits', day('2026-08-01'), ['expressLanes']))
    const whole = got(afterSuccession(suspended, renamed, 418)).carriedOver
    const part = got(afterSuccession(partly, renamed, 418)).carriedOver
    expect(whole && statusOn(whole, on)).toBe('suspended')
    expect(part && withheldOn(part, on)).toEqual(['expressLanes'])
    expect(part && statusOn(part, day('2026-08-15'))).toBeUndefined()
  })

  test('ends with a company that merges or is split whole, and comes to nobody', () => {
    for (const succession of [
      link('mergerInto', ['norte'], ['sur']),
      link('mergerIntoNew', ['norte', 'sur'], ['norte y sur']),
      link('splitWhole', ['norte'], ['carga', 'almacenes']),
    ]) {
      const after = got(afterSuccession(certificate, succession, 418))
      expect(statusOn(after.certificate, on), succession.kind).toBe('withdrawn')
      expect(after.carriedOver, succession.kind).toBeNull()
    }
  })

  test('stays with a company from which another splits off', () => {
    const after = got(afterSuccession(certificate, link('splitOff', ['norte'], ['almacenes']), 418))
    expect(after).toEqual({ certificate, carriedOver: null })
  })

  test('that no longer lives is left as it is', () => {
    const revoked = got(befall(certificate, 'revoke', day('2026-08-01')))
    expect(got(afterSuccession(revoked, renamed, 418))).toEqual({ certificate: revoked, carriedOver: null })
  })
})

test('every status and refusal of a certificate has its words', () => {
  const said = Object.keys(messages)
  const needed = [
    ...certificateStatuses.map((status) => `certificateStatus.${status}`),
    ...Object.keys(certificateEvents).map((event) => `refusal.certificates.cannot.${event}`),
  ]
  expect(needed.filter((key) => !said.includes(key))).toEqual([])
})
