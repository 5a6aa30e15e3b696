import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { type Planted, plant } from '../public/holdersForTests.ts'
import { namedContact } from './namedContact.ts'

describe('A certified company', () => {
  let ground: TestWorld
  let company: Planted
  let officer: Actor
  let owner: Actor
  beforeAll(async () => {
    ground = await aWorld()
    officer = await ground.anOfficer('Lidia Paz', 'accountOfficer')
    await ground.anOfficer('Rosa Garza', 'borderOfficer')
    company = await plant(ground.db, { traderNumber: 'MX000000000042' })
    const person = await ground.aPerson('Inés Robledo')
    owner = { ...person, roles: ['companyAdministrator'], operatorIds: [company.operatorId] }
  })
  afterAll(() => ground.drop())

  const told = (state: string | null, ...suspendedBenefits: readonly string[]) =>
    inScope(ground.db, scopeOf(owner), (tx) =>
      namedContact(tx, ground.world.programme, {
        ...{ operatorId: company.operatorId, types: ['importer'], suspendedBenefits },
        ...{ assignedTo: officer.personId, certificate: state === null ? null : { state } },
      }),
    )

  it('is told whom to call at its office, and only while that is its due', async () => {
    expect(await told('valid')).toMatchObject({ name: 'Lidia Paz' })
    expect(await told('partlySuspended', 'fewer-inspections')).toMatchObject({ name: 'Lidia Paz' })
    expect(await told('partlySuspended', 'personal-attention')).toBeNull()
    expect(await told('suspended')).toBeNull()
    expect(await told(null)).toBeNull()
  })
})
