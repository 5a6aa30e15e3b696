import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { type JsonObject, objectsOf } from '../../domain/oscal/json.ts'
import { namedUuid } from '../../files/oscal/namedUuid.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { answerFinding } from '../findings/answerFinding.ts'
import {
  type ACase,
  aSubmittedCase,
  doneOf,
  type Officers,
  officersOf,
  refusalOf,
  toTheReply,
  toTheVisit,
} from '../office/casesForTests.ts'
import { exportCaseOscal } from './exportCase.ts'

describe('a case as OSCAL documents', () => {
  let ground: TestWorld
  let officers: Officers
  let kase: ACase
  let auditor: Actor
  let visits: readonly string[]
  let findingId: string
  const english = () => ({ ...auditor, language: 'en' as const })
  const exported = async (model: Parameters<typeof exportCaseOscal>[3], what = kase.number) =>
    doneOf(await exportCaseOscal(ground.world, english(), what, model)).body

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    officers = await officersOf(ground)
    auditor = await ground.anOfficer('Aurelio Pinto', 'auditor')
    kase = await aSubmittedCase(ground, 'Norte Componentes', ['Planta Apodaca', 'Patio Laredo'])
  })
  afterAll(() => ground.drop())

  it('is told where there is nothing to tell yet', async () => {
    for (const [model, code] of [
      ['assessment-plan', 'oscal.noVisit'],
      ['assessment-results', 'oscal.noResult'],
      ['plan-of-action-and-milestones', 'oscal.nothingToMend'],
    ] as const)
      expect(refusalOf(await exportCaseOscal(ground.world, auditor, kase.number, model))).toBe(code)
    expect(refusalOf(await exportCaseOscal(ground.world, auditor, '99-00001', 'assessment-plan'))).toBe(
      'notFound',
    )
  })

  it('plans its visits: where, when, and what is looked at', async () => {
    visits = await toTheVisit(ground, kase, officers)
    const plan = await exported('assessment-plan', kase.caseId)
    expect(plan.tasks).toMatchObject([
      {
        uuid: namedUuid(`visit ${visits[0]}`),
        title: 'Visit to Planta Apodaca',
        timing: { 'on-date': { date: '2026-05-01T06:00:00.000Z' } },
        'associated-activities': [
          { subjects: [{ 'include-subjects': [{ 'subject-uuid': namedUuid(`site ${kase.siteIds[0]}`) }] }] },
        ],
      },
      { uuid: namedUuid(`visit ${visits[1]}`), title: 'Visit to Patio Laredo' },
    ])
    const [selection] = (plan['reviewed-controls'] as { 'control-selections': JsonObject[] })[
      'control-selections'
    ]
    const controls = selection?.['include-controls'] as { 'control-id': string }[]
    expect(controls.length).toBeGreaterThan(150)
    expect(controls.every((one) => one['control-id'].startsWith('neec-'))).toBe(true)
  })

  it('tells what the visits found, and how much of it holds in properties of ours', async () => {
    findingId = await toTheReply(ground, kase, officers, visits)
    await inScope(ground.world.db, scopeOf(ground.system), async (tx) => {
      await tx.kysely
        .insertInto('visitResult')
        .values({
          ...{
            operatorId: kase.operatorId,
            visitId: visits[1] ?? '',
            criterionId: 'risk-analysis-procedure',
          },
          ...{ result: 'partly', note: 'Falta la firma.', writtenAt: ground.world.now() },
        })
        .execute()
      await tx.kysely
        .updateTable('answer')
        .set({ status: 'notApplicable', reason: 'No hay patio.' })
        .where('siteId', '=', kase.siteIds[1] ?? '')
        .where('criterionId', '=', 'risk-analysis-procedure')
        .execute()
    })
    const results = (await exported('assessment-results')).results as JsonObject[]
    expect(results).toHaveLength(2)
    expect(results[0]).toMatchObject({
      description: 'Visita completa.',
      observations: [
        { methods: [expect.stringMatching(/EXAMINE|INTERVIEW|TEST/)], collected: '2026-05-01T16:00:00.000Z' },
      ],
      findings: [
        {
          uuid: namedUuid(`finding ${findingId}`),
          description: 'La cámara del patio graba 9 días.',
          target: { type: 'statement-id', status: { state: 'not-satisfied', reason: 'fail' } },
        },
      ],
      risks: [{ status: 'open', statement: 'Amplíe el almacenamiento.' }],
    })
    const partial = objectsOf(results[1]?.findings).find(
      ({ description }) => description === 'Falta la firma.',
    )
    expect(partial).toMatchObject({
      title: '1.1.1: in part',
      target: {
        'target-id': 'neec-risk-analysis-procedure_smt',
        props: [{ name: 'verdict', ns: 'https://aval-aeo.org/ns/oscal', value: 'partial' }],
        status: { state: 'not-satisfied' },
        'implementation-status': { state: 'not-applicable' },
      },
    })
    const seen = objectsOf(results[1]?.observations).find(
      ({ description }) => description === 'Falta la firma.',
    )
    expect(seen?.props).toContainEqual({
      name: 'answered',
      ns: 'https://aval-aeo.org/ns/oscal',
      value: 'not-applicable',
    })
  })

  it('tells what is to be mended and until when', async () => {
    doneOf(
      await answerFinding(ground.world, kase.company, {
        ...{ findingId, plan: 'Más almacenamiento', owner: 'Karla Ibáñez', dueOn: '2026-06-15' },
        ...{ doneNote: '', evidenceIds: [] },
      }),
    )
    const plan = await exported('plan-of-action-and-milestones')
    expect(plan['poam-items']).toMatchObject([
      {
        description: 'Más almacenamiento',
        'related-findings': [{ 'finding-uuid': namedUuid(`finding ${findingId}`) }],
      },
    ])
    expect(plan.risks).toMatchObject([
      {
        status: 'remediating',
        deadline: '2026-06-16T05:59:59.999Z',
        remediations: [{ lifecycle: 'planned', description: 'Más almacenamiento' }],
      },
    ])
  })

  it('names no person', async () => {
    const all = JSON.stringify([
      await exported('assessment-plan'),
      await exported('assessment-results'),
      await exported('plan-of-action-and-milestones'),
    ])
    for (const name of [
      'Karla',
      'Ocampo',
      'Quiroga',
      'Lidia',
      'Persona',
      '@',
      officers.validator.personId ?? '?',
    ])
      expect(all).not.toContain(name)
    expect(all).toContain('Norte Componentes')
  })

  it('says the same UUIDs each time, and which document it builds upon', async () => {
    const [plan, again] = [await exported('assessment-plan'), await exported('assessment-plan')]
    expect(again.uuid).toBe(plan.uuid)
    expect((await exported('assessment-results'))['import-ap']).toEqual({ href: `#${plan.uuid}` })
  })

  it('stands in the audit log, and is the business of few', async () => {
    const rows = await inScope(ground.world.db, scopeOf(ground.system), (tx) =>
      tx.kysely.selectFrom('auditEvent').select('detail').where('action', '=', 'case.export').execute(),
    )
    expect(rows.map(({ detail }) => detail)).toContainEqual({ model: 'plan-of-action-and-milestones' })
    expect(
      refusalOf(await exportCaseOscal(ground.world, officers.intake, kase.number, 'assessment-plan')),
    ).toBe('notAllowed')
    expect(refusalOf(await exportCaseOscal(ground.world, kase.company, kase.number, 'assessment-plan'))).toBe(
      'notAllowed',
    )
  })
})
