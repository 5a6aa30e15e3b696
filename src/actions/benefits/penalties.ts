import {
  decidePenalty,
  fitPenalty,
  mayMitigate,
  type PenaltyDecision,
  type PenaltyState,
  penaltyDecisions,
} from '../../domain/benefits/penalties.ts'
import { kindsPromised } from '../../domain/border/benefitKinds.ts'
import { bareNumber } from '../../domain/border/identifiers.ts'
import { type Day, isDay } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { may } from '../../domain/people/powers.ts'
import { withheldFrom } from '../../domain/programmes/withheld.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import {
  decidePenaltyRow,
  type HolderNow,
  holderNow,
  insertPenalty,
  lockPenalty,
  type MitigatedPenalty,
  type PenaltyKey,
  penaltiesIn,
} from '../../store/benefits/penalties.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { currencyOf } from '../border/currencyOf.ts'
import { moment } from '../moment.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import { csvOf } from '../public/csv.ts'
import type { World } from '../world.ts'

const MOST_ON_A_PAGE = 100
const MOST_IN_A_TABLE = 10_000

export interface PenaltiesAsked {
  readonly state?: PenaltyState | undefined
  /** The last row that was seen: its day and id, joined by a tilde. */
  readonly behind?: string | undefined
}

type Told = Omit<MitigatedPenalty, 'operatorId' | 'recordedBy'>

export interface PenaltyDesk {
  readonly currency: string
  /** Whether the programme promises it at all. */
  readonly promised: boolean
  readonly mayRecord: boolean
  readonly items: readonly (Told & { readonly decisions: readonly PenaltyDecision[] })[]
  /** What to ask for behind these; null where there are no more. */
  readonly next: string | null
}

export const readPenalties = (
  world: World,
  actor: Actor,
  asked: PenaltiesAsked,
): Promise<Outcome<PenaltyDesk>> =>
  act(world, actor, 'readPenalties', async (tx) => {
    const behind = keyIn(asked.behind)
    if (asked.behind !== undefined && !behind) return refused('input', 'input.cannotBeKept')
    const rows = await penaltiesIn(tx, {
      ...{ state: asked.state ?? null, behind, operatorId: null, most: MOST_ON_A_PAGE + 1 },
    })
    const shown = rows.slice(0, MOST_ON_A_PAGE)
    const last = shown.at(-1)
    return done({
      currency: currencyOf(world.programme),
      promised: isPromised(world),
      mayRecord: may(actor.roles, 'recordPenalty'),
      items: shown.map((row) => ({ ...told(row), decisions: decisionsOf(row, actor) })),
      next: rows.length > shown.length && last ? `${last.mitigatedOn}~${last.id}` : null,
    })
  })

export const penaltiesCsv = (world: World, actor: Actor, asked: PenaltiesAsked): Promise<Outcome<string>> =>
  act(world, actor, 'readPenalties', async (tx) =>
    done(
      tableOf(
        await penaltiesIn(tx, {
          ...{ state: asked.state ?? null, behind: null, operatorId: null, most: MOST_IN_A_TABLE },
        }),
      ),
    ),
  )

/** What was confirmed of the company's own. */
export const readOwnPenalties = (
  world: World,
  actor: Actor,
): Promise<Outcome<{ readonly items: readonly OwnPenalty[] }>> =>
  actForCompany(world, actor, 'readOwnPenalties', async (tx, operatorId) => {
    const rows = await penaltiesIn(tx, { state: 'confirmed', behind: null, operatorId, most: MOST_ON_A_PAGE })
    return done({
      items: rows.map(
        ({ id, reference, ground, mitigatedOn, proposed, mitigated, currency, demonstration }) => ({
          ...{ id, reference, ground, mitigatedOn, proposed, mitigated, currency, demonstration },
        }),
      ),
    })
  })

/** Who recorded and who confirmed it is the office's. */
export type OwnPenalty = Pick<
  MitigatedPenalty,
  'id' | 'reference' | 'ground' | 'mitigatedOn' | 'proposed' | 'mitigated' | 'currency' | 'demonstration'
>

export interface PenaltyWritten {
  readonly traderNumber: string
  readonly reference: string
  readonly ground: string
  readonly mitigatedOn: string
  readonly proposed: number
  readonly mitigated: number
}

