import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../kernel/day.ts'
import { calendarFile } from './calendar.ts'
import {
  type MeetingState,
  type MeetingStep,
  type MinutesState,
  mayTakeMeetingStep,
  meetingSteps,
  membersApprove,
} from './meeting.ts'

const at = (text: string) => text as Instant
const meeting = {
  ...{
    id: '7d0a',
    title: 'Tercera reunión',
    place: 'Sala A; piso 2',
    url: 'http://localhost/grupo/reuniones/7d0a',
  },
  ...{ startsAt: at('2026-03-02T17:00:00.000Z'), endsAt: at('2026-03-02T19:00:00.000Z') },
  ...{ tells: '1. Avance\n2. Carriles, exprés', cancelled: false, sequence: 2 },
}
const about = { name: 'Grupo', madeAt: at('2026-02-01T00:00:00.000Z') }

interface Walked {
  readonly state: MeetingState
  readonly minutes: MinutesState | null
  readonly held: boolean
}

const taken = (walked: Walked, step: MeetingStep): Walked => {
  const { state, minutes, held } = walked
  if (!mayTakeMeetingStep(step, state, minutes)) return walked
  if (step === 'draftMinutes') expect([held, minutes === 'approved']).toEqual([true, false])
  if (step === 'approveMinutes') expect(minutes).toBe('draft')
  if (step === 'publishMinutes') expect(minutes).toBe('approved')
  if (step === 'cancel') expect(held).toBe(false)
  const written: Partial<Record<MeetingStep, MinutesState>> = {
    ...{ draftMinutes: 'draft', approveMinutes: 'approved' },
  }
  return {
    ...{ state: meetingSteps[step].to, minutes: written[step] ?? minutes },
    held: held || step === 'hold',
  }
}

describe('The life of a meeting', () => {
  it('never approves minutes that were not drafted, nor drafts again what was approved', () => {
    const steps = Object.keys(meetingSteps) as MeetingStep[]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 30 }), (walk) => {
        walk.reduce(taken, { state: 'called', minutes: null, held: false })
      }),
    )
  })

  it('has its minutes approved by more than half of those who were there', () => {
    expect([membersApprove(2, 4), membersApprove(3, 4), membersApprove(0, 0)]).toEqual([false, true, false])
  })
})

describe('A calendar file', () => {
  it('holds a meeting as calendars read it', () => {
    const lines = calendarFile([meeting], about).split('\r\n')
    expect(lines).toContain('DTSTART:20260302T170000Z')
    expect(lines).toContain('LOCATION:Sala A\\; piso 2')
    expect(lines).toContain('DESCRIPTION:1. Avance\\n2. Carriles\\, exprés')
    expect(lines).toContain('STATUS:CONFIRMED')
    expect(calendarFile([{ ...meeting, cancelled: true }], about)).toContain('STATUS:CANCELLED')
  })

  it('has no line over 75 octets, and gives each text back whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (tells) => {
        const file = calendarFile([{ ...meeting, tells }], about)
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const unfolded = file.replaceAll('\r\n ', '')
        const read = /^DESCRIPTION:(.*)$/m.exec(unfolded)?.[1] ?? ''
        const plain = read.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
        expect(plain).toBe(tells.replaceAll(/\r\n|\r/g, '\n'))
      }),
    )
  })
})
