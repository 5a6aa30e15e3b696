import type { InitiativeKind, InitiativeMatter } from '../../../domain/capacity/workingGroup/initiative.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  addInitiativeStep,
  findInitiative,
  insertComment,
  insertInitiative,
} from '../../../store/capacity/workingGroup/initiatives.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { asMember, groupOf, isId } from './groupDesk.ts'
import { initiativeFor } from './initiativeFor.ts'

export interface InitiativeAsked {
  readonly kind: InitiativeKind
  readonly about: InitiativeMatter
  readonly language: 'es' | 'en'
  readonly title: string
  readonly tells: string
  /** The need it is an answer to. */
  readonly answers: string | null
}

/** A member raises a need or proposes an initiative. */
export const raiseInitiative = (
  world: World,
  actor: Actor,
  asked: InitiativeAsked,
): Promise<Outcome<{ id: string; number: number }>> =>
  act(world, actor, 'raiseInitiative', async (tx) => {
    const group = await groupOf(world, tx)
    if (!group.ok) return group
    const member = await asMember(world, tx, actor, group.value.id)
    if (!member.ok) return member
    const sound = await soundInitiative(tx, group.value.id, asked)
    if (!sound.ok) return sound
    const { kind, about, title, tells } = sound.value
    const { at } = moment(world)
    const raised = await insertInitiative(tx, {
      ...sound.value,
      ...{ groupId: group.value.id, memberId: member.value.id, at },
    })
    await addInitiativeStep(tx, { id: raised.id, step: 'raise', reason: '', detail: { kind, about }, at })
    await recordAudit(tx, {
      action: 'initiative.raise',
      subjectKind: 'initiative',
      subjectId: raised.id,
      after: { title, tells },
      detail: { number: raised.number, kind, about },
    })
    return done(raised)
  })

const soundInitiative = async (
  tx: Tx,
  groupId: string,
  { kind, about, language, answers, ...said }: InitiativeAsked,
): Promise<Outcome<InitiativeAsked>> => {
  const title = said.title.trim()
  if (title === '') return refused('input', 'initiative.titleMissing', undefined, '/title')
  const tells = said.tells.trim()
  if (tells === '') return refused('input', 'initiative.tellsMissing', undefined, '/tells')
  const asked = { kind, about, language, title, tells, answers }
  if (answers === null) return done(asked)
  const need = isId(answers) ? await findInitiative(tx, answers) : undefined
  const fits = kind === 'initiative' && need?.kind === 'need' && need.groupId === groupId
  return fits ? done(asked) : refused('input', 'initiative.needUnknown', undefined, '/answers')
}

/** What somebody has to say about it. */
export const commentOnInitiative = (
  world: World,
  actor: Actor,
  id: string,
  body: string,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'commentOnInitiative', async (tx) => {
    const text = body.trim()
    if (text === '') return refused('input', 'initiative.commentMissing', undefined, '/body')
    const found = await initiativeFor(world, tx, actor, { id, step: 'comment' })
    if (!found.ok) return found
    const member = await asMember(world, tx, actor, found.value.groupId)
    if (!member.ok) return member
    await insertComment(tx, { initiativeId: id, memberId: member.value.id, body: text, at: moment(world).at })
    await recordAudit(tx, { action: 'initiative.comment', subjectKind: 'initiative', subjectId: id })
    return done({ id })
  })
