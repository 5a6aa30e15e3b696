import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { inScope } from '../../../store/database/scope.ts'
import { type Actor, scopeOf } from '../../actor.ts'
import { doneOf, refusalOf } from '../../office/casesForTests.ts'
import { exportInitiatives, exportMembers } from './exportGroup.ts'
import { type AMember, aGroup, rules } from './groupForTests.ts'
import { changeGroupMember, saveGroup } from './manageGroup.ts'
import { commentOnInitiative, type InitiativeAsked, raiseInitiative } from './raiseInitiative.ts'
import { readGroup } from './readGroup.ts'
import { readInitiative } from './readInitiative.ts'
import { readOrigins, readPublicGroup } from './readPublicGroup.ts'
import {
  adoptInitiative,
  declineInitiative,
  discussInitiative,
  linkInitiative,
  withdrawInitiative,
} from './settleInitiative.ts'
import { castVote, closeVote, openVote, type VoteAsked } from './voteOnInitiative.ts'

const NOW = '2026-09-21T14:20:00.000Z'
const LATER = '2026-09-28T00:00:00Z'
const asked: InitiativeAsked = {
  ...{ kind: 'initiative', about: 'benefit', language: 'es', title: 'Carril exprés los domingos' },
  ...{ tells: 'Que el carril exprés abra también en domingo.', answers: null },
}
const yes: VoteAsked = { choice: 'yes', conflict: null }
const no: VoteAsked = { choice: 'no', conflict: null }
const tied: VoteAsked = { choice: null, conflict: 'La obra la haría mi empresa.' }

