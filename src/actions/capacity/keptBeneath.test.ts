import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCompany, asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import {
  type InitiativeState,
  initiativeStates,
  initiativeSteps,
} from '../../domain/capacity/workingGroup/initiative.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'

const AT = '2026-09-21T14:20:00Z'

/** Direct SQL as the role that the application runs as, by somebody signed in who is alone. */
describe('Beneath the rooms of building a programme, the database keeps', () => {
  let ground: TestWorld
  let one: Actor
  let other: Actor
  beforeAll(async () => {
    ground = await aWorld()
    one = await ground.anOfficer('Ana Ruiz', 'trainer', 'programmeManager', 'regionalEvaluator')
    other = await ground.anOfficer('Beto Sol', 'trainer', 'programmeManager', 'regionalEvaluator')
  })
  afterAll(() => ground.drop())

  const told = async (text: string, values: unknown[] = []) =>
    asSystem(ground.db, async (tx) => (await tx.client.query<{ id: string }>(text, values)).rows)
  /** A new row as history tells it; answers its id. */
  const made = async (text: string, values: unknown[] = []) => {
    const [row] = await told(`${text} returning *`, values)
    return row?.id ?? ''
  }
  /** What becomes of statements in one transaction of somebody. */
  const by = (actor: Actor, ...statements: readonly (readonly [string, (readonly unknown[])?])[]) =>
    inScope(ground.db, scopeOf(actor), async ({ client }) => {
      for (const [text, values = []] of statements) await client.query(text, [...values])
      return 'done'
    }).catch((error: { code?: string }) => error.code ?? String(error))
  const system = (actor: Actor): Actor => ({ ...actor, side: 'system' })

  describe('of people who are one', () => {
    const somebody = () =>
      made(
        `insert into aval.participant (key, name, created_at) values (gen_random_uuid()::text, 'Ana', now())`,
      )
    const propose = `insert into aval.participant_merge (gone_id, kept_id, state, proposed_by, proposed_at, decided_by, decided_at)
      values ($1, $2, $3, $4, '${AT}', $5, $6)`

    it('that one says so and another confirms, by their own names', async () => {
      const pair = [await somebody(), await somebody()]
      const says = (state: string, proposer: string | null, decider: string | null = null) =>
        by(one, [propose, [...pair, state, proposer, decider, decider && AT]])
      expect(await says('proposed', other.personId), 'in another’s name').toBe('AV042')
      expect(await says('proposed', null), 'in nobody’s name').toBe('AV042')
      expect(await says('confirmed', other.personId, one.personId), 'at once').toBe('AV042')
      expect(await says('proposed', one.personId)).toBe('done')
      const confirm = (set: string) => `update aval.participant_merge set ${set} where gone_id = $1`
      const alone = [
        `state = 'confirmed', decided_by = '${one.personId}'`,
        `state = 'confirmed', decided_by = '${other.personId}'`,
        `state = 'confirmed', decided_by = null`,
        `proposed_by = '${other.personId}'`,
        `proposed_by = null`,
        `kept_id = '${await somebody()}'`,
      ]
      for (const set of alone) expect([set, await by(one, [confirm(set), [pair[0]]])]).toEqual([set, 'AV042'])
      expect(
        await by(one, ['delete from aval.participant_merge where gone_id = $1', [pair[0]]]),
        'nor is it unsaid',
      ).toBe('42501')
      const set = `state = 'confirmed', decided_by = '${other.personId}', decided_at = '${AT}'`
      expect(await by(other, [confirm(set), [pair[0]]])).toBe('done')
    })
  })

  describe('of certificates of attendance', () => {
    it('what was attended and by whom, whoever writes them', async () => {
      const workshop = await made(
        `insert into aval.workshop (link, title, track, country, mode, language, starts_on, ends_on, state, created_at)
         values ('taller-12', 'Sellos', 'staff', 'MX', 'inPerson', 'es', '2026-09-01', '2026-09-02', 'closed', now())`,
      )
      const session = await made(
        `insert into aval.workshop_session (workshop_id, starts_at, ends_at, subject) values ($1, '2026-09-01T15:00Z', '2026-09-01T17:00Z', 'Uno')`,
        [workshop],
      )
      const who = await made(
        `insert into aval.participant (key, name, created_at) values ('x', 'Ana', now())`,
      )
      const enrolment = await made(
        `insert into aval.enrolment (workshop_id, participant_id, state, source, link, code, enrolled_at)
         values ($1, $2, 'registered', 'desk', 'abcdefghijabcdefghijk', 'ABCDEFGHIJK', now())`,
        [workshop, who],
      )
      const issue = (attended: number, sessions: number, issuer = one.personId) =>
        by(one, [
          `insert into aval.attendance_certificate (number, public_id, enrolment_id, workshop_id, name, attended, sessions, hours,
             issued_on, issued_at, issued_by) values ('MX-1', 'abcdefghijabcdefghijk', $1, $2, 'Ana', $3, $4, 2, '2026-09-03', '${AT}', $5)`,
          [enrolment, workshop, attended, sessions, issuer],
        ])
      expect(await issue(1, 1), 'nobody was there').toBe('AV043')
      await told(
        `insert into aval.attendance (session_id, enrolment_id, how, marked_at) values ($1, $2, 'tick', now())`,
        [session, enrolment],
      )
      expect(await issue(2, 2), 'more sessions than there were').toBe('AV043')
      expect(await issue(1, 1, other.personId), 'in another’s name').toBe('AV043')
      expect(await issue(1, 1)).toBe('done')
      for (const set of [`name = 'Otra'`, 'hours = 40', 'attended = 3', 'issued_by = null'])
        expect([set, await by(one, [`update aval.attendance_certificate set ${set}`])]).toEqual([
          set,
          'AV043',
        ])
      expect(await by(one, ['delete from aval.attendance_certificate'])).toBe('42501')
    })
  })

  describe('of country evaluations', () => {
    let visit = ''
    beforeAll(async () => {
      await told(`insert into aval.country_project (country) values ('PE')`)
      visit = await made(
        `insert into aval.evaluation_visit (country, kind, number, state, rubric, rubric_version, from_day, until_day)
         values ('PE', 'visit', 1, 'underWay', 'aval-maturity', 1, '2026-09-01', '2026-09-03')`,
      )
      await told(
        `insert into aval.evaluation_member (visit_id, person_id, scores) values ($1, $2, true), ($1, $3, true)`,
        [visit, one.personId, other.personId],
      )
      await told(
        `insert into aval.evaluation_score (visit_id, indicator, person_id, level, at) values ($1, 'first', $2, 2, now())`,
        [visit, one.personId],
      )
      await told(
        `insert into aval.evaluation_hand_in (visit_id, person_id, at) values ($1, $2, now()), ($1, $3, now())`,
        [visit, one.personId, other.personId],
      )
    })

    it('that a level is agreed by two: not what one alone scored, proposed and agreed to', async () => {
      const level = `insert into aval.evaluation_level (visit_id, indicator, level, basis, agreed, reason, proposed_by, confirmed_by)
        values ($1, 'first', 2, $2, $3, 'Porque sí', $4, $5)`
      const put = (basis: string, agreed: boolean, ...who: (string | null)[]) =>
        by(one, [level, [visit, basis, agreed, ...who]])
      expect(await put('same', true, null, null), 'the other scored nothing').toBe('AV052')
      expect(await put('discussed', true, other.personId, one.personId), 'both names').toBe('AV054')
      expect(await put('discussed', false, other.personId, null), 'in another’s name').toBe('AV054')
      expect(await put('discussed', false, one.personId, null)).toBe('done')
      const set = (what: string) =>
        [`update aval.evaluation_level set ${what} where visit_id = $1`, [visit]] as const
      const agree = (who: Actor) => set(`agreed = true, confirmed_by = '${who.personId}'`)
      expect(await by(one, agree(other)), 'in another’s name').toBe('AV054')
      expect(await by(one, agree(one)), 'with oneself').toMatch(/AV054|23514/)
      expect(
        await by(
          one,
          set(`agreed = true, proposed_by = '${other.personId}', confirmed_by = '${one.personId}'`),
        ),
      ).toBe('AV054')
      expect(
        await by(other, set(`level = 4, agreed = true, confirmed_by = '${other.personId}'`)),
        'to another level',
      ).toBe('AV054')
      expect(await by(other, agree(other))).toBe('done')
    })

    it('that a recommendation is closed by another than who says it done', async () => {
      const id = await made(
        `insert into aval.evaluation_recommendation (country, visit_id, number, es, owner, priority, effort, due_on, done_when, indicators, state)
         values ('PE', $1, 1, 'Haga', 'customs', 'high', 'small', '2027-01-01', 'Hecho', '{first}', 'open')`,
        [visit],
      )
      const move = (state: string) =>
        [
          `update aval.evaluation_recommendation set state = $2, turn = turn + 1 where id = $1`,
          [id, state],
        ] as const
      const step = (turn: number, name: string, who: Actor) =>
        [
          `insert into aval.recommendation_step (recommendation_id, turn, step, person_id, person_name, at) values ($1, $2, $3, $4, 'X', '${AT}')`,
          [id, turn, name, who.personId],
        ] as const
      expect(await by(one, move('saidDone')), 'without a step').toBe('AV054')
      expect(await by(one, move('saidDone'), step(1, 'sayDone', other)), 'in another’s name').toBe('AV005')
      expect(await by(one, move('saidDone'), step(1, 'sayDone', one))).toBe('done')
      expect(await by(one, move('confirmed')), 'without a step').toBe('AV054')
      expect(await by(one, move('confirmed'), step(2, 'confirm', one)), 'by oneself').toBe('AV054')
      expect(await by(one, move('confirmed'), step(2, 'confirm', other)), 'in another’s name').toMatch(
        /AV005|AV054/,
      )
      expect(await by(one, move('confirmed'), step(2, 'reopen', one)), 'by another step').toBe('AV054')
      expect(await by(other, move('confirmed'), step(2, 'confirm', other))).toBe('done')
    })

    it('consent to whoever may give it', async () => {
      const member = await ground.anOfficer('Félix Rey', 'workingGroupMember')
      const consent = (actor: Actor, saidBy: string, who = actor.personId) =>
        by(actor, [
          `insert into aval.country_consent (country, kind, given, said_by, on_day, document, person_id, person_name, at)
           values ('PE', 'levels', true, $1, '2026-09-01', 'Oficio 1', $2, 'X', '${AT}')`,
          [saidBy, who],
        ])
      expect(await consent(member, 'country')).toMatch(/42501|AV005/)
      expect(await consent(one, 'country', other.personId)).toBe('AV005')
      expect(await consent(one, 'country')).toBe('done')
    })

    it('what the desk reads from whoever else sits in an office', async () => {
      await told(
        `with m as (insert into aval.evaluation_meeting (visit_id, stakeholder, on_day) values ($1, 'customs', '2026-09-01') returning id)
         insert into aval.evaluation_note (meeting_id, visit_id, kind, body, confidential, writer_name, at)
         select m.id, $1, 'note', body, body = 'secret', 'X', now() from m, unnest(array['secret', 'open']) as body`,
        [visit],
      )
      const reads = async (actor: Actor, table: string) =>
        inScope(
          ground.db,
          scopeOf(actor),
          async ({ client }) => (await client.query(`select 1 from aval.${table}`)).rowCount,
        )
      for (const role of ['workingGroupMember', 'trainer', 'validator'] as const)
        for (const table of [
          'evaluation_visit',
          'evaluation_recommendation',
          'evaluation_level',
          'evaluation_score',
          'evaluation_note',
          'country_consent',
        ])
          expect([
            role,
            table,
            await reads(await ground.anOfficer(`${role} ${randomUUID()}`, role), table),
          ]).toEqual([role, table, 0])
      const notes = async (actor: Actor) => reads(actor, 'evaluation_note')
      expect(await notes(one), 'of the team').toBe(2)
      expect(await notes(await ground.anOfficer('Eva Luz', 'regionalEvaluator')), 'of the desk').toBe(1)
      expect(await notes(await ground.anOfficer('Gil Paz', 'programmeManager')), 'of the country').toBe(0)
    })
  })

  describe('of pilots', () => {
    const pilot = `insert into aval.pilot (programme_id, edition, state, bounds, next_programme, opens_on, historical, created_at)
      values ($1, '1', $2, '{}', $1, $3, $4, '${AT}')`
    const decision = `insert into aval.pilot_decision (pilot_id, kind, reasons, state, opens_on, proposed_by, proposed_at, answered_by, answered_at)
      values ($1, 'open', 'Porque sí', $2, '2026-10-01', $3, '${AT}', $4, $5)`
    const opens = `update aval.pilot set state = 'opened', opens_on = '2026-10-01' where id = $1`
    let id = ''
    beforeAll(async () => {
      id = await made(pilot, ['xx-one', 'evaluating', null, false])
    })

    it('that nobody alone opens one, by whatever way', async () => {
      expect(await by(one, [pilot, ['xx-two', 'opened', '2026-10-01', false]]), 'open from the first').toBe(
        'AV062',
      )
      expect(await by(one, [pilot, ['xx-two', 'preparing', null, true]]), 'as history').toBe('AV062')
      expect(
        await by(one, ['update aval.pilot set historical = true where id = $1', [id]]),
        'made history',
      ).toBe('AV061')
      const decided = (proposer: Actor) =>
        [decision, [id, 'confirmed', proposer.personId, one.personId, AT]] as const
      expect(await by(one, decided(other), [opens, [id]]), 'both names').toBe('AV061')
      expect(
        await by(one, [decision, [id, 'proposed', other.personId, null, null]]),
        'in another’s name',
      ).toBe('AV061')
      expect(await by(one, [decision, [id, 'proposed', one.personId, null, null]])).toBe('done')
      const answer = (set: string) =>
        [`update aval.pilot_decision set ${set} where pilot_id = $1`, [id]] as const
      const confirmed = (who: Actor) =>
        `state = 'confirmed', answered_by = '${who.personId}', answered_at = '${AT}'`
      expect(await by(one, answer(confirmed(one)), [opens, [id]]), 'oneself').toBe('AV061')
      expect(await by(one, answer(confirmed(other)), [opens, [id]]), 'in another’s name').toBe('AV061')
      expect(
        await by(one, answer(`proposed_by = '${other.personId}'`), answer(confirmed(one)), [opens, [id]]),
      ).toBe('AV061')
      expect(await by(one, answer(`proposed_by = null`))).toBe('AV061')
      const withdrawn = `state = 'withdrawn', answered_by = '${other.personId}', answered_at = '${AT}'`
      expect(await by(other, answer(withdrawn)), 'only its author takes it back').toBe('AV061')
      expect(await by(other, answer(confirmed(other)), [opens, [id]])).toBe('done')
      expect(
        await by(one, [`update aval.pilot set opens_on = '2020-01-01' where id = $1`, [id]]),
        'sooner',
      ).toBe('AV061')
    })

    it('whom it invites and what is credited from the companies themselves', async () => {
      const company = await aCompany(ground.db, 'Autopartes Almenara')
      const member: Actor = { ...(await ground.aPerson('Rita Sol')), operatorIds: [company] }
      await told(
        `insert into aval.pilot_stage (pilot_id, id, place, name, operator_types) values ($1, 'first', 1, '{}', '{exporter}'), ($1, 'second', 2, '{}', '{exporter}')`,
        [id],
      )
      const invite = `insert into aval.pilot_invitation (pilot_id, stage_id, sector_id, operator_id, name, tax_id, email, language, letter, state, answer_by, invited_at, answered_at)
        values ($1, 'first', 'autos', $2, 'Almenara', $3, 'a@b.test', 'es', '', $4, '2026-10-01', '${AT}', $5)`
      expect(await by(member, [invite, [id, company, 'AAA010101AAA', 'accepted', AT]]), 'itself').toBe(
        'AV063',
      )
      await told(invite, [id, company, 'AAA010101AAA', 'invited', null])
      const set = (what: string) =>
        [`update aval.pilot_invitation set ${what} where operator_id = $1`, [company]] as const
      for (const what of [
        `stage_id = 'second'`,
        `answer_by = '2027-01-01'`,
        `state = 'withdrawn'`,
        `tax_id = 'X'`,
      ])
        expect([what, await by(member, set(what))]).toEqual([what, 'AV063'])
      expect(await by(member, set(`state = 'declined', reason = 'No', answered_at = '${AT}'`))).toBe('done')
      expect(await by(member, set(`state = 'accepted'`)), 'answered once').toBe('AV063')
      const [invitation] = await told('select id from aval.pilot_invitation where operator_id = $1', [
        company,
      ])
      const certificate = await made(
        `insert into aval.pilot_certificate (invitation_id, operator_id, programme_id, edition, types, number, valid_from, valid_until, shown_at)
         values ($1, $2, 'us-ctpat', '1', '{importer}', '1', '2026-01-01', '2027-01-01', now())`,
        [invitation?.id, company],
      )
      const credit = `insert into aval.pilot_credit (certificate_id, criterion_id, operator_id, covers, because, state, judged_by, judged_at)
        values ($1, $2, $3, 'whole', '[]', $4, $5, $6)`
      expect(await by(member, [credit, [certificate, 'a', company, 'confirmed', member.personId, AT]])).toBe(
        'AV005',
      )
      expect(await by(member, [credit, [certificate, 'a', company, 'proposed', null, null]])).toBe('done')
      const confirm = (who: Actor) =>
        [
          `update aval.pilot_credit set state = 'confirmed', judged_by = $2, judged_at = '${AT}' where certificate_id = $1`,
          [certificate, who.personId],
        ] as const
      expect(await by(member, confirm(member)), 'its own credit').toBe('AV005')
      expect(await by(one, confirm(other)), 'in another’s name').toBe('AV005')
      expect(await by(one, confirm(one))).toBe('done')
      expect(
        await by(member, [
          `update aval.pilot_certificate set valid_until = '2040-01-01' where id = $1`,
          [certificate],
        ]),
        'once it was shown',
      ).toBe('AV005')
      expect(
        await by(member, [
          `update aval.pilot_certificate set withdrawn_at = '${AT}' where id = $1`,
          [certificate],
        ]),
      ).toBe('done')
    })
  })

  describe('of the working group', () => {
    let group = ''
    let number = 0
    const vote = {
      secret: false,
      voteBy: 'member',
      quorum: 50,
      majority: 'simple',
      voters: ['member:a', 'member:b'],
    }
    const members: string[] = []
    beforeAll(async () => {
      group = await made(
        `insert into aval.working_group (programme_id, name, tells, vote_by, quorum, majority, minutes_by)
         values ('mx-neec', '{}', '{}', 'member', 50, 'simple', 'members')`,
      )
      for (const actor of [one, other])
        members.push(
          await made(
            `insert into aval.group_member (group_id, kind, organisation, name, person_id, from_day) values ($1, 'importers', 'O', $2, $3, '2026-01-01')`,
            [group, actor.name, actor.personId],
          ),
        )
    })
    const raise = `insert into aval.initiative (group_id, number, kind, about, language, title, tells, state, raised_by, raised_at, round, vote, result, decided_by, decided_at, reasons)
      values ($1, $2, 'need', 'scope', 'es', 'T', 'T', $3, $4, '${AT}', $5, $6, $7, $8, $9, 'R')`
    const count = { yes: 1, no: 0, abstain: 0, carried: true, hasQuorum: true }
    /** What an initiative has behind it in a state: its round, the rules of its vote, what it came to, who decided. */
    const behind = (state: InitiativeState, decider: string | null): readonly unknown[] => {
      const opened = [1, JSON.stringify(vote)]
      const rows: Partial<Record<InitiativeState, readonly unknown[]>> = {
        voting: [...opened, null, null, null],
        voted: [...opened, JSON.stringify(count), null, null],
        adopted: [...opened, JSON.stringify(count), decider, AT],
        declined: [0, null, null, decider, AT],
      }
      return rows[state] ?? [0, null, null, null, null]
    }
    const values = (state: InitiativeState, raiser: string | null, decider: string | null = null) => {
      number += 1
      return [group, number, state, raiser, ...behind(state, decider)]
    }
    const anInitiative = (state: InitiativeState, raiser: string | null = other.personId) =>
      made(raise, values(state, raiser, state === 'adopted' ? one.personId : null))
    const set = (id: string, what: string) =>
      [`update aval.initiative set ${what} where id = $1`, [id]] as const

    it('the life of an initiative: no step but those of its table', async () => {
      const isStep = (from: InitiativeState, to: InitiativeState) =>
        Object.values(initiativeSteps).some(
          (step) => step.to === to && step.from.some((state) => state === from),
        )
      const opened = `round = 1, vote = coalesce(vote, '${JSON.stringify(vote)}')`
      const decided = `decided_by = '${one.personId}', decided_at = '${AT}'`
      const more: Partial<Record<InitiativeState, string>> = {
        ...{ voting: `, ${opened}`, adopted: `, ${decided}`, declined: `, ${decided}` },
        voted: `, ${opened}, result = '{"yes": 0, "no": 0, "abstain": 0, "carried": false}'`,
      }
      const pairs = initiativeStates.flatMap((from) =>
        initiativeStates.filter((to) => to !== from).map((to) => [from, to] as const),
      )
      for (const [from, to] of pairs) {
        const id = await anInitiative(from)
        const does = await by({ ...system(one), personId: null }, set(id, `state = '${to}'${more[to] ?? ''}`))
        expect([from, to, does === 'done']).toEqual([from, to, isStep(from, to)])
      }
    })

    it('that one raises, others vote, and another adopts what the vote came to', async () => {
      expect(await by(one, [raise, values('raised', other.personId)]), 'in another’s name').toBe('AV045')
      expect(
        await by(one, [raise, values('adopted', other.personId, one.personId)]),
        'adopted from the first',
      ).toBe('AV045')
      const id = await anInitiative('voting', one.personId)
      const cast = (actor: Actor, member: string | undefined, voter: string, who = actor.personId) =>
        by(system(actor), [
          `insert into aval.initiative_vote (initiative_id, round, voter, member_id, person_id, choice, at) values ($1, 1, $2, $3, $4, 'yes', '${AT}')`,
          [id, voter, member, who],
        ])
      expect(await cast(one, members[1], 'member:b'), 'for another').toBe('AV044')
      expect(await cast(one, members[0], 'member:z'), 'for nobody who has a vote').toBe('AV044')
      expect(await cast(one, members[0], 'member:a', other.personId), 'in another’s name').toBe('AV044')
      expect(await cast(one, members[0], 'member:a')).toBe('done')
      const count = (yes: number, carried = true) =>
        set(
          id,
          `state = 'voted', result = '{"yes": ${yes}, "no": 0, "abstain": 0, "carried": ${carried}, "hasQuorum": true}'`,
        )
      expect(await by(system(other), count(2)), 'more than were cast').toBe('AV044')
      expect(await by(system(other), count(1))).toBe('done')
      const adopt = (who: Actor) =>
        set(id, `state = 'adopted', decided_by = '${who.personId}', decided_at = '${AT}'`)
      expect(await by(one, adopt(one)), 'one’s own').toBe('AV045')
      expect(await by(one, adopt(other)), 'in another’s name').toBe('AV045')
      expect(await by(other, adopt(other))).toBe('done')
      const alone = await anInitiative('voting')
      const carried = `state = 'voted', result = '{"yes": 0, "no": 0, "abstain": 0, "carried": true, "hasQuorum": true}'`
      expect(await by(system(one), set(alone, carried)), 'carried by nobody').toBe('AV044')
    })

    it('minutes until those who were there approve them', async () => {
      const meeting = await made(
        `insert into aval.group_meeting (group_id, number, title, state, on_day, starts_at, called_at) values ($1, 1, 'M', 'held', '2026-09-01', '${AT}', '${AT}')`,
        [group],
      )
      await told(
        `insert into aval.group_attendance (meeting_id, member_id, how) values ($1, $2, 'present'), ($1, $3, 'remote')`,
        [meeting, ...members],
      )
      const draft = `insert into aval.group_minutes (meeting_id, state, es, drafted_at, approved_at, public) values ($1, $2, 'A', '${AT}', $3, $4)`
      expect(
        await by(one, [draft, [meeting, 'approved', AT, true]]),
        'approved and public from the first',
      ).toBe('AV044')
      expect(await by(one, [draft, [meeting, 'draft', null, false]])).toBe('done')
      const approve = [
        `update aval.group_minutes set state = 'approved', approved_at = '${AT}', approved_by = aval.person(), approved_in = $2, public = true where meeting_id = $1`,
      ] as const
      expect(await by(one, [approve[0], [meeting, null]]), 'by nobody').toBe('AV044')
      expect(await by(one, [approve[0], [meeting, meeting]]), 'by the meeting itself').toBe('AV044')
      const agree = (actor: Actor, member: string | undefined) =>
        by(actor, [
          `insert into aval.minutes_approval (meeting_id, member_id, version, at) values ($1, $2, 1, '${AT}')`,
          [meeting, member],
        ])
      expect(await agree(one, members[1]), 'for another').toBe('AV044')
      expect(await agree(one, members[0])).toBe('done')
      expect(await by(one, [approve[0], [meeting, null]]), 'by half').toBe('AV044')
      expect(await agree(other, members[1])).toBe('done')
      expect(await by(one, [approve[0], [meeting, null]])).toBe('done')
    })

    it('its papers from whoever sits in an office and is not of it', async () => {
      const officer = await ground.anOfficer('Lidia Paz', 'accountOfficer')
      for (const table of [
        'group_member',
        'initiative_vote',
        'initiative_comment',
        'group_attendance',
        'group_task',
      ])
        expect([
          table,
          await inScope(
            ground.db,
            scopeOf(officer),
            async ({ client }) => (await client.query(`select 1 from aval.${table}`)).rowCount,
          ),
        ]).toEqual([table, 0])
    })
  })
})
