import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { isAddress } from '../../domain/people/address.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { type DirectoryRow, directory, findInDirectory, setDisabled } from '../../store/people/officers.ts'
import { insertPerson } from '../../store/people/people.ts'
import { endSessions } from '../../store/people/sessions.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'
import { giveRoleIn, type RoleToGive } from './officerRoles.ts'
import { invite } from './writeInvitation.ts'

export const listPeople = (
  world: World,
  actor: Actor,
  word: string,
): Promise<Outcome<{ people: DirectoryRow[] }>> =>
  act(world, actor, 'listPeople', async (tx) => done({ people: await directory(tx, word.trim()) }))

export const readPerson = (world: World, actor: Actor, id: string): Promise<Outcome<DirectoryRow>> =>
  act(world, actor, 'readPerson', async (tx) => {
    const person = await findInDirectory(tx, id)
    return person ? done(person) : refused('notFound', 'notFound')
  })

export interface NewOfficer extends RoleToGive {
  readonly email: string
  readonly name: string
  readonly language: 'es' | 'en'
}

/** A new officer with a first role, who chooses a password by mail and a second factor before anything else. */
export const addOfficer = (world: World, actor: Actor, asked: NewOfficer): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'addOfficer', async (tx) => {
    if (!actor.steppedUp) return refused('notAllowed', 'stepUp.needed')
    const person = {
      email: asked.email.trim().toLowerCase(),
      name: asked.name.trim(),
      language: asked.language,
    }
    if (!isAddress(person.email)) return refused('input', 'people.email', undefined, '/email')
    const id = await insertPerson(tx, { ...person, verified: false, at: world.now() })
    if (!id) return refused('conflict', 'people.taken', undefined, '/email')
    await recordAudit(tx, { action: 'person.add', subjectKind: 'person', subjectId: id })
    const given = await giveRoleIn(tx, world, actor, id, asked)
    if (!given.ok) return given
    await invite(tx, world, 'invitedOffice', { id, ...person })
    return done({ id })
  })

/** Shuts somebody out at once; what they did stays theirs. */
export const disablePerson = (
  world: World,
  actor: Actor,
  personId: string,
): Promise<Outcome<{ disabled: true }>> =>
  act(world, actor, 'disablePerson', async (tx) => {
    if (!actor.steppedUp) return refused('notAllowed', 'stepUp.needed')
    if (personId === actor.personId) return refused('conflict', 'people.oneself')
    if (!(await setDisabled(tx, personId, world.now()))) return refused('notFound', 'notFound')
    await endSessions(tx, personId)
    await recordAudit(tx, { action: 'person.disable', subjectKind: 'person', subjectId: personId })
    return done({ disabled: true })
  })

export const enablePerson = (
  world: World,
  actor: Actor,
  personId: string,
): Promise<Outcome<{ enabled: true }>> =>
  act(world, actor, 'enablePerson', async (tx) => {
    if (!actor.steppedUp) return refused('notAllowed', 'stepUp.needed')
    if (!(await setDisabled(tx, personId, null))) return refused('notFound', 'notFound')
    await recordAudit(tx, { action: 'person.enable', subjectKind: 'person', subjectId: personId })
    return done({ enabled: true })
  })
