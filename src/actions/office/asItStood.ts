import type { Day, Instant } from '../../domain/kernel/day.ts'
import { dayAt } from '../../domain/kernel/moment.ts'

/** What lay in the case by the end of a day: later papers are left out, and what was closed later is open again. */
export const papersOn = (on: Day, zone: string) => {
  const by = (at: string | null): boolean => at !== null && dayAt(at as Instant, zone) <= on
  return {
    letters: <L extends { sentAt: string; openedAt: string | null; servedOn: string | null }>(
      all: readonly L[],
    ) =>
      all
        .filter((one) => by(one.sentAt))
        .map((one) => ({
          ...one,
          openedAt: by(one.openedAt) ? one.openedAt : null,
          servedOn: one.servedOn !== null && one.servedOn <= on ? one.servedOn : null,
        })),
    findings: <F extends { raisedAt: string; state: string; closedAt: string | null }>(all: readonly F[]) =>
      all
        .filter((one) => by(one.raisedAt))
        .map((one) => (one.state === 'closed' && !by(one.closedAt) ? { ...one, state: 'open' } : one)),
    vetting: <V extends { checkedAt: string }>(all: readonly V[]) => all.filter((one) => by(one.checkedAt)),
    visits: <V extends { state: string; plannedAt: string; finishedAt: string | null }>(all: readonly V[]) =>
      all
        .filter((one) => by(one.plannedAt))
        .map((one) => (one.state === 'finished' && !by(one.finishedAt) ? { ...one, state: 'planned' } : one)),
    judgements: <J extends { at: string }>(all: readonly J[]) => all.filter((one) => by(one.at)),
    decisions: <D extends { at: string }>(all: readonly D[]) => all.filter((one) => by(one.at)),
    returns: <R extends { returnedAt: string }>(all: readonly R[]) => all.filter((one) => by(one.returnedAt)),
    actions: <A extends { createdAt: string }>(all: readonly A[]) => all.filter((one) => by(one.createdAt)),
    played: <P extends { at: string }>(all: readonly P[]) => all.filter((one) => by(one.at)),
  }
}
