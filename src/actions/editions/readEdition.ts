import { isEditable } from '../../domain/casework/derived.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import { differenceBetween } from '../../domain/editions/difference.ts'
import { countVerdicts } from '../../domain/editions/verdict.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { may } from '../../domain/people/powers.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { type CaseFileRow, findCase } from '../../store/cases/caseFiles.ts'
import { sitesOf } from '../../store/cases/profile.ts'
import type { Tx } from '../../store/database/scope.ts'
import { wordsOfVersions } from '../../store/editions/answers.ts'
import { type MoveRow, movesOf } from '../../store/editions/moves.ts'
import { laterEditions } from '../../store/editions/published.ts'
import { openReviews } from '../../store/editions/reviews.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { moment } from '../moment.ts'
import { ownCase } from '../ownCase.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import { placeKey } from '../profile/profileOf.ts'
import type { World } from '../world.ts'
import { moveToUndo } from './moveRules.ts'
import { editionNamed, verdictsShown } from './verdictsShown.ts'
import { weighMove } from './weighMove.ts'

/** The edition a company's case rests on, where it can move to and what that would do, and the last move with its undo. */
export const readOwnEdition = (world: World, actor: Actor, to?: string) =>
  actForCompany(world, actor, 'readOwnEdition', async (tx) => {
    const own = await ownCase(tx, actor)
    return own.ok ? editionView(tx, world, actor, own.value, to) : own
  })

/** The same for an officer. */
export const readCaseEdition = (world: World, actor: Actor, caseId: string, to?: string) =>
  act(world, actor, 'readCaseEdition', async (tx) => {
    const file = await findCase(tx, caseId)
    return file ? editionView(tx, world, actor, file, to) : refused('notFound', 'notFound')
  })

const editionView = async (tx: Tx, world: World, actor: Actor, file: CaseFileRow, to: string | undefined) => {
  const { day } = moment(world)
  const editable = isEditable(file.state as CaseState)
  const targets = await laterEditions(tx, file)
  const chosen = to === undefined ? targets[0] : targets.find(({ hash }) => hash === to)
  if (to !== undefined && !chosen) return refused('notFound', 'edition.notLater')
  const moves = await movesOf(tx, file.id)
  const undo = await moveToUndo(tx, file)
  await recordAudit(tx, {
    action: 'profile.read',
    subjectKind: 'operator',
    subjectId: file.operatorId,
    operatorId: file.operatorId,
    caseId: file.id,
    purpose: actor.purpose ?? (actor.side === 'company' ? 'own' : 'casework'),
    detail: { edition: chosen?.hash ?? file.editionHash },
  })
  const last = moves.at(-1)
  return done({
    case: { number: file.number, state: file.state, version: file.version, editable },
    now: { ...editionNamed(editionOf(world, file)), hash: file.editionHash },
    mayMove: editable && may(actor.roles, 'moveEdition'),
    targets: targets.map(({ hash }) => ({ ...editionNamed(editionOf(world, { editionHash: hash })), hash })),
    preview: chosen && editable ? await previewOf(tx, world, file, chosen.hash, day) : null,
    moves: moves.map((move) => moveTold(world, move)),
    last: last && last.undoes === null ? await movedRows(tx, world, file, last) : null,
    undo: undo?.id ?? null,
    waiting: (await openReviews(tx, file.operatorId)).length,
  })
}

const previewOf = async (tx: Tx, world: World, file: CaseFileRow, hash: string, day: Day) => {
  const weighed = await weighMove(tx, world, file, hash, day)
  const { before, after, types, profile, changes, judged } = weighed
  const answers = new Map(weighed.answers.map((one) => [placeKey(one), one]))
  const named = (ids: readonly string[], { operatorTypes }: typeof before) =>
    operatorTypes.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }))
  return {
    to: { ...editionNamed(after), hash },
    types: {
      before: named(profile.types, before),
      after: named(types.types, after),
      lost: named(types.lost, before),
    },
    counts: countVerdicts(judged),
    rows: verdictsShown({
      ...{ before, after, changes, sites: profile.sites, verdicts: judged },
      saidAt: (place) => {
        const answer = answers.get(placeKey(place))
        return {
          status: answer?.status ?? null,
          text: answer?.text ?? '',
          evidence: answer?.evidenceIds.length ?? 0,
        }
      },
    }),
  }
}

const moveTold = (world: World, move: MoveRow) => ({
  id: move.id,
  from: editionNamed(editionOf(world, { editionHash: move.fromHash })),
  to: editionNamed(editionOf(world, { editionHash: move.toHash })),
  ...{ at: move.at, onDay: move.onDay, by: move.personName, side: move.side, back: move.undoes !== null },
  counts: countVerdicts(move.verdicts),
})

/** What became of each answer in a move, with its words as they stood before it. */
const movedRows = async (tx: Tx, world: World, file: CaseFileRow, move: MoveRow) => {
  const before = editionOf(world, { editionHash: move.fromHash })
  const after = editionOf(world, { editionHash: move.toHash })
  const stood = new Map(move.stood.map((one) => [placeKey(one), one]))
  const places = move.verdicts.flatMap((one) => stood.get(placeKey(one)) ?? [])
  const words = new Map(
    (await wordsOfVersions(tx, file.operatorId, places)).map((one) => [one.answerId, one]),
  )
  return verdictsShown({
    ...{ before, after, verdicts: move.verdicts, sites: await sitesOf(tx, file.operatorId) },
    changes: differenceBetween(before, after).changes,
    saidAt: (place) => {
      const one = stood.get(placeKey(place))
      const said = words.get(one?.answerId ?? '')
      return { status: said?.status ?? null, text: said?.body ?? '', evidence: one?.evidenceIds.length ?? 0 }
    },
  })
}

export type EditionView = Awaited<ReturnType<typeof readOwnEdition>> extends Outcome<infer T> ? T : never
