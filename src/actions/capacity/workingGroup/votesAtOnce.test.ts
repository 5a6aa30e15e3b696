import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { type Choice, choices, countVotes, tallyOf } from '../../../domain/capacity/workingGroup/ballot.ts'
import type { Actor } from '../../actor.ts'
import { doneOf } from '../../office/casesForTests.ts'
import { type AMember, aGroup, rules } from './groupForTests.ts'
import { raiseInitiative } from './raiseInitiative.ts'
import { discussInitiative } from './settleInitiative.ts'
import { castVote, closeVote, openVote } from './voteOnInitiative.ts'

/** Three organisations with two members each. */
const organisations = ['Importadores', 'Exportadores', 'Agentes']

describe('Votes cast at once', { timeout: 240_000 }, () => {
  let ground: TestWorld
  let manager: Actor
  let members: readonly AMember[]

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-09-21T14:20:00.000Z')
    manager = await ground.anOfficer('Elena Duarte', 'programmeManager')
    members = await aGroup(
      ground,
      manager,
      organisations.flatMap((name) => [
        [`Primera ${name}`, name] as const,
        [`Segunda ${name}`, name.toUpperCase()] as const,
      ]),
    )
  })
  afterAll(() => ground.drop())

  const votingOn = async (secret: boolean): Promise<string> => {
    const asked = { kind: 'initiative', about: 'scope', language: 'es', title: 'Uno', tells: 'Dos' } as const
    const by = members[0]?.actor ?? manager
    const { id } = doneOf(await raiseInitiative(ground.world, by, { ...asked, answers: null }))
    doneOf(await discussInitiative(ground.world, manager, id))
    doneOf(await openVote(ground.world, manager, id, { secret, closesAt: '2026-09-28T00:00:00Z' }))
    return id
  }

  it('count once for each organisation in every interleaving, and come to what those who were first chose', async () => {
    const aVote = fc.record({ place: fc.nat({ max: 5 }), choice: fc.constantFrom<Choice>(...choices) })
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(aVote, { minLength: 1, maxLength: 10 }),
        async (secret, votes) => {
          const id = await votingOn(secret)
          const answers = await Promise.all(
            votes.map(async ({ place, choice }) => ({
              ...{ organisation: Math.floor(place / 2), choice },
              cast: (
                await castVote(ground.world, members[place]?.actor ?? manager, id, { choice, conflict: null })
              ).ok,
            })),
          )
          const first = answers.filter(({ cast }) => cast)
          const voted = new Set(votes.map(({ place }) => Math.floor(place / 2)))
          expect(first.map(({ organisation }) => organisation).sort(), 'one each').toEqual([...voted].sort())
          ground.goTo('2026-09-29T00:00:00.000Z')
          const count = doneOf(await closeVote(ground.world, manager, id))
          ground.goTo('2026-09-21T14:20:00.000Z')
          const tally = tallyOf(first.map(({ choice }) => choice))
          expect(count).toEqual(countVotes(rules, { voters: 3, conflicts: 0, tally }))
        },
      ),
      { numRuns: 12 },
    )
  })

  it('are counted or refused when somebody closes meanwhile: none is lost, none comes after', async () => {
    const id = await votingOn(true)
    const early = members[0]?.actor ?? manager
    doneOf(await castVote(ground.world, early, id, { choice: 'yes', conflict: null }))
    doneOf(await castVote(ground.world, members[2]?.actor ?? manager, id, { choice: 'yes', conflict: null }))
    const last = members[4]?.actor ?? manager
    const [vote, twin, closed] = await Promise.all([
      castVote(ground.world, last, id, { choice: 'no', conflict: null }),
      castVote(ground.world, members[5]?.actor ?? manager, id, { choice: 'no', conflict: null }),
      closeVote(ground.world, manager, id),
    ])
    expect([vote.ok, twin.ok].filter(Boolean), 'one of the two').toHaveLength(1)
    const count = closed.ok ? closed.value : doneOf(await closeVote(ground.world, manager, id))
    expect([count.yes, count.no, count.cast]).toEqual([2, 1, 3])
    const rows = await asSystem(
      ground.db,
      async ({ client }) =>
        (await client.query('select voter from aval.initiative_vote where initiative_id = $1', [id]))
          .rowCount,
    )
    expect(rows).toBe(3)
  })
})
