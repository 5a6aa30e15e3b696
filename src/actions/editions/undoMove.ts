import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import { lockCase } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import {
  type AnswerRow,
  keepAsTheyStand,
  lockAnswers,
  wordsOfVersions,
  writeNext,
} from '../../store/editions/answers.ts'
import type { MoveRow, Stood } from '../../store/editions/moves.ts'
import { clearReviews, markForReview } from '../../store/editions/reviews.ts'
import { findOperator } from '../../store/profile/company.ts'
import { evidenceLinks, linkEvidence, unlinkEvidence } from '../../store/profile/evidence.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { moment } from '../moment.ts'
import { ownCase } from '../ownCase.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import { placeKey } from '../profile/profileOf.ts'
import type { World } from '../world.ts'
import { mayMoveNow, moveToUndo } from './moveRules.ts'
import { type MoveBench, type MoveReceipt, recordMove } from './recordMove.ts'

export const undoOwnMove = (world: World, actor: Actor, version: number): Promise<Outcome<MoveReceipt>> =>
  actForCompany(world, actor, 'moveOwnCase', async (tx) => {
    const own = await ownCase(tx, actor)
    return own.ok ? undo(tx, world, actor, own.value.id, version) : own
  })

export const undoMove = (
  world: World,
  actor: Actor,
  caseId: string,
  version: number,
): Promise<Outcome<MoveReceipt>> =>
  act(world, actor, 'moveCase', (tx) => undo(tx, world, actor, caseId, version))

/**
 * The case goes back to the edition it came from. Each answer says what it said before the move, as a new version: what was
 * written since stays in its history, and what only the later edition asks stays where it is, unasked.
 */
const undo = async (
  tx: Tx,
  world: World,
  actor: Actor,
  caseId: string,
  version: number,
): Promise<Outcome<MoveReceipt>> => {
  const file = await lockCase(tx, caseId)
  if (!file) return refused('notFound', 'notFound')
  const may = mayMoveNow(file, version)
  if (!may.ok) return may
  const move = await moveToUndo(tx, file)
  if (!move) return refused('notNow', 'edition.nothingToUndo')
  const now = moment(world)
  const bench = { tx, world, actor, file, now }
  const [from, to] = [editionOf(world, file), editionOf(world, { editionHash: move.fromHash })]
  const operator = await findOperator(tx, file.operatorId)
  const rows = await lockAnswers(tx, file.operatorId)
  await keepAsTheyStand(tx, file.operatorId)
  const receipt = await recordMove(bench, {
    ...{ from, to, toHash: move.fromHash, undoes: move.id, verdicts: [], stood: [] },
    ...{ typesBefore: operator?.types ?? [], typesAfter: move.typesBefore },
  })
  const asked = new Set(placedCriteria(to).map(({ criterion }) => criterion.id))
  const earlier = rows.filter(({ criterionId }) => asked.has(criterionId))
  await giveBackWords(bench, move, earlier)
  await giveBackPapers(bench, move, earlier)
  await clearReviews(tx, file.operatorId, { by: actor.personId, at: now.at, how: 'movedBack' })
  const mark = { operatorId: file.operatorId, moveId: receipt.moveId, markedAt: now.at }
  const waited = move.stood.flatMap(({ siteId, criterionId, review }) =>
    review === null ? [] : [{ siteId, criterionId, because: review }],
  )
  await markForReview(tx, mark, waited)
  return done(receipt)
}

const nothing = { status: null, body: '', reason: '', parts: {} }

const giveBackWords = async (
  { tx, actor, file, now }: MoveBench,
  { stood }: MoveRow,
  rows: readonly AnswerRow[],
): Promise<void> => {
  const before = byAnswer(stood)
  const changed = rows.filter(({ id, version }) => version !== (before.get(id)?.version ?? 0))
  const wanted = changed.flatMap(({ id }) => {
    const version = before.get(id)?.version ?? 0
    return version > 0 ? [{ answerId: id, version }] : []
  })
  const words = new Map(
    (await wordsOfVersions(tx, file.operatorId, wanted)).map((one) => [one.answerId, one]),
  )
  const writer = { writtenBy: actor.personId, writerName: actor.name, writtenAt: now.at }
  for (const row of changed) {
    const { status, body, reason, parts } = words.get(row.id) ?? nothing
    const back = { status, body, reason, parts: JSON.stringify(parts) }
    if (saysTheSame(row, back)) continue
    await writeNext(tx, row, { ...back, ...writer })
  }
}

const byAnswer = (stood: readonly Stood[]) => new Map(stood.map((one) => [one.answerId, one]))

const saysTheSame = (
  row: AnswerRow,
  back: { status: string | null; body: string; reason: string; parts: string },
) =>
  row.status === back.status &&
  row.body === back.body &&
  row.reason === back.reason &&
  JSON.stringify(row.parts) === back.parts

const giveBackPapers = async (
  { tx, file, now }: MoveBench,
  { stood }: MoveRow,
  rows: readonly AnswerRow[],
): Promise<void> => {
  const before = byAnswer(stood)
  const links = await evidenceLinks(tx, file.operatorId)
  const there = new Map<string, string[]>()
  for (const link of links) there.set(placeKey(link), [...(there.get(placeKey(link)) ?? []), link.evidenceId])
  for (const row of rows) {
    const had = before.get(row.id)?.evidenceIds ?? []
    const has = there.get(placeKey(row)) ?? []
    for (const one of has.filter((id) => !had.includes(id))) await unlinkEvidence(tx, row.id, one)
    for (const evidenceId of had.filter((id) => !has.includes(id)))
      await linkEvidence(tx, { operatorId: file.operatorId, answerId: row.id, evidenceId, addedAt: now.at })
  }
}
