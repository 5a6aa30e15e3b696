import type { Programme } from '../../domain/programmes/programme.ts'
import type { BorderNews } from '../../store/border/standings.ts'

/** Which benefits do not reach whom now: suspended with the certificate, or stopped by deferred duties that are unpaid. */
export const suspendedIn = (
  { suspended, overdue }: Pick<BorderNews, 'suspended' | 'overdue'>,
  benefits: Programme['benefits'],
): ReadonlyMap<string, readonly string[]> => {
  const all = new Map(suspended.map(({ traderNumber, benefits: gone }) => [traderNumber, gone]))
  for (const number of overdue) all.set(number, alsoDeferral(all.get(number) ?? [], benefits))
  return all
}

/** With unpaid duties the deferral goes too, whatever was suspended before. */
export const alsoDeferral = (
  suspended: readonly string[],
  benefits: Programme['benefits'],
): readonly string[] => {
  const deferrals = benefits.filter(({ deliveredBy }) => deliveredBy === 'deferredPayment')
  return [...new Set([...suspended, ...deferrals.map(({ id }) => id)])]
}
