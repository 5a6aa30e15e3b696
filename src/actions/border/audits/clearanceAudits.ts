import { type ClearanceAuditState, clearanceAuditSteps } from '../../../domain/border/clearanceAuditSteps.ts'
import { type FindingKind, findingKindsAt } from '../../../domain/border/findingKinds.ts'
import { addDays } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  auditsAtHand,
  type ClearanceAudit,
  closeAudit,
  countQueued,
  insertSample,
  lockClearanceAudit,
  openAudit,
} from '../../../store/border/clearanceAudits.ts'
import { hasInspected } from '../../../store/border/inspections.ts'
import { asTheHouse } from '../../../store/database/asTheHouse.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { currencyOf } from '../currencyOf.ts'
import { carryOutFindings } from '../gate/carryOutFindings.ts'

/** Drawn from what was released in so many days. */
const DAYS_BACK = 90
const MOST_OPEN = 300

export interface AuditDesk {
  readonly queued: number
  readonly daysBack: number
  readonly currency: string
  readonly kinds: readonly FindingKind[]
  readonly items: readonly (Omit<ClearanceAudit, 'body' | 'operatorIds'> & {
    readonly declared: ClearanceAudit['body']['goodsItems']
    readonly parties: ClearanceAudit['body']['parties']
  })[]
}

/** The blue lane after clearance: how much is queued, what was drawn and what came of it. */
export const readClearanceAudits = (world: World, actor: Actor): Promise<Outcome<AuditDesk>> =>
  act(world, actor, 'readClearanceAudits', async (tx) => {
    const rows = await auditsAtHand(tx, MOST_OPEN)
    return done({
      queued: await countQueued(tx, sinceWhen(world)),
      daysBack: DAYS_BACK,
      currency: currencyOf(world.programme),
      kinds: findingKindsAt('audit'),
      items: rows.map(({ body, operatorIds: _, ...row }) => ({
        ...row,
        declared: body.goodsItems,
        parties: body.parties,
      })),
    })
  })

/** Draws from the queue, everyone alike. */
export const sampleClearanceAudits = (
  world: World,
  actor: Actor,
  size: number,
): Promise<Outcome<{ drawn: number }>> =>
  act(world, actor, 'sampleClearanceAudits', async (tx) => {
    if (!actor.personId) return refused('notFound', 'notFound')
    const { at } = moment(world)
    const seed = `${at} ${actor.requestId}`
    const drawn = await insertSample(tx, { from: sinceWhen(world), size, seed, by: actor.personId, at })
    await recordAudit(tx, {
      ...{ action: 'clearanceAudit.sample', subjectKind: 'clearanceAudit', subjectId: at },
      detail: { asked: size, drawn, seed },
    })
    return done({ drawn })
  })

interface OfAudit {
  readonly id: string
  readonly version: number
}

export const openClearanceAudit = (
  world: World,
  actor: Actor,
  { id, version }: OfAudit,
): Promise<Outcome<{ state: ClearanceAuditState; version: number }>> =>
  act(world, actor, 'openClearanceAudit', async (tx) => {
    const { from, to } = clearanceAuditSteps.open
    const audit = await auditIn(tx, actor, from, { id, version })
    if (!audit.ok) return audit
    await openAudit(tx, id, actor.personId ?? '', moment(world).at)
    await recordAudit(tx, {
      ...{ action: 'clearanceAudit.open', subjectKind: 'clearanceAudit', subjectId: id },
      detail: { number: audit.value.number },
    })
    return done({ state: to, version: version + 1 })
  })

export interface AuditResult extends OfAudit {
  readonly findings: readonly { readonly kind: FindingKind; readonly note: string }[]
  /** In the programme's currency; nothing where nothing more was owed. */
  readonly assessedDuty: number | null
  readonly note: string
}

/** The result: what was found and what was owed beyond what was declared. What follows is what follows from an inspection. */
export const closeClearanceAudit = (
  world: World,
  actor: Actor,
  { id, version, findings, assessedDuty, note }: AuditResult,
): Promise<Outcome<{ state: ClearanceAuditState; version: number }>> =>
  act(world, actor, 'closeClearanceAudit', async (tx) => {
    const { from, to } = clearanceAuditSteps.close
    const audit = await auditIn(tx, actor, from, { id, version })
    if (!audit.ok) return audit
    if (!isAmountOrNothing(assessedDuty))
      return refused('input', 'gate.dutyUnfit', undefined, '/assessedDuty')
    const { at } = moment(world)
    const by = actor.personId ?? ''
    const outcome = findings.length > 0 ? 'findings' : 'clean'
    const currency = assessedDuty === null ? null : currencyOf(world.programme)
    await closeAudit(tx, id, { outcome, assessedDuty, currency, note: note.trim(), by, at })
    await recordAudit(tx, {
      ...{ action: 'clearanceAudit.close', subjectKind: 'clearanceAudit', subjectId: id },
      after: { findings, assessedDuty, note },
      detail: { number: audit.value.number, outcome, findings: findings.length },
    })
    if (findings.length > 0) await follow(tx, world, audit.value, findings, { by, at })
    return done({ state: to, version: version + 1 })
  })

/** Nobody audits what they looked at themselves. Asked as the house: it may have been at another office. */
const wasInspectedBy = (
  tx: Tx,
  { number }: Pick<ClearanceAudit, 'number'>,
  { personId }: Actor,
): Promise<boolean> => asTheHouse(tx, (house) => hasInspected(house, number, personId ?? ''))

const isAmountOrNothing = (amount: number | null): boolean =>
  amount === null || (amount >= 0 && amount < 1e15)

const follow = (
  tx: Tx,
  world: World,
  { id, declarationId, issuedAt, number, office, body, operatorIds }: ClearanceAudit,
  findings: AuditResult['findings'],
  { by, at }: { readonly by: string; readonly at: string },
): Promise<void> =>
  carryOutFindings(tx, world, {
    ...{ declaration: body, operatorIds },
    found: findings.map((one) => ({ ...one, place: 'papers' })),
    where: { declarationId, issuedAt, number, office, inspectionId: null, auditId: id, by, at },
  })

const auditIn = async (
  tx: Tx,
  actor: Actor,
  state: ClearanceAuditState,
  { id, version }: OfAudit,
): Promise<Outcome<ClearanceAudit>> => {
  const audit = await lockClearanceAudit(tx, id)
  if (!audit) return refused('notFound', 'notFound')
  if (audit.state !== state || audit.version !== version) return refused('conflict', 'gate.auditNotOpen')
  return (await wasInspectedBy(tx, audit, actor)) ? refused('notAllowed', 'gate.ownInspection') : done(audit)
}

const sinceWhen = (world: World) => addDays(moment(world).day, -DAYS_BACK)
