import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import { keysLocked, keysSought } from '../../domain/border/heldGoods.ts'
import type { LaneDecision } from '../../domain/border/lane.ts'
import { cancels } from '../../domain/border/versions.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { may } from '../../domain/people/powers.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { holdGoods } from '../../store/border/heldGoods.ts'
import { insertBatch, lockNumbers, storedVersionsOf, supersede } from '../../store/border/intake.ts'
import { readGround } from '../../store/border/intakeGround.ts'
import type { Tx } from '../../store/database/scope.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { permissions } from '../permissions.ts'
import type { World } from '../world.ts'
import { certifiedShareIn } from './certifiedShareIn.ts'
import { type ReadLine, readLine, type SentLine, sha256 } from './declarationLine.ts'
import { leftSince, openHeldIndex } from './heldIndex.ts'
import { type LineAnswer, lineAnswer } from './lineAnswer.ts'
import { type Decide, type PlacedLines, placeLines } from './placeLines.ts'
import { ratesBy } from './ratesNow.ts'

export type Source = 'door' | 'file' | 'journal'

/** Told before anything is read of what is sent. */
export const mayReceive = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  may(roles, permissions.receiveDeclarations)

/**
 * Declarations into the store with their lanes, a batch in one transaction: each number and version once, whoever sends it how
 * often and beside whom. A faulty line keeps no other from being stored. INVARIANT: nothing is answered before it is committed.
 */
export const receiveDeclarations = async (
  world: World,
  actor: Actor,
  decide: Decide,
  sent: readonly SentLine[],
  source: Source = 'door',
): Promise<Outcome<readonly LineAnswer[]>> => {
  const now = moment(world)
  const lines = sent.map((line) => readLine(line, now.at))
  // Decided before the store is asked, so that one batch is decided while another one is written.
  const decided = new Map<GoodsDeclaration, LaneDecision>()
  for (const line of lines)
    if (line.ok && !cancels(line.declaration)) decided.set(line.declaration, decide(line.declaration))
  const decidedNow: Decide = (declaration) => decided.get(declaration) ?? decide(declaration)
  const name = source === 'file' ? 'loadDeclarations' : 'receiveDeclarations'
  // Declarations are of every office, and a machine has none: once its role allows it, it writes as the system does.
  const asSystem: Actor = { ...actor, side: 'system', officeIds: 'all' }
  const outcome = await act(world, asSystem, name, async (tx) => {
    const placed = await placeIn(tx, world, lines, decidedNow, now.day)
    if (placed.declarations.length > 0)
      await keep(tx, placed, { actor, source, at: now.at, leftSince: leftSince(world) })
    return done(placed)
  })
  if (!outcome.ok) return outcome
  return done(outcome.value.answers.map((answer) => lineAnswer(world.say, actor.language, answer)))
}

const placeIn = async (
  tx: Tx,
  world: World,
  lines: readonly ReadLine[],
  decide: Decide,
  today: Day,
): Promise<PlacedLines> => {
  const numbers = [...new Set(lines.flatMap((line) => (line.ok ? [line.declaration.number] : [])))]
  const always = { decide, certifiedShare: certifiedShareIn(world.programme.border) }
  if (numbers.length === 0)
    return placeLines(lines, {
      ...{ ...always, stored: [], offices: new Set(), rates: new Map(), held: openHeldIndex([]) },
    })
  const keys = [...new Set(lines.flatMap((line) => (line.ok ? keysSought(line.declaration) : [])))]
  await lockNumbers(tx, [
    ...numbers,
    ...lines.flatMap((line) => (line.ok ? keysLocked(line.declaration) : [])),
  ])
  const ground = await readGround(tx, { numbers, keys, since: leftSince(world) })
  return placeLines(lines, {
    ...always,
    held: openHeldIndex(ground.held),
    stored: ground.known.length > 0 ? await storedVersionsOf(tx, ground.known) : [],
    offices: new Set(ground.offices),
    rates: ratesBy(world, ground.rates, today),
  })
}

const keep = async (
  tx: Tx,
  { answers, declarations, decisions, superseded, held }: PlacedLines,
  by: {
    readonly actor: Actor
    readonly source: Source
    readonly at: string
    readonly leftSince: string
  },
): Promise<void> => {
  const count = (outcome: LineAnswer['outcome']) => answers.filter((one) => one.outcome === outcome).length
  const counts = {
    lines: answers.length,
    stored: declarations.length,
    duplicates: count('duplicate'),
    refused: count('refused'),
  }
  const hash = sha256(declarations.map(({ body_hash }) => body_hash).join(''))
  const batch = { source: by.source, sentBy: by.actor.personId, at: by.at, ...counts, hash }
  const id = await insertBatch(tx, batch, declarations, decisions)
  await holdGoods(tx, held, by.leftSince)
  if (superseded.length > 0) await supersede(tx, by.at, superseded)
  await recordAudit(tx, {
    action: 'declarations.receive',
    subjectKind: 'batch',
    subjectId: id,
    detail: { source: by.source, ...counts, hash },
    ...(by.actor.personId === null ? { actor: machineOf(by.actor), actorKind: 'machine' as const } : {}),
  })
}

const machineOf = ({ roles }: Actor): string =>
  roles.includes('borderSystem') ? 'borderSystem' : 'commandLine'
