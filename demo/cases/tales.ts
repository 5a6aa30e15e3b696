import type { ClockName } from '../../src/domain/casework/clocks.ts'
import type { CaseState } from '../../src/domain/casework/states.ts'
import type { StepName } from '../../src/domain/casework/steps.ts'
import type { Chance } from '../chance.ts'

/** A step somebody takes, and how many days after the one before: from, to. What the clock does by itself is not told here. */
export type Beat = readonly [StepName, number, number]

/** Where a tale stands today. */
export type Rest =
  /** So many days ago a beat was taken: the last one, unless told. */
  | { readonly daysAgo: readonly [number, number]; readonly since?: StepName }
  /** The last beat started this clock, and it is due so many of its own days from today. One of the list, in turn. */
  | { readonly clock: ClockName; readonly dueIn: readonly number[] }
  /** The last beat planned a visit, so many working days from today. */
  | { readonly visitIn: readonly number[] }

export interface Tale {
  readonly beats: readonly Beat[]
  readonly rest: Rest
  /** Keyed in by an officer from what came on paper. */
  readonly paper?: boolean
  /** The last letter has not been opened. */
  readonly unopened?: boolean
}

type Telling = (chance: Chance) => Tale

const maybe = (chance: Chance, share: number, beats: readonly Beat[]) => (chance.happens(share) ? beats : [])

const submitted: readonly Beat[] = [['submit', 20, 80]]
const sentBack: readonly Beat[] = [
  ['returnAsIncomplete', 6, 20],
  ['resubmit', 4, 13],
]
const vetted: readonly Beat[] = [
  ['accept', 4, 22],
  ['startVetting', 1, 7],
]
const planned: readonly Beat[] = [['planValidation', 6, 30]]
const visited: readonly Beat[] = [['finishValidation', 23, 45]]
const reported: readonly Beat[] = [['sendReport', 1, 6]]
const replied: readonly Beat[] = [['reply', 3, 16]]
const mended: readonly Beat[] = [...replied, ['closeFindings', 12, 48]]
const clean: readonly Beat[] = [['closeFindings', 3, 9]]
const proposed: readonly Beat[] = [['recommend', 1, 8]]

const toVetting = (chance: Chance) => [...submitted, ...maybe(chance, 0.35, sentBack), ...vetted]
const toVisit = (chance: Chance) => [...toVetting(chance), ...planned, ...visited]
const toReport = (chance: Chance) => [...toVisit(chance), ...reported]
const toProposal = (chance: Chance) => [
  ...toReport(chance),
  ...(chance.happens(0.62) ? mended : clean),
  ...proposed,
]
const toCertificate = (chance: Chance): Beat[] => [...toProposal(chance), ['certify', 2, 11]]
const toRefusal = (chance: Chance): Beat[] => [
  ...toVetting(chance),
  ['recommendRefusal', 8, 25],
  ['refuse', 2, 10],
]

/** From a certificate to its renewal: the window opens 700 days after, and the certificate ends after 730. */
const toRenewal = (chance: Chance): Beat[] => {
  const review = chance.between(373, 390)
  return [
    ...toCertificate(chance),
    ['completeAnnualReview', review, review],
    ['openRenewal', 702 - review, 704 - review],
  ]
}
const toRenewed = (chance: Chance): Beat[] => [
  ...toRenewal(chance),
  ['submitRenewal', 2, 4],
  ['recommendRenewal', 1, 3],
  ['renew', 1, 3],
]
const confirmed: readonly Beat[] = [['confirmSuspension', 1, 2]]
const toSuspension = (chance: Chance): Beat[] => [...toCertificate(chance), ['suspend', 40, 300]]

const ago = (least: number, most: number, since?: StepName): Rest => ({
  daysAgo: [least, most],
  ...(since ? { since } : {}),
})

const onPaper = (beat: Beat): Beat => {
  if (beat[0] === 'submit') return ['submitOnPaper', 1, 4]
  return beat[0] === 'resubmit' ? ['resubmitOnPaper', beat[1], beat[2]] : beat
}

