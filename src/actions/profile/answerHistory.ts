import type { AnswerParts } from '../../domain/assessment/answer.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { type AnswerPlace, versionsAt } from '../../store/profile/answers.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'
import { actForCompany } from './actForCompany.ts'

/** Everything that was ever written to one criterion at one site, newest first. */
export const answerHistory = (world: World, actor: Actor, place: AnswerPlace) =>
  actForCompany(world, actor, 'readAnswerHistory', async (tx, operatorId) =>
    done({
      versions: (await versionsAt(tx, operatorId, place)).map((one) => ({
        ...one,
        parts: one.parts as AnswerParts,
      })),
    }),
  )
