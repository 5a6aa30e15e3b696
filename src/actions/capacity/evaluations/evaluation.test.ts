import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import type { EvidenceClass } from '../../../domain/capacity/evaluations/rubric.ts'
import { inScope } from '../../../store/database/scope.ts'
import { type Actor, scopeOf } from '../../actor.ts'
import { doneOf, refusalOf } from '../../office/casesForTests.ts'
import { moveVisit, type StepOnVisit } from './moveVisit.ts'
import { holdMeeting, keepDocument, noteMeeting, writeAgenda } from './noteVisit.ts'
import { planFollowUps } from './planFollowUps.ts'
import { addToTeam, changeVisit, planVisit } from './planVisit.ts'
import { listCountries, readCountry } from './readCountries.ts'
import { readVisit } from './readVisit.ts'
import { moveRecommendation, writeRecommendation } from './recommend.ts'
import { confirmLevels, handInScores, proposeLevel, scoreIndicator } from './scoreVisit.ts'

const asked = {
  kind: 'visit',
  from: '2026-09-07',
  until: '2026-09-10',
  place: 'Asunción',
  template: true,
} as const

describe('A country evaluation', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let ana: Actor
  let beto: Actor
  let carla: Actor
  let manager: Actor
  let auditor: Actor
  let id = ''
  let meeting = ''

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-09-01T15:00:00.000Z')
    ana = await ground.anOfficer('Ana Ruiz', 'regionalEvaluator')
    beto = await ground.anOfficer('Beto Sosa', 'regionalEvaluator')
    carla = await ground.anOfficer('Carla Lima', 'regionalEvaluator')
    manager = await ground.anOfficer('Elena Duarte', 'programmeManager')
    auditor = await ground.anOfficer('Iris Mena', 'auditor')
  })
  afterAll(() => ground.drop())

  const seen = async (actor: Actor, of = id) => doneOf(await readVisit(ground.world, actor, of))
  const step = async (actor: Actor, taken: StepOnVisit, words = '', of = id) => {
    const { visit } = await seen(ana, of)
    return moveVisit(ground.world, actor, of, { step: taken, words, version: visit.version })
  }
  const score = (
    actor: Actor,
    indicator: string,
    level: number | null,
    classes: EvidenceClass[] = ['document'],
    of = id,
  ) =>
    scoreIndicator(ground.world, actor, of, {
      indicator,
      level,
      classes,
      documents: [],
      meetings: [],
      because: '',
    })
  const scoreAll = async (actor: Actor, levelOf: (place: number) => number | null, of = id) => {
    for (const [place, { id: indicator }] of (ground.world.rubrics[0]?.indicators ?? []).entries())
      doneOf(await score(actor, indicator, levelOf(place), ['document', 'interview'], of))
  }
  const rows = (actor: Actor, sql: string) =>
    inScope(ground.db, scopeOf(actor), async ({ client }) => (await client.query(sql)).rows.length)

  it('has a project for each of the fourteen countries, and a programme manager reads their own', async () => {
    const all = doneOf(await listCountries(ground.world, ana))
    expect(all.countries).toHaveLength(14)
    expect(
      doneOf(await listCountries(ground.world, manager)).countries.map(({ country }) => country),
    ).toEqual(['MX'])
    expect(refusalOf(await readCountry(ground.world, manager, 'PY'))).toBe('evaluation.countryUnknown')
    expect(refusalOf(await planVisit(ground.world, manager, 'MX', asked))).toBe('notAllowed')
  })

  it('is planned with the draft agenda, by somebody who is of its team then', async () => {
    expect(refusalOf(await planVisit(ground.world, ana, 'XX', asked))).toBe('evaluation.countryUnknown')
    const followUp = { ...asked, kind: 'followUp' } as const
    expect(refusalOf(await planVisit(ground.world, ana, 'PY', followUp))).toBe('evaluation.nothingToFollow')
    const backwards = { ...asked, until: '2026-09-01' }
    expect(refusalOf(await planVisit(ground.world, ana, 'PY', backwards))).toBe('evaluation.days')
    id = doneOf(await planVisit(ground.world, ana, 'PY', asked)).id
    const { agenda, team, visit } = await seen(ana)
    expect(agenda.length).toBeGreaterThan(15)
    expect(agenda.at(-1)?.on).toBe('2026-09-10')
    expect(team.map(({ name, scores }) => [name, scores])).toEqual([['Ana Ruiz', true]])
    expect(visit).toMatchObject({ state: 'planned', rubric: 'aval-maturity', rubricVersion: 1 })
    const [first] = agenda
    doneOf(
      await writeAgenda(ground.world, ana, id, {
        ...first,
        id: first?.id ?? '',
        what: '',
        on: asked.from,
        starts: '09:00',
        place: '',
        stakeholder: null,
      }),
    )
    expect((await seen(ana)).agenda).toHaveLength(agenda.length - 1)
  })

  it('begins once two score it; nobody adds themselves to a team', async () => {
    expect(refusalOf(await step(ana, 'begin'))).toBe('evaluation.twoScore')
    expect(
      refusalOf(await addToTeam(ground.world, beto, id, { personId: beto.personId ?? '', scores: true })),
    ).toBe('evaluation.notOfTeam')
    await expect(
      rows(
        beto,
        `insert into aval.evaluation_member (visit_id, person_id, scores) values ('${id}', '${beto.personId}', false) returning 1`,
      ),
    ).rejects.toThrow(/row-level security/)
    expect(
      refusalOf(await addToTeam(ground.world, ana, id, { personId: manager.personId ?? '', scores: true })),
    ).toBe('evaluation.noEvaluator')
    doneOf(await addToTeam(ground.world, ana, id, { personId: beto.personId ?? '', scores: true }))
    expect(
      refusalOf(await addToTeam(ground.world, ana, id, { personId: carla.personId ?? '', scores: true })),
    ).toBe('evaluation.twoScore')
    expect(refusalOf(await step(carla, 'begin'))).toBe('evaluation.notOfTeam')
    doneOf(await step(ana, 'begin'))
  })

  it('keeps a confidential note from everybody outside the team, beneath as well', async () => {
    meeting = doneOf(
      await holdMeeting(ground.world, ana, id, {
        stakeholder: 'refusedOrWaiting',
        on: '2026-09-09',
        place: '',
      }),
    ).id
    const said = {
      meetingId: meeting,
      kind: 'note',
      body: 'Transportes Yvy dice que nadie le dio razones.',
      confidential: true,
    } as const
    doneOf(await noteMeeting(ground.world, ana, id, said))
    doneOf(
      await noteMeeting(ground.world, ana, id, {
        ...said,
        kind: 'present',
        body: 'Yvy S.A.',
        confidential: false,
      }),
    )
    doneOf(
      await noteMeeting(ground.world, ana, id, { ...said, body: 'Se habló de plazos.', confidential: false }),
    )
    expect((await seen(beto)).notes).toHaveLength(3)
    for (const actor of [carla, auditor]) {
      expect((await seen(actor)).notes.map(({ body }) => body)).toEqual(['Se habló de plazos.'])
      expect(await rows(actor, `select 1 from aval.evaluation_note`)).toBe(1)
    }
    expect(refusalOf(await noteMeeting(ground.world, carla, id, said))).toBe('evaluation.notOfTeam')
    expect(
      refusalOf(
        await holdMeeting(ground.world, ana, id, { stakeholder: 'nobody', on: '2026-09-09', place: '' }),
      ),
    ).toBe('evaluation.groupUnknown')
  })

  it('is scored by each of the two apart: neither sees the other’s before both gave theirs', async () => {
    const document = {
      title: 'Ley 4.986',
      kind: 'law',
      foundAt: '',
      dated: null,
      stakeholder: 'legal',
      receivedOn: '2026-09-07',
    }
    doneOf(await keepDocument(ground.world, ana, id, document))
    expect(refusalOf(await score(ana, 'none-such', 1))).toBe('evaluation.indicatorUnknown')
    expect(refusalOf(await score(ana, 'legal-basis', 2, []))).toBe('evaluation.classMissing')
    expect(refusalOf(await score(carla, 'legal-basis', 2))).toBe('evaluation.notAScorer')
    await scoreAll(ana, (place) => (place === 0 ? null : place % 4))
    expect(refusalOf(await handInScores(ground.world, beto, id))).toBe('evaluation.scoresMissing')
    await scoreAll(beto, (place) => (place === 0 ? null : place === 1 ? 3 : place % 4))
    expect(new Set((await seen(ana)).scores.map(({ personId }) => personId))).toEqual(new Set([ana.personId]))
    doneOf(await handInScores(ground.world, ana, id))
    for (const actor of [beto, carla, auditor, manager])
      expect(
        await rows(actor, `select 1 from aval.evaluation_score where person_id = '${ana.personId}'`),
      ).toBe(0)
    expect(refusalOf(await score(ana, 'legal-basis', 2))).toBe('evaluation.handedIn')
    expect(
      refusalOf(
        await proposeLevel(ground.world, ana, id, { indicator: 'legal-basis', level: 1, reason: 'x' }),
      ),
    ).toBe('evaluation.levelsTooSoon')
    const early = `insert into aval.evaluation_level (visit_id, indicator, level, basis, agreed) values ('${id}', 'statistics', 1, 'same', true) returning 1`
    await expect(rows(ana, early)).rejects.toThrow(/after all scores/)
    expect(doneOf(await handInScores(ground.world, beto, id)).all).toBe(true)
    const { scores, agreement, levels } = await seen(ana)
    expect(scores).toHaveLength(44)
    expect(agreement).toMatchObject({ n: 21, equal: 20, withinOne: 20, kappaUnsaid: null })
    expect(levels).toHaveLength(21)
    expect(levels.find(({ indicator }) => indicator === 'legal-basis')).toMatchObject({
      level: null,
      agreed: true,
      basis: 'same',
    })
  })

  it('is agreed on where they differ by a proposal with a reason that the other confirms', async () => {
    const proposal = { indicator: 'criteria-published', level: 2, reason: 'La guía no está en línea.' }
    expect(refusalOf(await step(ana, 'agree'))).toBe('evaluation.notAgreed')
    expect(refusalOf(await proposeLevel(ground.world, ana, id, { ...proposal, reason: ' ' }))).toBe(
      'evaluation.wordsMissing',
    )
    doneOf(await proposeLevel(ground.world, ana, id, proposal))
    expect(refusalOf(await confirmLevels(ground.world, ana, id, [proposal.indicator]))).toBe(
      'evaluation.secondPerson',
    )
    const alone = `update aval.evaluation_level set agreed = true, confirmed_by = proposed_by where basis = 'discussed' returning 1`
    await expect(rows(ana, alone)).rejects.toThrow(/check/)
    doneOf(await confirmLevels(ground.world, beto, id, [proposal.indicator]))
    doneOf(await step(ana, 'agree'))
    expect(refusalOf(await score(beto, 'legal-basis', 2))).toBe('evaluation.notInThisState')
  })

  it('leads to recommendations, a draft, the country’s comments, a final report', async () => {
    const text: Parameters<typeof writeRecommendation>[3] = {
      ...{ id: null, es: 'Publicar la guía.', en: '', owner: 'aeoUnit', priority: 'high', effort: 'small' },
      ...{
        dueOn: '2026-12-31',
        doneWhen: 'La guía se baja del sitio.',
        indicators: ['criteria-published'],
        documents: [],
      },
    }
    expect(refusalOf(await writeRecommendation(ground.world, ana, id, { ...text, owner: 'holders' }))).toBe(
      'evaluation.ownerUnknown',
    )
    expect(refusalOf(await writeRecommendation(ground.world, ana, id, { ...text, indicators: ['x'] }))).toBe(
      'evaluation.indicatorUnknown',
    )
    const { id: recommendation } = doneOf(await writeRecommendation(ground.world, ana, id, text))
    doneOf(
      await writeRecommendation(ground.world, beto, id, {
        ...text,
        id: recommendation,
        en: 'Publish the guide.',
      }),
    )
    doneOf(await step(ana, 'sendDraft'))
    expect(refusalOf(await step(ana, 'finish'))).toBe('evaluation.commentsRun')
    expect(refusalOf(await step(ana, 'comment'))).toBe('evaluation.wordsMissing')
    doneOf(await step(ana, 'comment', 'De acuerdo. (Nota 12/2026)'))
    doneOf(await step(ana, 'finish'))
    expect(refusalOf(await writeRecommendation(ground.world, ana, id, text))).toBe(
      'evaluation.recommendLater',
    )
    const { recommendations } = doneOf(await readCountry(ground.world, ana, 'PY'))
    expect(recommendations[0]).toMatchObject({
      number: 1,
      state: 'open',
      en: 'Publish the guide.',
      late: false,
    })

    const take = (
      actor: Actor,
      taken: 'start' | 'sayDone' | 'confirm' | 'reopen' | 'drop',
      turn: number,
      note = '',
      evidence = '',
    ) => moveRecommendation(ground.world, actor, recommendation, { step: taken, note, evidence, turn })
    expect(refusalOf(await take(ana, 'sayDone', 1))).toBe('evaluation.evidenceMissing')
    doneOf(await take(ana, 'sayDone', 1, 'Se subió.', 'https://aduana.example/guia'))
    expect(refusalOf(await take(ana, 'confirm', 2))).toBe('evaluation.secondPerson')
    await expect(
      rows(
        ana,
        `insert into aval.recommendation_step (recommendation_id, turn, step, person_id, person_name, at)
      values ('${recommendation}', 3, 'confirm', '${ana.personId}', 'Ana Ruiz', now()) returning 1`,
      ),
    ).rejects.toThrow(/another person/)
    doneOf(await take(beto, 'confirm', 2))
    expect(refusalOf(await take(ana, 'reopen', 3))).toBe('evaluation.wordsMissing')
    expect(doneOf(await take(ana, 'reopen', 3, 'La página ya no está.')).state).toBe('reopened')
    expect(refusalOf(await take(ana, 'drop', 3, 'x'))).toBe('evaluation.notInThisState')
  })

  it('is followed up with the earlier levels beside, under the rubric it was scored by', async () => {
    const later = {
      ...asked,
      kind: 'followUp',
      from: '2027-03-01',
      until: '2027-03-05',
      template: false,
    } as const
    const next = doneOf(await planVisit(ground.world, ana, 'PY', later)).id
    const { earlier, earlierVisit, visit } = await seen(ana, next)
    expect(visit).toMatchObject({ kind: 'followUp', number: 1, follows: id })
    expect(earlierVisit?.id).toBe(id)
    expect(earlier).toHaveLength(22)
    const change = {
      from: later.from,
      until: later.until,
      place: 'Encarnación',
      accompanied: 'mock',
      accompaniedNote: '',
      summary: '',
    } as const
    doneOf(await changeVisit(ground.world, ana, next, change))
    expect(refusalOf(await step(ana, 'cancel', '', next))).toBe('evaluation.wordsMissing')
    doneOf(await step(ana, 'cancel', 'El país pidió otra fecha.', next))
    expect(refusalOf(await changeVisit(ground.world, ana, next, change))).toBe('evaluation.notInThisState')

    // Two by default, planned with one press; the cancelled one counts for none.
    expect(refusalOf(await planFollowUps(ground.world, ana, next))).toBe('evaluation.nothingToFollow')
    const { planned } = doneOf(await planFollowUps(ground.world, ana, id))
    const both = await Promise.all(planned.map((one) => seen(ana, one)))
    expect(both.map(({ visit: { from, until, follows } }) => [from, until, follows])).toEqual([
      ['2027-03-15', '2027-03-19', id],
      ['2027-12-13', '2027-12-17', id],
    ])
    expect(both.every(({ agenda }) => agenda.length > 15)).toBe(true)
    expect(refusalOf(await planFollowUps(ground.world, ana, id))).toBe('evaluation.followUpsThere')
  })

  it('shows a country the levels from the draft on, and never notes, scores or who was met', async () => {
    const own = doneOf(await planVisit(ground.world, ana, 'MX', { ...asked, template: false })).id
    doneOf(await addToTeam(ground.world, ana, own, { personId: carla.personId ?? '', scores: true }))
    doneOf(await step(ana, 'begin', '', own))
    doneOf(await holdMeeting(ground.world, ana, own, { stakeholder: 'holders', on: '2026-09-09', place: '' }))
    for (const actor of [ana, carla]) await scoreAll(actor, () => 3, own)
    for (const actor of [ana, carla]) doneOf(await handInScores(ground.world, actor, own))
    doneOf(await step(ana, 'agree', '', own))
    const before = await seen(manager, own)
    expect(
      [before.levels, before.scores, before.meetings, before.notes, before.documents].map(
        (all) => all.length,
      ),
    ).toEqual([0, 0, 0, 0, 0])
    // The crosswalk of Mexico's criteria with SAFE speaks to indicator 3.
    expect(before.safe?.level).toBeGreaterThan(0)
    doneOf(await step(ana, 'sendDraft', '', own))
    expect((await seen(manager, own)).levels).toHaveLength(22)
    expect(refusalOf(await step(ana, 'comment', 'En nombre de México', own))).toBe('evaluation.notOfTeam')
    doneOf(await step(manager, 'comment', 'El plazo ya cambió.', own))
    doneOf(await step(carla, 'finish', '', own))
  })
})
