import type { Rates } from '../../domain/border/currencies.ts'
import type { FaultCode, FieldFault } from '../../domain/border/fieldFault.ts'
import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import {
  besideOf,
  decisionBeside,
  type HeldGoods,
  heldOf,
  keysSought,
} from '../../domain/border/heldGoods.ts'
import type { Lane, LaneDecision, Reason } from '../../domain/border/lane.ts'
import type { About } from '../../domain/border/readDeclaration.ts'
import {
  cancels,
  decisionAfter,
  type KnownVersion,
  type PlacedVersion,
  placeVersion,
  stateAfterDecision,
  stateWithoutDecision,
} from '../../domain/border/versions.ts'
import { newEventId } from '../../store/audit/newEventId.ts'
import type { DecisionRow, DeclarationRow, StoredVersion } from '../../store/border/intake.ts'
import type { ReadLine } from './declarationLine.ts'
import { decisionRow, declarationRow, type Valued, valued } from './declarationRow.ts'

/** How the lane of a declaration is found; never waits for anything. */
export type Decide = (declaration: GoodsDeclaration) => LaneDecision

type SoundLine = Extract<ReadLine, { ok: true }>

/** What is known where lines are taken in. */
export interface IntakeGround {
  readonly stored: readonly StoredVersion[]
  readonly offices: ReadonlySet<string>
  readonly rates: Rates
  readonly decide: Decide
  /** What is held, by its keys; what this batch holds is added. */
  readonly held: HeldIndex
  /** How much of a chain is certified, 0 to 1. */
  readonly certifiedShare: (chain: LaneDecision['chain']) => number
}

export interface HeldIndex {
  readonly of: (keys: readonly string[]) => readonly HeldGoods[]
  readonly add: (held: readonly HeldGoods[]) => void
}

/** What became of one line, still without words. */
export interface PlacedLine extends About {
  readonly line: number
  readonly outcome: 'stored' | 'duplicate' | 'refused'
  readonly lane: Lane | null
  readonly because: readonly Reason[]
  readonly faults: readonly FieldFault[]
}

export interface PlacedLines {
  readonly answers: readonly PlacedLine[]
  readonly declarations: readonly DeclarationRow[]
  readonly decisions: readonly DecisionRow[]
  /** Stored before, whose place was taken now. */
  readonly superseded: readonly StoredVersion[]
  /** What has to wait, by the declarations' ids. */
  readonly held: readonly (HeldGoods & { readonly declarationId: string })[]
}

/** A version of this batch or of one before. */
interface Held extends KnownVersion {
  readonly bodyHash: string
  readonly lane: Lane | null
  readonly because: readonly Reason[]
  readonly row: DeclarationRow | undefined
  readonly stored: StoredVersion | undefined
}

/** What becomes of each line, in their order, given what is there: later lines see what earlier ones of the batch did. */
export const placeLines = (lines: readonly ReadLine[], ground: IntakeGround): PlacedLines => {
  const held = heldByNumber(ground.stored)
  const kept: Kept[] = []
  const answers = lines.map((line): PlacedLine => {
    if (!line.ok) return refusedLine(line.line, line.about, line.faults)
    const { number } = line.declaration
    const known = held.get(number) ?? []
    const one = placeOne(line, known, ground)
    if ('faults' in one) return one
    held.set(number, [...known, one.held])
    if (one.before?.row) one.before.row.state = 'superseded'
    ground.held.add(one.holds)
    kept.push(one)
    return one.answer
  })
  return {
    answers,
    declarations: kept.map(({ row }) => row),
    decisions: kept.flatMap(({ decision }) => decision ?? []),
    superseded: kept.flatMap(({ before }) => before?.stored ?? []),
    held: kept.flatMap(({ row, holds }) => holds.map((one) => ({ ...one, declarationId: row.id }))),
  }
}

interface Kept {
  readonly row: DeclarationRow
  readonly decision: DecisionRow | undefined
  readonly held: Held
  readonly before: Held | undefined
  readonly holds: readonly HeldGoods[]
  readonly answer: PlacedLine
}

