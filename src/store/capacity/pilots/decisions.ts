import type { DecisionKind } from '../../../domain/capacity/pilots/pilotSteps.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import type { Tx } from '../../database/scope.ts'

export interface PilotDecisionRow {
  readonly id: string
  readonly kind: DecisionKind
  readonly reasons: string
  readonly untilDay: Day | null
  readonly opensOn: Day | null
  readonly state: 'proposed' | 'confirmed' | 'declined' | 'withdrawn'
  readonly proposedBy: string | null
  readonly proposer: string | null
  readonly proposedAt: string
  readonly answer: string
  readonly answerer: string | null
  readonly answeredAt: string | null
  /** What was measured when it was proposed; nothing of one from before that was kept. */
  readonly measured: Readonly<Record<string, unknown>>
}

/** All that was ever proposed, the latest first. */
export const pilotDecisionsOf = async (tx: Tx, pilotId: string): Promise<readonly PilotDecisionRow[]> =>
  (
    await tx.client.query<PilotDecisionRow>(
      `select d.id, d.kind, d.reasons, d.until_day as "untilDay", d.opens_on as "opensOn", d.state, d.proposed_by as "proposedBy",
         p.name as proposer, d.proposed_at as "proposedAt", d.answer, a.name as answerer, d.answered_at as "answeredAt",
         d.measured
       from aval.pilot_decision d left join aval.person p on p.id = d.proposed_by left join aval.person a on a.id = d.answered_by
       where d.pilot_id = $1 order by d.proposed_at desc, d.id`,
      [pilotId],
    )
  ).rows

export const insertPilotDecision = async (
  tx: Tx,
  decision: Pick<PilotDecisionRow, 'kind' | 'reasons' | 'untilDay' | 'opensOn' | 'measured'> & {
    readonly pilotId: string
    readonly at: string
  },
): Promise<void> => {
  await tx.client.query(
    `insert into aval.pilot_decision (pilot_id, kind, reasons, until_day, opens_on, proposed_by, proposed_at, measured)
     values ($1, $2, $3, $4, $5, aval.person(), $6, $7)`,
    [
      ...[decision.pilotId, decision.kind, decision.reasons, decision.untilDay, decision.opensOn],
      ...[decision.at, JSON.stringify(decision.measured)],
    ],
  )
}

export const answerPilotDecision = async (
  tx: Tx,
  id: string,
  {
    state,
    answer,
    at,
  }: { readonly state: 'confirmed' | 'declined' | 'withdrawn'; readonly answer: string; readonly at: string },
): Promise<void> => {
  await tx.client.query(
    `update aval.pilot_decision set state = $2, answer = $3, answered_by = aval.person(), answered_at = $4 where id = $1`,
    [id, state, answer, at],
  )
}
