import type { ConsentKind } from '../../../domain/capacity/evaluations/comparison.ts'
import { beneficiaries } from '../../../domain/capacity/evaluations/countries.ts'
import { isDay } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { addConsent } from '../../../store/capacity/evaluations/consents.ts'
import { ensureProject } from '../../../store/capacity/evaluations/visits.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { answersFor } from './evaluationDesk.ts'

export interface ConsentAsked {
  readonly kind: ConsentKind
  readonly given: boolean
  readonly onDay: string
  readonly document: string
}

/** Given or withdrawn by the country's programme manager, or noted by the desk from a paper of the country. */
export const giveConsent = (
  world: World,
  actor: Actor,
  country: string,
  asked: ConsentAsked,
): Promise<Outcome<{ given: boolean }>> =>
  act(world, actor, 'giveConsent', async (tx) => {
    const own = answersFor(world, actor, country)
    const sound = soundConsent(actor, own, country, asked)
    if (!sound.ok) return sound
    const document = asked.document.trim()
    await ensureProject(tx, country)
    await addConsent(tx, {
      ...{ country, kind: asked.kind, given: asked.given, onDay: asked.onDay, document },
      ...{ saidBy: own ? 'country' : 'desk', by: actor.name, at: moment(world).at },
    })
    await recordAudit(tx, {
      ...{ action: 'evaluation.consent', subjectKind: 'country', subjectId: country },
      detail: { kind: asked.kind, given: asked.given, by: own ? 'country' : 'desk' },
    })
    return done({ given: asked.given })
  })

const soundConsent = (actor: Actor, own: boolean, country: string, asked: ConsentAsked): Outcome<true> => {
  const isOurs =
    beneficiaries.some((one) => one === country) && (own || may(actor.roles, 'evaluateCountries'))
  if (!isOurs) return refused('notFound', 'evaluation.countryUnknown')
  if (!isDay(asked.onDay)) return refused('input', 'evaluation.days', undefined, '/onDay')
  return own || asked.document.trim() !== ''
    ? done(true)
    : refused('input', 'evaluation.consentPaper', undefined, '/document')
}
