import type { JsonObject } from '../json.ts'
import { endOf } from './caseHead.ts'
import type { CaseRecord, RecordedAction, RecordedFinding, RecordedVisit } from './caseRecord.ts'
import { observationUuid } from './observations.ts'
import { line, ours, prose, type Writing } from './writing.ts'

export const riskUuid = ({ id }: Pick<RecordedFinding, 'id'>, { uuidOf }: Writing): string =>
  uuidOf(`risk ${id}`)

/** What a finding puts at risk, until when it has to be mended, and what the company will do: OSCAL has the deadline here. */
export const riskOf = (
  record: CaseRecord,
  finding: RecordedFinding,
  visit: RecordedVisit | undefined,
  writing: Writing,
): JsonObject => {
  const actions = actionsOn(record, finding)
  const due = dueOn(finding, actions)
  const wasSeen = visit?.results.some(({ criterionId }) => criterionId === finding.criterionId)
  return {
    uuid: riskUuid(finding, writing),
    title: line(writing.say(`oscal.export.grade.${finding.grade}`)),
    description: prose(finding.seen),
    statement: prose(finding.asks || finding.seen),
    props: [ours('grade', finding.grade)],
    status: statusOf(finding, actions),
    ...(due ? { deadline: endOf(due, record.programme) } : {}),
    ...(actions.length > 0
      ? { remediations: actions.map((one) => remediationOf(record, one, writing)) }
      : {}),
    ...(visit && wasSeen
      ? {
          'related-observations': [
            { 'observation-uuid': observationUuid(visit, finding.criterionId, writing) },
          ],
        }
      : {}),
  }
}

/** A plan that was not accepted is no plan. */
export const actionsOn = ({ actions }: CaseRecord, { id }: RecordedFinding): readonly RecordedAction[] =>
  actions.filter(({ findingId, state }) => findingId === id && state !== 'rejected')

/** The day the company promised last, else the day the office set. */
const dueOn = (finding: RecordedFinding, actions: readonly RecordedAction[]): RecordedFinding['dueOn'] =>
  actions.flatMap((one) => one.dueOn ?? []).at(-1) ?? finding.dueOn

const statusOf = ({ state }: RecordedFinding, actions: readonly RecordedAction[]): string => {
  if (state === 'closed') return 'closed'
  return actions.length > 0 ? 'remediating' : 'open'
}

const remediationOf = (record: CaseRecord, action: RecordedAction, writing: Writing): JsonObject => ({
  uuid: writing.uuidOf(`remediation ${action.id}`),
  lifecycle: action.state === 'done' ? 'completed' : 'planned',
  title: line(writing.say('oscal.export.action.title')),
  description: prose([action.plan, action.doneNote].filter(Boolean).join('\n\n')),
  props: [ours('action-state', action.state)],
  ...(action.dueOn
    ? {
        tasks: [
          {
            uuid: writing.uuidOf(`action ${action.id}`),
            type: 'milestone',
            title: line(writing.say('oscal.export.action.title')),
            timing: { 'on-date': { date: endOf(action.dueOn, record.programme) } },
            'responsible-roles': [{ 'role-id': 'operator' }],
          },
        ],
      }
    : {}),
})
