import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { inScope } from '../../../store/database/scope.ts'
import { type Actor, scopeOf } from '../../actor.ts'
import { doneOf, refusalOf } from '../../office/casesForTests.ts'
import { leaveTeam } from './leaveTeam.ts'
import { moveVisit } from './moveVisit.ts'
import { holdMeeting, noteMeeting } from './noteVisit.ts'
import { addToTeam, planVisit } from './planVisit.ts'
import { readVisit } from './readVisit.ts'
import { confirmLevels, handInScores, proposeLevel, scoreIndicator } from './scoreVisit.ts'

const asked = { from: '2026-09-07', until: '2026-09-10', place: 'Asunción', template: false } as const

describe('Leaving the team of a visit', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let ana: Actor
  let beto: Actor
  let carla: Actor
  let dora: Actor

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-09-08T15:00:00.000Z')
    ana = await ground.anOfficer('Ana Ruiz', 'regionalEvaluator')
    beto = await ground.anOfficer('Beto Sosa', 'regionalEvaluator')
    carla = await ground.anOfficer('Carla Lima', 'regionalEvaluator')
    dora = await ground.anOfficer('Dora Vega', 'regionalEvaluator')
  })
  afterAll(() => ground.drop())

  const seen = async (actor: Actor, of: string) => doneOf(await readVisit(ground.world, actor, of))
  const leave = (actor: Actor, who: Actor, of: string) =>
    leaveTeam(ground.world, actor, of, who.personId ?? '')
  const join = (actor: Actor, who: Actor, scores: boolean, of: string) =>
    addToTeam(ground.world, actor, of, { personId: who.personId ?? '', scores })
  const rows = (actor: Actor, sql: string) =>
    inScope(ground.db, scopeOf(actor), async ({ client }) => (await client.query(sql)).rowCount ?? 0)
  const scoreAll = async (actor: Actor, level: number, of: string) => {
    for (const { id: indicator } of ground.world.rubrics[0]?.indicators ?? [])
      doneOf(
        await scoreIndicator(ground.world, actor, of, {
          ...{ indicator, level: indicator === 'legal-basis' ? level : 2, classes: ['document'] },
          ...{ documents: [], meetings: [], because: '' },
        }),
      )
  }
  /** Ana and Beto score it, Carla is of the team. */
  const begun = async (country: string) => {
    const { id } = doneOf(await planVisit(ground.world, ana, country, { ...asked, kind: 'visit' }))
    doneOf(await join(ana, beto, true, id))
    doneOf(await join(ana, carla, false, id))
    const { visit } = await seen(ana, id)
    const begin = { step: 'begin', words: '', version: visit.version } as const
    doneOf(await moveVisit(ground.world, ana, id, begin))
    const meeting = { stakeholder: 'refusedOrWaiting', on: '2026-09-09', place: '' }
    const { id: meetingId } = doneOf(await holdMeeting(ground.world, ana, id, meeting))
    const note = { meetingId, kind: 'note', body: 'En confianza.', confidential: true } as const
    doneOf(await noteMeeting(ground.world, ana, id, note))
    return id
  }

  it('keeps what was handed in, and closes the confidential notes at once', async () => {
    const id = await begun('PY')
    await scoreAll(beto, 3, id)
    doneOf(await handInScores(ground.world, beto, id))
    const notes = `select 1 from aval.evaluation_note where visit_id = '${id}'`
    expect(await rows(beto, notes)).toBe(1)
    doneOf(await leave(beto, beto, id))
    expect(await rows(beto, notes)).toBe(0)
    expect((await seen(beto, id)).notes).toEqual([])
    expect(refusalOf(await leave(beto, ana, id))).toBe('evaluation.notOfTeam')
    await expect(
      rows(
        beto,
        `insert into aval.evaluation_member (visit_id, person_id, scores) values ('${id}', '${beto.personId}', false)`,
      ),
    ).rejects.toThrow()
    expect(
      await rows(
        beto,
        `update aval.evaluation_member set left_at = null where visit_id = '${id}' and person_id = '${beto.personId}'`,
      ),
    ).toBe(0)

    // Ana, who has not handed in, sees none of his scores; once she has, they stand beside hers.
    await scoreAll(ana, 1, id)
    expect((await seen(ana, id)).scores).toHaveLength(22)
    doneOf(await handInScores(ground.world, ana, id))
    const both = await seen(ana, id)
    expect([both.allGave, both.scores.length, both.levels.length]).toEqual([true, 44, 21])
    expect(both.team.find(({ id: person }) => person === beto.personId)?.leftAt).not.toBeNull()
    // He is not there to agree with: another of the team does.
    const proposed = { indicator: 'legal-basis', level: 2, reason: 'Se releyó la ley.' }
    doneOf(await proposeLevel(ground.world, ana, id, proposed))
    expect(refusalOf(await confirmLevels(ground.world, beto, id, ['legal-basis']))).toBe(
      'evaluation.notAScorer',
    )
    expect(refusalOf(await confirmLevels(ground.world, ana, id, ['legal-basis']))).toBe(
      'evaluation.secondPerson',
    )
    doneOf(await confirmLevels(ground.world, carla, id, ['legal-basis']))
  })

  it('before handing in leaves a place to score, and what the other gave stays hidden until it is filled', async () => {
    const id = await begun('PA')
    await scoreAll(ana, 1, id)
    await scoreAll(beto, 4, id)
    doneOf(await handInScores(ground.world, ana, id))
    doneOf(await leave(ana, beto, id))
    expect(refusalOf(await leave(ana, beto, id))).toBe('notFound')
    expect((await seen(carla, id)).scores).toEqual([])
    expect((await seen(carla, id)).allGave).toBe(false)
    expect(refusalOf(await handInScores(ground.world, beto, id))).toBe('evaluation.notAScorer')
    doneOf(await join(ana, dora, true, id))
    expect((await seen(dora, id)).scores).toEqual([])
    await scoreAll(dora, 1, id)
    doneOf(await handInScores(ground.world, dora, id))
    const both = await seen(carla, id)
    // Beto's unfinished scores are nobody's to read, and spoil no agreement.
    expect([both.scores.length, both.levels.length]).toEqual([44, 22])
    expect(both.scores.some(({ personId }) => personId === beto.personId)).toBe(false)
    expect(both.team.map(({ name }) => name)).not.toContain('Beto Sosa')
  })

  it('may be undone by the team, and the last one stays', async () => {
    const { id } = doneOf(await planVisit(ground.world, ana, 'UY', { ...asked, kind: 'visit' }))
    expect(refusalOf(await leave(ana, ana, id))).toBe('evaluation.lastOfTeam')
    doneOf(await join(ana, beto, true, id))
    doneOf(await leave(ana, beto, id))
    expect((await seen(beto, id)).mine).toBe(false)
    doneOf(await join(ana, beto, true, id))
    expect((await seen(beto, id)).mine).toBe(true)
    doneOf(await leave(beto, ana, id))
    expect(refusalOf(await leave(beto, beto, id))).toBe('evaluation.lastOfTeam')
  })
})
