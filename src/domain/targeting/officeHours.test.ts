import { describe, expect, it } from 'vitest'
import type { Instant } from '../kernel/day.ts'
import { instantAt, timeAt } from '../kernel/moment.ts'
import { officeHours } from './officeHours.ts'

describe('Hours of an office’s clock', () => {
  it.each([
    'America/Mexico_City',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Chatham',
    'Europe/Madrid',
  ])('are those of the calendar at every minute of %s, also when the clock changes', (zone) => {
    const hourAt = officeHours(zone)
    // Lord Howe goes half an hour back on 2026-04-04 at 15:00 UTC, Madrid an hour on 2026-03-29 at 01:00.
    for (const from of ['2026-04-04T13:00', '2026-03-29T00:00', '2025-12-31T22:00']) {
      const begin = Date.parse(`${from}:00.000Z`)
      for (let minute = 0; minute < 180; minute += 1) {
        const at: Instant = instantAt(begin + minute * 60_000 + 59_999)
        expect([at, hourAt(at)]).toEqual([at, Number(timeAt(at, zone).slice(0, 2))])
      }
    }
  })
})
