import type { SealingState } from '../../domain/audit/sealing.ts'
import type { RunningClock } from '../../domain/casework/clockRun.ts'
import { caseOn } from '../../domain/casework/historyOn.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import { type Day, isDay } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { may } from '../../domain/people/powers.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { type FindingState, findingStepsOpenTo } from '../../domain/validation/findingSteps.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { type CaseFileRow, findCase, stepsOf } from '../../store/cases/caseFiles.ts'
import { latestCertificate } from '../../store/cases/certificates.ts'
import { sitesOf } from '../../store/cases/profile.ts'
import { findingsOf, vettingOf, visitsOf } from '../../store/cases/visits.ts'
import type { Tx } from '../../store/database/scope.ts'
import { declarationsIn } from '../../store/declarations/declarations.ts'
import { movesOf } from '../../store/editions/moves.ts'
import { caseDesk, findCaseByNumber } from '../../store/office/caseDesk.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { sealingNow } from '../audit/sealingNow.ts'
import { caseNowOf, clocksOf, editionOf } from '../cases/caseNow.ts'
import { calendarOf } from '../cases/clockRules.ts'
import { earliestVisit } from '../cases/noticeIsLongEnough.ts'
import { declarationTold } from '../declarations/signatureTold.ts'
import { editionOn } from '../editions/editionOn.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { papersOn } from './asItStood.ts'
import { caseWords } from './caseWords.ts'
import { clockFace } from './clockFace.ts'
import { lifeLine } from './lifeLine.ts'
import { stepsOffered } from './stepsOffered.ts'

/** By its id, or by the number people know it by: '26-00417'. */
const caseNamed = (tx: Tx, idOrNumber: string) =>
  /^[0-9a-f-]{36}$/.test(idOrNumber) ? findCase(tx, idOrNumber) : findCaseByNumber(tx, idOrNumber)

/** The whole case for its pages: who, where it stands, what runs, what happened, and what this person may do next. */
export const readCase = async (world: World, actor: Actor, idOrNumber: string, onDay?: string) => {
  const sealing =
    may(actor.roles, 'decide') || may(actor.roles, 'decideAppeal') ? await sealingNow(world) : null
  return act(world, actor, 'readCase', async (tx) => {
    const file = await caseNamed(tx, idOrNumber)
    if (!file) return refused('notFound', 'notFound')
    const view = await wholeCase(tx, world, actor, file, { onDay, sealing: sealing?.state ?? 'sealed' })
    await recordAudit(tx, {
      action: 'case.read',
      subjectKind: 'case',
      subjectId: file.id,
      operatorId: file.operatorId,
      caseId: file.id,
      purpose: actor.purpose ?? 'casework',
    })
    return view
  })
}

interface Shown {
  readonly onDay: string | undefined
  readonly sealing: SealingState
}

const wholeCase = async (
  tx: Tx,
  world: World,
  actor: Actor,
  file: CaseFileRow,
  { onDay, sealing }: Shown,
) => {
  const { day } = moment(world)
  const history = await historyOf(tx, file)
  const asOf = onDay && isDay(onDay) && onDay < day ? (onDay as Day) : undefined
  const moves = await movesOf(tx, file.id)
  const programme = editionOf(world, { editionHash: editionOn(file, moves, asOf) })
  const stood = asOf ? caseOn(history, asOf) : undefined
  if (asOf && !stood) return refused('notFound', 'casework.notYet', { day: asOf })
  const shown = asOf ?? day
  const now = await caseNowOf(tx, file)
  const sites = await sitesOf(tx, file.operatorId)
  const declared = (await declarationsIn(tx, file.id)).filter(({ stepId }) =>
    history.some(({ id, onDay: day }) => id === stepId && day <= shown),
  )
  const papers = await papersOf(tx, world, file, asOf)
  const { desk, findings } = papers
  return done({
    case: { ...file, clocks: undefined, state: stood ? stood.state : (file.state as CaseState) },
    asOf: asOf ?? null,
    today: day,
    ...papers,
    sites,
    declared: declared.map((one) => declarationTold(world, programme, one)),
    steps: history.filter((row) => row.onDay <= shown).map((row) => ({ ...row, clocks: undefined })),
    life: lifeLine(history, shown),
    clocks: (stood ? stood.clocks : clocksOf(file)).map((clock) => clockView(programme, clock, shown)),
    certificate: (await latestCertificate(tx, file.operatorId)) ?? null,
    parts: now.parts,
    conflicts: now.conflicts,
    possible: asOf
      ? []
      : stepsOffered(now, actor, { case: file, ...papers, returns: desk.returns, sealing }, programme, day),
    earliestVisit: earliestVisit(programme, day),
    words: caseWords(programme, actor, {
      types: desk.operator.types,
      siteKinds: sites.map((site) => site.kind),
      criteria: [...findings, ...desk.returns].map(({ criterionId }) => criterionId),
    }),
  })
}

const historyOf = async (tx: Tx, file: CaseFileRow) =>
  (await stepsOf(tx, file.id)).map((row) => ({
    ...row,
    from: row.fromState as CaseState | null,
    to: row.toState as CaseState,
    onDay: row.onDay as Day,
    clocks: row.clocks as RunningClock[],
  }))

/** Everything recorded in the case, as it lies there or as it lay there on a day. */
const papersOf = async (tx: Tx, world: World, file: CaseFileRow, asOf: Day | undefined) => {
  const desk = await caseDesk(tx, file)
  const vetting = await vettingOf(tx, file.id)
  const visits = await visitsOf(tx, file.id)
  const findings = await findingsOf(tx, file.id)
  const offered = (finding: (typeof findings)[number]) => ({
    ...finding,
    open: asOf
      ? []
      : findingStepsOpenTo({ grade: finding.grade, state: finding.state as FindingState }, 'office'),
  })
  if (!asOf) return { desk, vetting, visits, findings: findings.map(offered) }
  const on = papersOn(asOf, world.programme.timeZone)
  return {
    desk: {
      ...desk,
      letters: on.letters(desk.letters),
      decisions: on.decisions(desk.decisions),
      returns: on.returns(desk.returns),
      actions: on.actions(desk.actions),
      played: on.played(desk.played),
      judgements: on.judgements(desk.judgements),
    },
    vetting: on.vetting(vetting),
    visits: on.visits(visits),
    findings: on.findings(findings, desk.judgements, desk.actions).map(offered),
  }
}

const clockView = (programme: Programme, clock: RunningClock, on: Day) => {
  const deadline = programme.deadlines.find((one) => one.clock === clock.name)
  return {
    ...clock,
    ...clockFace(clock, on, calendarOf(programme)),
    because: deadline?.because ?? null,
    certainty: deadline?.certainty ?? 'assumed',
    warnBefore: deadline?.warnBefore ?? [],
  }
}

export type CaseView = Awaited<ReturnType<typeof readCase>> extends Outcome<infer T> ? T : never
