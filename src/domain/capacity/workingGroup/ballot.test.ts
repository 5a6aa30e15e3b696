import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Choice, choices, countVotes, tallyOf, toldCount, voterOf, votersAmong } from './ballot.ts'

const simple = { voteBy: 'organisation', quorum: 50, majority: 'simple' } as const
const rules = fc.record({
  voteBy: fc.constantFrom('organisation' as const, 'member' as const),
  quorum: fc.integer({ min: 1, max: 100 }),
  majority: fc.constantFrom('simple' as const, 'twoThirds' as const),
})
const votes = fc.array(fc.constantFrom<Choice>(...choices), { maxLength: 40 })

describe('A vote of the group', () => {
  it('is one for each organisation, however its name is written, or one for each member', () => {
    const members = [
      { id: '1', organisation: 'Cámara de Importadores, A.C.' },
      { id: '2', organisation: 'camara de importadores  a. c.' },
      { id: '3', organisation: 'Agentes del Norte' },
    ]
    expect(votersAmong({ voteBy: 'member' }, members).size).toBe(3)
    expect(votersAmong({ voteBy: 'organisation' }, members).size).toBe(2)
    expect(voterOf({ voteBy: 'organisation' }, { id: '1', organisation: 'Índigo  S.A.' })).toBe(
      voterOf({ voteBy: 'organisation' }, { id: '2', organisation: 'indigo s a' }),
    )
  })

  it('needs its quorum, of those who stated no conflict', () => {
    const tally = { yes: 2, no: 1, abstain: 0 }
    expect(countVotes(simple, { voters: 8, conflicts: 0, tally })).toMatchObject({
      ...{ needed: 4, hasQuorum: false, carried: false },
    })
    expect(countVotes(simple, { voters: 8, conflicts: 2, tally })).toMatchObject({
      ...{ entitled: 6, needed: 3, hasQuorum: true, carried: true },
    })
  })

  it('carries nothing on a tie, nor by abstentions alone', () => {
    const of = (yes: number, no: number, abstain: number) =>
      countVotes(simple, { voters: 4, conflicts: 0, tally: { yes, no, abstain } }).carried
    expect([of(2, 2, 0), of(0, 0, 4), of(1, 0, 3)]).toEqual([false, false, true])
    const twoThirds = { ...simple, majority: 'twoThirds' } as const
    expect(
      countVotes(twoThirds, { voters: 5, conflicts: 0, tally: { yes: 3, no: 2, abstain: 0 } }).carried,
    ).toBe(false)
    expect(
      countVotes(twoThirds, { voters: 6, conflicts: 0, tally: { yes: 4, no: 2, abstain: 0 } }).carried,
    ).toBe(true)
  })

  it('comes to the same in whatever order it was cast, and one more yes never loses it', () => {
    fc.assert(
      fc.property(rules, votes, fc.integer({ min: 0, max: 5 }), (by, cast, conflicts) => {
        const voters = cast.length + conflicts + 3
        const count = (chosen: readonly Choice[]) =>
          countVotes(by, { voters, conflicts, tally: tallyOf(chosen) })
        const one = count(cast)
        expect(count(cast.toReversed())).toEqual(one)
        expect(one.cast).toBe(cast.length)
        expect(one.carried && !one.hasQuorum).toBe(false)
        if (one.carried) expect(count([...cast, 'yes']).carried).toBe(true)
      }),
    )
  })

  it('does not tell figures of a secret vote that would tell who chose what', () => {
    const count = countVotes(simple, { voters: 3, conflicts: 0, tally: { yes: 2, no: 0, abstain: 0 } })
    expect(toldCount(count, true).tally).toBeNull()
    expect(toldCount(count, false).tally).toEqual({ yes: 2, no: 0, abstain: 0 })
    expect(JSON.stringify(toldCount(count, true))).not.toContain('"yes"')
  })
})
