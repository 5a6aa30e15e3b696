import { addDays, type Day, isDay } from '../../domain/kernel/day.ts'
import { endOfDay, epochMs, instantAt } from '../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import {
  type AuditPlace,
  type AuditSought,
  caseCalled,
  companiesCalled,
  peopleCalled,
} from '../../store/audit/auditLog.ts'
import type { Tx } from '../../store/database/scope.ts'
import type { World } from '../world.ts'

/** What somebody looks for in the log, as they ask: words, a number, days. */
export interface AuditQuestion {
  readonly person?: string
  readonly action?: string
  readonly company?: string
  readonly caseNumber?: string
  readonly from?: string
  readonly until?: string
}

/** More people or companies of one name than this nobody reads through. */
const MOST_NAMED = 500

/** Undefined where a name or number fits nobody: then nothing is found, and not everything. */
export const soughtBy = async (
  tx: Tx,
  world: World,
  question: AuditQuestion,
): Promise<Outcome<AuditSought | undefined>> => {
  const days = daysOf(world, question)
  if (!days.ok) return days
  const named = await whoAndWhat(tx, question)
  if (!named) return done(undefined)
  return done({ ...named, ...days.value, ...(question.action ? { action: question.action } : {}) })
}

/** Days as the office's calendar has them: both are in. */
const daysOf = (
  world: World,
  { from, until }: AuditQuestion,
): Outcome<Pick<AuditSought, 'from' | 'until'>> => {
  if (from && !isDay(from)) return refused('input', 'audit.day', undefined, '/from')
  if (until && !isDay(until)) return refused('input', 'audit.day', undefined, '/until')
  const start = (day: string) =>
    instantAt(epochMs(endOfDay(addDays(day as Day, -1), world.programme.timeZone)) + 1)
  return done({
    ...(from ? { from: start(from) } : {}),
    ...(until ? { until: start(addDays(until as Day, 1)) } : {}),
  })
}

const whoAndWhat = async (
  tx: Tx,
  question: AuditQuestion,
): Promise<Pick<AuditSought, 'actors' | 'operatorIds' | 'caseId'> | undefined> => {
  const [person = '', company = '', number = ''] = [
    question.person,
    question.company,
    question.caseNumber,
  ].map((word) => word?.trim())
  const actors = person ? await peopleCalled(tx, person, MOST_NAMED) : undefined
  const operatorIds = company ? await companiesCalled(tx, company, MOST_NAMED) : undefined
  const caseId = number ? await caseCalled(tx, number) : undefined
  const fitsNobody = actors?.length === 0 || operatorIds?.length === 0 || (number !== '' && !caseId)
  if (fitsNobody) return undefined
  return {
    ...(actors ? { actors } : {}),
    ...(operatorIds ? { operatorIds } : {}),
    ...(caseId ? { caseId } : {}),
  }
}

const PLACE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Where a page begins, out of the `next` of the page before. */
export const placeIn = (text: string | undefined): Outcome<AuditPlace | undefined> => {
  if (text === undefined) return done(undefined)
  const [, at = '', id] = PLACE.exec(text) ?? []
  return id && !Number.isNaN(Date.parse(at))
    ? done({ at, id })
    : refused('input', 'audit.place', undefined, '/after')
}
