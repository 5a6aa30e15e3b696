import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { lockCase } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { type AnswerRow, keepAsTheyStand, lockAnswers, writeNext } from '../../store/editions/answers.ts'
import type { Stood } from '../../store/editions/moves.ts'
import { laterEditions } from '../../store/editions/published.ts'
import { clearReviews, markForReview } from '../../store/editions/reviews.ts'
import { placeForAnswer } from '../../store/profile/answers.ts'
import { linkEvidence } from '../../store/profile/evidence.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { ownCase } from '../ownCase.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import { placeKey } from '../profile/profileOf.ts'
import type { World } from '../world.ts'
import { mayMoveNow } from './moveRules.ts'
import { type MoveBench, type MoveReceipt, recordMove } from './recordMove.ts'
import { type WeighedMove, weighMove } from './weighMove.ts'

export interface MoveInput {
  /** The edition to move to, by its hash. */
  readonly to: string
  /** The case's version that the preview was of. */
  readonly version: number
  /** Whoever moves it says that they saw what becomes of each answer. */
  readonly confirmed: boolean
}

/** The company moves its own case to a later edition. */
export const moveOwnCase = (world: World, actor: Actor, input: MoveInput): Promise<Outcome<MoveReceipt>> =>
  actForCompany(world, actor, 'moveOwnCase', async (tx) => {
    const own = await ownCase(tx, actor)
    return own.ok ? move(tx, world, actor, own.value.id, input) : own
  })

/** An officer moves a company's case; the company is told. */
export const moveCase = (
  world: World,
  actor: Actor,
  caseId: string,
  input: MoveInput,
): Promise<Outcome<MoveReceipt>> =>
  act(world, actor, 'moveCase', (tx) => move(tx, world, actor, caseId, input))

/** The pin, the types, each answer under its followers, the marks of what must be looked at: together, or nothing. */
const move = async (
  tx: Tx,
  world: World,
  actor: Actor,
  caseId: string,
  { to, version, confirmed }: MoveInput,
): Promise<Outcome<MoveReceipt>> => {
  const locked = await lockCase(tx, caseId)
  if (!locked) return refused('notFound', 'notFound')
  const may = mayMoveNow(locked, version)
  if (!may.ok) return may
  if (!confirmed) return refused('input', 'edition.notConfirmed', undefined, '/confirmed')
  const file = may.value
  if (!(await laterEditions(tx, file)).some(({ hash }) => hash === to))
    return refused('notFound', 'edition.notLater')
  const now = moment(world)
  const rows = await lockAnswers(tx, file.operatorId)
  const weighed = await weighMove(tx, world, file, to, now.day)
  const { types, profile } = weighed
  if (types.types.length === 0) return refused('notNow', 'edition.noTypeLeft')
  const bench = { tx, world, actor, file, now }
  await keepAsTheyStand(tx, file.operatorId)
  const stood = asTheyStood(rows, weighed)
  const receipt = await recordMove(bench, {
    ...{ from: weighed.before, to: weighed.after, toHash: to },
    ...{ undoes: null, typesBefore: profile.types, typesAfter: types.types },
    ...{ verdicts: weighed.judged, stood },
  })
  await carryOver(bench, weighed, rows)
  const by = actor.personId
  await clearReviews(tx, file.operatorId, { by, at: now.at, how: 'moved' })
  const mark = { operatorId: file.operatorId, moveId: receipt.moveId, markedAt: now.at }
  await markForReview(tx, mark, weighed.reviews)
  return done(receipt)
}

const asTheyStood = (rows: readonly AnswerRow[], { profile }: WeighedMove): readonly Stood[] => {
  const papers = new Map<string, string[]>()
  for (const link of profile.links)
    papers.set(placeKey(link), [...(papers.get(placeKey(link)) ?? []), link.evidenceId])
  const waits = new Map(profile.reviews.map((one) => [placeKey(one), one.because]))
  return rows.map(({ id, siteId, criterionId, version }) => ({
    ...{ answerId: id, siteId, criterionId, version },
    evidenceIds: papers.get(placeKey({ siteId, criterionId })) ?? [],
    review: waits.get(placeKey({ siteId, criterionId })) ?? null,
  }))
}

/** Each answer that goes under another criterion becomes a version of its own there; the old one stays where it was. */
const carryOver = async (
  { tx, actor, file, now }: MoveBench,
  { carried }: WeighedMove,
  rows: readonly AnswerRow[],
): Promise<void> => {
  const there = new Map(rows.map((row) => [placeKey(row), row]))
  const writer = { writtenBy: actor.personId, writerName: actor.name, writtenAt: now.at }
  for (const { siteId, criterionId, evidenceIds, status, text, reason, parts } of carried) {
    const place = { siteId, criterionId }
    const row = there.get(placeKey(place))
    const id = row?.id ?? (await placeForAnswer(tx, file.operatorId, place))
    if (status !== null || text !== '' || reason !== '') {
      const words = { status, body: text, reason, parts: JSON.stringify(parts), ...writer }
      await writeNext(tx, { id, operatorId: file.operatorId, version: row?.version ?? 0 }, words)
    }
    for (const evidenceId of evidenceIds)
      await linkEvidence(tx, { operatorId: file.operatorId, answerId: id, evidenceId, addedAt: now.at })
  }
}
