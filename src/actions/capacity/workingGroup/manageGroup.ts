import type { MemberKind } from '../../../domain/capacity/workingGroup/member.ts'
import { type Day, isDay } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  changeMember,
  findMember,
  type GroupAsked,
  insertMember,
  type MemberAsked,
  mayBeMember,
  saveGroupRow,
} from '../../../store/capacity/workingGroup/groups.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import { groupOf, isId } from './groupDesk.ts'
import { soundDay } from './groupInput.ts'

/** Founds the programme's group, or changes by which rules it works. A vote that is open goes on by the rules it began with. */
export const saveGroup = (world: World, actor: Actor, asked: GroupAsked): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'saveGroup', async (tx) => {
    const name = { es: asked.name.es.trim(), en: asked.name.en.trim() }
    if (name.es === '' || name.en === '') return refused('input', 'group.nameMissing', undefined, '/name')
    if (!soundDay(asked.foundedOn)) return refused('input', 'group.noDay', undefined, '/foundedOn')
    const id = await saveGroupRow(tx, world.programme.id, { ...asked, name })
    const { voteBy, quorum, majority, minutesBy } = asked
    await recordAudit(tx, {
      action: 'group.save',
      subjectKind: 'workingGroup',
      subjectId: id,
      detail: { voteBy, quorum, majority, minutesBy },
    })
    return done({ id })
  })

export interface MemberForm {
  readonly kind: MemberKind
  readonly organisation: string
  readonly name: string
  readonly personId: string | null
  readonly chair: boolean
  readonly fromDay: string
  readonly untilDay: string | null
}

/** Somebody comes into the group; with a sign-in only who was given the role for it. */
export const addMember = (world: World, actor: Actor, asked: MemberForm): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'addMember', async (tx) => {
    const group = await groupOf(world, tx)
    if (!group.ok) return group
    const sound = await soundMember(tx, asked)
    if (!sound.ok) return sound
    const id = await insertMember(tx, group.value.id, sound.value)
    await audit(tx, 'group.addMember', id, sound.value)
    return done({ id })
  })

/** Changes what is known of a member, or on which day they leave. */
export const changeGroupMember = (
  world: World,
  actor: Actor,
  id: string,
  asked: MemberForm & { readonly version: number },
): Promise<Outcome<{ version: number }>> =>
  act(world, actor, 'changeGroupMember', async (tx) => {
    const found = isId(id) ? await findMember(tx, id) : undefined
    if (!found) return refused('notFound', 'notFound')
    const sound = await soundMember(tx, asked, found.personId)
    if (!sound.ok) return sound
    if (!(await changeMember(tx, id, asked.version, sound.value)))
      return refused('conflict', 'group.changedMeanwhile')
    await audit(tx, 'group.changeMember', id, sound.value)
    return done({ version: asked.version + 1 })
  })

const soundMember = async (
  tx: Tx,
  asked: MemberForm,
  before: string | null = null,
): Promise<Outcome<MemberAsked>> => {
  const organisation = asked.organisation.trim()
  const name = asked.name.trim()
  if (organisation === '') return refused('input', 'group.organisationMissing', undefined, '/organisation')
  if (name === '') return refused('input', 'group.memberNameMissing', undefined, '/name')
  if (!isDay(asked.fromDay)) return refused('input', 'group.noDay', undefined, '/fromDay')
  if (!soundDay(asked.untilDay) || (asked.untilDay !== null && asked.untilDay < asked.fromDay))
    return refused('input', 'group.leavesBefore', undefined, '/untilDay')
  const { personId } = asked
  if (personId !== null && personId !== before && !(await mayBeMember(tx, personId)))
    return refused('input', 'group.noRole', undefined, '/personId')
  const { fromDay, untilDay, ...rest } = asked
  return done({
    ...{ kind: rest.kind, organisation, name, personId, chair: rest.chair },
    ...{ fromDay: fromDay as Day, untilDay: untilDay as Day | null },
  })
}

const audit = (tx: Tx, action: 'group.addMember' | 'group.changeMember', id: string, member: MemberAsked) =>
  recordAudit(tx, {
    action,
    subjectKind: 'groupMember',
    subjectId: id,
    after: member,
    detail: { kind: member.kind, chair: member.chair, signsIn: member.personId !== null },
  })
