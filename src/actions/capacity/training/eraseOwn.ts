import { randomBytes } from 'node:crypto'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { addToErasedList } from '../../../files/erasedList.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  findEnrolmentByLink,
  placesToComeOf,
  setEnrolmentState,
} from '../../../store/capacity/training/enrolments.ts'
import { getParticipant } from '../../../store/capacity/training/participants.ts'
import { lockWorkshop } from '../../../store/capacity/training/workshops.ts'
import { erasePersonIn } from '../../../store/erasure/erase.ts'
import type { Erased } from '../../../store/erasure/erased.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import { asLink } from './byLink.ts'
import { admitNext } from './enrol.ts'

/**
 * Whoever holds their own link is forgotten in every workshop, as the house erases anybody: a pseudonym stays where people are
 * counted, and a restore of an older backup forgets them again. Places they had in workshops to come go to whoever waits.
 */
export const eraseOwn = async (
  world: World,
  actor: Actor,
  link: string,
): Promise<Outcome<{ erased: true }>> => {
  const outcome = await act<Erased>(world, asLink(actor), 'eraseOwnTraining', async (tx) => {
    const enrolment = await findEnrolmentByLink(tx, link)
    const found = enrolment && (await getParticipant(tx, enrolment.participantId))
    if (!found || found.erasedAt !== null) return refused('notFound', 'training.linkUnknown')
    const erased = {
      personId: found.mergedInto ?? found.id,
      pseudonym: `P-${randomBytes(4).toString('hex').toUpperCase()}`,
      erasedAt: world.now(),
    }
    for (const { id, workshopId } of await placesToComeOf(tx, erased.personId)) {
      const workshop = await lockWorkshop(tx, workshopId)
      await setEnrolmentState(tx, id, 'withdrawn')
      if (workshop) await admitNext(world, tx, workshop)
    }
    await erasePersonIn(tx, erased)
    await recordAudit(tx, {
      ...{ action: 'participant.erase', subjectKind: 'participant', subjectId: erased.personId },
      ...{ actorKind: 'public', actor: 'public' },
    })
    return done(erased)
  })
  if (!outcome.ok) return outcome
  addToErasedList(world.erasedList, [outcome.value])
  return done({ erased: true })
}
