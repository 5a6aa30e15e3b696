import { describe, expect, it } from 'vitest'
import casework from '../../../../messages/casework.json'
import companyMore from '../../../../messages/companyMore.json'
import sealing from '../../../../messages/sealing.json'
import { clocks } from '../../../../src/domain/casework/clocks.ts'
import { stepNames } from '../../../../src/domain/casework/derived.ts'
import { changeMatters, incidentMatters } from '../../../../src/domain/operators/notice.ts'
import { partnerRoles } from '../../../../src/domain/operators/partner.ts'
import { mandateMatters } from '../../../../src/domain/people/mandates.ts'
import { type NewsItem, newsWords } from './news.ts'

const written = new Set([...Object.keys(casework), ...Object.keys(companyMore), ...Object.keys(sealing)])
const item = (kind: string, detail: NewsItem['detail'] = {}): NewsItem => ({
  id: '',
  kind,
  detail,
  company: null,
  at: '',
  readAt: null,
})
const keysOf = (one: NewsItem) => {
  const { key, words } = newsWords(one)
  return [key, ...Object.values(words)]
}

describe('News', () => {
  it('has words for every step, every warning and every notice', () => {
    const kinds = [
      ...stepNames.map((step) => item(`step.${step}`)),
      ...Object.keys(clocks).map((clock) => item(`warning.${clock}.2026-12-14.3`)),
      ...changeMatters.map((what) => item('notice.change', { what })),
      ...incidentMatters.map((what) => item('notice.incident', { what })),
      item('notice.answered'),
      item('message.new'),
      item('sealing.late'),
      item('something.nobody.knows'),
    ]
    expect(kinds.flatMap(keysOf).filter((key) => !written.has(key))).toEqual([])
  })

  it('says until when a warning runs', () => {
    expect(newsWords(item('warning.companyReply.2026-12-14.3', { number: '26-00417' })).values).toEqual({
      number: '26-00417',
      day: '2026-12-14',
    })
  })
})

describe('The desk', () => {
  it('has a word for every part a partner plays and every matter of a mandate', () => {
    const keys = [
      ...partnerRoles.map((role) => `partners.role.${role}`),
      ...Object.keys(mandateMatters).map((matter) => `people.matter.${matter}`),
    ]
    expect(keys.filter((key) => !written.has(key))).toEqual([])
  })
})
