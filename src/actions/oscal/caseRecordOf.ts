import { answerFinder } from '../../domain/assessment/answer.ts'
import { isAskedAt } from '../../domain/assessment/askedAt.ts'
import type { Day, Instant } from '../../domain/kernel/day.ts'
import type {
  AskedCriterion,
  CaseRecord,
  RecordedAction,
  RecordedFinding,
  RecordedResult,
  RecordedVisit,
} from '../../domain/oscal/write/caseRecord.ts'
import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { recordOfCase } from '../../store/oscal/caseRecord.ts'
import { editionOf } from '../cases/caseNow.ts'
import { moment } from '../moment.ts'
import { profileOf } from '../profile/profileOf.ts'
import type { World } from '../world.ts'

/** What of a case leaves in a document, loaded and named; who did it stays behind. */
export const caseRecordOf = async (tx: Tx, world: World, file: CaseFileRow): Promise<CaseRecord> => {
  const programme = editionOf(world, file)
  const rows = await recordOfCase(tx, file)
  const profile = await profileOf(tx, programme, file.operatorId, moment(world).day)
  const answerAt = answerFinder(profile.answers)
  const askedAt = (siteId: string): readonly AskedCriterion[] => {
    const site = rows.sites.find(({ id }) => id === siteId)
    return profile.criteria
      .filter((criterion) => site && isAskedAt(criterion, site))
      .map(({ id, number, visit }) => ({
        criterionId: id,
        number,
        method: visit.method,
        answered: answerAt(id, siteId)?.status ?? null,
      }))
  }
  const { company, sites } = rows
  return {
    id: file.id,
    number: file.number,
    programme,
    editionHash: file.editionHash,
    company: { id: company.id, name: company.name, traderNumber: company.traderNumber },
    office: company.office,
    sites,
    visits: rows.visits.map((visit) => ({
      ...visitOf(visit),
      asked: askedAt(visit.siteId),
      results: rows.results.filter(({ visitId }) => visitId === visit.id).flatMap(resultOf),
    })),
    findings: rows.findings.map(findingOf),
    actions: rows.actions.map(actionOf),
  }
}

type Rows = Awaited<ReturnType<typeof recordOfCase>>

const visitOf = (visit: Rows['visits'][number]): Omit<RecordedVisit, 'asked' | 'results'> => ({
  id: visit.id,
  siteId: visit.siteId,
  plannedOn: visit.plannedOn as Day,
  remote: visit.remote,
  state: visit.state as RecordedVisit['state'],
  startedAt: visit.startedAt as Instant | null,
  finishedAt: visit.finishedAt as Instant | null,
  because: visit.because,
  summary: visit.summary,
})

const resultOf = ({ criterionId, result, note, writtenAt }: Rows['results'][number]): RecordedResult[] =>
  result === null
    ? []
    : [{ criterionId, result: result as RecordedResult['result'], note, at: writtenAt as Instant }]

const findingOf = (finding: Rows['findings'][number]): RecordedFinding => ({
  id: finding.id,
  visitId: finding.visitId,
  siteId: finding.siteId,
  criterionId: finding.criterionId,
  grade: finding.grade as RecordedFinding['grade'],
  seen: finding.seen,
  asks: finding.asks,
  dueOn: finding.dueOn as Day | null,
  state: finding.state,
  raisedAt: finding.raisedAt as Instant,
})

const actionOf = (action: Rows['actions'][number]): RecordedAction => ({
  id: action.id,
  findingId: action.findingId,
  plan: action.plan,
  dueOn: action.dueOn as Day | null,
  doneNote: action.doneNote,
  state: action.state as RecordedAction['state'],
})
