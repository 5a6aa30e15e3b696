import { type InitiativeStep, stateAfter } from '../../../domain/capacity/workingGroup/initiative.ts'
import { findProgramme } from '../../../domain/crosswalk/library.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  addInitiativeStep,
  insertLink,
  type LinkTold,
  linksOf,
  moveInitiative,
  publishedEditions,
} from '../../../store/capacity/workingGroup/initiatives.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { initiativeFor } from './initiativeFor.ts'

type Moved = Promise<Outcome<{ state: string }>>

/** Puts it before the members; after a vote without a quorum, again. */
export const discussInitiative = (world: World, actor: Actor, id: string): Moved =>
  act(world, actor, 'discussInitiative', async (tx) => {
    const first = await move(world, tx, actor, { id, step: 'discuss' })
    return first.ok ? first : move(world, tx, actor, { id, step: 'discussAgain' })
  })

/** Adopts what a vote carried; somebody else than who raised it. */
export const adoptInitiative = (world: World, actor: Actor, id: string, reasons: string): Moved =>
  act(world, actor, 'adoptInitiative', (tx) =>
    move(world, tx, actor, { id, step: 'adopt', reasons, decides: true }),
  )

/** Declines it, and says why. */
export const declineInitiative = (world: World, actor: Actor, id: string, reasons: string): Moved =>
  act(world, actor, 'declineInitiative', (tx) =>
    move(world, tx, actor, { id, step: 'decline', reasons, decides: true }),
  )

/** Whoever raised it takes it back. */
export const withdrawInitiative = (world: World, actor: Actor, id: string): Moved =>
  act(world, actor, 'withdrawInitiative', (tx) => move(world, tx, actor, { id, step: 'withdraw' }))

interface Moving {
  readonly id: string
  readonly step: InitiativeStep
  readonly reasons?: string
  readonly decides?: boolean
}

const move = async (world: World, tx: Tx, actor: Actor, moving: Moving): Moved => {
  const { id, step } = moving
  const found = await initiativeFor(world, tx, actor, moving)
  if (!found.ok) return found
  const { at } = moment(world)
  const state = stateAfter(step, found.value.state)
  const reasons = moving.reasons?.trim() ?? ''
  await moveInitiative(tx, id, { state, ...(moving.decides ? { decidedAt: at, reasons } : {}) })
  await addInitiativeStep(tx, { id, step, reason: reasons, detail: {}, at })
  await recordAudit(tx, {
    action: `initiative.${step}`,
    subjectKind: 'initiative',
    subjectId: id,
    detail: { number: found.value.number, state },
  })
  return done({ state })
}

export interface LinkAsked {
  readonly kind: 'edition' | 'benefit'
  readonly programmeId: string
  /** The edition's content hash, or the benefit's id. */
  readonly ref: string
}

/** Says what changed in a programme's data because of it: an edition or a benefit that there is. */
export const linkInitiative = async (
  world: World,
  actor: Actor,
  id: string,
  asked: LinkAsked,
): Promise<Outcome<{ links: number }>> => {
  const library = await world.library()
  return act(world, actor, 'linkInitiative', async (tx) => {
    const found = await initiativeFor(world, tx, actor, { id, step: 'link' })
    if (!found.ok) return found
    const programme = findProgramme(library, asked.programmeId)
    const name = asked.kind === 'benefit' ? benefitName(programme, asked.ref) : await editionName(tx, asked)
    if (!name) return refused('input', `initiative.noSuch.${asked.kind}`, undefined, '/ref')
    const before = await linksOf(tx, id)
    if (before.some((one) => isSame(one, asked))) return refused('conflict', 'initiative.linkedAlready')
    const { at } = moment(world)
    const { kind, programmeId, ref } = asked
    await insertLink(tx, id, { kind, programmeId, ref, name, at })
    await addInitiativeStep(tx, { id, step: 'link', reason: '', detail: { kind, programmeId, ref }, at })
    await recordAudit(tx, {
      action: 'initiative.link',
      subjectKind: 'initiative',
      subjectId: id,
      detail: { kind, programmeId, ref },
    })
    return done({ links: before.length + 1 })
  })
}

const isSame = (one: LinkTold, other: LinkAsked): boolean =>
  one.kind === other.kind && one.programmeId === other.programmeId && one.ref === other.ref

const benefitName = (programme: ReturnType<typeof findProgramme>, id: string) =>
  programme?.benefits.find((one) => one.id === id)?.name

const editionName = async (tx: Tx, { programmeId, ref }: LinkAsked) => {
  const edition = (await publishedEditions(tx)).find(
    (one) => one.hash === ref && one.programmeId === programmeId,
  )
  return edition && { es: `${programmeId} ${edition.edition}`, en: `${programmeId} ${edition.edition}` }
}
