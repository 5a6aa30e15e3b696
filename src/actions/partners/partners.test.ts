import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import type { Actor } from '../actor.ts'
import { startApplication } from '../operators/startApplication.ts'
import { readPartners } from './readPartners.ts'
import { removePartner } from './removePartner.ts'
import { reviewPartner } from './reviewPartner.ts'
import { type PartnerInput, savePartner } from './savePartner.ts'

const valueIn = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? undefined : outcome.refusal.code)

const carrier: PartnerInput = {
  name: 'Fletes del Bajío',
  role: 'carrier',
  traderNumber: '',
  certified: null,
  reviewedOn: null,
  nextReviewOn: null,
}

describe('a company’s partners', () => {
  let ground: TestWorld
  let ines: Actor
  let stranger: Actor

  const enter = async (person: Actor, taxId: string): Promise<Actor> => {
    const entered = valueIn(
      await startApplication(ground.world, person, {
        name: `Empresa ${taxId}`,
        taxId,
        types: ['importer'],
        city: 'Apodaca',
        legalRepresentative: 'Julián Ocampo',
        officeId: 'central',
        eligibility: [],
      }),
    )
    return { ...person, roles: ['companyAdministrator'], operatorIds: [entered.operatorId] }
  }
  const save = (input: Partial<PartnerInput>, actor = ines) =>
    savePartner(ground.world, actor, { ...carrier, ...input })
  const listed = async (actor = ines) => valueIn(await readPartners(ground.world, actor)).partners

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    ines = await enter(await ground.aPerson('Inés Robledo'), 'ATE010203AB1')
    stranger = await enter(await ground.aPerson('Otra Persona'), 'FLE010203AB1')
    await asSystem(ground.db, (tx) =>
      tx.kysely
        .insertInto('registerEntry')
        .values({ traderNumber: 'MX000000000417', types: ['carrier'], since: '2025-06-01', listed: false })
        .execute(),
    )
  })
  afterAll(() => ground.drop())

  it('are told from the register where their number is this programme’s, whatever the company wrote', async () => {
    const { traderNumberPattern } = ground.world.programme
    const registered = new RegExp(traderNumberPattern, 'u').test('MX000000000417')
    expect(registered).toBe(true)
    valueIn(await save({ name: 'Registrada', traderNumber: ' mx-000000000417 ', certified: false }))
    valueIn(await save({ name: 'Sin registro', traderNumber: 'MX000000000999', certified: true }))
    valueIn(await save({ name: 'De otro país', traderNumber: 'CTPAT 8812', certified: true }))
    valueIn(await save({ name: 'Sin preguntar' }))
    const standings = new Map((await listed()).map((one) => [one.name, one]))
    expect(standings.get('Registrada')).toMatchObject({
      standing: 'registered',
      since: '2025-06-01',
      traderNumber: 'MX000000000417',
    })
    expect(standings.get('Sin registro')?.standing).toBe('notRegistered')
    expect(standings.get('De otro país')).toMatchObject({ standing: 'declared', traderNumber: 'CTPAT 8812' })
    expect(standings.get('Sin preguntar')?.standing).toBe('notKnown')
  })

  it('come with the longest due first, and one never reviewed is due at once', async () => {
    valueIn(await save({ name: 'Vencida', reviewedOn: '2025-01-10', nextReviewOn: '2026-01-10' }))
    valueIn(await save({ name: 'Pronto', reviewedOn: '2025-04-01', nextReviewOn: '2026-04-01' }))
    valueIn(await save({ name: 'Lejana', reviewedOn: '2026-02-01', nextReviewOn: '2027-02-01' }))
    const dues = (await listed()).map(({ name, due }) => `${name}: ${due}`)
    expect(dues.slice(-3)).toEqual(['Vencida: overdue', 'Pronto: soon', 'Lejana: later'])
    expect(dues).toContain('Sin preguntar: overdue')
  })

  it('are reviewed today, and due again when the programme’s reviews are', async () => {
    const late = (await listed()).find(({ name }) => name === 'Vencida')
    const { id, version } = late ?? { id: '', version: 0 }
    const reviewed = valueIn(await reviewPartner(ground.world, ines, { id, version }))
    expect(reviewed.nextReviewOn).toBe('2027-03-02')
    expect(codeOf(await reviewPartner(ground.world, ines, { id, version }))).toBe('profile.changedMeanwhile')
  })

  it('are refused without a name, with a review still to come, or due before it', async () => {
    expect(codeOf(await save({ name: '  ' }))).toBe('partners.name')
    expect(codeOf(await save({ role: 'pirate' }))).toBe('partners.role')
    expect(codeOf(await save({ reviewedOn: '2026-03-03' }))).toBe('partners.reviewedOn')
    expect(codeOf(await save({ reviewedOn: '2026-02-30' }))).toBe('partners.reviewedOn')
    expect(codeOf(await save({ reviewedOn: '2026-03-01', nextReviewOn: '2026-02-01' }))).toBe(
      'partners.nextReviewOn',
    )
  })

  it('are nobody else’s to see, change or remove', async () => {
    const [first] = await listed()
    const id = first?.id ?? ''
    expect(await listed(stranger)).toEqual([])
    expect(codeOf(await save({ id, version: 1 }, stranger))).toBe('notFound')
    expect(codeOf(await removePartner(ground.world, stranger, id))).toBe('notFound')
    const agent: Actor = { ...ines, roles: ['mandatedAgent'], mandate: ['readMessages'] }
    expect(codeOf(await readPartners(ground.world, agent))).toBe('notAllowed')
  })

  it('change over the version that was seen, and go when the company says so', async () => {
    const [first] = await listed()
    const { id, version } = first ?? { id: '', version: 0 }
    valueIn(await save({ id, version, name: 'Otro nombre' }))
    expect(codeOf(await save({ id, version, name: 'Tarde' }))).toBe('profile.changedMeanwhile')
    valueIn(await removePartner(ground.world, ines, id))
    expect((await listed()).map((one) => one.id)).not.toContain(id)
  })
})
