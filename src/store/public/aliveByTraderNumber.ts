import type { Tx } from '../database/scope.ts'
import type { Holding } from './registerChanges.ts'

export interface AliveCertificate extends Holding {
  readonly suspended: boolean
}

/** The certificate that has not ended. Needs side 'system': a border asks about every office's companies. */
export const aliveByTraderNumber = async (
  tx: Tx,
  traderNumber: string,
): Promise<AliveCertificate | undefined> => {
  const { rows } = await tx.client.query<AliveCertificate>({
    name: 'public.aliveByTraderNumber',
    text: ALIVE,
    values: [traderNumber],
  })
  return rows[0]
}

const ALIVE = `
  select c.types, c.tier, c.since, c.state = 'suspended' as suspended
  from aval.operator o join aval.certificate c on c.operator_id = o.id
  where o.trader_number = $1 and c.state in ('valid', 'partlySuspended', 'suspended')`