describe('Needs and initiatives of the group', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let manager: Actor
  let members: readonly AMember[]
  const who = (place: number): Actor => members[place]?.actor ?? manager
  const raised = async (by = who(0), over: Partial<InitiativeAsked> = {}) =>
    doneOf(await raiseInitiative(ground.world, by, { ...asked, ...over })).id
  const voting = async (secret = false) => {
    const id = await raised()
    doneOf(await discussInitiative(ground.world, manager, id))
    doneOf(await openVote(ground.world, manager, id, { secret, closesAt: LATER }))
    return id
  }
  const sql = <T = Record<string, unknown>>(actor: Actor, text: string, ...values: readonly unknown[]) =>
    inScope(
      ground.db,
      scopeOf(actor),
      async ({ client }) => (await client.query(text, [...values])).rows as T[],
    )

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo(NOW)
    manager = await ground.anOfficer('Elena Duarte', 'programmeManager')
    members = await aGroup(ground, manager, [
      ['Fermín Escandón', 'Cámara de Importadores'],
      ['Lucía Prado', 'camara de importadores', 'importers'],
      ['Omar Rey', 'Consejo Exportador', 'exporters'],
      ['Paula Sáenz', 'Agentes del Norte', 'brokers'],
      ['Raúl Tovar', 'Transportistas Unidos', 'carriers'],
    ])
  })
  afterAll(() => ground.drop())

  it('are raised by members alone, and discussed once the secretariat puts them before everybody', async () => {
    expect(refusalOf(await raiseInitiative(ground.world, manager, asked))).toBe('group.notMember')
    const stranger = await ground.anOfficer('Nadie', 'validator')
    expect(refusalOf(await raiseInitiative(ground.world, stranger, asked))).toBe('notAllowed')
    const id = await raised()
    expect(refusalOf(await openVote(ground.world, manager, id, { secret: false, closesAt: LATER }))).toBe(
      'initiative.needs.state',
    )
    doneOf(await commentOnInitiative(ground.world, who(2), id, 'A favor, si hay personal.'))
    doneOf(await discussInitiative(ground.world, manager, id))
    const read = doneOf(await readInitiative(ground.world, who(2), id))
    expect(read.comments.map(({ by, body }) => [by, body])).toEqual([
      ['Omar Rey', 'A favor, si hay personal.'],
    ])
    expect([read.state, read.may.includes('comment'), read.may.includes('withdraw')]).toEqual([
      ...['discussed', true, false],
    ])
    expect(refusalOf(await withdrawInitiative(ground.world, who(2), id))).toBe('initiative.needs.ownMatter')
    doneOf(await withdrawInitiative(ground.world, who(0), id))
    expect(refusalOf(await commentOnInitiative(ground.world, who(2), id, 'Tarde'))).toBe(
      'initiative.needs.state',
    )
  })

  it('answer a need that there is', async () => {
    const need = await raised(who(2), { kind: 'need', title: 'Esperas los domingos' })
    const odd = { ...asked, answers: await raised() }
    expect(refusalOf(await raiseInitiative(ground.world, who(0), odd))).toBe('initiative.needUnknown')
    const id = await raised(who(0), { answers: need })
    expect(doneOf(await readInitiative(ground.world, who(0), id)).need?.title).toBe('Esperas los domingos')
  })

  it('are voted once for each organisation, until everybody voted', async () => {
    const id = await voting()
    expect((await readGroup(ground.world, who(1))).ok).toBe(true)
    const due = async (actor: Actor) =>
      doneOf(await readGroup(ground.world, actor)).initiatives.find((one) => one.id === id)?.myVoteIsDue
    expect([await due(who(0)), await due(who(1)), await due(manager)]).toEqual([true, true, false])
    doneOf(await castVote(ground.world, who(0), id, yes))
    expect([await due(who(0)), await due(who(1))], 'of one organisation').toEqual([false, false])
    expect(refusalOf(await castVote(ground.world, who(1), id, no))).toBe('initiative.voted.organisation')
    expect(refusalOf(await closeVote(ground.world, manager, id))).toBe('initiative.needs.voteIsOver')
    doneOf(await castVote(ground.world, who(2), id, yes))
    doneOf(await castVote(ground.world, who(3), id, no))
    expect(refusalOf(await castVote(ground.world, who(4), id, { choice: null, conflict: ' ' }))).toBe(
      'initiative.conflictMissing',
    )
    doneOf(await castVote(ground.world, who(4), id, tied))
    expect(doneOf(await closeVote(ground.world, manager, id))).toMatchObject({
      ...{ yes: 2, no: 1, abstain: 0, entitled: 3, conflicts: 1, cast: 3, hasQuorum: true, carried: true },
    })
    expect(refusalOf(await castVote(ground.world, who(4), id, yes)), 'after the count').toBe(
      'initiative.needs.state',
    )
  })

  it('are adopted by a second person, and linked to what there is', async () => {
    const id = await voting()
    for (const place of [0, 2, 3, 4]) doneOf(await castVote(ground.world, who(place), id, yes))
    expect(refusalOf(await adoptInitiative(ground.world, manager, id, ''))).toBe('initiative.needs.state')
    doneOf(await closeVote(ground.world, manager, id))
    const raiser: Actor = { ...who(0), roles: ['workingGroupMember', 'programmeManager'] }
    expect(refusalOf(await adoptInitiative(ground.world, raiser, id, ''))).toBe(
      'initiative.needs.secondPerson',
    )
    const kept = doneOf(await readInitiative(ground.world, raiser, id)).kept
    expect(kept).toContainEqual({ step: 'adopt', why: 'secondPerson' })
    doneOf(await adoptInitiative(ground.world, manager, id, 'Empieza en enero.'))
    const link = { kind: 'benefit', programmeId: 'mx-neec', ref: 'exclusive-lanes' } as const
    expect(refusalOf(await linkInitiative(ground.world, manager, id, { ...link, ref: 'none' }))).toBe(
      'initiative.noSuch.benefit',
    )
    const edition = { kind: 'edition', programmeId: 'mx-neec', ref: ground.world.editionHash } as const
    expect(
      refusalOf(await linkInitiative(ground.world, manager, id, { ...edition, ref: 'f'.repeat(64) })),
    ).toBe('initiative.noSuch.edition')
    expect(doneOf(await linkInitiative(ground.world, manager, id, link)).links).toBe(1)
    expect(refusalOf(await linkInitiative(ground.world, manager, id, link))).toBe('initiative.linkedAlready')
    expect(doneOf(await linkInitiative(ground.world, manager, id, edition)).links).toBe(2)
    const told = doneOf(
      await readPublicGroup(ground.world, { ...manager, side: 'public', roles: [], personId: null }),
    )
    expect(told.adopted.map((one) => [one.id, one.links.length, one.result?.carried])).toEqual([
      [id, 2, true],
    ])
    const anybody: Actor = { ...manager, side: 'public', roles: [], personId: null }
    const from = { number: told.adopted[0]?.number, title: 'Carril exprés los domingos', language: 'es' }
    expect(doneOf(await readOrigins(ground.world, anybody, 'mx-neec')).origins).toEqual([
      { kind: 'benefit', ref: 'exclusive-lanes', ...from },
      { kind: 'edition', ref: ground.world.editionHash, ...from },
    ])
    expect(doneOf(await readOrigins(ground.world, anybody, 'mx-oea')).origins).toEqual([])
    const links = doneOf(await readInitiative(ground.world, manager, id)).links
    expect(links.map(({ kind, before }) => [kind, before]).toSorted()).toEqual([
      ['benefit', null],
      ['edition', ground.world.programme.succeeds ?? null],
    ])
    expect(told.members).toContainEqual({ kind: 'importers', count: 2 })
    expect(JSON.stringify(told)).not.toMatch(/Fermín|Escandón|Cámara/)
  })

  it('are declined with reasons alone', async () => {
    const id = await raised()
    expect(refusalOf(await declineInitiative(ground.world, manager, id, ' '))).toBe(
      'initiative.needs.reasons',
    )
    doneOf(await declineInitiative(ground.world, manager, id, 'No hay personal los domingos.'))
    expect(doneOf(await readInitiative(ground.world, who(0), id))).toMatchObject({
      ...{ state: 'declined', reasons: 'No hay personal los domingos.' },
    })
  })

  it('without a quorum when the term is over may be discussed and voted again, by those who are members then', async () => {
    const id = await voting()
    doneOf(await castVote(ground.world, who(0), id, yes))
    ground.goTo('2026-09-29T12:00:00.000Z')
    expect(refusalOf(await castVote(ground.world, who(2), id, yes))).toBe('initiative.termIsOver')
    expect(doneOf(await closeVote(ground.world, manager, id))).toMatchObject({
      hasQuorum: false,
      carried: false,
    })
    expect(refusalOf(await adoptInitiative(ground.world, manager, id, ''))).toBe('initiative.needs.carried')
    doneOf(await discussInitiative(ground.world, manager, id))
    doneOf(await openVote(ground.world, manager, id, { secret: false, closesAt: '2026-10-05T00:00:00Z' }))
    doneOf(await castVote(ground.world, who(0), id, no))
    expect(doneOf(await readInitiative(ground.world, who(0), id)).ballot?.cast).toHaveLength(1)
    ground.goTo(NOW)
  })

  it('ask a second factor just shown for a vote and for what decides them', async () => {
    const id = await voting()
    const stale = (actor: Actor): Actor => ({ ...actor, steppedUp: false })
    expect(refusalOf(await castVote(ground.world, stale(who(0)), id, yes))).toBe('stepUp.needed')
    for (const place of [0, 2, 3, 4]) doneOf(await castVote(ground.world, who(place), id, yes))
    doneOf(await closeVote(ground.world, stale(manager), id))
    expect(refusalOf(await adoptInitiative(ground.world, stale(manager), id, ''))).toBe('stepUp.needed')
    expect(refusalOf(await declineInitiative(ground.world, stale(manager), id, 'No'))).toBe('stepUp.needed')
    doneOf(await adoptInitiative(ground.world, manager, id, ''))
  })

  it('are not voted by whoever stated a conflict of interest, in whatever round, whoever asks', async () => {
    const id = await voting()
    doneOf(await castVote(ground.world, who(0), id, tied))
    expect(refusalOf(await castVote(ground.world, who(1), id, yes)), 'of the same organisation').toBe(
      'initiative.conflictStated',
    )
    ground.goTo('2026-09-29T12:00:00.000Z')
    expect(doneOf(await closeVote(ground.world, manager, id)).hasQuorum).toBe(false)
    doneOf(await discussInitiative(ground.world, manager, id))
    doneOf(await openVote(ground.world, manager, id, { secret: false, closesAt: '2026-10-05T00:00:00Z' }))
    expect(refusalOf(await castVote(ground.world, who(0), id, yes))).toBe('initiative.conflictStated')
    expect(doneOf(await readInitiative(ground.world, who(0), id)).ballot).toMatchObject({
      mine: 'conflict',
      cast: [{ conflict: true, tells: 'La obra la haría mi empresa.' }],
    })
    for (const voter of ['organisation:camara de importadores', 'another'])
      await expect(
        sql(
          ground.system,
          `insert into aval.initiative_vote (initiative_id, round, voter, member_id, choice, at) values ($1, 2, $2, $3, 'yes', now())`,
          ...[id, voter, members[0]?.id],
        ),
        'beneath the application',
      ).rejects.toThrow(/conflict of interest|duplicate key/)
    for (const place of [2, 3, 4]) doneOf(await castVote(ground.world, who(place), id, yes))
    expect(doneOf(await closeVote(ground.world, manager, id))).toMatchObject({
      ...{ entitled: 3, conflicts: 1, cast: 3, carried: true },
    })
    ground.goTo(NOW)
  })

  it('keep the rules under which their vote was opened', async () => {
    const id = await voting()
    doneOf(await saveGroup(ground.world, manager, { ...rules, voteBy: 'member', quorum: 100 }))
    doneOf(await castVote(ground.world, who(0), id, yes))
    expect(refusalOf(await castVote(ground.world, who(1), id, yes))).toBe('initiative.voted.organisation')
    doneOf(await saveGroup(ground.world, manager, rules))
    const last = members[4]?.id ?? ''
    const leaves = { kind: 'carriers', organisation: 'Transportistas Unidos', name: 'Raúl Tovar' } as const
    const until = (untilDay: string | null, version: number) =>
      changeGroupMember(ground.world, manager, last, {
        ...leaves,
        ...{ personId: who(4).personId, chair: false, fromDay: '2026-01-01', untilDay, version },
      })
    doneOf(await until('2026-09-20', 1))
    expect(refusalOf(await castVote(ground.world, who(4), id, yes)), 'has left').toBe('group.notMember')
    expect(refusalOf(await until(null, 1))).toBe('group.changedMeanwhile')
    doneOf(await until(null, 2))
  })

  describe('in a secret vote', () => {
    it('what was chosen is nowhere written; only the count has it, and only once it is closed', async () => {
      const id = await voting(true)
      for (const [place, choice] of [
        [0, yes],
        [2, no],
        [3, yes],
        [4, yes],
      ] as const)
        doneOf(await castVote(ground.world, who(place), id, choice))
      const during = doneOf(await readInitiative(ground.world, manager, id)).ballot
      expect([
        during?.cast.length,
        during?.cast.every(({ choice }) => choice === null),
        during?.result,
      ]).toEqual([...[4, true, null]])
      for (const actor of [manager, who(0), { ...manager, roles: ['auditor'] } as Actor])
        expect(await sql(actor, 'select * from aval.initiative_tally'), 'to SQL alone').toEqual([])
      const written = await asSystem(ground.db, async ({ client }) =>
        (
          await client.query(
            `select to_jsonb(v) as row from aval.initiative_vote v where initiative_id = $1
             union all select to_jsonb(a) from aval.audit_event a where subject_id = $1::text and action = 'initiative.vote'`,
            [id],
          )
        ).rows.map(({ row }) => JSON.stringify(row)),
      )
      expect(written).toHaveLength(8)
      expect(written.filter((row) => /"(yes|no|abstain)"/.test(row))).toEqual([])
      expect(doneOf(await closeVote(ground.world, manager, id))).toMatchObject({
        yes: 3,
        no: 1,
        carried: true,
      })
      expect(doneOf(await readInitiative(ground.world, who(2), id)).ballot?.result?.tally).toMatchObject({
        yes: 3,
      })
    })

    it('figures of too few are not told', async () => {
      const id = await voting(true)
      doneOf(await castVote(ground.world, who(0), id, yes))
      doneOf(await castVote(ground.world, who(2), id, yes))
      for (const place of [3, 4]) doneOf(await castVote(ground.world, who(place), id, tied))
      doneOf(await closeVote(ground.world, manager, id))
      const { ballot } = doneOf(await readInitiative(ground.world, who(2), id))
      expect([ballot?.result?.carried, ballot?.result?.tally]).toEqual([true, null])
    })
  })

  it('come as a table to keep, without formulas', async () => {
    await raised(who(0), { title: '=HYPERLINK("x")' })
    const table = doneOf(await exportInitiatives(ground.world, who(0)))
    expect(table.split('\r\n')[0]).toBe(
      '\ufeffnumber,kind,about,state,title,organisation,raised,decided,yes,no,abstain',
    )
    expect(table).toContain(`"'=HYPERLINK(""x"")"`)
    expect(doneOf(await exportMembers(ground.world, who(0)))).toContain(
      'Omar Rey,Consejo Exportador,exporters,false,2026-01-01,',
    )
  })

  it('stay what they are to direct SQL', async () => {
    const id = await voting()
    doneOf(await castVote(ground.world, who(0), id, no))
    const system = ground.system
    await expect(
      sql(system, `update aval.initiative_vote set choice = 'yes' where initiative_id = $1`, id),
    ).rejects.toThrow(/never rewritten/)
    await expect(
      sql(system, 'delete from aval.initiative_vote where initiative_id = $1', id),
    ).rejects.toThrow(/kept for its term/)
    await expect(
      sql(
        system,
        `update aval.initiative set state = 'voted', result = '{"carried": true}' where id = $1 returning id`,
        id,
      ),
    ).resolves.toHaveLength(1)
    await expect(
      sql(
        system,
        `insert into aval.initiative_vote (initiative_id, round, voter, member_id, choice, at) values ($1, 1, 'x', $2, 'yes', now())`,
        id,
        members[0]?.id,
      ),
    ).rejects.toThrow(/vote is not open/)
    await expect(
      sql(system, `update aval.initiative set result = '{"carried": false}' where id = $1`, id),
    ).rejects.toThrow(/settled stays/)
    await expect(
      sql(
        system,
        `update aval.initiative set state = 'adopted', decided_by = raised_by, decided_at = now() where id = $1`,
        id,
      ),
    ).rejects.toThrow(/second person/)
  })
})
