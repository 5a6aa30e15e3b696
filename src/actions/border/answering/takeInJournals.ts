import { readDeclaration } from '../../../domain/border/readDeclaration.ts'
import type { Instant } from '../../../domain/kernel/day.ts'
import { done, type Outcome } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import { closedJournals } from '../../../files/border/journalFolder.ts'
import { type JournalRead, readJournalLines } from '../../../files/border/journalLines.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { inScope } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import { type Actor, scopeOf, theClock } from '../../actor.ts'
import { permissions } from '../../permissions.ts'
import type { World } from '../../world.ts'
import type { LineAnswer } from '../lineAnswer.ts'
import type { Decide } from '../placeLines.ts'
import { receiveDeclarations } from '../receiveDeclarations.ts'
import { isEntry, type JournalEntry, versionKey } from './journalEntry.ts'
import { settle } from './vouching.ts'

export interface TakenIn {
  readonly journals: number
  readonly stored: number
  /** In the database already: a journal that was taken in before its file could be taken away. */
  readonly duplicates: number
  /** Not taken in, or not readable; their journals are put aside for somebody to look at. */
  readonly refused: number
}

type TakenInOne = Omit<TakenIn, 'journals'>

export const mayBring = ({ roles }: Pick<Actor, 'roles'>): boolean => may(roles, permissions.bringJournal)

/** The same of one journal that a post far away sends, as its file is. */
export const bringJournal = async (
  world: World,
  actor: Actor,
  decide: Decide,
  text: string,
): Promise<Outcome<TakenInOne>> => {
  const allowed = await act(world, actor, 'bringJournal', async () => done(true))
  return allowed.ok ? done(await takeInOne(world, decide, readJournalLines(text))) : allowed
}

/**
 * Takes the closed journals of a folder into the database, each as one batch in one transaction with one audit event. However
 * often it is done, by whomever, each number and version is stored once.
 */
export const takeInJournals = async (world: World, decide: Decide, folder: string): Promise<TakenIn> => {
  let sum: TakenIn = { journals: 0, stored: 0, duplicates: 0, refused: 0 }
  for await (const journal of closedJournals(folder)) {
    const one = await takeInOne(world, decide, journal)
    if (one.refused > 0) await journal.putAside()
    else await journal.takeAway()
    sum = {
      journals: sum.journals + 1,
      stored: sum.stored + one.stored,
      duplicates: sum.duplicates + one.duplicates,
      refused: sum.refused + one.refused,
    }
  }
  return sum
}

const takeInOne = async (
  world: World,
  decide: Decide,
  journal: Pick<JournalRead, 'values' | 'damaged'>,
): Promise<TakenInOne> => {
  const entries = journal.values.filter(isEntry).filter(drewAsItMust(decide))
  const unreadable = journal.damaged + journal.values.length - entries.length
  if (entries.length === 0) return { stored: 0, duplicates: 0, refused: unreadable }
  const { decisions: decided, otherwise } = await settle(world, decide, entries)
  const outcome = await receiveDeclarations(
    world,
    theJournal,
    (declaration) => decided.get(versionKey(declaration)) ?? decide(declaration),
    entries.map(({ declaration }, place) => ({ line: place + 1, value: declaration })),
    'journal',
  )
  if (!outcome.ok) throw new Error(`a journal was refused: ${outcome.refusal.code}`)
  await noteOtherwise(
    world,
    outcome.value.filter(
      ({ outcome, number, version }) => outcome === 'stored' && otherwise.has(`${version} ${number}`),
    ),
  )
  const count = (what: string) => outcome.value.filter((answer) => answer.outcome === what).length
  return { stored: count('stored'), duplicates: count('duplicate'), refused: count('refused') + unreadable }
}

const endOfTime = '2199-12-31T00:00:00.000Z' as Instant

/** INVARIANT: what was drawn follows from the number and the house's key alone, whatever a journal says of it. */
const drewAsItMust =
  (decide: Decide) =>
  ({ declaration, decision }: JournalEntry): boolean => {
    const read = decision && readDeclaration(declaration, endOfTime)
    return !read?.ok || decide(read.declaration).draw.value === decision?.draw.value
  }

/** For the analysts: what was given a heavier lane than a post said, or said what the house does not know. */
const noteOtherwise = async (world: World, answers: readonly LineAnswer[]): Promise<void> => {
  if (answers.length === 0) return
  await inScope(world.db, scopeOf(theClock('journal')), (tx) =>
    recordAudit(tx, {
      ...{
        action: 'declarations.settle',
        subjectKind: 'goodsDeclaration',
        subjectId: answers[0]?.number ?? '',
      },
      detail: { count: answers.length, numbers: answers.slice(0, 20).map(({ number }) => number) },
    }),
  )
}

const theJournal: Actor = {
  personId: null,
  name: 'journal',
  side: 'system',
  roles: ['borderSystem'],
  operatorIds: [],
  officeIds: 'all',
  language: 'es',
  requestId: 'journal',
  steppedUp: false,
}
