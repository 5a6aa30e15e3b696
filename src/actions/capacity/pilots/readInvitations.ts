import { type Standing, standingOn } from '../../../domain/capacity/pilots/invitation.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import type { Text } from '../../../domain/standards/text.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { type InvitationRow, invitationsOf } from '../../../store/capacity/pilots/invitations.ts'
import { findPilot, stagesOf } from '../../../store/capacity/pilots/pilots.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import { csvOf } from '../../public/csv.ts'
import type { World } from '../../world.ts'
import { isId } from './pilotDesk.ts'

export interface InvitationLine
  extends Omit<InvitationRow, 'pilotId' | 'stageId' | 'sectorId' | 'language' | 'state' | 'operatorId'> {
  readonly known: boolean
  readonly standing: Standing
  readonly stage: Text
  readonly sector: Text
}

/** Who was invited, and what they said: of companies that are known here, those that whoever asks may see. */
export const readInvitations = (
  world: World,
  actor: Actor,
  pilotId: string,
): Promise<Outcome<{ invitations: readonly InvitationLine[] }>> =>
  act(world, actor, 'readInvitations', async (tx) => {
    const pilot = isId(pilotId) ? await findPilot(tx, pilotId) : undefined
    if (!pilot) return refused('notFound', 'notFound')
    const stages = new Map((await stagesOf(tx, pilotId)).map(({ id, name }) => [id, name]))
    const sectors = new Map(pilot.bounds.sectors.map(({ id, name }) => [id, name]))
    const today = moment(world).day
    const plain = (id: string): Text => ({ es: id, en: id })
    return done({
      invitations: (await invitationsOf(tx, pilotId)).map(
        ({ pilotId: _, stageId, sectorId, language: __, state: ___, operatorId, ...row }) => ({
          ...row,
          known: operatorId !== null,
          standing: standingOn({ state: ___, answerBy: row.answerBy }, today),
          stage: stages.get(stageId) ?? plain(stageId),
          sector: sectors.get(sectorId) ?? plain(sectorId),
        }),
      ),
    })
  })

/** The same as a table to keep; whoever takes it away is noted. */
export const exportInvitations = async (
  world: World,
  actor: Actor,
  pilotId: string,
): Promise<Outcome<string>> => {
  const { language } = actor
  const told = await readInvitations(world, actor, pilotId)
  if (!told.ok) return told
  const noted = await act(world, actor, 'exportInvitations', async (tx) => {
    await recordAudit(tx, {
      ...{ action: 'pilot.exportInvitations', subjectKind: 'pilot', subjectId: pilotId },
      detail: { invitations: told.value.invitations.length },
    })
    return done(true)
  })
  if (!noted.ok) return noted
  const head = ['name', 'taxId', 'email', 'sector', 'stage', 'standing', 'answerBy', 'answeredAt', 'reason']
  const lines = told.value.invitations.map((one) => [
    ...[one.name, one.taxId, one.email, one.sector[language], one.stage[language]],
    ...[
      world.say(`pilots.standing.${one.standing}`, language),
      one.answerBy,
      one.answeredAt ?? '',
      one.reason,
    ],
  ])
  const words = head.map((key) => world.say(`pilots.column.${key}`, language))
  return done(csvOf(words, lines))
}
