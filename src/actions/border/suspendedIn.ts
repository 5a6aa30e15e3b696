import type { Programme } from '../../domain/programmes/programme.ts'
import type { BorderNews } from '../../store/border/standings.ts'

/** Which benefits do not reach whom now: suspended with the certificate, or stopped by deferred duties that are unpaid. */
export const suspendedIn = (
  { suspended, overdue }: Pick<BorderNews, 'suspended' | 'overdue'>,
  benefits: Programme['benefits'],
): ReadonlyMap<string, readonly string[]> => {
  const all = new Map(suspended.map(({ traderNumber, benefits: gone }) => [traderNumber, gone]))
  const deferrals = benefits.flatMap(({ id, deliveredBy }) => (deliveredBy === 'deferredPayment' ? [id] : []))
  for (const number of overdue) all.set(number, [...new Set([...(all.get(number) ?? []), ...deferrals])])
  return all
}
