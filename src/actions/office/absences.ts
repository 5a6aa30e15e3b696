import { isDay } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { may } from '../../domain/people/powers.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { absenceOn } from '../../store/office/officers.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'

export interface AbsenceInput {
  readonly personId: string
  readonly deputyId: string
  readonly fromDay: string
  readonly untilDay: string
}

/**
 * Somebody will be away and names who stands in. The deputy sees the work as their own; what either did in a case stays theirs,
 * so a deputy who took part still may not decide. For another person only who may give cases to others.
 */
export const nameDeputy = (
  world: World,
  actor: Actor,
  input: AbsenceInput,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'nameDeputy', async (tx) => {
    if (input.personId !== actor.personId && !may(actor.roles, 'reassign'))
      return refused('notAllowed', 'notAllowed')
    const wrong = whyWrong(input, moment(world).day)
    if (wrong) return wrong
    const deputyAway = await absenceOn(tx, input.deputyId, input.fromDay)
    if (deputyAway)
      return refused('conflict', 'absence.deputyAway', { until: deputyAway.untilDay }, '/deputyId')
    const deputy = await tx.kysely
      .selectFrom('officerRole')
      .select('id')
      .where('personId', '=', input.deputyId)
      .where('withdrawnAt', 'is', null)
      .executeTakeFirst()
    if (!deputy) return refused('input', 'absence.deputy', undefined, '/deputyId')
    const row = await tx.kysely.insertInto('absence').values(input).returning('id').executeTakeFirstOrThrow()
    await recordAudit(tx, {
      action: 'absence.add',
      subjectKind: 'person',
      subjectId: input.personId,
      after: { ...input },
    })
    return done(row)
  })

const whyWrong = ({ personId, deputyId, fromDay, untilDay }: AbsenceInput, today: string) => {
  if (!isDay(fromDay) || !isDay(untilDay) || untilDay < fromDay || untilDay < today)
    return refused('input', 'absence.days', undefined, '/untilDay')
  return personId === deputyId ? refused('input', 'absence.deputy', undefined, '/deputyId') : undefined
}

/** They are back, or never went. */
export const endAbsence = (world: World, actor: Actor, id: string): Promise<Outcome<{ ended: true }>> =>
  act(world, actor, 'nameDeputy', async (tx) => {
    const absence = await tx.kysely.selectFrom('absence').selectAll().where('id', '=', id).executeTakeFirst()
    const own = absence?.personId === actor.personId || may(actor.roles, 'reassign')
    if (!absence || !own) return refused('notFound', 'notFound')
    await tx.kysely.deleteFrom('absence').where('id', '=', id).execute()
    await recordAudit(tx, {
      action: 'absence.end',
      subjectKind: 'person',
      subjectId: absence.personId,
      before: { fromDay: absence.fromDay, untilDay: absence.untilDay, deputyId: absence.deputyId },
    })
    return done({ ended: true })
  })
