import { describe, expect, it } from 'vitest'
import { kindOfNews, type NoticeKind, noticeKinds, wayFor, waysFor } from './noticeKinds.ts'
import { type StepName, type StepRow, steps } from './steps.ts'

const administrator = { side: 'company', isAdministrator: true } as const
const contributor = { side: 'company', isAdministrator: false } as const
const officer = { side: 'office', isAdministrator: false } as const

describe('how somebody hears of news', () => {
  it('is by mail where a company must act, and by the bell where an officer sees it in the queue', () => {
    expect(wayFor('steps', contributor, undefined)).toBe('atOnce')
    expect(wayFor('steps', officer, undefined)).toBe('bell')
    expect(wayFor('deadlines', officer, undefined)).toBe('atOnce')
  })

  it('is as they chose', () => {
    expect(wayFor('steps', contributor, 'daily')).toBe('daily')
    expect(wayFor('deadlines', contributor, 'bell')).toBe('bell')
    expect(wayFor('messages', officer, 'bell')).toBe('bell')
  })

  it('is always by mail for a legal term and whoever administers the company, whatever was chosen before', () => {
    expect(waysFor('deadlines', administrator)).toEqual(['atOnce', 'daily'])
    expect(wayFor('deadlines', administrator, 'bell')).toBe('atOnce')
    expect(wayFor('deadlines', administrator, 'daily')).toBe('daily')
    expect(waysFor('messages', administrator)).toContain('bell')
  })

  it('takes no way that nobody knows', () => {
    expect(wayFor('messages', officer, 'pigeon')).toBe('atOnce')
  })

  it('offers nobody what never reaches them', () => {
    expect(waysFor('incidents', contributor)).toEqual([])
    expect(waysFor('incidents', officer)).toHaveLength(3)
  })
})

describe('a piece of news', () => {
  it('is of one kind, known by its name', () => {
    expect(kindOfNews('warning.companyReply.2026-12-14.3')).toBe('deadlines')
    expect(kindOfNews('message.unread')).toBe('messages')
    expect(kindOfNews('notice.incident')).toBe('incidents')
    expect(kindOfNews('notice.answered')).toBe('notices')
    expect(kindOfNews('case.assigned')).toBe('colleagues')
    expect(kindOfNews('step.accept')).toBe('steps')
    expect(kindOfNews('something.new')).toBe('steps')
  })

  it('is a decision for every step whose letter grants, refuses or takes away', () => {
    const grave = ['certified', 'refused', 'suspended', 'revoked', 'reinstated']
    const rows = Object.entries(steps) as [StepName, StepRow][]
    const letters = rows.filter(([, row]) => row.letter && grave.includes(row.letter))
    expect(letters.length).toBeGreaterThan(5)
    expect(letters.filter(([name]) => kindOfNews(`step.${name}`) !== 'decisions')).toEqual([])
  })

  it('of every kind reaches one side or the other', () => {
    const kinds = Object.keys(noticeKinds) as NoticeKind[]
    expect(kinds.filter((kind) => !noticeKinds[kind].company && !noticeKinds[kind].office)).toEqual([])
  })
})
