import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { findCriterion } from '../../domain/programmes/placedCriteria.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
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
    if (!findCriterion(editionOf(world, file.value), input.criterionId)) {
      return refused('input', 'profile.criterion', undefined, '/criterionId')
    }
    if (!(await openSite(tx, operatorId, input.siteId))) return refused('notFound', 'notFound')
    const writer = { operatorId, personId: actor.personId, name: actor.name, at: moment(world).at }
    const written = await writeAnswer(tx, writer, input)
    if ('theirs' in written) return done({ saved: false, theirs: written.theirs })
    if (!written.again) {
      await recordAudit(tx, {
        action: 'answer.write',
        subjectKind: 'answer',
        subjectId: written.id,
        operatorId,
        caseId: file.value.id,
        after: { status: input.status, text: input.text, reason: input.reason, version: written.version },
        detail: { criterion: input.criterionId, version: written.version },
      })
    }
    return done({ saved: true, version: written.version, at: written.at })
  })
