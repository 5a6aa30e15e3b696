import { type ToldCount, toldCount } from '../../../domain/capacity/workingGroup/ballot.ts'
import { done, type Outcome } from '../../../domain/kernel/outcome.ts'
import type { Text } from '../../../domain/standards/text.ts'
import { findGroup, kindsOfMembers } from '../../../store/capacity/workingGroup/groups.ts'
import {
  initiativesOf,
  type LinkTold,
  linksOfEach,
  type Origin,
  originsIn,
} from '../../../store/capacity/workingGroup/initiatives.ts'
import { meetingsOf } from '../../../store/capacity/workingGroup/meetings.ts'
import { publicMinutesOf } from '../../../store/capacity/workingGroup/minutes.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'

const MOST = 200

/** What anybody may know of the group: no name, no draft, nothing of what is still talked about. */
export interface PublicGroup {
  readonly group: {
    readonly name: Text
    readonly tells: Text
    readonly foundedOn: string | null
    readonly demonstration: boolean
  } | null
  readonly members: readonly { readonly kind: string; readonly count: number }[]
  readonly meetings: readonly {
    readonly id: string
    readonly number: number
    readonly title: string
    readonly onDay: string
    readonly source: string | null
    readonly certainty: string | null
    readonly es: string
    readonly en: string
    readonly decisions: readonly { readonly number: number; readonly es: string; readonly en: string }[]
  }[]
  readonly adopted: readonly {
    readonly id: string
    readonly number: number
    readonly about: string
    readonly language: string
    readonly title: string
    readonly tells: string
    readonly adoptedAt: string | null
    readonly demonstration: boolean
    readonly result: ToldCount | null
    readonly links: readonly LinkTold[]
  }[]
}

export const readPublicGroup = async (world: World, actor: Actor): Promise<Outcome<PublicGroup>> => {
  const told = await act<Omit<PublicGroup, 'members'> & { readonly id: string | null }>(
    world,
    { ...actor, side: 'public' },
    'readPublicGroup',
    async (tx) => {
      const group = await findGroup(tx, world.programme.id)
      if (!group) return done({ id: null, group: null, meetings: [], adopted: [] })
      const { name, tells, foundedOn, demonstration } = group
      return done({
        id: group.id,
        group: { name, tells, foundedOn, demonstration },
        meetings: await publicMeetings(tx, group.id),
        adopted: await adoptedOnes(tx, group.id),
      })
    },
  )
  if (!told.ok) return told
  const { id, ...rest } = told.value
  if (id === null) return done({ ...rest, members: [] })
  // Names of members are no public matter; how many there are of each kind is counted where they can be seen.
  const counted = await act(world, { ...actor, side: 'system' }, 'readPublicGroup', async (tx) =>
    done(await kindsOfMembers(tx, id, moment(world).day)),
  )
  return counted.ok ? done({ ...rest, members: counted.value }) : counted
}

const publicMeetings = async (tx: Tx, groupId: string): Promise<PublicGroup['meetings']> => {
  const minutes = await publicMinutesOf(tx, groupId)
  const meetings = await meetingsOf(tx, groupId, MOST)
  return meetings.flatMap(({ id, number, title, onDay, source, certainty }) => {
    const told = minutes.get(id)
    return told ? [{ id, number, title, onDay, source, certainty, ...told }] : []
  })
}

const adoptedOnes = async (tx: Tx, groupId: string): Promise<PublicGroup['adopted']> => {
  const adopted = (await initiativesOf(tx, groupId, MOST)).filter(({ state }) => state === 'adopted')
  const links = await linksOfEach(
    tx,
    adopted.map(({ id }) => id),
  )
  return adopted.map((one) => {
    const { id, number, about, language, title, tells, demonstration } = one
    return {
      ...{ id, number, about, language, title, tells, demonstration, adoptedAt: one.decidedAt },
      result: one.result && toldCount(one.result, one.vote?.secret ?? true),
      links: links.get(id) ?? [],
    }
  })
}

export interface Origins {
  readonly origins: readonly Origin[]
}

/** What in a programme's data came of an initiative that was adopted: said where the data is read. */
export const readOrigins = (world: World, actor: Actor, programmeId: string): Promise<Outcome<Origins>> =>
  act(world, { ...actor, side: 'public' }, 'readPublicGroup', async (tx) =>
    done({ origins: await originsIn(tx, programmeId) }),
  )