const placeOne = (line: SoundLine, known: readonly Held[], ground: IntakeGround): PlacedLine | Kept => {
  const { declaration } = line
  const same = known.find(({ version }) => version === declaration.version)
  if (same) return again(line.line, declaration, same, line.bodyHash)
  const worth = valued(declaration, ground)
  if (!worth.ok) return refusedLine(line.line, declaration, [worth.fault])
  const placed = placeVersion(known, declaration)
  if (!placed.ok) return refusedLine(line.line, declaration, [{ field: '/functionCode', code: placed.code }])
  if (isTakenAway(placed.takesPlaceOf?.stored, declaration))
    return refusedLine(line.line, declaration, [{ field: '/declarationOffice', code: 'heldForInspection' }])
  return keep(line, worth.value, placed, ground)
}

/** Goods that an officer has in hand are not declared away to another office. */
const isTakenAway = (
  before: StoredVersion | undefined,
  { declarationOffice }: Pick<GoodsDeclaration, 'declarationOffice'>,
): boolean =>
  before?.office !== undefined &&
  before.office !== declarationOffice &&
  (before.state === 'inspecting' || before.state === 'detained')

const heldByNumber = (stored: readonly StoredVersion[]): Map<string, readonly Held[]> => {
  const held = new Map<string, readonly Held[]>()
  for (const one of stored) {
    const { number, version, state, lane, means, basis, bodyHash, because } = one
    const decided = lane && basis ? { lane, means, basis } : null
    const known: Held = {
      version,
      state,
      decided,
      bodyHash,
      lane,
      because: because ?? [],
      row: undefined,
      stored: one,
    }
    held.set(number, [...(held.get(number) ?? []), known])
  }
  return held
}

const refusedLine = (
  line: number,
  { number, version }: About,
  faults: readonly FieldFault[],
): PlacedLine => ({ line, number, version, outcome: 'refused', lane: null, because: [], faults })

/** The same again is answered as it was the first time; another body under the same name is refused. */
const again = (
  line: number,
  { number, version }: GoodsDeclaration,
  { bodyHash, lane, because }: Held,
  sent: string,
): PlacedLine =>
  bodyHash === sent
    ? { line, number, version, outcome: 'duplicate', lane, because, faults: [] }
    : refusedLine(line, { number, version }, [{ field: '/version', code: 'conflict', with: { version } }])

const keep = (line: SoundLine, worth: Valued, placed: PlacedVersion<Held>, ground: IntakeGround): Kept => {
  const { declaration, bodyHash } = line
  const id = newEventId()
  const before = placed.takesPlaceOf
  const decision = placed.isAlive && !cancels(declaration) ? decisionIn(ground, declaration, before) : null
  const state = decision ? stateAfterDecision(decision, before) : stateWithoutDecision(placed)
  const row = declarationRow({ id, declaration, body: line.body, bodyHash, worth, state })
  const lane = decision?.lane ?? null
  const because = decision?.because ?? []
  const { number, version } = declaration
  const held: Held = { version, state, decided: decision, bodyHash, lane, because, row, stored: undefined }
  const answer: PlacedLine = {
    ...{ line: line.line, number, version, outcome: 'stored' as const, lane, because },
    faults: [...line.warnings, ...placed.warnings.map(atVersion)],
  }
  return {
    row,
    held,
    before,
    answer,
    holds: heldOf(declaration, decision, state),
    decision: decision
      ? decisionRow(id, declaration, decision, ground.certifiedShare(decision.chain))
      : undefined,
  }
}

/** Its own; beside what is held in the same container; after the version before it. */
const decisionIn = (
  { decide, held }: IntakeGround,
  declaration: GoodsDeclaration,
  before: Held | undefined,
): LaneDecision => {
  const beside = besideOf(declaration, held.of(keysSought(declaration)))
  return decisionAfter(decisionBeside(decide(declaration), beside), before)
}

const atVersion = (code: FaultCode): FieldFault => ({ field: '/version', code })
