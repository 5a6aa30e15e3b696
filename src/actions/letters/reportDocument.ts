import type { ReportedFinding, Result, StandardResult, ValidationReport } from '../../documents/report.ts'
import { type Day, daysBetween, type Instant } from '../../domain/kernel/day.ts'
import { dayAt } from '../../domain/kernel/moment.ts'
import { findCriterion } from '../../domain/programmes/placedCriteria.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { FindingRow } from '../../store/cases/visits.ts'
import type { ReportedResult, ReportedVisit } from '../../store/office/reports.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

export interface ReportParts {
  readonly world: World
  readonly programme: Programme
  readonly actor: Actor
  readonly operator: {
    readonly name: string
    readonly traderNumber: string | null
    readonly types: readonly string[]
    readonly demonstration: boolean
  }
  readonly number: string
  /** Which report of the case this is. */
  readonly place: number
  readonly issuedAt: Instant
  readonly date: Day
  readonly visits: readonly ReportedVisit[]
  readonly results: readonly ReportedResult[]
  readonly findings: readonly FindingRow[]
}

export const reportDocument = (parts: ReportParts): ValidationReport => {
  const { programme, operator, visits, number } = parts
  const leads = [...new Map(visits.map((visit) => [visit.leadId, visit.leadName])).values()]
  const post = { es: parts.world.say('role.validator', 'es'), en: parts.world.say('role.validator', 'en') }
  return {
    programme,
    issuedAt: parts.issuedAt,
    demonstration: operator.demonstration,
    language: parts.actor.language,
    reportNumber: `${programme.shortName}-${number}-V${parts.place}`,
    caseReference: number,
    date: parts.date,
    company: {
      name: operator.name,
      traderNumber: operator.traderNumber,
      types: programme.operatorTypes.filter(({ id }) => operator.types.includes(id)).map(({ name }) => name),
    },
    sites: visits.map((visit) => ({
      name: visit.siteName,
      kind: programme.siteKinds.find(({ id }) => id === visit.siteKind)?.name ?? null,
      address: [visit.address, visit.city].filter(Boolean).join(', '),
      ...daysOf(visit, programme.timeZone),
      how: visit.remote ? 'remote' : 'onSite',
    })),
    team: leads.map((name) => ({ name, post })),
    present: [],
    results: resultsByStandard(programme, parts.results),
    findings: reportedFindings(parts),
    conclusion: visits
      .map((visit) => (visits.length > 1 ? `${visit.siteName}: ${visit.summary}` : visit.summary))
      .join('\n\n'),
    signatories: leads.map((name) => ({ name, post })),
  }
}

/** A visit begins on its planned day and ends on the day it was closed; one closed earlier was held that day. */
const daysOf = ({ plannedOn, finishedAt }: ReportedVisit, zone: string): { from: Day; to: Day } => {
  const planned = plannedOn as Day
  const to = finishedAt === null ? planned : dayAt(finishedAt as Instant, zone)
  return to < planned ? { from: to, to } : { from: planned, to }
}

const nothing: Readonly<Record<Result, number>> = {
  ...{ meets: 0, partly: 0, doesNot: 0, notApplicable: 0, notSeen: 0 },
}

const seenAs = { confirmed: 'meets', partly: 'partly', notConfirmed: 'doesNot', notSeen: 'notSeen' } as const

/** What was answered as not applying, and was found not to, does not count as met. */
const resultOf = ({ result, status }: ReportedResult): Result =>
  status === 'notApplicable' && result === 'confirmed' ? 'notApplicable' : seenAs[result]

const resultsByStandard = (
  programme: Programme,
  results: readonly ReportedResult[],
): readonly StandardResult[] =>
  programme.standards.flatMap(({ number, title, subStandards }) => {
    const own = new Set(subStandards.flatMap(({ criteria }) => criteria.map(({ id }) => id)))
    const counts = { ...nothing }
    for (const one of results.filter(({ criterionId }) => own.has(criterionId))) counts[resultOf(one)] += 1
    return Object.values(counts).some((count) => count > 0) ? [{ number, title, counts }] : []
  })

const gravest = ['major', 'minor', 'observation']

const reportedFindings = ({ programme, findings, visits, date }: ReportParts): readonly ReportedFinding[] => {
  const site = new Map(visits.map((visit) => [visit.siteId, visit.siteName]))
  return findings
    .toSorted((one, other) => gravest.indexOf(one.grade) - gravest.indexOf(other.grade))
    .map((finding, place) => {
      const found = findCriterion(programme, finding.criterionId)
      const by = finding.dueOn as Day | null
      return {
        number: String(place + 1),
        grade: finding.grade as ReportedFinding['grade'],
        criterion: {
          number: found?.criterion.number ?? finding.criterionId,
          asks: found?.criterion.asks ?? { es: finding.criterionId, en: finding.criterionId },
        },
        site: site.get(finding.siteId) ?? null,
        seen: finding.seen,
        asked: finding.asks || null,
        due: by && by > date ? { by, days: daysBetween(date, by), count: 'calendar' as const } : null,
      }
    })
}
