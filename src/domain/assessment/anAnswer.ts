import { day, type Instant } from '../kernel/day.ts'
import type { Criterion, Standard } from '../standards/standard.ts'
import type { Sourced, Text } from '../standards/text.ts'
import type { Answer } from './answer.ts'
import type { AskedSite } from './askedAt.ts'

/** Small sound answers and what they answer, for tests; what a test is about is said in `but`. */
export const anAnswer = (criterionId: string, siteId: string, but: Partial<Answer> = {}): Answer => ({
  criterionId,
  siteId,
  status: 'meets',
  text: '',
  reason: '',
  evidenceIds: [],
  version: 1,
  by: 'Ana',
  at: '2026-03-02T16:00:00.000Z' as Instant,
  ...but,
})

const said = (words: string): Text => ({ es: words, en: words })
const assumed: Sourced = { certainty: 'assumed', sources: [] }

export const aCriterion = (id: string, but: Partial<Criterion> = {}): Criterion => ({
  id,
  number: id,
  level: 'must',
  asks: said(`asks ${id}`),
  parts: [],
  operatorTypes: 'all',
  siteKinds: 'all',
  from: day('2012-01-01'),
  until: null,
  guidance: said('guidance'),
  evidence: said('evidence'),
  visit: { method: 'examine', checks: said(`checks ${id}`) },
  ...assumed,
  ...but,
})

export const aStandard = (id: string, criteria: readonly Criterion[]): Standard => ({
  id,
  number: id,
  title: said(id),
  describes: said(id),
  subStandards: [{ id: `${id}-all`, number: `${id}.1`, title: said(id), criteria, ...assumed }],
  ...assumed,
})

export const aPlant: AskedSite = { id: 'plant', kind: 'plant' }
export const anOffice: AskedSite = { id: 'office', kind: 'office' }
