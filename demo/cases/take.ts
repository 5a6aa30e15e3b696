import type { StepInput } from '../../src/actions/cases/stepInput.ts'
import { clocksAfterService } from '../../src/domain/casework/clocksAfter.ts'
import { clocksSay } from '../../src/domain/casework/clocksSay.ts'
import { stepsFrom, stepsOfTheClock } from '../../src/domain/casework/derived.ts'
import { type StepName, type StepRow, steps } from '../../src/domain/casework/steps.ts'
import { type StepTaken, takeStep } from '../../src/domain/casework/takeStep.ts'
import { addDays, type Day } from '../../src/domain/kernel/day.ts'
import type { Moment } from '../../src/domain/kernel/moment.ts'
import type { Role } from '../../src/domain/people/roles.ts'
import type { Officer, Person } from '../country/people.ts'
import { laterOf } from '../days.ts'
import { newId } from '../newId.ts'
import { type Book, nextMoment, type SentLetter, TaleRefused, type ToldStep } from './book.ts'
import { factsFor } from './facts.ts'
import { hands } from './hands.ts'
import { inputFor } from './inputFor.ts'

/** Takes a step of the table on a day, after whatever time alone brought until then. */
export const take = (book: Book, step: StepName, on: Day): ToldStep => {
  passTo(book, on)
  const hand = hands[step]
  const person = hand === 'clock' ? undefined : book.team[hand]
  if (!person) throw new TaleRefused(`nobody takes ${step}`)
  const roles: readonly Role[] = isOfficer(person) ? person.roles : ['companyAdministrator']
  const by = { id: person.id, name: person.name, side: isOfficer(person) ? 'office' : 'company', roles }
  return record(book, step, by, nextMoment(book, on), inputFor(book, step))
}

const isOfficer = (person: Person | Officer): person is Officer => 'roles' in person

/** Letters count as delivered and clocks run out, in order, until the end of a day. */
export const passTo = (book: Book, until: Day): void => {
  for (;;) {
    const letter = book.letters
      .filter((one) => !one.served && one.servesOn <= until)
      .sort((one, other) => (one.servesOn < other.servesOn ? -1 : 1))[0]
    const ended = clockStep(book, until)
    if (letter && (!ended || letter.servesOn <= ended.on)) serve(book, letter)
    else if (ended) {
      const by = { id: null, name: 'Aval', side: 'system', roles: ['clock'] as const }
      record(book, ended.step, by, { ...book.land.days.at(ended.on, 0.02) }, {})
    } else return
  }
}

const serve = (book: Book, letter: SentLetter): void => {
  letter.served = true
  const { calendar } = book.land.days
  const clocks = clocksAfterService(book.kase.clocks, letter.step, letter.servesOn, calendar)
  book.kase = { ...book.kase, clocks }
}

/** The first step that a clock which ran out takes by itself, and the day after its last. */
const clockStep = ({ kase, latest }: Book, until: Day): { step: StepName; on: Day } | undefined => {
  const ends = kase.clocks
    .flatMap((clock) => (clock.state === 'running' && clock.dueOn ? [addDays(clock.dueOn, 1)] : []))
    .map((on) => laterOf(on, latest.day))
    .filter((on) => on <= until)
    .sort()
  for (const on of ends) {
    const said = clocksSay(kase.clocks, on)
    const review = kase.clocks.some(
      ({ name, state, dueOn }) =>
        name === 'annualReview' && state === 'running' && dueOn !== null && dueOn < on,
    )
    const step = stepsFrom(kase.state)
      .filter((one) => stepsOfTheClock.includes(one))
      .find((one) => {
        const { needs }: StepRow = steps[one]
        return one === 'openAnnualReview' ? review : needs.length > 0 && needs.every((need) => said.has(need))
      })
    if (step) return { step, on }
  }
  return undefined
}

interface By {
  readonly id: string | null
  readonly name: string
  readonly side: string
  readonly roles: readonly Role[]
}

const record = (book: Book, step: StepName, by: By, asked: Moment, input: StepInput): ToldStep => {
  const now = asked.at > book.latest.at ? asked : { ...asked, at: book.latest.at }
  const { kase, land } = book
  const facts = factsFor(book, step, input, now)
  const taken = takeStep(kase, step, { personId: by.id ?? 'clock', roles: by.roles }, facts, now, land.rules)
  if (!taken.ok) {
    throw new TaleRefused(
      `${book.company.name}: ${step} from ${kase.state} on ${now.day}: ${taken.refusal.code}`,
    )
  }
  const told: ToldStep = {
    id: newId(),
    step,
    by: { id: by.id, name: by.name },
    now,
    taken: taken.value,
    input,
  }
  book.latest = now
  book.kase = kaseAfter(book, taken.value, input)
  book.steps.push(told)
  keepStep(book, told, by.side)
  if (taken.value.letter) sendLetter(book, told, taken.value.letter)
  return told
}

const kaseAfter = ({ kase }: Book, taken: StepTaken, input: StepInput): Book['kase'] => ({
  ...kase,
  state: taken.to,
  before: taken.before,
  clocks: taken.clocks,
  parts: taken.part ? [...kase.parts, taken.part] : kase.parts,
  suspendedBenefits:
    taken.step === 'suspendBenefits'
      ? [...(input.benefits ?? [])]
      : taken.to === 'reinstated'
        ? []
        : kase.suspendedBenefits,
})

const keepStep = (book: Book, { id, step, by, now, taken, input }: ToldStep, side: string): void => {
  const { caseId, company, rows, number } = book
  const whose = { caseId, operatorId: company.id }
  const { reasons, benefits, declaration, recommendation } = input
  rows.caseStep.push({
    id,
    ...whose,
    position: rows.caseStep.length + 1,
    step,
    fromState: taken.from,
    toState: taken.to,
    personId: by.id,
    personName: by.name,
    side,
    at: now.at,
    onDay: now.day,
    reasons: reasons ?? null,
    detail: {
      ...(benefits ? { benefits } : {}),
      ...(declaration ? { declaration } : {}),
      ...(recommendation ? { recommendation } : {}),
    },
    clocks: taken.clocks,
    receipt: `${number}-${String(book.steps.length).padStart(2, '0')}`,
  })
  if (taken.part && by.id)
    rows.casePart.push({ ...whose, personId: by.id, part: taken.part.part, at: now.at })
  if (step === 'returnAsIncomplete' || step === 'returnRenewal') {
    for (const back of rows.answerReturn) back.stepId ??= id
  }
}

/** Working days after which an unopened letter counts as delivered, as the office's own clock has it. */
const SERVED_AFTER = 3

/** Days a letter lies before the company opens it; some lie until they count as delivered. */
const daysUnopened = [
  [0, 4],
  [1, 4],
  [2, 2],
  [9, 3],
] as const

const sendLetter = (book: Book, { id, step, by, now, input }: ToldStep, kind: string): void => {
  const { days } = book.land
  const last = days.workingDays(now.day, SERVED_AFTER)
  const isLast = book.tale.beats.at(-1)?.step === step
  const wait = (isLast ? book.tale.lastOpened : null) ?? book.chance.weighed(daysUnopened)
  const opened = addDays(now.day, wait)
  const openedAt = opened <= last && opened <= days.today ? openedOn(book, opened, now) : null
  book.letters.push({
    stepId: id,
    step,
    kind,
    reasons: input.reasons ?? '',
    by: by.name,
    sent: now,
    servesOn: openedAt ? opened : last,
    openedAt,
    served: false,
  })
}

const openedOn = ({ land }: Book, on: Day, sent: Moment): string =>
  laterOf(land.days.at(on, 19.4).at, sent.at)
