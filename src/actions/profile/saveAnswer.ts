import { asItStands, isByPart } from '../../domain/assessment/answerParts.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { asAsked } from '../../domain/programmes/criteriaFor.ts'
import { findCriterion } from '../../domain/programmes/placedCriteria.ts'
import type { Criterion } from '../../domain/standards/standard.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { Tx } from '../../store/database/scope.ts'
import { findOperator } from '../../store/profile/company.ts'
import { openSite } from '../../store/profile/sites.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { moment } from '../moment.ts'
import { editableCase } from '../ownCase.ts'
import type { World } from '../world.ts'
import { actForCompany } from './actForCompany.ts'
import type { AnswerInput, AnswerText } from './answerInput.ts'
import { writeAnswer } from './writeAnswer.ts'

/** Saved, or somebody else's text stands there by now: then it comes back and nothing is overwritten. */
export type AnswerSaved =
  | { readonly saved: true; readonly version: number; readonly at: string }
  | { readonly saved: false; readonly theirs: AnswerText }

export const saveAnswer = (world: World, actor: Actor, input: AnswerInput): Promise<Outcome<AnswerSaved>> =>
  actForCompany<AnswerSaved>(world, actor, 'saveAnswer', async (tx, operatorId) => {
    const file = await editableCase(tx, actor)
    if (!file.ok) return file
    const criterion = findCriterion(editionOf(world, file.value), input.criterionId)?.criterion
    if (!criterion) return refused('input', 'profile.criterion', undefined, '/criterionId')
    if (!(await openSite(tx, operatorId, input.siteId))) return refused('notFound', 'notFound')
    const writer = { operatorId, personId: actor.personId, name: actor.name, at: moment(world).at }
    const answered = await byPart(tx, operatorId, criterion, input, moment(world).day)
    if (!answered.ok) return answered
    const { status, text, reason, parts = {} } = answered.value
    const written = await writeAnswer(tx, writer, answered.value)
    if ('theirs' in written) return done({ saved: false, theirs: written.theirs })
    if (!written.again) {
      await recordAudit(tx, {
        action: 'answer.write',
        subjectKind: 'answer',
        subjectId: written.id,
        operatorId,
        caseId: file.value.id,
        after: { status, text, reason, parts, version: written.version },
        detail: { criterion: input.criterionId, version: written.version },
      })
    }
    return done({ saved: true, version: written.version, at: written.at })
  })

/** An answer by part has its status from its parts, as they are asked of this company; a part nobody asks is refused. */
const byPart = async (
  tx: Tx,
  operatorId: string,
  criterion: Criterion,
  input: AnswerInput,
  on: Day,
): Promise<Outcome<AnswerInput>> => {
  if (!isByPart(input)) return done(input)
  const known = new Set(criterion.parts.map(({ id }) => id))
  const stranger = Object.keys(input.parts ?? {}).find((id) => !known.has(id))
  if (stranger !== undefined) return refused('input', 'profile.part', { part: stranger }, '/parts')
  const operator = await findOperator(tx, operatorId)
  const asked = asAsked(criterion, { operatorTypes: operator?.types ?? [], on })
  return done(asItStands(asked, input))
}
