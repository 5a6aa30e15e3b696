import type { Day, Instant } from '../../domain/kernel/day.ts'
import type { Tx } from '../database/scope.ts'

/** What the page behind a certificate's own QR code is made from. */
export interface ShownCertificate {
  readonly number: string
  readonly traderNumber: string | null
  readonly name: string
  readonly types: readonly string[]
  readonly tier: string | null
  readonly since: Day
  readonly until: Day | null
  readonly state: 'valid' | 'partlySuspended' | 'suspended' | 'revoked' | 'expired' | 'withdrawn' | 'replaced'
  readonly suspendedAt: Instant | null
  readonly sites: readonly { readonly name: string; readonly city: string }[]
  readonly demonstration: boolean
}

/** Needs side 'system': no public scope sees a company. */
export const certificateByPublicId = async (
  tx: Tx,
  publicId: string,
): Promise<ShownCertificate | undefined> => {
  const { rows } = await tx.client.query<ShownCertificate>({
    name: 'public.certificate',
    text: CERTIFICATE,
    values: [publicId],
  })
  return rows[0]
}

const CERTIFICATE = `
  select c.number, o.trader_number as "traderNumber", o.name, c.types, c.tier, c.since, c.until, c.state,
         c.suspended_at as "suspendedAt", o.demonstration,
         coalesce((select json_agg(json_build_object('name', s.name, 'city', s.city) order by s.created_at, s.id)
                   from aval.site s where s.operator_id = o.id and s.closed_on is null), '[]') as sites
  from aval.certificate c join aval.operator o on o.id = c.operator_id
  where c.public_id = $1`
