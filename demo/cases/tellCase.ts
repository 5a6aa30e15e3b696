import { isFinal } from '../../src/domain/casework/derived.ts'
import type { CaseState } from '../../src/domain/casework/states.ts'
import type { StepName } from '../../src/domain/casework/steps.ts'
import { addDays, type Day } from '../../src/domain/kernel/day.ts'
import { laterOf } from '../days.ts'
import { sendEvidence } from '../work/evidence.ts'
import { type Appetite, mendAll, proposePlans, workOnFindings } from '../work/findings.ts'
import { refreshProfile, writeProfile } from '../work/profile.ts'
import { correctReturns, markReturns } from '../work/returns.ts'
import { surround } from '../work/surroundings.ts'
import { giveNotices, talk } from '../work/talk.ts'
import { vet } from '../work/vetting.ts'
import { makeVisits, planTheVisits } from '../work/visits.ts'
import { type Book, openBook, TaleRefused } from './book.ts'
import { declareConflicts, notify } from './officeSide.ts'
import { passTo, take } from './take.ts'

type Work = (book: Book, from: Day, on: Day) => void

/** What is done between one step and the next, by the step that follows it. */
const before: Partial<Record<StepName, Work>> = {
  submit: (book, from, on) => apply(book, from, on),
  submitOnPaper: (book, from, on) => apply(book, from, on),
  returnAsIncomplete: (book, _, on) => markReturns(book, on),
  resubmit: (book, _, on) => correctReturns(book, on),
  resubmitOnPaper: (book, _, on) => correctReturns(book, on),
  accept: (book) => declareConflicts(book),
  planValidation: (book, from, on) => {
    vet(book, from, on)
    planTheVisits(book, on, nextDay(book, 'finishValidation') ?? book.tale.visitOn ?? addDays(on, 30))
  },
  finishValidation: (book) => makeVisits(book, appetiteOf(book)),
  closeFindings: (book, from, on) => mendAll(book, from, on),
  completeAnnualReview: (book, from, on) => refreshProfile(book, laterOf(addDays(on, -10), from), on),
  submitRenewal: (book, from, on) => refreshProfile(book, from, on),
}

/** What is under way in a state nobody has left yet. */
const meanwhile: Partial<Record<CaseState, Work>> = {
  draft: (book, from, on) => writeProfile(book, from, on, 0.2 + book.chance.next() * 0.6),
  vetting: (book, from, on) => vet(book, from, on, book.chance.between(0, 6)),
  correctiveAction: (book, _, on) => workOnFindings(book, on),
}

const apply: Work = (book, from, on) => {
  writeProfile(book, from, on)
  sendEvidence(book, from, on)
}

/** Tells one case from its first day until today. */
export const tellCase = (given: Parameters<typeof openBook>[0]): Book => {
  const book = openBook(given)
  const reached = tellBeats(book)
  const { today } = book.land.days
  passTo(book, today)
  if (!isFinal(book.kase.state) && !book.stopped) {
    meanwhile[book.kase.state]?.(book, reached, laterOf(addDays(today, -1), reached))
  }
  surround(book)
  talk(book)
  giveNotices(book)
  notify(book)
  return book
}

/** The tale's own steps, each with the work before it. Answers the day of the last. */
const tellBeats = (book: Book): Day => {
  let from = book.tale.opened
  try {
    for (const { step, on } of book.tale.beats) {
      before[step]?.(book, from, on)
      take(book, step, on)
      if (step === 'reply') proposePlans(book)
      from = on
    }
  } catch (error) {
    if (!(error instanceof TaleRefused)) throw error
    book.stopped = error
  }
  return from
}

const nextDay = ({ tale }: Book, step: StepName): Day | undefined =>
  tale.beats.find((beat) => beat.step === step)?.on

/** What follows the report says what the visit found. */
const appetiteOf = ({ tale }: Book): Appetite => {
  const report = tale.beats.findIndex(({ step }) => step === 'sendReport')
  if (report < 0) return 'any'
  return tale.beats[report + 1]?.step === 'closeFindings' ? 'light' : 'heavy'
}
