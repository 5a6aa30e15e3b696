import type { Day, Instant } from '../../domain/kernel/day.ts'
import { dayAt } from '../../domain/kernel/moment.ts'
import { type FindingStep, findingSteps } from '../../domain/validation/findingSteps.ts'

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
    findings: <F extends Found>(
      all: readonly F[],
      judgements: readonly Judged[],
      actions: readonly Acted[],
    ) =>
      all
        .filter((one) => by(one.raisedAt))
        .map((one) => ({ ...one, state: stateOn(one, judgements, actions, by) })),
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

interface Found {
  readonly id: string
  readonly raisedAt: string
  readonly state: string
}
interface Judged {
  readonly findingId: string
  readonly step: string
  readonly at: string
}
interface Acted {
  readonly findingId: string
  readonly doneNote: string
  readonly createdAt: string
}

/** Where the last word of either side had brought a finding by then. */
const stateOn = (
  { id }: Found,
  judgements: readonly Judged[],
  actions: readonly Acted[],
  by: (at: string) => boolean,
): string => {
  const told = [
    ...judgements
      .filter((one) => one.findingId === id && one.step in findingSteps)
      .map((one) => ({ at: one.at, to: findingSteps[one.step as FindingStep].to })),
    ...actions
      .filter((one) => one.findingId === id && one.doneNote !== '')
      .map((one) => ({ at: one.createdAt, to: findingSteps.giveEvidence.to })),
  ]
  const last = told
    .filter(({ at }) => by(at))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .at(-1)
  return last?.to ?? 'open'
}