const returnedByNow: Telling = () => ({
  beats: [...submitted, ['returnAsIncomplete', 6, 20]],
  rest: { clock: 'resubmission', dueIn: [12, 6, 1, 2, 3, 5, 8, 9, 10, 11, 13, 13, 14, 14] },
})
const reportedByNow: Telling = (chance) => ({
  beats: toReport(chance),
  rest: { clock: 'companyReply', dueIn: [2, -1, 0, 4, 6, 9, 12, 15, 18] },
})
/** The letter lies unopened, so that its term has not begun and the office's own stands still. */
const justReturned: Telling = () => ({
  beats: [...submitted, ['returnAsIncomplete', 6, 20]],
  rest: ago(1, 2),
  unopened: true,
})
const justReported: Telling = (chance) => ({ beats: toReport(chance), rest: ago(1, 2), unopened: true })

/** How cases come to stand where they stand. The tellings of a state are taken in turn. */
export const tales: Readonly<Record<CaseState, readonly Telling[]>> = {
  draft: [() => ({ beats: [], rest: ago(1, 60) })],
  submitted: [
    (chance) => ({
      beats: [...submitted, ...maybe(chance, 0.3, sentBack)],
      rest: {
        clock: 'completenessReview',
        dueIn: [-3, -1, 1, 3, 12, 0, 0, 2, 4, 5, 7, 8, 10, 14, 16, 18, 20, 22, 24, 26, 28, 29],
      },
    }),
  ],
  returned: [returnedByNow, justReturned, returnedByNow],
  accepted: [
    (chance) => ({
      beats: [...submitted, ...maybe(chance, 0.35, sentBack), ['accept', 4, 22]],
      rest: ago(1, 9),
    }),
  ],
  vetting: [
    (chance) => ({
      beats: toVetting(chance),
      rest: { clock: 'vetting', dueIn: [2, 0, 8, 21, -2, 1, 3, 5, 6, 9, 11, 13, 15, 17, 19, 23, 25, 27] },
    }),
  ],
  validationPlanned: [
    (chance) => ({
      beats: [...toVetting(chance), ...planned],
      rest: { visitIn: [0, 1, 2, 3, 1, 4, 5, 5, 6, 7, 8, 9, 10, 11, 12, 14] },
    }),
  ],
  validationDone: [
    (chance) => ({ beats: toVisit(chance), rest: ago(1, 5) }),
    (chance) => ({ beats: [...toReport(chance), ...mended], rest: ago(1, 4) }),
  ],
  awaitingReply: [justReported, reportedByNow, reportedByNow],
  correctiveAction: [
    (chance) => ({
      beats: [...toReport(chance), ...replied],
      rest: { clock: 'correctiveAction', dueIn: [9, -1, 1, 3, 5, 14, 20, 27, 35, 44] },
    }),
  ],
  recommended: [
    (chance) => ({ beats: toProposal(chance), rest: ago(1, 9) }),
    (chance) => ({ beats: toProposal(chance), rest: ago(1, 12) }),
    (chance) => ({ beats: [...toVetting(chance), ['recommendRefusal', 8, 25]], rest: ago(1, 6) }),
  ],
  refused: [
    (chance) => ({ beats: toRefusal(chance), rest: ago(4, 260) }),
    (chance) => ({
      beats: [...toReport(chance), ...replied, ['recommendRefusal', 40, 80], ['refuse', 2, 10]],
      rest: ago(4, 300),
    }),
    (chance) => ({
      beats: [...toRefusal(chance), ['appeal', 5, 20], ['upholdDecision', 25, 70]],
      rest: ago(5, 200),
    }),
  ],
  certified: [
    (chance) => ({ beats: toCertificate(chance), rest: ago(3, 355) }),
    (chance) => ({
      beats: [...toCertificate(chance), ['completeAnnualReview', 373, 392]],
      rest: ago(3, 290),
    }),
    (chance) => ({ beats: toCertificate(chance), rest: ago(3, 355) }),
    (chance) => ({
      beats: [...toCertificate(chance), ['completeAnnualReview', 373, 392]],
      rest: ago(3, 290),
    }),
    (chance) => ({ beats: toRenewed(chance), rest: ago(2, 60) }),
    (chance) => ({
      beats: toCertificate(chance).map(onPaper),
      rest: ago(20, 330),
      paper: true,
    }),
  ],
  annualReviewDue: [(chance) => ({ beats: toCertificate(chance), rest: ago(368, 399, 'certify') })],
  renewal: [(chance) => ({ beats: toRenewal(chance), rest: ago(1, 9) })],
  renewalSubmitted: [
    (chance) => ({ beats: [...toRenewal(chance), ['submitRenewal', 2, 5]], rest: ago(1, 6) }),
  ],
  renewalRecommended: [
    (chance) => ({
      beats: [...toRenewal(chance), ['submitRenewal', 2, 4], ['recommendRenewal', 1, 3]],
      rest: ago(1, 5),
    }),
  ],
  partlySuspended: [
    (chance) => ({
      beats: [...toCertificate(chance), ['suspendBenefits', 40, 300], ...confirmed],
      rest: ago(3, 60),
    }),
    (chance) => ({
      beats: [...toCertificate(chance), ['suspendBenefits', 40, 300]],
      rest: { clock: 'suspensionConfirmation', dueIn: [1, 2, -1] },
    }),
  ],
  suspended: [
    (chance) => ({ beats: [...toSuspension(chance), ...confirmed], rest: ago(3, 60) }),
    (chance) => ({
      beats: toSuspension(chance),
      rest: { clock: 'suspensionConfirmation', dueIn: [-1, 0, 2, 1] },
    }),
    (chance) => ({ beats: [...toSuspension(chance), ...confirmed], rest: ago(10, 90) }),
  ],
  reinstated: [
    (chance) => ({
      beats: [...toSuspension(chance), ...confirmed, ['reinstate', 20, 80]],
      rest: ago(3, 120),
    }),
    (chance) => ({
      beats: [...toSuspension(chance), ['appeal', 4, 16], ['grantAppeal', 20, 70]],
      rest: ago(3, 120),
    }),
  ],
  revoked: [
    (chance) => ({ beats: [...toSuspension(chance), ...confirmed, ['revoke', 15, 50]], rest: ago(5, 200) }),
  ],
  withdrawn: [
    (chance) => ({ beats: [...toVetting(chance), ['withdraw', 5, 40]], rest: ago(10, 400) }),
    () => ({ beats: [...submitted, ['returnAsIncomplete', 6, 20]], rest: ago(45, 400) }),
    (chance) => ({ beats: [...toCertificate(chance), ['withdraw', 60, 300]], rest: ago(10, 300) }),
    () => ({ beats: [...submitted, ['withdraw', 5, 30]], rest: ago(10, 500) }),
  ],
  expired: [
    (chance) => ({
      beats: [...toCertificate(chance), ['completeAnnualReview', 373, 392]],
      rest: ago(734, 880, 'certify'),
    }),
  ],
  appeal: [
    (chance) => ({
      beats: [...toRefusal(chance), ['appeal', 5, 20]],
      rest: { clock: 'appealDecision', dueIn: [24, 60, 6, 41, 77] },
    }),
    (chance) => ({
      beats: [...toSuspension(chance), ...confirmed, ['revoke', 15, 50], ['appeal', 6, 20]],
      rest: { clock: 'appealDecision', dueIn: [35, 12, 70] },
    }),
    (chance) => ({
      beats: [...toSuspension(chance), ['appeal', 4, 16]],
      rest: { clock: 'appealDecision', dueIn: [52, 18, 80] },
    }),
  ],
}

/** How many of four hundred companies stand in each state. */
// biome-ignore format: a table
export const shares: Readonly<Record<CaseState, number>> = {
  draft: 22, submitted: 22, returned: 14, accepted: 7, vetting: 18, validationPlanned: 16, validationDone: 7,
  awaitingReply: 9, correctiveAction: 10, recommended: 10, refused: 9, certified: 138, annualReviewDue: 20, renewal: 11,
  renewalSubmitted: 8, renewalRecommended: 6, partlySuspended: 6, suspended: 9, reinstated: 10, revoked: 9,
  withdrawn: 14, expired: 16, appeal: 9,
}
