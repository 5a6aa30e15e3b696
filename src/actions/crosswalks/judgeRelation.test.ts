import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { relationsIn } from '../../domain/crosswalk/library.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { doneOf, refusalOf } from '../office/casesForTests.ts'
import { crosswalkFile } from './crosswalkFiles.ts'
import { judgeRelation } from './judgeRelation.ts'
import { type RelationAtDesk, readJudgements } from './readJudgements.ts'

const pair = ['mx-neec', 'us-ctpat'] as const
const turned = ['us-ctpat', 'mx-neec'] as const

describe('relations are judged by the office', () => {
  let ground: TestWorld
  let ana: Actor
  let luis: Actor

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-12-01T16:00:00.000Z')
    ana = await ground.anOfficer('Ana Ruiz', 'programmeManager')
    luis = await ground.anOfficer('Luis Paz', 'regionalEvaluator')
  })
  afterAll(() => ground.drop())

  const desk = async (who: Actor, of: readonly [string, string] = pair) =>
    doneOf(await readJudgements(ground.world, who, of)).relations
  const relation = async (place: number) =>
    relationsIn(await ground.world.library(), ...pair)?.relations[place]
  const firstPartly = (all: readonly RelationAtDesk[]) => {
    const found = all.find(({ file, from, to }) => file.relation === 'partly' && from && to)
    if (!found) throw new Error('no relation is partly')
    return found
  }
  const equal = {
    relation: 'equal',
    why: { es: 'Leídos juntos piden lo mismo.', en: 'Read together they ask the same.' },
    confidence: 'high',
  } as const

  it('who has not the power neither judges nor reads what was judged', async () => {
    const intake = await ground.anOfficer('Iris Gil', 'intakeOfficer')
    const asked = { from: 'x', to: null, kind: 'agree', seal: '0123456789abcdef' } as const
    expect(refusalOf(await judgeRelation(ground.world, intake, pair, asked))).toBe('notAllowed')
    expect(refusalOf(await readJudgements(ground.world, intake, pair))).toBe('notAllowed')
    const auditor = await ground.anOfficer('Aurelio Pinto', 'auditor')
    expect((await desk(auditor))[0]?.may).toEqual([])
  })

  it('an agreement counts at once, for whoever reads from then on, and is audited', async () => {
    const before = await ground.world.library()
    const [first] = await desk(ana)
    if (!first) throw new Error('nothing to judge')
    expect((await relation(0))?.reviewed).toBeNull()
    doneOf(await judgeRelation(ground.world, ana, pair, { ...named(first), kind: 'agree' }))
    expect(await relation(0)).toMatchObject({ reviewed: { by: 'Ana Ruiz', on: '2026-12-01' } })
    expect(await ground.world.library()).not.toBe(before)
    expect(await ground.world.library()).toBe(await ground.world.library())
    const events = await asSystem(ground.world.db, (tx) =>
      tx.kysely.selectFrom('auditEvent').select('detail').where('action', '=', 'crosswalk.agree').execute(),
    )
    expect(events).toMatchObject([{ detail: { crosswalk: 'mx-neec us-ctpat', from: first.from } }])
  })

  it('is told of what came meanwhile, and nothing is kept', async () => {
    const [first] = await desk(luis)
    if (!first) throw new Error('nothing to judge')
    doneOf(await judgeRelation(ground.world, luis, pair, { ...named(first), kind: 'agree' }))
    const late = await judgeRelation(ground.world, luis, pair, {
      ...named(first),
      kind: 'takeBack',
      reason: 'Me equivoqué',
    })
    expect(refusalOf(late)).toBe('crosswalk.changedMeanwhile')
    const unknown = { from: 'none-such', to: null, kind: 'agree', seal: first.seal } as const
    expect(refusalOf(await judgeRelation(ground.world, luis, pair, unknown))).toBe('crosswalk.relation')
  })

  it('a change waits for a second person, then coverage elsewhere follows from it', async () => {
    const one = firstPartly(await desk(ana))
    const change = {
      ...named(one),
      kind: 'propose',
      words: equal,
      reason: 'El manual de 2020 lo aclara',
    } as const
    doneOf(await judgeRelation(ground.world, ana, pair, change))
    const stands = async () =>
      relationsIn(await ground.world.library(), ...pair)?.relations.find(
        ({ from, to }) => from === one.from && to === one.to,
      )
    expect(await stands()).toMatchObject({ relation: 'partly', reviewed: null })
    const again = async (who: Actor) =>
      (await desk(who)).find(({ from, to }) => from === one.from && to === one.to) ?? one
    expect((await again(ana)).may).toEqual(['withdraw'])
    expect((await again(luis)).may).toEqual(['confirm', 'decline'])
    const own = await judgeRelation(ground.world, ana, pair, { ...named(await again(ana)), kind: 'confirm' })
    expect(refusalOf(own)).toBe('crosswalk.own')
    doneOf(await judgeRelation(ground.world, luis, pair, { ...named(await again(luis)), kind: 'confirm' }))
    expect(await stands()).toMatchObject({
      ...equal,
      ...{ saidBy: 'Ana Ruiz', reviewed: { by: 'Luis Paz', on: '2026-12-01' } },
    })
    expect(await stands()).not.toHaveProperty('needs')
    const derived = relationsIn(await ground.world.library(), 'mx-neec', 'wco-safe')
    expect(derived).toBeDefined()
    expect((await again(ana)).history.map(({ kind, by }) => `${by} ${kind}`)).toEqual([
      'Luis Paz confirm',
      'Ana Ruiz propose',
    ])
  })

  it('the other programme first, it reads and is judged the other way round', async () => {
    const all = await desk(ana, turned)
    const one = all.find(
      ({ file, from, to, history }) => file.relation === 'narrower' && from && to && history.length === 0,
    )
    if (!one) throw new Error('no relation is narrower')
    const needs = { es: 'Agregar el registro.', en: 'Add the record.' }
    const words = {
      ...equal,
      relation: 'narrower',
      needs,
      why: { es: 'Otra razón.', en: 'Another reason.' },
    } as const
    const reason = 'Lo leí de nuevo'
    doneOf(await judgeRelation(ground.world, ana, turned, { ...named(one), kind: 'propose', words, reason }))
    const kept = (await desk(luis)).find(({ from, to }) => from === one.to && to === one.from)
    expect(kept?.proposal?.words).toMatchObject({ relation: 'broader', needsBack: needs })
    const back = (await desk(luis, turned)).find(({ from, to }) => from === one.from && to === one.to)
    expect(back?.proposal?.words).toMatchObject({ relation: 'narrower', needs })
  })

  it('what is derived is judged where it comes from', async () => {
    expect(refusalOf(await readJudgements(ground.world, ana, ['eu-aeo', 'mx-neec']))).toBe(
      'crosswalk.notJudged',
    )
    expect(refusalOf(await readJudgements(ground.world, ana, ['mx-neec', 'mx-oea']))).toBe(
      'crosswalk.notJudged',
    )
  })

  it('goes back as a file of the same shape, whichever is named first', async () => {
    const file = doneOf(crosswalkFile(await ground.world.judged(), turned))
    expect(file.name).toBe('mx-neec--us-ctpat.yaml')
    expect(file.text).toContain('reviewed: { by: "Luis Paz", on: 2026-12-01 }')
    expect(file.text).toContain('saidBy: "Ana Ruiz"')
    expect(refusalOf(crosswalkFile(await ground.world.judged(), ['eu-aeo', 'mx-neec']))).toBe(
      'crosswalk.notJudged',
    )
  })

  describe('beneath the application', () => {
    const row = (who: Actor, more: object = {}) => ({
      ...{ fromProgramme: 'xa', toProgramme: 'xb', fromCriterion: 'a', toCriterion: 'b', about: '[]' },
      ...{ kind: 'agree', judgedBy: who.personId ?? '', judgeName: who.name },
      ...{ onDay: '2026-12-01', judgedAt: '2026-12-01T16:00:00.000Z' },
      ...more,
    })
    const insert = (as: Actor, values: ReturnType<typeof row>) =>
      inScope(ground.world.db, scopeOf(as), (tx) =>
        tx.kysely.insertInto('relationJudgement').values(values).returning('id').executeTakeFirstOrThrow(),
      )
    const proposal = { kind: 'propose', reason: 'x', words: '{}' }

    it('nobody speaks in another’s name, nor from outside the office', async () => {
      await expect(insert(ana, row(luis))).rejects.toMatchObject({ code: '42501' })
      const outside = await ground.aPerson('Olga Mar')
      await expect(insert(outside, row(outside))).rejects.toMatchObject({ code: '42501' })
    })

    it('nobody confirms what they proposed, and nothing is answered twice', async () => {
      const { id } = await insert(ana, row(ana, proposal))
      const confirm = { kind: 'confirm', answers: id }
      await expect(insert(ana, row(ana, confirm))).rejects.toMatchObject({ code: 'AV011' })
      await expect(insert(luis, row(luis, { ...confirm, toCriterion: 'c' }))).rejects.toMatchObject({
        code: 'AV005',
      })
      await expect(
        insert(luis, row(luis, { kind: 'takeBack', answers: id, reason: 'x' })),
      ).rejects.toMatchObject({
        code: 'AV005',
      })
      await insert(luis, row(luis, confirm))
      await expect(
        insert(luis, row(luis, { ...confirm, kind: 'decline', reason: 'x' })),
      ).rejects.toMatchObject({
        code: '23505',
      })
    })

    it('nothing said is rewritten or removed', async () => {
      const as = (who: Actor, text: string) =>
        inScope(ground.world.db, scopeOf(who), (tx) => tx.client.query(text))
      const changed = await as(ana, `update aval.relation_judgement set reason = 'otra'`)
      expect(changed.rowCount).toBe(0)
      await expect(
        as(ground.system, `update aval.relation_judgement set reason = 'otra'`),
      ).rejects.toMatchObject({
        code: 'AV009',
      })
      await expect(as(ground.system, 'delete from aval.relation_judgement')).rejects.toMatchObject({
        code: '42501',
      })
    })
  })
})

const named = ({ from, to, seal }: RelationAtDesk) => ({ from, to, seal })
