import type { GoodsDeclaration } from '../../../domain/border/goodsDeclaration.ts'
import { type LaneDecision, lanes, type Reason } from '../../../domain/border/lane.ts'
import { earlierNotKnown } from '../../../domain/border/versions.ts'
import type { Instant } from '../../../domain/kernel/day.ts'
import type { Journal } from '../../../files/border/journal.ts'
import type { StoredVersion } from '../../../store/border/intake.ts'
import { certifiedShareIn } from '../certifiedShareIn.ts'
import type { DecidingWorld } from '../deciding.ts'
import { readLine, type SentLine } from '../declarationLine.ts'
import { openLastingHeldIndex } from '../heldIndex.ts'
import { type PlacedLine, type PlacedLines, placeLines } from '../placeLines.ts'
import type { AnsweringDesk } from './answeringDesk.ts'
import { type JournalEntry, versionKey } from './journalEntry.ts'
import { openKnownNumbers } from './knownNumbers.ts'

/** One line's answer with the decision behind it, where one was taken just now. */
export interface TakenDown extends PlacedLine {
  readonly decision: LaneDecision | null
}

/** The journal did not take what was sent: nothing of it was kept. */
export class NotKept extends Error {}

export type TakeDown = (by: string, sent: readonly SentLine[]) => Promise<readonly TakenDown[]>

export interface TakingDown {
  readonly takeDown: TakeDown
  /** What a journal from before says is known again. */
  readonly remember: (entries: readonly JournalEntry[]) => void
}

/**
 * Declarations answered without the database: as `receiveDeclarations` does, from what the snapshot and this process know, and
 * into the journal. INVARIANT: nothing is answered before it is on the disk, a duplicate no sooner than the first.
 */
export const openTakingDown = (world: DecidingWorld, desk: AnsweringDesk, journal: Journal): TakingDown => {
  const known = openKnownNumbers()
  const held = openLastingHeldIndex(world)
  const certifiedShare = certifiedShareIn(world.programme.border)
  const place = (
    sent: readonly SentLine[],
    now: Instant,
    decide: (declaration: GoodsDeclaration) => LaneDecision,
  ) => {
    const lines = sent.map((line) => readLine(line, now))
    const stored = known.of(lines.flatMap((line) => (line.ok ? [line.declaration.number] : [])))
    const numbers = new Set(stored.map(({ number }) => number))
    const decisions = new Map<string, LaneDecision>()
    const placed = placeLines(lines, {
      ...{ stored, offices: desk.offices(), rates: desk.rates(), certifiedShare, held },
      decide: (declaration) => {
        const decision = decide(declaration)
        const given =
          numbers.has(declaration.number) || declaration.version === 1 ? decision : asUnknown(decision)
        numbers.add(declaration.number)
        decisions.set(versionKey(declaration), given)
        return given
      },
    })
    const made = versionsIn(placed)
    known.supersede(placed.superseded)
    known.add(made)
    return { placed, made, stored, decisions }
  }
  return {
    takeDown: async (by, sent) => {
      const at = world.now()
      const { placed, made, stored, decisions } = place(sent, at, desk.decide)
      const entries = entriesOf(placed, decisions, { at, by })
      try {
        await journal.add(entries)
      } catch (error) {
        known.forget(made)
        throw new NotKept('the journal takes nothing', { cause: error })
      }
      const answered = new Set(
        placed.answers
          .filter(({ outcome }) => outcome === 'duplicate')
          .map(({ number, version }) => `${version} ${number}`),
      )
      if (stored.some((one) => answered.has(versionKey(one)) && !known.has(one)))
        throw new NotKept('what this repeats was not kept')
      const given = new Map(entries.map((entry) => [versionKey(entry.declaration), entry.decision]))
      return placed.answers.map((answer) => ({
        ...answer,
        decision: given.get(`${answer.version} ${answer.number}`) ?? null,
      }))
    },
    remember: (entries) => {
      for (const { at, declaration, decision } of entries)
        place([{ line: 1, value: declaration }], at, (other) => decision ?? desk.decide(other))
    },
  }
}

/**
 * Of an amendment of what is not known here, the goods may be held somewhere: it is given no lighter lane than documents, as if
 * they were.
 */
const asUnknown = (decision: LaneDecision): LaneDecision =>
  lanes.indexOf(decision.lane) >= lanes.indexOf('yellow')
    ? decision
    : {
        ...decision,
        ...{ lane: 'yellow', means: null, basis: 'none' },
        because: [{ code: earlierNotKnown }, ...decision.because],
      }

const versionsIn = ({ declarations, decisions }: PlacedLines): readonly StoredVersion[] => {
  const decided = new Map(decisions.map((decision) => [decision.declaration_id, decision]))
  return declarations.map((row): StoredVersion => {
    const decision = decided.get(row.id)
    return {
      ...{ number: row.number, version: row.version, bodyHash: row.body_hash, declarationId: row.id },
      ...{ issuedAt: row.issued_at, state: row.state },
      functionCode: row.function_code as StoredVersion['functionCode'],
      ...{ lane: decision?.lane ?? null, means: decision?.means ?? null, basis: decision?.basis ?? null },
      because: decision ? reasonsOf(decision) : null,
    }
  })
}

const reasonsOf = ({ because }: PlacedLines['decisions'][number]): readonly Reason[] =>
  JSON.parse(because) as readonly Reason[]

/** With the lane that was given in the end, which an earlier version that is held may have made heavier. */
const entriesOf = (
  { declarations, decisions }: PlacedLines,
  decided: ReadonlyMap<string, LaneDecision>,
  from: Pick<JournalEntry, 'at' | 'by'>,
): readonly JournalEntry[] => {
  const rows = new Map(decisions.map((row) => [row.declaration_id, row]))
  return declarations.map(({ id, body }): JournalEntry => {
    const declaration = JSON.parse(body) as GoodsDeclaration
    const row = rows.get(id)
    const decision = decided.get(versionKey(declaration))
    return {
      ...from,
      declaration,
      decision:
        row && decision
          ? {
              ...{ ...decision, lane: row.lane, means: row.means, basis: row.basis, because: reasonsOf(row) },
              inputs: row.held ? { ...decision.inputs, held: JSON.parse(row.held) } : decision.inputs,
            }
          : null,
    }
  })
}