export const recordPenalty = (
  world: World,
  actor: Actor,
  written: PenaltyWritten,
): Promise<Outcome<{ readonly id: string }>> =>
  act(world, actor, 'recordPenalty', async (tx) => {
    const { day: today, at } = moment(world)
    if (!actor.personId) return refused('notAllowed', 'notAllowed')
    const { proposed, mitigated } = written
    const [reference, ground] = [written.reference.trim(), written.ground.trim()]
    const fit = fitPenalty({ ...written, reference, ground }, today)
    if (!fit.ok) return fit
    const mitigatedOn = fit.value
    const holder = await holderNow(tx, { traderNumber: bareNumber(written.traderNumber) })
    if (!holder) return refused('notFound', 'penalties.noCompany', undefined, '/traderNumber')
    const given = mayBeGiven(world, holder, today)
    if (!given.ok) return given
    const currency = currencyOf(world.programme)
    const id = await insertPenalty(tx, {
      ...{ operatorId: holder.operatorId, reference, ground, mitigatedOn, proposed, mitigated, currency },
      ...{ by: actor.personId, at },
    })
    await recordAudit(tx, {
      ...{ action: 'penalty.record', subjectKind: 'mitigatedPenalty', subjectId: id },
      operatorId: holder.operatorId,
      after: { reference, ground, mitigatedOn, proposed, mitigated, currency },
    })
    return done({ id })
  })

export interface PenaltyDecided {
  readonly id: string
  readonly version: number
  readonly step: PenaltyDecision
  readonly note: string
}

/** Confirmed or declined by another person; the certificate is asked again, for it may have changed meanwhile. */
export const decideOnPenalty = (
  world: World,
  actor: Actor,
  { id, version, step, note }: PenaltyDecided,
): Promise<Outcome<{ readonly state: PenaltyState; readonly version: number }>> =>
  act(world, actor, 'decideOnPenalty', async (tx) => {
    const kept = await lockPenalty(tx, id)
    if (!kept || !actor.personId) return refused('notFound', 'notFound')
    if (lacksSignature(step, actor)) return refused('notAllowed', 'stepUp.needed')
    const said = note.trim()
    const decided = decidePenalty(step, kept, { by: actor.personId, version, note: said })
    if (!decided.ok) return decided
    const { day: today, at } = moment(world)
    if (step === 'confirm') {
      const given = mayBeGiven(world, await holderNow(tx, { operatorId: kept.operatorId }), today)
      if (!given.ok) return given
    }
    await decidePenaltyRow(tx, id, { state: decided.value, note: said, by: actor.personId, at })
    await recordAudit(tx, {
      ...{ action: `penalty.${step}`, subjectKind: 'mitigatedPenalty', subjectId: id },
      operatorId: kept.operatorId,
      after: { state: decided.value, note: said },
    })
    return done({ state: decided.value, version: version + 1 })
  })

/** Money is forgone: whoever confirms it has shown just now who they are. */
const lacksSignature = (step: PenaltyDecision, { steppedUp }: Actor): boolean =>
  step === 'confirm' && !steppedUp

const mayBeGiven = (world: World, holder: HolderNow | undefined, today: Day): Outcome<true> => {
  const held = holder?.state
    ? {
        ...{ state: holder.state, until: holder.until },
        withheld: withheldFrom(world.programme, holder.types, holder.suspended),
      }
    : undefined
  return mayMitigate(held, isPromised(world), today)
}

const isPromised = ({ programme }: Pick<World, 'programme'>): boolean =>
  kindsPromised(programme.benefits).has('penaltyMitigation')

const decisionsOf = (row: MitigatedPenalty, { roles, personId }: Actor): readonly PenaltyDecision[] =>
  personId && may(roles, 'decideOnPenalty')
    ? penaltyDecisions.filter(
        (step) => decidePenalty(step, row, { by: personId, version: row.version, note: '-' }).ok,
      )
    : []

const told = ({ operatorId: _, recordedBy: __, ...row }: MitigatedPenalty): Told => row

const keyIn = (behind: string | undefined): PenaltyKey | null => {
  const [mitigatedOn = '', id = ''] = (behind ?? '').split('~')
  return isDay(mitigatedOn) && UUID.test(id) ? { mitigatedOn, id } : null
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const tableOf = (rows: readonly MitigatedPenalty[]): string =>
  csvOf(
    [
      ...[
        'mitigatedOn',
        'traderNumber',
        'company',
        'reference',
        'ground',
        'proposed',
        'mitigated',
        'currency',
      ],
      ...['state', 'recordedAt', 'decidedAt', 'demonstration'],
    ],
    rows.map((row) => [
      ...[
        row.mitigatedOn,
        row.traderNumber,
        row.company,
        row.reference,
        row.ground,
        row.proposed,
        row.mitigated,
      ],
      ...[row.currency, row.state, row.recordedAt, row.decidedAt, row.demonstration],
    ]),
  )
