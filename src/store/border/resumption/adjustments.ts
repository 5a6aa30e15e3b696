import type { Adjustment } from '../../../domain/border/resumption/adjustment.ts'
import type { OrderKey } from '../../../domain/border/resumption/orderKey.ts'
import type { Tx } from '../../database/scope.ts'

interface Row {
  readonly turn: number
  readonly kind: Adjustment['kind']
  readonly shipment: string
  readonly detail: unknown
}

/** What no number tells is kept as null: goods that do not perish keep for ever. */
type KeptKey = Omit<OrderKey, 'keeps'> & { readonly keeps: number | null }

export const adjustmentsOf = async (tx: Tx, incidentId: string): Promise<readonly Adjustment[]> => {
  const { rows } = await tx.client.query<Row>(
    `select turn, kind, declaration_id as shipment, detail from aval.resumption_adjustment where incident_id = $1 order by turn`,
    [incidentId],
  )
  return rows.map(adjustmentOf)
}

const adjustmentOf = ({ turn, kind, shipment, detail }: Row): Adjustment => {
  if (kind === 'hold') return { kind, turn, shipment }
  if (kind === 'undo') return { kind, turn, shipment, undoes: (detail as { undoes: number }).undoes }
  if (kind === 'pin') return { kind, turn, shipment, ...(detail as { office: string; hour: number }) }
  const { to } = detail as { to: KeptKey }
  return { kind, turn, shipment, to: { ...to, keeps: to.keeps ?? Number.POSITIVE_INFINITY } }
}

export const insertAdjustment = async (
  tx: Tx,
  incidentId: string,
  adjustment: Adjustment,
  number: string,
): Promise<void> => {
  const { turn, kind, shipment, ...detail } = adjustment
  await tx.client.query(
    `insert into aval.resumption_adjustment (incident_id, turn, kind, declaration_id, number, detail)
     values ($1, $2, $3, $4, $5, $6)`,
    [incidentId, turn, kind, shipment, number, JSON.stringify(detail)],
  )
}
