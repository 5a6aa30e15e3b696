import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../src/actions/actor.ts'
import { readAnnouncements } from '../../../src/actions/capacity/workingGroup/readAnnouncements.ts'
import { readGroup } from '../../../src/actions/capacity/workingGroup/readGroup.ts'
import { readPublicGroup } from '../../../src/actions/capacity/workingGroup/readPublicGroup.ts'
import { closeVote } from '../../../src/actions/capacity/workingGroup/voteOnInitiative.ts'
import { doneOf, refusalOf } from '../../../src/actions/office/casesForTests.ts'
import { initiativeStates } from '../../../src/domain/capacity/workingGroup/initiative.ts'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { loadWorkingGroup } from './loadWorkingGroup.ts'

describe('the demonstration’s working group', () => {
  let ground: TestWorld
  let manager: Actor
  let member: Actor

  beforeAll(async () => {
    ground = await aWorld()
    manager = await ground.anOfficer('Nuria Cárdenas', 'programmeManager')
    member = await ground.anOfficer('Fermín Escandón', 'workingGroupMember')
    const of = { ...ground.world, now: ground.world.now() }
    const people = { member: member.personId, manager: manager.personId }
    const began = performance.now()
    await asSystem(ground.db, (tx) => loadWorkingGroup(tx, of, people))
    expect(performance.now() - began, 'ms').toBeLessThan(2_000)
  })
  afterAll(() => ground.drop())

  it('has eight members, four meetings and an initiative in every state', async () => {
    const group = doneOf(await readGroup(ground.world, member))
    expect([group.members.length, group.meetings.length]).toEqual([8, 4])
    expect(new Set(group.initiatives.map(({ state }) => state))).toEqual(new Set(initiativeStates))
    expect(group.initiatives.filter(({ myVoteIsDue }) => myVoteIsDue)).toHaveLength(1)
    expect(group.group?.demonstration).toBe(true)
    const voting = group.initiatives.find(({ state }) => state === 'voting')?.id ?? ''
    expect(refusalOf(await closeVote(ground.world, manager, voting))).toBe('initiative.needs.voteIsOver')
  })

  it('tells of the first meeting only its day and who met, with the source', async () => {
    const { meetings } = doneOf(await readGroup(ground.world, member))
    const first = meetings.find(({ number }) => number === 1)
    expect([first?.onDay, first?.certainty, first?.agenda, first?.minutes, first?.demonstration]).toEqual([
      ...['2011-03-17', 'secondary', [], null, false],
    ])
    expect(first?.source).toContain('Communications Daily')
  })

  it('has announcements in two languages, one of them corrected, and a public page', async () => {
    const nobody: Actor = { ...member, personId: null, side: 'public', roles: [] }
    const { announcements } = doneOf(await readAnnouncements(ground.world, nobody, { before: null }))
    expect(announcements.map(({ standing, title }) => [standing, title.en !== ''])).toEqual([
      ['inForce', true],
      ['corrected', true],
    ])
    const told = doneOf(await readPublicGroup(ground.world, nobody))
    expect([told.meetings.length, told.adopted.length, told.adopted[0]?.links.length]).toEqual([1, 1, 2])
  })
})
